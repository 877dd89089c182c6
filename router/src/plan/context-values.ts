import type { FetchDataKeyRenamer } from '@apollo/query-planner'
import type { Data } from './merge.ts'
import type { Path } from './targets.ts'
import type { TypesOf } from './type-conditions.ts'

/** The objects that an object stands in, the nearest first. */
export type Ancestors = readonly Data[]
/** Reads the values of `@fromContext` for an object, as variables of the operation that asks for its fields. */
export type ReadContext = (ancestors: Ancestors) => Data

type Read = (value: unknown) => unknown

const PARENT = '..'
const FRAGMENT = '... on '

/** Compiles where a fetch takes the values of `@fromContext` from; undefined when it uses none. */
export function compileContext(
  rewrites: readonly FetchDataKeyRenamer[] | undefined,
  typesOf: TypesOf,
): ReadContext | undefined {
  if (!rewrites?.length) return undefined
  const readers = rewrites.map(({ path, renameKeyTo }) => {
    const levels = path.filter((step) => step === PARENT).length
    const read = compileRead(path.slice(levels), typesOf)
    return (ancestors: Ancestors, into: Data): void => {
      const value = read(ancestors[levels - 1])
      // There is a rewrite for each type that may provide the context: one of them finds it.
      if (value !== undefined) into[renameKeyTo] = value
    }
  })
  return (ancestors) => {
    const values: Data = {}
    for (const read of readers) read(ancestors, values)
    return values
  }
}

function compileRead(path: readonly string[], typesOf: TypesOf): Read {
  return path.reduceRight<Read>(
    (next, step) => {
      const names = step.startsWith(FRAGMENT) ? typesOf(step.slice(FRAGMENT.length)) : undefined
      const read: Read = (value) => {
        if (Array.isArray(value)) return value.map(read)
        if (typeof value !== 'object' || value === null) return value
        const object = value as Data
        if (!names) return next(object[step])
        return object.__typename === undefined || names.has(String(object.__typename)) ? next(object) : undefined
      }
      return read
    },
    (value) => value,
  )
}

/** The ancestors of everything that stands at `path`. */
export function ancestorsAt(root: Data, path: Path): Map<unknown, Ancestors> {
  const found = new Map<unknown, Ancestors>()
  const walk = (value: unknown, depth: number, ancestors: Ancestors): void => {
    if (typeof value !== 'object' || value === null) return
    const step = path[depth]
    if (step === undefined) found.set(value, ancestors)
    else if (typeof step === 'function') {
      if (step(value as Data)) walk(value, depth + 1, ancestors)
    } else if (step !== '@') walk((value as Data)[step], depth + 1, [value as Data, ...ancestors])
    else if (Array.isArray(value)) for (const item of value) walk(item, depth + 1, ancestors)
  }
  walk(root, 0, [])
  return found
}
