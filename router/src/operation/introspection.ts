import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'

/** Gives the JSON text of `__schema` or `__type`, as the field nodes of one response name select it. */
export type Introspect = (nodes: readonly FieldNode[], variables: Record<string, unknown>) => string

/** Introspection is answered by graphql-js over the API schema; answers that depend on no variable are kept. */
export function compileIntrospection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Introspect {
  const kept = new Map<FieldNode, string>()
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const answer = (nodes: readonly FieldNode[], variables: Record<string, unknown>): string => {
    const selections = nodes.map((node) => ({ ...node, directives: [] }))
    const alone: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } }
    const { data } = executeSync({
      schema,
      document: { kind: Kind.DOCUMENT, definitions: [alone, ...fragments] },
      variableValues: variables,
    })
    const node = nodes[0]!
    return JSON.stringify(data?.[node.alias?.value ?? node.name.value] ?? null)
  }
  return (nodes, variables) => {
    const node = nodes[0]!
    const known = kept.get(node)
    if (known !== undefined) return known
    const text = answer(nodes, variables)
    if (![...nodes, ...fragments].some(usesVariables)) kept.set(node, text)
    return text
  }
}

function usesVariables(node: DocumentNode | FieldNode | DocumentNode['definitions'][number]): boolean {
  let found = false
  visit(node, {
    Variable: () => {
      found = true
    },
  })
  return found
}
