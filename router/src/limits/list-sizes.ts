import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLError,
  GraphQLInt,
  type GraphQLSchema,
  getNullableType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { CostSchema } from '../cost/cost-schema.ts'
import { exceeded } from './exceeded.ts'

type Variables = Readonly<Record<string, unknown>>
/** Says which lists are asked for at too great a length. */
export type CheckListSizes = (variables: Variables) => GraphQLError[]

/** What such an argument is called where a schema does not say it. */
const USUAL_NAMES = new Set(['first', 'last'])

/** Finds the arguments that say how long a list is to be; undefined when there are none. */
export function compileListSizes(
  schema: GraphQLSchema,
  costs: CostSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  maxListSize: number,
): CheckListSizes | undefined {
  const found: ArgumentNode[] = []
  const info = new TypeInfo(schema)
  const isLength = (name: string): boolean => {
    const [parent, field, argument] = [info.getParentType(), info.getFieldDef(), info.getArgument()]
    if (!parent || !field || !argument || getNullableType(argument.type) !== GraphQLInt) return false
    return USUAL_NAMES.has(name) || costs.listSizeOf(parent.name, field.name)?.slicingArguments.includes(name) === true
  }
  visit(
    document,
    visitWithTypeInfo(info, {
      Argument: (node) => {
        if (isLength(node.name.value)) found.push(node)
      },
      // Other operations of the document do not run.
      OperationDefinition: (node) => (node.name?.value === operation.name?.value ? undefined : false),
    }),
  )
  if (!found.length) return undefined
  return (variables) =>
    found.flatMap((node) => {
      const { name, value } = node
      const size =
        value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.INT && Number(value.value)
      if (typeof size !== 'number' || size <= maxListSize) return []
      const message = `The argument "${name.value}" asks for ${size} items, and at most ${maxListSize} are allowed.`
      return [exceeded('LIST_SIZE_LIMIT_EXCEEDED', message, node)]
    })
}
