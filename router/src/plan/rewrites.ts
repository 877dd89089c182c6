import type { FetchDataRewrite } from '@apollo/query-planner'
import type { Data } from './merge.ts'
import type { TypesOf } from './type-conditions.ts'

export type Rewrite = (value: unknown) => void
const FRAGMENT = '... on '

/**
 * Compiles the planner's corrections of what is sent or received: it renames fields that would clash in one subgraph
 * query, and sets the `__typename` that a subgraph with an `@interfaceObject` knows.
 */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  typesOf: TypesOf,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, typesOf))
  return (value) => {
    for (const rewrite of compiled) rewrite(value)
  }
}

function compileRewrite(rewrite: FetchDataRewrite, typesOf: TypesOf): Rewrite {
  const field = rewrite.path.at(-1)!
  const change = (object: Data): void => {
    if (rewrite.kind === 'ValueSetter') object[field] = rewrite.setValueTo
    else if (object[field] !== undefined) {
      object[rewrite.renameKeyTo] = object[field]
      object[field] = undefined
    }
  }
  return rewrite.path
    .slice(0, -1)
    .reduceRight<Rewrite>((next, step) => eachObject(stepInto(step, next, typesOf)), eachObject(change))
}

function stepInto(step: string, next: Rewrite, typesOf: TypesOf): (object: Data) => void {
  if (!step.startsWith(FRAGMENT)) return (object) => next(object[step])
  const names = typesOf(step.slice(FRAGMENT.length))
  return (object) => {
    if (typeof object.__typename !== 'string' || names.has(object.__typename)) next(object)
  }
}

function eachObject(change: (object: Data) => void): Rewrite {
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (typeof value === 'object' && value !== null) change(value as Data)
  }
  return walk
}
