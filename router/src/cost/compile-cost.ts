import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromAST,
  valueFromASTUntyped,
} from 'graphql'
import type { CostSchema, ListSize } from './cost-schema.ts'

type Variables = Readonly<Record<string, unknown>>
type Data = Readonly<Record<string, unknown>>

/** What an operation costs. */
export interface OperationCost {
  /** At most, for these variables. Throws a GraphQLError when a `@listSize` asks for an argument that is not there. */
  estimate(variables: Variables): number
  /** What came of it, in the data that a plan gathered. */
  count(data: Data, variables: Variables): number
}

export interface CostCompiler {
  readonly schema: GraphQLSchema
  readonly costs: CostSchema
  readonly assumedListSize: number
}

/** What a mutation costs before any of its fields. */
const MUTATION_WEIGHT = 10

/** A part of a selection. `sizes` are the lengths of those fields whose parent has a `@listSize` with `sizedFields`. */
interface Part {
  readonly estimate: (variables: Variables, sizes: Sizes | undefined) => number
  readonly count: (object: Data, variables: Variables) => number
}
interface Sizes {
  readonly fields: readonly string[]
  readonly size: number
}
type Read = (variables: Variables) => unknown

const FREE: Part = { estimate: () => 0, count: () => 0 }

/**
 * Compiles what an operation costs into closures. A field costs its weight once for every value, plus what is selected in
 * each; a list is taken to be as long as its arguments or `@listSize` say. Where several types may stand, the dearest of
 * them counts.
 */
export function compileCost(
  compiler: CostCompiler,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCost {
  const { schema } = compiler
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)

  const selections = (type: GraphQLCompositeType, { selections: nodes }: SelectionSetNode): Part => {
    const possible = isObjectType(type) ? [type] : schema.getPossibleTypes(type)
    const parts: { readonly part: Part; readonly on: ReadonlySet<string> | undefined }[] = []
    for (const node of nodes) {
      if (node.kind === Kind.FIELD) {
        const part = field(type, node)
        if (part !== FREE) parts.push({ part: conditional(part, node.directives), on: undefined })
        continue
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value)
      const inner = isCompositeType(condition) ? condition : type
      const part = selections(inner, fragment.selectionSet)
      if (part === FREE) continue
      const types = isObjectType(inner) ? [inner] : schema.getPossibleTypes(inner)
      parts.push({
        part: conditional(part, node.directives),
        on: inner === type ? undefined : new Set(types.map(({ name }) => name)),
      })
    }
    if (!parts.length) return FREE
    const always = parts.flatMap(({ part, on }) => (on ? [] : [part]))
    const sometimes = parts.filter(({ on }) => on)
    if (!sometimes.length) return together(always)
    return oneOf(
      together(always),
      new Map(
        possible.map(({ name }) => [
          name,
          together(sometimes.flatMap(({ part, on }) => (on!.has(name) ? [part] : []))),
        ]),
      ),
    )
  }

  const field = (parent: GraphQLCompositeType, node: FieldNode): Part => {
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    // `__typename` and introspection ask no subgraph.
    if (!definition) return FREE
    const type = getNamedType(definition.type)
    const inner = isCompositeType(type) && node.selectionSet ? selections(type, node.selectionSet) : FREE
    return compileField(compiler, parent.name, definition, node, inner)
  }

  const base = operation.operation === 'mutation' ? MUTATION_WEIGHT : 0
  const whole = selections(schema.getRootType(operation.operation)!, operation.selectionSet)
  return {
    estimate: (variables) => base + whole.estimate(variables, undefined),
    count: (data, variables) => base + whole.count(data, variables),
  }
}

function compileField(
  { costs, assumedListSize }: CostCompiler,
  parent: string,
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  inner: Part,
): Part {
  const weight = costs.weightOf(parent, definition)
  const args = compileArguments(costs, parent, definition, node)
  if (weight === 0 && inner === FREE && !args) return FREE
  const { name } = definition
  const key = node.alias?.value ?? name
  const isList = isListType(isNonNullType(definition.type) ? definition.type.ofType : definition.type)
  const listSize = costs.listSizeOf(parent, name)
  const size = listSize && compileSize(listSize, definition, node, assumedListSize)
  const sizesItself = listSize?.sizedFields.length === 0
  const sizeOf = (variables: Variables, sizes: Sizes | undefined): number => {
    if (!isList) return 1
    if (sizes?.fields.includes(name)) return sizes.size
    return size && sizesItself ? size(variables) : assumedListSize
  }
  const countValue = (value: unknown, variables: Variables): number => {
    if (value === null || value === undefined) return 0
    if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countValue(item, variables), 0)
    return weight + inner.count(value as Data, variables)
  }
  return {
    estimate(variables, sizes) {
      const innerSizes = size && !sizesItself ? { fields: listSize.sizedFields, size: size(variables) } : undefined
      const each = weight + inner.estimate(variables, innerSizes)
      return sizeOf(variables, sizes) * each + (args?.(variables) ?? 0)
    },
    count: (object, variables) => countValue(object[key], variables) + (args?.(variables) ?? 0),
  }
}

