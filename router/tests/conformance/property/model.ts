import type { Choices } from './choices.ts'

/** What a graph is about, and which subgraph knows which part of it. */
export interface Model {
  readonly subgraphs: readonly string[]
  readonly entities: readonly Entity[]
  readonly kinds: readonly Abstract[]
  readonly node?: InterfaceObject
  readonly roots: readonly Field[]
  readonly mutations: readonly Field[]
}
/** An entity, such as `T0`; every subgraph that has it has one of its keys. */
export interface Entity {
  readonly name: string
  readonly keys: ReadonlyMap<string, readonly string[]>
  readonly fields: Field[]
}
/** An interface or a union over entities; each subgraph may have others of them. */
export interface Abstract {
  readonly kind: 'interface' | 'union'
  readonly name: string
  readonly members: ReadonlyMap<string, readonly string[]>
}
/** The interface `N`, whose types one subgraph knows, and to which the subgraph `n` adds fields without knowing them. */
export interface InterfaceObject {
  readonly hub: string
  readonly members: readonly string[]
  readonly fields: readonly Field[]
}
export interface Field {
  readonly name: string
  /** A scalar, an enum, an entity, an abstract type, or `Value`, which every subgraph has. */
  readonly type: string
  /** The type with % for its name, as `[%!]!`. */
  readonly wrapper: string
  readonly hasArgument: boolean
  readonly owners: readonly string[]
  /** The subgraph that one of the owners has taken it from with `@override`, and that still declares it. */
  readonly overridden?: string
  /** The types of the objects that it gives. */
  readonly targets: readonly string[]
  /** Whether it may fail, or be null against its type. */
  readonly risky: boolean
  readonly requires?: readonly Required[]
  /** A field of an entity that it gives, which its subgraph resolves only there. */
  readonly provides?: { readonly type: string; readonly field: string }
}
/** Another field of the same entity that one is computed from. */
export interface Required {
  readonly field: string
  readonly type: string
  readonly argument?: number
  /** The required fields of the objects that it gives, by their types. */
  readonly inner?: Readonly<Record<string, readonly string[]>>
}

/** The fields of entities that keys are made of. */
export const KEY_FIELDS: Record<string, string> = { id: 'id: ID!', code: 'code: String!', place: 'place: Place!' }
/** The fields of each key. */
export const KEYS: Record<string, readonly string[]> = {
  id: ['id'],
  code: ['code'],
  'place { x y }': ['place'],
  'id code': ['id', 'code'],
  'code place { x }': ['code', 'place'],
}
export const SCALARS = ['String', 'Int', 'Boolean', 'Color']
const WRAPPERS = ['%', '%!', '[%]', '[%!]!', '[%]!', '[[%]!]', '[[%!]]!']

