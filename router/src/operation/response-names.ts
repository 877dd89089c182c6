import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** Response names of a client that would not be safe inside the router, and the client's own names for them. */
export interface RenamedDocument {
  readonly document: DocumentNode
  /** The name that the client gave, by the name that the router uses. */
  readonly clientNames: ReadonlyMap<string, string>
}
export type RenameResponses = (document: DocumentNode) => RenamedDocument

/**
 * Gives fields another alias inside the router in three cases, so that nothing else has to know of them. First, names that
 * every JavaScript object has, such as `__proto__`. Second, aliases that are the name of a field which the planner fetches
 * for itself, for a `@key` or a `@requires`: of `{ me { id: email reviews { id } } }` it would take the address for the
 * key, or show the client the key. Third, fields that some `@requires` names with arguments: the planner fetches
 * `@requires(fields: "comments(limit: 3)")` under the plain name, where it would get or clobber what the client asked for
 * with other arguments.
 */
export function compileResponseNames(full: GraphQLSchema, api: GraphQLSchema): RenameResponses {
  const required = requiredWithArguments(full)
  const fetchedByPlanner = plannedNames(full)
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
    if (!required.size && !unsafe) return { document, clientNames }
    const info = new TypeInfo(api)
    const enter = (node: FieldNode): FieldNode | undefined => {
      const name = responseName(node)
      const parent = info.getParentType()?.name
      // What introspection answers goes to the client as it is, and no planner sees it.
      if (parent?.startsWith('__')) return undefined
      const clashes = node.arguments?.length && required.has(`${parent}.${node.name.value}`)
      if (!clashes && !isUnsafe(name, node.name.value)) return undefined
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

/** The names of all fields that some `@key` or `@requires` selects, at whatever depth. */
function plannedNames(full: GraphQLSchema): Set<string> {
  const names = new Set(['__typename'])
  for (const { astNode } of Object.values(full.getTypeMap())) {
    if (astNode?.kind !== Kind.OBJECT_TYPE_DEFINITION && astNode?.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    const selections = [...selectionsIn([astNode], 'join__type', 'key'), ...requiredSelections(astNode.fields ?? [])]
    for (const selection of selections)
      visit(parse(`{ ${selection} }`), { Field: (node) => void names.add(node.name.value) })
  }
  return names
}

/** `Type.field` of the fields that some `@requires` names with arguments, on the type and on its interfaces. */
function requiredWithArguments(full: GraphQLSchema): Set<string> {
  const found = new Set<string>()
  const add = (info: TypeInfo, field: string): void => {
    const type = info.getParentType()
    if (!isObjectType(type) && !isInterfaceType(type)) return
    const relatives = isInterfaceType(type) ? full.getPossibleTypes(type) : []
    for (const { name } of [type, ...type.getInterfaces(), ...relatives]) found.add(`${name}.${field}`)
  }
  for (const type of Object.values(full.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const requires of requiredSelections(type.astNode?.fields ?? [])) {
      if (!requires.includes('(')) continue
      const info = new TypeInfo(full)
      const enter = (node: FieldNode): void => {
        if (node.arguments?.length) add(info, node.name.value)
      }
      visit(parse(`fragment Required on ${type.name} { ${requires} }`), visitWithTypeInfo(info, { Field: { enter } }))
    }
  }
  return found
}

type Directed = readonly { readonly directives?: readonly ConstDirectiveNode[] }[]

const requiredSelections = (fields: Directed): string[] => selectionsIn(fields, 'join__field', 'requires')

/** The selections that an argument of a directive gives where it is used. */
const selectionsIn = (nodes: Directed, directive: string, argument: string): string[] =>
  nodes.flatMap(({ directives }) =>
    (directives ?? []).flatMap(({ name, arguments: args }) => {
      const value = name.value === directive && args?.find((arg) => arg.name.value === argument)?.value
      return value && value.kind === Kind.STRING ? [value.value] : []
    }),
  )
