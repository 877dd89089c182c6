import { type GraphQLLeafType, isEnumType } from 'graphql'

/** The JSON text of a value, or undefined when it is no value of the type. */
export type WriteLeaf = (value: unknown) => string | undefined

/** Short text without anything that JSON escapes is quoted faster than `JSON.stringify` would. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes
const PLAIN = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/
const SHORT = 64

function writeString(value: string): string {
  return value.length < SHORT && PLAIN.test(value) ? `"${value}"` : JSON.stringify(value)
}

const BUILT_IN: Record<string, WriteLeaf> = {
  String: (value) => (typeof value === 'string' ? writeString(value) : undefined),
  ID: (value) => {
    if (typeof value === 'string') return writeString(value)
    return typeof value === 'number' ? `"${value}"` : undefined
  },
  Int: (value) => (Number.isInteger(value) ? String(value) : undefined),
  Float: (value) => (Number.isFinite(value) ? String(value) : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
}

export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  const builtIn = BUILT_IN[type.name]
  if (builtIn) return builtIn
  if (!isEnumType(type)) {
    return (value) =>
      typeof value === 'string' ? writeString(value) : typeof value === 'bigint' ? String(value) : JSON.stringify(value)
  }
  const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]))
  return (value) => texts.get(value)
}
