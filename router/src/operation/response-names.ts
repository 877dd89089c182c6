import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Supergraph } from '../supergraph.ts'

/** Response names of a client that would not be safe inside the router, and the client's own names for them. */
export interface RenamedDocument {
  readonly document: DocumentNode
  /** The name that the client gave, by the name that the router uses. */
  readonly clientNames: ReadonlyMap<string, string>
}
export type RenameResponses = (document: DocumentNode) => RenamedDocument

/**
 * Gives fields another alias inside the router in two cases, so that nothing else has to know of them. First, names that
 * every JavaScript object has, such as `__proto__`. Second, aliases that are the name of a field which the planner fetches
 * for itself, for a `@key`, a `@requires` or a `@fromContext`: of `{ me { id: email reviews { id } } }` it would take the
 * address for the key, or show the client the key.
 */
export function compileResponseNames({ full, api, plannersNames }: Supergraph): RenameResponses {
  const fetchedByPlanner = new Set([...plannersNames, ...plannedNames(full)])
  const isUnsafe = (name: string, field: string): boolean =>
    name in Object.prototype || (name !== field && fetchedByPlanner.has(name))
  return (document) => {
    const { taken, unsafe } = responseNames(document, isUnsafe)
    const clientNames = new Map<string, string>()
    const byClientName = new Map<string, string>()
    const rename = (name: string): string => {
      let renamed = byClientName.get(name)
      if (!renamed) {
        renamed = `_client_${name}`
        while (taken.has(renamed)) renamed += '_'
        byClientName.set(name, renamed)
        clientNames.set(renamed, name)
      }
      return renamed
    }
    if (!unsafe) return { document, clientNames }
    const info = new TypeInfo(api)
    const enter = (node: FieldNode): FieldNode | undefined => {
      const name = responseName(node)
      const parent = info.getParentType()?.name
      // What introspection answers goes to the client as it is, and no planner sees it.
      if (parent?.startsWith('__')) return undefined
      if (!isUnsafe(name, node.name.value)) return undefined
      return { ...node, alias: { kind: Kind.NAME, value: rename(name) } }
    }
    return { document: visit(document, visitWithTypeInfo(info, { Field: { enter } })), clientNames }
  }
}

const responseName = (node: FieldNode): string => node.alias?.value ?? node.name.value

/** The names that a document gives, and whether one of them is unsafe for its field. */
function responseNames(
  document: DocumentNode,
  isUnsafe: (name: string, field: string) => boolean,
): { taken: Set<string>; unsafe: boolean } {
  const taken = new Set<string>()
  let unsafe = false
  visit(document, {
    Field: (node) => {
      const name = responseName(node)
      taken.add(name)
      unsafe ||= isUnsafe(name, node.name.value)
    },
  })
  return { taken, unsafe }
}

/** The names of all fields that some `@key`, `@requires` or `@fromContext` selects, at whatever depth. */
function plannedNames(full: GraphQLSchema): Set<string> {
  const names = new Set(['__typename'])
  for (const { astNode } of Object.values(full.getTypeMap())) {
    if (astNode?.kind !== Kind.OBJECT_TYPE_DEFINITION && astNode?.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    const selections = [
      ...selectionsIn([astNode], 'join__type', 'key'),
      ...selectionsIn(astNode.fields ?? [], 'join__field', 'requires'),
      ...selectionsIn(astNode.fields ?? [], 'join__field', 'contextArguments'),
    ]
    for (const selection of selections)
      visit(parse(`{ ${selection} }`), { Field: (node) => void names.add(node.name.value) })
  }
  return names
}

type Directed = readonly { readonly directives?: readonly ConstDirectiveNode[] }[]

/** The selections that an argument of a directive gives where it is used, or objects in it do. */
const selectionsIn = (nodes: Directed, directive: string, argument: string): string[] =>
  nodes.flatMap(({ directives }) =>
    (directives ?? []).flatMap(({ name, arguments: args }) => {
      const value = name.value === directive && args?.find((arg) => arg.name.value === argument)?.value
      return value ? selectionsOf(value) : []
    }),
  )

function selectionsOf(value: ConstValueNode): string[] {
  if (value.kind === Kind.STRING) return [value.value]
  if (value.kind !== Kind.LIST) return []
  return value.values.flatMap((item) => {
    const selection = item.kind === Kind.OBJECT && item.fields.find(({ name }) => name.value === 'selection')?.value
    if (!selection || selection.kind !== Kind.STRING) return []
    // Those of `@fromContext` have braces of their own, unless they differ from type to type.
    const text = selection.value.trim()
    return [text.startsWith('{') ? `... ${text}` : text]
  })
}