/** How long the list of a field is taken to be. */
function compileSize(
  { slicingArguments, assumedSize, requireOneSlicingArgument }: ListSize,
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  assumedListSize: number,
): (variables: Variables) => number {
  if (!slicingArguments.length) return () => assumedSize ?? assumedListSize
  const reads = slicingArguments.map((argument) => compileSlice(argument, definition, node))
  return (variables) => {
    const sizes: number[] = []
    for (const read of reads) {
      const size = read(variables)
      if (typeof size === 'number') sizes.push(Math.max(0, size))
    }
    if (requireOneSlicingArgument && sizes.length !== 1) {
      const message = `The field "${definition.name}" must be given one of: ${slicingArguments.join(', ')}.`
      throw new GraphQLError(message, { nodes: node, extensions: { code: 'COST_SLICING_ARGUMENT_REQUIRED' } })
    }
    return sizes.length ? Math.max(...sizes) : (assumedSize ?? assumedListSize)
  }
}

/** Reads an argument as it is after defaults. */
function compileSlice(name: string, definition: GraphQLField<unknown, unknown>, node: FieldNode): Read {
  const fallback = definition.args.find((argument) => argument.name === name)?.defaultValue
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value
  if (!given) return () => fallback
  const read = compileValue(given)
  return (variables) => {
    const value = read(variables)
    return value === undefined ? fallback : value
  }
}

function compileArguments(
  costs: CostSchema,
  parent: string,
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
): ((variables: Variables) => number) | undefined {
  const weighers = definition.args.flatMap((argument) => {
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value
    const weigh = given && costs.weigherOf(parent, definition.name, argument)
    if (!weigh) return []
    if (given.kind !== Kind.VARIABLE && !usesVariables(given)) {
      const constant = weigh(valueFromAST(given, argument.type))
      return [() => constant]
    }
    const read = compileValue(given)
    return [(variables: Variables) => weigh(read(variables))]
  })
  if (!weighers.length) return undefined
  return (variables) => weighers.reduce((sum, weigh) => sum + weigh(variables), 0)
}

function compileValue(node: ValueNode): Read {
  if (node.kind === Kind.VARIABLE) return (variables) => variables[node.name.value]
  if (usesVariables(node)) return (variables) => valueFromASTUntyped(node, variables)
  const constant = valueFromASTUntyped(node)
  return () => constant
}

function usesVariables(node: ValueNode): boolean {
  if (node.kind === Kind.VARIABLE) return true
  if (node.kind === Kind.LIST) return node.values.some(usesVariables)
  return node.kind === Kind.OBJECT && node.fields.some(({ value }) => usesVariables(value))
}

function together(parts: readonly Part[]): Part {
  if (parts.length <= 1) return parts[0] ?? FREE
  return {
    estimate(variables, sizes) {
      let sum = 0
      for (const part of parts) sum += part.estimate(variables, sizes)
      return sum
    },
    count(object, variables) {
      let sum = 0
      for (const part of parts) sum += part.count(object, variables)
      return sum
    },
  }
}

/** What applies to every type, and what applies to each. */
function oneOf(always: Part, byType: ReadonlyMap<string, Part>): Part {
  const each = [...new Set(byType.values())]
  return {
    estimate: (variables, sizes) =>
      always.estimate(variables, sizes) + Math.max(0, ...each.map((part) => part.estimate(variables, sizes))),
    count(object, variables) {
      const own = byType.size === 1 ? each[0] : byType.get(String(object.__typename))
      return always.count(object, variables) + (own?.count(object, variables) ?? 0)
    },
  }
}

/** A part that `@skip` or `@include` may leave out. */
function conditional(part: Part, directives: readonly DirectiveNode[] | undefined): Part {
  const conditions = (directives ?? []).flatMap(({ name, arguments: args }) => {
    const value = args?.find((one) => one.name.value === 'if')?.value
    if ((name.value !== 'skip' && name.value !== 'include') || !value) return []
    return [{ read: compileValue(value), wanted: name.value === 'include' }]
  })
  if (!conditions.length) return part
  const applies = (variables: Variables): boolean => conditions.every(({ read, wanted }) => read(variables) === wanted)
  return {
    estimate: (variables, sizes) => (applies(variables) ? part.estimate(variables, sizes) : 0),
    count: (object, variables) => (applies(variables) ? part.count(object, variables) : 0),
  }
}
