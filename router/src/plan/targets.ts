import type { ResponsePath } from '@apollo/query-planner'
import type { Data } from './merge.ts'

/** The objects at `path` below each of `roots`; '@' steps into the items of a list. */
export function collectTargets(roots: Data[], path: ResponsePath, unique: boolean): Data[] {
  let level: unknown[] = roots
  for (const step of path) {
    const next: unknown[] = []
    if (step === '@') for (const list of level) collectItems(list, next)
    else {
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
export function pathsOf(root: Data, path: ResponsePath, wanted: readonly Data[]): (string | number)[][] {
  const found: (string | number)[][] = []
  const targets = new Set<unknown>(wanted)
  const walk = (value: unknown, depth: number, at: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return
    const step = path[depth]
    if (step === undefined) {
      if (targets.has(value)) found.push(at)
    } else if (step !== '@') walk((value as Data)[step], depth + 1, [...at, step])
    else if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, depth + 1, [...at, i])
  }
  walk(root, 0, [])
  return found
}
