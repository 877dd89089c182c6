import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Supergraph } from '../supergraph.ts'
import { argumentsOf, directiveReader } from '../supergraph-directives.ts'
import { type Requirement, readAnyOf } from './rights.ts'

/** What a supergraph asks of those who read its fields. */
export interface GuardedSchema {
  /** Everything that is asked of whoever selects a field on a type; empty where everybody may. */
  requirementsOf(parent: GraphQLNamedType, field: string): readonly Requirement[]
}

const NONE: readonly Requirement[] = []

/**
 * Reads the guards of a supergraph; undefined when it has none. Selecting a field asks for what is said of the field, of the
 * type that it stands on and of the type that it gives; and, where it is computed from others (`@requires`, `@fromContext`),
 * for what is said of those. A field that is selected on an interface or union asks for what is said of it on every type
 * that may stand there: whoever may see only some of them selects it in fragments on these.
 */
export function readGuards({ full, api }: Supergraph): GuardedSchema | undefined {
  const read = requirementReader(full)
  if (!read) return undefined
  const ofType = memoize((name) => read(full.getType(name)?.astNode?.directives))
  const known = new Map<string, readonly Requirement[]>()
  const onPath = new Set<string>()

  const said = (typeName: string, field: string): readonly (Requirement | undefined)[] => {
    const type = full.getType(typeName)
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    const definition = type.getFields()[field]
    if (!definition) return []
    const place = `${typeName}.${field}`
    // Fields that require each other would be a mistake of the schema; it must not cost the start.
    if (onPath.has(place)) return []
    onPath.add(place)
    const all = [
      ofType(typeName),
      read(definition.astNode?.directives),
      ofType(getNamedType(definition.type).name),
      ...dependencies(full, typeName, definition.astNode).flatMap(([parent, name]) => said(parent, name)),
    ]
    onPath.delete(place)
    return all
  }
  return {
    requirementsOf(parent, field) {
      if (field.startsWith('__')) return NONE
      const place = `${parent.name}.${field}`
      let found = known.get(place)
      if (!found) {
        const possible = isAbstractType(parent) ? api.getPossibleTypes(parent) : []
        found = distinct([parent, ...possible].flatMap(({ name }) => said(name, field)))
        known.set(place, found)
      }
      return found
    },
  }
}

/** Reads the three directives; undefined when the supergraph has none of them. Equal requirements are one object. */
function requirementReader(full: GraphQLSchema) {
  const authenticated = directiveReader(full, 'authenticated', 'authenticated')
  const requiresScopes = directiveReader(full, 'requiresScopes', 'requiresScopes')
  const policy = directiveReader(full, 'policy', 'policy')
  if (!authenticated && !requiresScopes && !policy) return undefined
  const requirements = new Map<string, Requirement>()
  return (directives: readonly ConstDirectiveNode[] | undefined): Requirement | undefined => {
    const scopes = requiresScopes?.(directives)
    const policies = policy?.(directives)
    const isAuthenticated = authenticated?.(directives) !== undefined
    if (!isAuthenticated && !scopes && !policies) return undefined
    const requirement: Requirement = {
      authenticated: isAuthenticated,
      scopes: scopes ? [readAnyOf(scopes.get('scopes'))] : [],
      policies: policies ? [readAnyOf(policies.get('policies'))] : [],
    }
    const key = JSON.stringify(requirement)
    if (!requirements.has(key)) requirements.set(key, requirement)
    return requirements.get(key)
  }
}

/** The fields, as type and name, whose values a field is computed from. */
function dependencies(
  full: GraphQLSchema,
  type: string,
  field: FieldDefinitionNode | null | undefined,
): [string, string][] {
  const found: [string, string][] = []
  const collect = (selection: string, on: string): void => {
    const info = new TypeInfo(full)
    const enter = (node: { name: { value: string } }): void => {
      const parent = info.getParentType()
      if (parent) found.push([parent.name, node.name.value])
    }
    // A context's selection may begin with fragments on the types that set the context.
    const text = selection.trim().startsWith('{') ? selection : `{ ${selection} }`
    visit(parse(`fragment Dependency on ${on} ${text}`), visitWithTypeInfo(info, { Field: { enter } }))
  }
  for (const directive of field?.directives ?? []) {
    if (directive.name.value !== 'join__field') continue
    const args = argumentsOf(directive)
    const requires = args.get('requires')
    if (requires?.kind === Kind.STRING) collect(requires.value, type)
    const fromContexts = args.get('contextArguments')
    for (const one of fromContexts?.kind === Kind.LIST ? fromContexts.values : []) {
      if (one.kind !== Kind.OBJECT) continue
      const given = new Map(one.fields.map(({ name, value }) => [name.value, value]))
      const [context, selection] = [given.get('context'), given.get('selection')]
      if (context?.kind !== Kind.STRING || selection?.kind !== Kind.STRING) continue
      for (const setter of contextSetters(full, context.value)) collect(selection.value, setter)
    }
  }
  return found
}

/** The types that set a context. */
function contextSetters(full: GraphQLSchema, context: string): string[] {
  const read = directiveReader(full, 'context', 'context')
  return Object.values(full.getTypeMap()).flatMap(({ name, astNode }) =>
    (astNode?.directives ?? []).some((directive) => {
      const value = read?.([directive])?.get('name')
      return value?.kind === Kind.STRING && value.value === context
    })
      ? [name]
      : [],
  )
}

function memoize<V>(find: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, find(key))
    return known.get(key)!
  }
}

function distinct(requirements: readonly (Requirement | undefined)[]): readonly Requirement[] {
  const found = [...new Set(requirements.filter((one) => one !== undefined))]
  return found.length ? found : NONE
}
