import {
  type Entity,
  type Field,
  type InterfaceObject,
  isProvided,
  KEY_FIELDS,
  KEYS,
  type Model,
  type Required,
} from './model.ts'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@requires", "@provides", "@external", "@override", "@interfaceObject"
])`

const COMMON = 'enum Color { RED GREEN BLUE }'

/** The schema of one subgraph. */
export function subgraphSdl(model: Model, subgraph: string): string {
  const roots = model.roots.filter(({ owners }) => owners.includes(subgraph))
  const entities = model.entities.filter(({ keys }) => keys.has(subgraph))
  const mutations = model.mutations.filter(({ owners }) => owners.includes(subgraph))
  const usesPlace = entities.some((entity) => keyFields(entity, subgraph).includes('place'))
  const types = entities.map((entity) => entitySdl(model, entity, subgraph))
  if (model.node && subgraph === 'n') types.push(interfaceObjectSdl(model.node))
  const fields = [...roots, ...mutations].map((field) => declare(field))
  const usesValue = [...types, ...fields].some((sdl) => /: \[*Value/.test(sdl))
  return [
    LINK,
    COMMON,
    usesPlace ? 'type Place @shareable { x: Int! y: String }' : '',
    usesValue ? 'type Value @shareable { text: String size: Int! again: Value }' : '',
    `type Query { ${roots.map((field) => declare(field)).join(' ')} }`,
    mutations.length ? `type Mutation { ${mutations.map((field) => declare(field)).join(' ')} }` : '',
    ...types,
    ...model.kinds.flatMap(({ kind, name, members }) => {
      const here = members.get(subgraph)
      if (!here) return []
      if (kind === 'union') return [`union ${name} = ${here.join(' | ')}`]
      const key = name === 'N' ? '@key(fields: "id") ' : ''
      return [`interface ${name} ${key}{ ${interfaceFields(model, here, subgraph).join(' ')} }`]
    }),
  ].join('\n')
}

function interfaceObjectSdl({ fields }: InterfaceObject): string {
  const external = fields.some(({ requires }) => requires) ? 'common: String @external' : ''
  const all = fields.map((field) => declare(field)).join(' ')
  return `type N @interfaceObject @key(fields: "id") { id: ID! ${external} ${all} }`
}

/** What an interface says in a subgraph: what all its types there say. */
function interfaceFields({ entities }: Model, members: readonly string[], subgraph: string): string[] {
  const types = entities.filter(({ name }) => members.includes(name))
  const ownCommon = types.every(({ fields }) =>
    fields.some((one) => one.name === 'common' && one.owners.includes(subgraph)),
  )
  return ['id: ID!', ...(ownCommon ? ['common: String'] : [])]
}

function entitySdl(model: Model, entity: Entity, subgraph: string): string {
  const keys = entity.keys.get(subgraph)!
  const externals = externalsOf(model, entity, subgraph)
  const fields = entity.fields.flatMap((field) => {
    if (field.owners.includes(subgraph)) return [declare(field, isProvided(model, entity.name, field.name))]
    if (field.overridden === subgraph) return [signature(field)]
    return externals.has(field.name) ? [`${signature(field)} @external`] : []
  })
  const types = model.kinds.filter(
    ({ kind, members }) => kind === 'interface' && members.get(subgraph)?.includes(entity.name),
  )
  return [
    `type ${entity.name}`,
    types.length ? `implements ${types.map(({ name }) => name).join(' & ')}` : '',
    keys.map((key) => `@key(fields: "${key}")`).join(' '),
    `{ ${[...keyFields(entity, subgraph).map((name) => KEY_FIELDS[name]!), ...fields].join(' ')} }`,
  ].join(' ')
}

/** The fields of an entity's keys in a subgraph. */
const keyFields = ({ keys }: Entity, subgraph: string): string[] => [
  ...new Set(keys.get(subgraph)!.flatMap((key) => KEYS[key]!)),
]

/** The fields of an entity that a subgraph does not resolve, but requires or provides. */
function externalsOf(model: Model, entity: Entity, subgraph: string): Set<string> {
  const found = new Set<string>()
  for (const { requires = [], owners } of entity.fields)
    if (owners.includes(subgraph)) for (const { field } of requires) found.add(field)
  for (const { provides, owners } of [
    ...model.roots,
    ...model.mutations,
    ...model.entities.flatMap(({ fields }) => fields),
  ])
    if (provides?.type === entity.name && owners.includes(subgraph)) found.add(provides.field)
  for (const { requires = [], owners } of model.entities.flatMap(({ fields }) => fields))
    if (owners.includes(subgraph))
      for (const { inner } of requires) for (const name of inner?.[entity.name] ?? []) found.add(name)
  return found
}

/** The one schema that the subgraphs are parts of. */
export function monolithSdl(model: Model): string {
  const added = model.node?.fields.map(signature) ?? []
  const interfaces = model.kinds.filter(({ kind }) => kind === 'interface')
  return [
    COMMON,
    'type Place { x: Int! y: String } type Value { text: String size: Int! again: Value }',
    `type Query { ${model.roots.map(signature).join(' ')} }`,
    model.mutations.length ? `type Mutation { ${model.mutations.map(signature).join(' ')} }` : '',
    ...model.entities.map(({ name, keys, fields }) => {
      const types = interfaces.filter(({ members }) => [...members.values()].some((here) => here.includes(name)))
      const all = [...new Set([...keys.values()].flat().flatMap((key) => KEYS[key]!))].map((key) => KEY_FIELDS[key]!)
      const head = types.length ? ` implements ${types.map((type) => type.name).join(' & ')}` : ''
      const ofNode = model.node?.members.includes(name) ? added : []
      return `type ${name}${head} { ${[...all, ...fields.map(signature), ...ofNode].join(' ')} }`
    }),
    ...model.kinds.map(({ kind, name, members }) => {
      const all = [...new Set([...members.values()].flat())]
      if (kind === 'union') return `union ${name} = ${all.join(' | ')}`
      const said = [...members].flatMap(([subgraph, here]) => interfaceFields(model, here, subgraph))
      return `interface ${name} { ${[...new Set([...said, ...(name === 'N' ? added : [])])].join(' ')} }`
    }),
  ].join('\n')
}

const signature = ({ name, type, wrapper, hasArgument }: Field): string =>
  `${name}${hasArgument ? '(n: Int = 0)' : ''}: ${wrapper.replace('%', type)}`

function declare(field: Field, isProvidedElsewhere = false): string {
  const { requires, provides, owners, overridden } = field
  return [
    signature(field),
    requires && `@requires(fields: "${requires.map(requirement).join(' ')}")`,
    overridden && `@override(from: "${overridden}")`,
    provides && `@provides(fields: "${on(field.type, provides.type, provides.field)}")`,
    (owners.length > 1 || isProvidedElsewhere) && '@shareable',
  ]
    .filter(Boolean)
    .join(' ')
}

function requirement({ field, type, argument, inner }: Required): string {
  const parts = Object.entries(inner ?? {}).map(([of, names]) => on(type, of, names.join(' ')))
  return `${field}${argument === undefined ? '' : `(n: ${argument})`}${inner ? ` { ${parts.join(' ')} }` : ''}`
}

/** Selections on a type, where a field of another type may have them as well. */
const on = (type: string, of: string, selections: string): string =>
  type === of ? selections : `... on ${of} { ${selections} }`
