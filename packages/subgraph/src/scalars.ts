import { canonicalLanguage, isCurrency } from '@saler/kernel'
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql'

const wrong = (scalar: string, expected: string, node?: ValueNode): never => {
  throw new GraphQLError(`${scalar} must be ${expected}.`, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } })
}

/** A scalar whose values are strings on the wire and in the code. `read` gives the value, or undefined to refuse it. */
function textScalar(name: string, expected: string, read: (text: string) => string | undefined): GraphQLScalarType {
  const parse = (value: unknown, node?: ValueNode): string => {
    const text = typeof value === 'string' ? read(value) : undefined
    return text ?? wrong(name, expected, node)
  }
  return new GraphQLScalarType({
    name,
    serialize: (value) => String(value),
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
  })
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i

const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: (value) => readDate(value),
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : undefined, node),
})

function readDate(value: unknown, node?: ValueNode): Date {
  const date = typeof value === 'string' && RFC_3339.test(value) ? new Date(value) : undefined
  if (!date || Number.isNaN(date.getTime()))
    return wrong('DateTime', 'an RFC 3339 time such as "2026-01-31T09:30:00Z"', node)
  return date
}

// The form of an amount depends on its currency, so the domain checks it and refuses it by the input's own path. Here
// only what cannot be an amount at all is refused; whole numbers are taken because many clients send them.
const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  serialize: (value) => String(value),
  parseValue: (value) => readDecimal(value),
  parseLiteral: (node) =>
    readDecimal(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined, node),
})

function readDecimal(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && value.length <= 40) return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  return wrong('Decimal', 'a string such as "149.50"', node)
}

const JSONValue = new GraphQLScalarType({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
})

/** The scalars of the whole supergraph; every subgraph's SDL declares those that it uses. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime,
  Decimal,
  JSON: JSONValue,
  CurrencyCode: textScalar('CurrencyCode', 'an ISO 4217 code such as "SAR"', (text) => {
    const code = text.toUpperCase()
    return isCurrency(code) ? code : undefined
  }),
  LanguageCode: textScalar('LanguageCode', 'a BCP 47 tag such as "ar"', (text) =>
    text.length <= 35 ? canonicalLanguage(text) : undefined,
  ),
}
