/**
 * A place in the response, linked towards the root. One object stands for one place of one run, so that its identity
 * tells whether that place was already set to null.
 */
export interface Path {
  readonly prev: Path | undefined
  readonly key: string | number
  readonly typename: string | undefined
}

export function pathToArray(path: Path | undefined): (string | number)[] {
  const keys: (string | number)[] = []
  for (let at = path; at; at = at.prev) keys.push(at.key)
  return keys.reverse()
}

/** The path of the field that a list item belongs to. */
export function fieldPath(path: Path): Path {
  let at = path
  while (typeof at.key === 'number' && at.prev) at = at.prev
  return at
}
