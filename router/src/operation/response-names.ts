import {
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
 * Gives fields another alias inside the router in two cases, so that nothing else has to know of either. First, names that
 * every JavaScript object has, such as `__proto__`. Second, fields that some `@requires` names with arguments: the planner
 * fetches `@requires(fields: "comments(limit: 3)")` under the plain name, where it would get or clobber what the
 * client asked for with other arguments.
 */
export function compileResponseNames(full: GraphQLSchema, api: GraphQLSchema): RenameResponses {
  const required = requiredWithArguments(full)
  return (document) => {
    const taken = responseNames(document)
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
    if (!required.size && ![...taken].some((name) => name in Object.prototype)) return { document, clientNames }
    const info = new TypeInfo(api)
    const enter = (node: FieldNode): FieldNode | undefined => {
      const name = node.alias?.value ?? node.name.value
      const clashes = node.arguments?.length && required.has(`${info.getParentType()?.name}.${node.name.value}`)
      if (!clashes && !(name in Object.prototype)) return undefined
      return { ...node, alias: { kind: Kind.NAME, value: rename(name) } }
    }
    return { document: visit(document, visitWithTypeInfo(info, { Field: { enter } })), clientNames }
  }
}

function responseNames(document: DocumentNode): Set<string> {
  const names = new Set<string>()
  visit(document, { Field: (node) => void names.add(node.alias?.value ?? node.name.value) })
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

function requiredSelections(fields: readonly { directives?: FieldNode['directives'] }[]): string[] {
  return fields.flatMap(({ directives }) =>
    (directives ?? []).flatMap(({ name, arguments: args }) => {
      const value = name.value === 'join__field' && args?.find((arg) => arg.name.value === 'requires')?.value
      return value && value.kind === Kind.STRING ? [value.value] : []
    }),
  )
}
