import type { ResponsePath } from '@apollo/query-planner'
import type { Data } from './merge.ts'

/** A field, '@' for the items of a list, or whether an object is one of those that are meant. */
export type PathStep = string | ((object: Data) => boolean)
export type Path = readonly PathStep[]

/** Reads a path of the planner, which names the types of the objects that are meant where others stand as well: `field|[A,B]`. */
export function readPath(path: ResponsePath): PathStep[] {
  return path.flatMap((element) => {
    const [field, types] = String(element).split('|')
    return [...(field ? [field] : []), ...(types ? [isOneOf(types.slice(1, -1).split(','))] : [])]
  })
}

function isOneOf(types: readonly string[]): (object: Data) => boolean {
  const meant = new Set<unknown>(types)
  // The planner does not ask for the type where the subgraph has only one there.
  return ({ __typename: type }) => type === undefined || meant.has(type)
}

/** The objects at `path` below each of `roots`. */
export function collectTargets(roots: Data[], path: Path, unique: boolean): Data[] {
  let level: unknown[] = roots
  for (const step of path) {
    const next: unknown[] = []
    if (step === '@') for (const list of level) collectItems(list, next)
    else if (typeof step === 'function') {
      for (const object of level) if (step(object as Data)) next.push(object)
    } else {
      for (const object of level) {
        const value = (object as Data)[step]
        if (value !== null && value !== undefined) next.push(value)
      }
    }
    level = unique && next.length > 1 ? [...new Set(next)] : next
  }
  return level as Data[]
}

function collectItems(list: unknown, into: unknown[]): void {
  if (!Array.isArray(list)) return
  for (const item of list) if (item !== null && item !== undefined) into.push(item)
}

/** Where in the response the given objects stand. Walks everything: it is for errors only. */
export function pathsOf(root: Data, path: Path, wanted: readonly Data[]): (string | number)[][] {
  const found: (string | number)[][] = []
  const targets = new Set<unknown>(wanted)
  const walk = (value: unknown, depth: number, at: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return
    const step = path[depth]
    if (step === undefined) {
      if (targets.has(value)) found.push(at)
    } else if (typeof step === 'function') {
      if (step(value as Data)) walk(value, depth + 1, at)
    } else if (step !== '@') walk((value as Data)[step], depth + 1, [...at, step])
    else if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, depth + 1, [...at, i])
  }
  walk(root, 0, [])
  return found
}
