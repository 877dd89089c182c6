import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql'
import { directiveReader } from '../supergraph-directives.ts'

/** What `@listSize` says of a field. */
export interface ListSize {
  readonly assumedSize: number | undefined
  /** Arguments that say how many items are wanted. */
  readonly slicingArguments: readonly string[]
  /** The fields of the object behind this field that are lists of this size; empty when the field itself is the list. */
  readonly sizedFields: readonly string[]
  readonly requireOneSlicingArgument: boolean
}
/** What a value given for an argument costs. */
export type WeighValue = (value: unknown) => number

/** What the fields and arguments of a supergraph cost. */
export interface CostSchema {
  /** What one value of a field costs, without what is selected in it. */
  weightOf(parent: string, field: GraphQLField<unknown, unknown>): number
  listSizeOf(parent: string, field: string): ListSize | undefined
  /** Undefined when no value of the argument costs anything. */
  weigherOf(parent: string, field: string, argument: GraphQLArgument): WeighValue | undefined
}

const INPUT_OBJECT_WEIGHT = 1
const COMPOSITE_WEIGHT = 1

export function readCosts(full: GraphQLSchema): CostSchema {
  const readCost = directiveReader(full, 'cost', 'cost')
  const readListSize = directiveReader(full, 'cost', 'listSize')
  const weightAt = (node: { directives?: readonly ConstDirectiveNode[] } | null | undefined): number | undefined =>
    numberIn(readCost?.(node?.directives)?.get('weight'))
  const weightOfType = (name: string): number | undefined => weightAt(full.getType(name)?.astNode)

  // Types of inputs may hold themselves: what they cost is worked out as far down as a value goes.
  const inputs = new Map<string, Map<string, WeighValue>>()
  const weighInput = (definition: GraphQLArgument | GraphQLInputField, type: GraphQLInputType): WeighValue => {
    if (isNonNullType(type)) return weighInput(definition, type.ofType)
    if (isListType(type)) {
      const item = weighInput(definition, type.ofType)
      // One value stands for a list of one.
      return (value) => (Array.isArray(value) ? value.reduce<number>((sum, one) => sum + item(one), 0) : item(value))
    }
    const own = weightAt(definition.astNode) ?? weightOfType(type.name)
    if (!isInputObjectType(type)) return (value) => (value === null || value === undefined ? 0 : (own ?? 0))
    return (value) => {
      if (value === null || value === undefined) return 0
      let sum = own ?? INPUT_OBJECT_WEIGHT
      const fields = inputFields(type.name)
      for (const [name, weigh] of fields) sum += weigh((value as Record<string, unknown>)[name])
      return sum
    }
  }
  const inputFields = (typeName: string): Map<string, WeighValue> => {
    let fields = inputs.get(typeName)
    if (!fields) {
      const type = full.getType(typeName)
      const definitions = isInputObjectType(type) ? Object.values(type.getFields()) : []
      fields = new Map(definitions.map((field) => [field.name, weighInput(field, field.type)]))
      inputs.set(typeName, fields)
    }
    return fields
  }
  const fieldNode = (parent: string, field: string) => {
    const type = full.getType(parent)
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.astNode : undefined
  }
  return {
    weightOf(parent, { name, type }) {
      const named = getNamedType(type)
      const byDefault = isCompositeType(named) ? COMPOSITE_WEIGHT : 0
      return weightAt(fieldNode(parent, name)) ?? weightOfType(named.name) ?? byDefault
    },
    listSizeOf(parent, field) {
      const args = readListSize?.(fieldNode(parent, field)?.directives)
      if (!args) return undefined
      const required = args.get('requireOneSlicingArgument')
      return {
        assumedSize: numberIn(args.get('assumedSize')),
        slicingArguments: textsIn(args.get('slicingArguments')),
        sizedFields: textsIn(args.get('sizedFields')),
        requireOneSlicingArgument: required?.kind !== Kind.BOOLEAN || required.value,
      }
    },
    weigherOf(parent, field, argument) {
      const node = fieldNode(parent, field)?.arguments?.find(({ name }) => name.value === argument.name)
      const weighed = { ...argument, astNode: node }
      const free =
        !isInputObjectType(getNamedType(argument.type)) &&
        weightAt(node) === undefined &&
        weightOfType(getNamedType(argument.type).name) === undefined
      return free ? undefined : weighInput(weighed, argument.type)
    },
  }
}

function numberIn(value: ConstValueNode | undefined): number | undefined {
  return value?.kind === Kind.INT || value?.kind === Kind.FLOAT ? Number(value.value) : undefined
}

function textsIn(value: ConstValueNode | undefined): string[] {
  if (value?.kind === Kind.STRING) return [value.value]
  return value?.kind === Kind.LIST ? value.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : [])) : []
}
