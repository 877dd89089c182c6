import { type ConstDirectiveNode, type ConstValueNode, type GraphQLSchema, Kind } from 'graphql'

/** Reads the uses of one directive: its arguments, or undefined where it is not used. */
export type ReadDirective = (
  directives: readonly ConstDirectiveNode[] | undefined,
) => ReadonlyMap<string, ConstValueNode> | undefined

const SPECS = 'https://specs.apollo.dev/'

/**
 * Finds what a supergraph calls a directive of one of Apollo's specifications, and gives how to read it; undefined when the
 * supergraph does not link to that specification. Subgraphs may have renamed it, and composition keeps the new name.
 */
export function directiveReader(full: GraphQLSchema, spec: string, directive: string): ReadDirective | undefined {
  const name = nameInSchema(full, spec, directive)
  if (name === undefined) return undefined
  return (directives) => {
    const use = directives?.find((one) => one.name.value === name)
    return use && argumentsOf(use)
  }
}

export function argumentsOf(directive: ConstDirectiveNode): ReadonlyMap<string, ConstValueNode> {
  return new Map(directive.arguments?.map(({ name, value }) => [name.value, value]))
}

function nameInSchema(full: GraphQLSchema, spec: string, directive: string): string | undefined {
  for (const use of full.astNode?.directives ?? []) {
    if (use.name.value !== 'link') continue
    const args = argumentsOf(use)
    const url = text(args.get('url'))
    if (!url?.startsWith(`${SPECS}${spec}/`)) continue
    const namespace = text(args.get('as')) ?? spec
    return importedAs(args.get('import'), directive) ?? (directive === spec ? namespace : `${namespace}__${directive}`)
  }
  return undefined
}

/** The name under which a link imports a directive: `"@cost"`, or `{ name: "@cost", as: "@price" }`. */
function importedAs(imports: ConstValueNode | undefined, directive: string): string | undefined {
  if (imports?.kind !== Kind.LIST) return undefined
  for (const one of imports.values) {
    if (text(one) === `@${directive}`) return directive
    if (one.kind !== Kind.OBJECT) continue
    const fields = new Map(one.fields.map(({ name, value }) => [name.value, text(value)]))
    if (fields.get('name') === `@${directive}`) return fields.get('as')?.slice(1) ?? directive
  }
  return undefined
}

function text(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined
}
