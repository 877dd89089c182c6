import { WrongSetting } from './wrong-setting.ts'

export type Environment = Readonly<Record<string, string | undefined>>
export type Path = readonly (string | number)[]

const VARIABLE = /\$(?:\$|\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\})/g

export interface Expanded {
  readonly value: unknown
  /** Where the environment had a say, so that a number may come as text. */
  readonly places: readonly Path[]
}

/**
 * Puts variables of the environment in for `${NAME}` and `${NAME:-default}` in all texts; `$$` is a dollar sign.
 *
 * @throws WrongSetting that names a variable that is not set, and where it is needed.
 */
export function expandEnvironment(value: unknown, environment: Environment): Expanded {
  const places: Path[] = []
  const expand = (part: unknown, path: Path): unknown => {
    if (Array.isArray(part)) return part.map((item, i) => expand(item, [...path, i]))
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, expand(item, [...path, key])]))
    if (typeof part !== 'string' || !part.includes('$')) return part
    places.push(path)
    return part.replace(VARIABLE, (found, name: string | undefined, fallback: string | undefined) => {
      if (name === undefined) return found.slice(1)
      const set = environment[name]
      if (set !== undefined && set !== '') return set
      if (fallback !== undefined) return fallback
      throw new WrongSetting(`${path.join('.')} needs the variable ${name} of the environment, which is not set.`)
    })
  }
  return { value: expand(value, []), places }
}