export function randomModel(choices: Choices): Model {
  const subgraphs = ['a', 'b', 'c', 'd'].slice(0, 2 + choices.upTo(2))
  const names = ['T0', 'T1', 'T2', 'T3'].slice(0, 2 + choices.upTo(2))
  const entities = names.map((name) => randomEntity(choices, name, subgraphs))
  const kinds = (['interface', 'union'] as const).flatMap((kind): Abstract[] => {
    if (choices.chance(30)) return []
    const all = choices.some(names)
    const members = new Map<string, string[]>()
    for (const subgraph of subgraphs) {
      const present = entities.filter(({ name, keys }) => {
        const here = all.includes(name) && keys.get(subgraph)
        return here && (kind === 'union' || here.some((key) => KEYS[key]!.includes('id')))
      })
      const kept = kind === 'union' && present.length > 1 ? choices.some(present) : present
      if (kept.length)
        members.set(
          subgraph,
          kept.map(({ name }) => name),
        )
    }
    // An interface whose types are known to no subgraph has no fields.
    return members.size ? [{ kind, name: kind === 'union' ? 'U' : 'I', members }] : []
  })
  const hub = choices.of(subgraphs)
  const known = entities.filter(({ keys }) => keys.get(hub)?.includes('id')).map(({ name }) => name)
  const members = known.length && choices.chance(35) ? choices.some(known) : []
  if (members.length) kinds.push({ kind: 'interface', name: 'N', members: new Map([[hub, members]]) })
  const implementing = kinds.find(({ name }) => name === 'I')
  const model: Model = { subgraphs, entities, kinds, roots: [], mutations: [] }
  for (const entity of entities) {
    if (implementing && [...implementing.members.values()].some((members) => members.includes(entity.name)))
      entity.fields.push({ ...plainField('common', 'String', owners(choices, entity)), risky: choices.chance(20) })
    const count = 1 + choices.upTo(4)
    for (let i = 0; i < count; i++) {
      const field = randomField(choices, `f${i}`, model, [...entity.keys.keys()])
      const others = [...entity.keys.keys()].filter((subgraph) => !field.owners.includes(subgraph))
      const mayMove = others.length && field.owners.length === 1 && SCALARS.includes(field.type) && choices.chance(20)
      entity.fields.push(mayMove ? { ...field, overridden: choices.of(others) } : field)
    }
  }
  for (const entity of entities) addRequiring(choices, entity, model)
  const node = members.length ? randomInterfaceObject(choices, hub, members, entities) : undefined
  const roots = subgraphs.flatMap((subgraph) =>
    Array.from({ length: 1 + choices.upTo(2) }, (_, i) =>
      randomField(choices, `${subgraph}${i}`, model, [subgraph], true),
    ),
  )
  const mutations = subgraphs.flatMap((subgraph) =>
    choices.chance(30) ? [randomField(choices, `do_${subgraph}`, model, [subgraph], true)] : [],
  )
  if (node) {
    const count = 1 + choices.upTo(1)
    for (let i = 0; i < count; i++) roots.push(randomNodeField(choices, `n${i}`, members, 80))
  }
  return { ...model, subgraphs: node ? [...subgraphs, 'n'] : subgraphs, node, roots, mutations }
}

function randomInterfaceObject(
  choices: Choices,
  hub: string,
  members: readonly string[],
  entities: readonly Entity[],
): InterfaceObject {
  const count = 1 + choices.upTo(2)
  const fields = Array.from({ length: count }, (_, i) => randomNodeField(choices, `n${i}`, members, 40))
  const types = entities.filter(({ name }) => members.includes(name))
  // Where the subgraph fails that knows the types, and so none is known, the router says less than one schema.
  for (const type of types) for (const { name } of type.fields) makeSafe(type, name)
  const haveCommon = types.every(({ fields }) =>
    fields.some((one) => one.name === 'common' && one.owners.includes(hub)),
  )
  if (haveCommon && choices.chance(50)) {
    const requires = [{ field: 'common', type: 'String' }]
    fields.push({ ...plainField('nr', 'String', ['n']), requires })
  }
  return { hub, members, fields }
}

function randomNodeField(choices: Choices, name: string, members: readonly string[], nodes: number): Field {
  const type = choices.chance(nodes) ? 'N' : choices.chance(15) ? 'Value' : choices.of(SCALARS)
  return {
    ...plainField(name, type, ['n']),
    wrapper: choices.chance(40) ? '%' : choices.of(WRAPPERS),
    hasArgument: choices.chance(20),
    targets: type === 'N' ? members : [],
  }
}

function randomEntity(choices: Choices, name: string, subgraphs: readonly string[]): Entity {
  const keys = new Map<string, readonly string[]>()
  for (const subgraph of subgraphs) {
    if (choices.chance(20)) continue
    const kept = choices.chance(60) ? ['id'] : choices.some(Object.keys(KEYS))
    keys.set(subgraph, kept)
  }
  if (!keys.size) keys.set(subgraphs[0]!, ['id'])
  // One of them knows all keys, so that there is a way between any two; sometimes only composition can say.
  const hub = choices.of([...keys.keys()])
  if (!choices.chance(10)) keys.set(hub, [...new Set([...keys.values()].flat())])
  return { name, keys, fields: [] }
}

const plainField = (name: string, type: string, owners: readonly string[]): Field => ({
  name,
  type,
  wrapper: '%',
  hasArgument: false,
  owners,
  targets: [],
  risky: false,
})

function owners(choices: Choices, { keys }: Entity): string[] {
  const all = [...keys.keys()]
  const first = choices.of(all)
  return choices.chance(25) ? [...new Set([first, choices.of(all)])] : [first]
}

