export type Data = Record<string, unknown>

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null

const NONE: ReadonlySet<unknown> = new Set()

/**
 * Merges what a subgraph sent into the response, in place: objects field by field, lists item by item. A type that is one
 * of the `vague` does not replace another: the subgraph may know no more of an object.
 */
export function merge(target: Data, source: Data, vague = NONE): void {
  for (const key in source) {
    // The router asks no subgraph for this name, and writing it would change the prototype of the target.
    if (key === '__proto__') continue
    const value = source[key]
    if (value === undefined) continue
    const existing = target[key]
    if (key === '__typename' && existing !== undefined && vague.has(value)) continue
    if (!isObject(value) || !isObject(existing) || existing === value) target[key] = value
    else if (Array.isArray(value) && Array.isArray(existing)) mergeLists(existing, value, vague)
    else merge(existing, value, vague)
  }
}

function mergeLists(target: unknown[], source: unknown[], vague: ReadonlySet<unknown>): void {
  for (let i = 0; i < source.length; i++) {
    const value = source[i]
    const existing = target[i]
    if (!isObject(value) || !isObject(existing)) target[i] = value
    else if (Array.isArray(value) && Array.isArray(existing)) mergeLists(existing, value, vague)
    else merge(existing, value, vague)
  }
}

/** A copy that can be extended without changing the original. */
export function copy<T>(value: T): T {
  if (!isObject(value)) return value
  if (Array.isArray(value)) return value.map(copy) as T
  // A custom scalar of a subgraph in this process may be more than plain data, such as a Date.
  if ('toJSON' in value) return value
  const copied: Data = {}
  for (const key in value as Data) if (key !== '__proto__') copied[key] = copy((value as Data)[key])
  return copied as T
}

/** Whether other objects are in it, which two places would share that it is merged into. */
export function holdsObjects(value: Data): boolean {
  for (const key in value) if (isObject(value[key])) return true
  return false
}
