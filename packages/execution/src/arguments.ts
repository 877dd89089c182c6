import {
  type FieldNode,
  type GraphQLField,
  getArgumentValues,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
} from 'graphql'

type Args = Record<string, unknown>
export type ReadArguments = (variables: Record<string, unknown>) => Args

/** How one argument gets its value; undefined when only graphql-js can tell. */
type Reader = { name: string; constant: unknown } | { name: string; variable: string; nullable: boolean }

const isPrimitive = (value: unknown): boolean => value === null || typeof value !== 'object'

/**
 * Compiles the arguments of one field: constants are coerced once, variables are read directly. Objects and lists are
 * left to graphql-js, which makes new ones per call, because a resolver may change what it is given.
 */
export function compileArguments(definition: GraphQLField<unknown, unknown>, node: FieldNode): ReadArguments {
  if (!definition.args.length) return () => ({})
  const readers: Reader[] = []
  for (const argument of definition.args) {
    const { name, type, defaultValue } = argument
    const value = node.arguments?.find((given) => given.name.value === name)?.value
    if (value?.kind === Kind.VARIABLE && defaultValue === undefined) {
      readers.push({ name, variable: value.name.value, nullable: !isNonNullType(type) })
      continue
    }
    if (!value && defaultValue === undefined && !isNonNullType(type)) continue
    const constant = value ? constantOf(value, argument.type) : defaultValue
    if (constant === undefined || !isPrimitive(constant))
      return (variables) => getArgumentValues(definition, node, variables)
    readers.push({ name, constant })
  }
  return (variables) => {
    const args: Args = {}
    for (const reader of readers) {
      if ('constant' in reader) {
        args[reader.name] = reader.constant
        continue
      }
      const value = variables[reader.variable]
      if (value === undefined || (value === null && !reader.nullable)) {
        if (reader.nullable && !Object.hasOwn(variables, reader.variable)) continue
        return getArgumentValues(definition, node, variables)
      }
      args[reader.name] = value
    }
    return args
  }
}

function constantOf(value: ValueNode, type: Parameters<typeof valueFromAST>[1]): unknown {
  return value.kind === Kind.VARIABLE ? undefined : valueFromAST(value, type)
}