function randomField(
  choices: Choices,
  name: string,
  { entities, kinds }: Model,
  places: readonly string[],
  isRoot = false,
): Field {
  const owner = choices.of(places)
  const inOwner = entities.filter(({ keys }) => keys.has(owner))
  const abstract = kinds.filter(({ members }) => members.has(owner))
  const refs = [...inOwner.map((entity) => entity.name), ...abstract.map((kind) => kind.name)]
  const type =
    refs.length && choices.chance(isRoot ? 90 : 45)
      ? choices.of(refs)
      : choices.chance(15)
        ? 'Value'
        : choices.of(SCALARS)
  const kind = abstract.find((one) => one.name === type)
  const targets = kind ? kind.members.get(owner)! : refs.includes(type) ? [type] : []
  const second = choices.of(places)
  const canShare = !kind && (!targets.length || inEntity(entities, type, second))
  const shares = canShare && second !== owner && choices.chance(25)
  const provided = targets.length && !shares ? choices.of(targets) : undefined
  const external = provided ? plainFieldsElsewhere(entities.find((entity) => entity.name === provided)!, owner) : []
  return {
    name,
    type,
    wrapper: choices.chance(40) ? '%' : choices.of(WRAPPERS),
    hasArgument: choices.chance(20),
    owners: shares ? [owner, second] : [owner],
    targets,
    risky: choices.chance(25),
    ...(external.length && choices.chance(25) && { provides: { type: provided!, field: choices.of(external) } }),
  }
}

const inEntity = (entities: readonly Entity[], name: string, subgraph: string): boolean =>
  entities.some((entity) => entity.name === name && entity.keys.has(subgraph))

function addRequiring(choices: Choices, entity: Entity, model: Model): void {
  const { entities } = model
  const count = choices.upTo(3)
  for (let i = 0; i < count; i++) {
    const owner = choices.of([...entity.keys.keys()])
    const all = requirable(choices, entity, owner, model)
    const requires = all.length ? choices.some(all).slice(0, 1 + choices.upTo(2)) : []
    if (!requires.length || choices.chance(20)) continue
    for (const { field, inner = {} } of requires) {
      makeSafe(entity, field)
      for (const [type, names] of Object.entries(inner)) {
        const target = entities.find(({ name }) => name === type)
        for (const name of target ? names : []) makeSafe(target!, name)
      }
    }
    entity.fields.push({ ...plainField(`r${i}`, 'String', [owner]), requires })
  }
}

/** What is required does not fail: one schema has no such requirement that could. */
function makeSafe({ fields }: Entity, name: string): void {
  const at = fields.findIndex((field) => field.name === name)
  fields[at] = { ...fields[at]!, risky: false }
}

function requirable(choices: Choices, entity: Entity, owner: string, { entities, kinds }: Model): Required[] {
  return entity.fields.flatMap((field): Required[] => {
    if (field.owners.includes(owner) || field.overridden === owner) return []
    const required = { field: field.name, type: field.type, ...(field.hasArgument && { argument: choices.upTo(2) }) }
    if (SCALARS.includes(field.type)) return [required]
    if (field.type === 'Value') return [{ ...required, inner: { Value: choices.some(['text', 'size']) } }]
    if (kinds.some(({ name, members }) => name === field.type && !members.has(owner))) return []
    const inner: Record<string, readonly string[]> = {}
    for (const type of field.targets) {
      const target = entities.find(({ name }) => name === type)!
      const fields = target.keys.has(owner) ? plainFieldsElsewhere(target, owner) : []
      if (fields.length) inner[type] = choices.some(fields).slice(0, 2)
    }
    return Object.keys(inner).length ? [{ ...required, inner }] : []
  })
}

/** The fields of an entity that say something by themselves, and that a subgraph does not resolve. */
const plainFieldsElsewhere = ({ fields }: Entity, subgraph: string): string[] =>
  fields
    .filter(
      ({ type, owners, overridden, hasArgument, requires }) =>
        SCALARS.includes(type) && !owners.includes(subgraph) && overridden !== subgraph && !hasArgument && !requires,
    )
    .map(({ name }) => name)

/** Whether some subgraph provides a field of an entity that is another's. It must be shareable then. */
export const isProvided = (model: Model, type: string, field: string): boolean =>
  [...model.roots, ...model.mutations, ...model.entities.flatMap(({ fields }) => fields)].some(
    ({ provides }) => provides?.type === type && provides.field === field,
  )
