import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import type { Source } from './execution.ts'

/** Picks the operation to run out of a document. */
export function selectOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Source | GraphQLError {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null)
  let operation: OperationDefinitionNode | undefined
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    if (operationName === undefined) {
      if (operation) return new GraphQLError('Must provide operation name if query contains multiple operations.')
      operation = definition
    } else if (definition.name?.value === operationName) operation = definition
  }
  if (operation) return { schema, operation, fragments }
  return new GraphQLError(
    operationName === undefined ? 'Must provide an operation.' : `Unknown operation named "${operationName}".`,
  )
}

/** The variables that decide, through `@skip` and `@include`, which fields are selected. */
export function togglesOf(source: Source): string[] {
  const names = new Set<string>()
  for (const definition of [source.operation, ...Object.values(source.fragments)]) {
    visit(definition, {
      Directive: ({ name, arguments: args }) => {
        if (name.value !== 'skip' && name.value !== 'include') return
        for (const { value } of args ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
      },
    })
  }
  return [...names]
}
