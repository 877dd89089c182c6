import {
  GraphQLBoolean,
  type GraphQLError,
  GraphQLID,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLScalarType,
  type GraphQLSchema,
  GraphQLString,
  getVariableValues,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'

export type Coerced =
  | { coerced: Record<string, unknown>; errors?: undefined }
  | { coerced?: undefined; errors: readonly GraphQLError[] }

type Test = (value: unknown) => boolean

/** graphql-js gives every scalar without a `parseValue` this one; such a scalar takes any value as it is. */
const identity = new GraphQLScalarType({ name: 'Identity' }).parseValue
const MAX_ERRORS = 50

/**
 * Compiles the coercion of an operation's variables. What a router sends is nearly always in its final form already
 * (ids, strings, entity representations): a cheap look proves it, and graphql-js does the work for everything else.
 */
export function compileVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (inputs: Record<string, unknown>) => Coerced {
  if (!definitions.length) return () => ({ coerced: {} })
  const tests = definitions.map((definition) => {
    const type = typeFromAST(schema, definition.type)
    const test = isInputType(type) ? settled(type) : undefined
    const mayBeAbsent = !definition.defaultValue && !isNonNullType(type)
    return { name: definition.variable.name.value, test, mayBeAbsent }
  })
  const fast = tests.every(({ test }) => test)
  return (inputs) => {
    if (fast) {
      const coerced: Record<string, unknown> = {}
      let complete = true
      for (const { name, test, mayBeAbsent } of tests) {
        if (!Object.hasOwn(inputs, name)) complete = mayBeAbsent
        else if (test?.(inputs[name])) coerced[name] = inputs[name]
        else complete = false
        if (!complete) break
      }
      if (complete) return { coerced }
    }
    const result = getVariableValues(schema, definitions, inputs, { maxErrors: MAX_ERRORS })
    return result.errors ? { errors: result.errors } : { coerced: result.coerced }
  }
}

/** Whether a value is what coercion would make of it; undefined for types where that takes more than a look. */
function settled(type: GraphQLInputType): Test | undefined {
  if (isNonNullType(type)) {
    const inner = settled(type.ofType)
    return inner && ((value) => value !== null && value !== undefined && inner(value))
  }
  const test = settledNonNull(type)
  return test && ((value) => value === null || test(value))
}

function settledNonNull(type: GraphQLInputType): Test | undefined {
  if (isListType(type)) {
    const item = settled(type.ofType)
    return item && ((value) => Array.isArray(value) && value.every(item))
  }
  if (type === GraphQLID || type === GraphQLString) return (value) => typeof value === 'string'
  if (type === GraphQLBoolean) return (value) => typeof value === 'boolean'
  if (type === GraphQLInt) return (value) => typeof value === 'number' && (value | 0) === value
  if (isScalarType(type) && type.parseValue === identity) return (value) => value !== undefined
  return undefined
}
