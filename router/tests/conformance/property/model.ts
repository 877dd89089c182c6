import type { Choices } from './choices.ts'

/** What a graph is about, and which subgraph knows which part of it. */
export interface Model {
  readonly subgraphs: readonly string[]
  readonly entities: readonly Entity[]
  readonly kinds: readonly Abstract[]
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
  readonly requires?: Required
  /** Fields of the entity it gives that its subgraph resolves only there. */
  readonly provides?: string
}
/** Another field of the same entity that one is computed from; `inner` is a field of the entities that it gives. */
export interface Required {
  readonly field: string
  readonly argument?: number
  readonly inner?: string
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
  const implementing = kinds.find(({ kind }) => kind === 'interface')
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
  const roots = subgraphs.flatMap((subgraph) =>
    Array.from({ length: 1 + choices.upTo(2) }, (_, i) =>
      randomField(choices, `${subgraph}${i}`, model, [subgraph], true),
    ),
  )
  const mutations = subgraphs.flatMap((subgraph) =>
    choices.chance(30) ? [randomField(choices, `do_${subgraph}`, model, [subgraph], true)] : [],
  )
  return { ...model, roots, mutations }
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
  const external = type.startsWith('T') && !shares ? providable(entities, type, owner) : []
  return {
    name,
    type,
    wrapper: choices.chance(40) ? '%' : choices.of(WRAPPERS),
    hasArgument: choices.chance(20),
    owners: shares ? [owner, second] : [owner],
    targets,
    risky: choices.chance(25),
    ...(external.length && choices.chance(25) && { provides: choices.of(external) }),
  }
}

const inEntity = (entities: readonly Entity[], name: string, subgraph: string): boolean =>
  entities.some((entity) => entity.name === name && entity.keys.has(subgraph))

const providable = (entities: readonly Entity[], type: string, owner: string): string[] =>
  entities
    .find(({ name }) => name === type)!
    .fields.filter(
      (field) =>
        SCALARS.includes(field.type) &&
        !field.owners.includes(owner) &&
        !field.hasArgument &&
        !field.requires &&
        !field.overridden,
    )
    .map(({ name }) => name)

function addRequiring(choices: Choices, entity: Entity, { entities }: Model): void {
  const count = choices.upTo(3)
  for (let i = 0; i < count; i++) {
    const owner = choices.of([...entity.keys.keys()])
    const required = choices.of([undefined, ...requirable(choices, entity, owner, entities)])
    if (!required) continue
    const used = entity.fields.findIndex(({ name }) => name === required.field)
    entity.fields[used] = { ...entity.fields[used]!, risky: false }
    if (required.inner) {
      const target = entities.find(({ name }) => name === entity.fields[used]!.type)!
      const inner = target.fields.findIndex(({ name }) => name === required.inner)
      target.fields[inner] = { ...target.fields[inner]!, risky: false }
    }
    entity.fields.push({ ...plainField(`r${i}`, 'String', [owner]), requires: required })
  }
}

function requirable(choices: Choices, entity: Entity, owner: string, entities: readonly Entity[]): Required[] {
  return entity.fields.flatMap((field): Required[] => {
    if (field.owners.includes(owner) || field.overridden === owner) return []
    const argument = field.hasArgument ? { argument: choices.upTo(2) } : {}
    if (SCALARS.includes(field.type)) return [{ field: field.name, ...argument }]
    const target = entities.find(({ name }) => name === field.type)
    if (!target?.keys.has(owner)) return []
    const inner = target.fields.find(
      (one) =>
        SCALARS.includes(one.type) &&
        !one.hasArgument &&
        !one.requires &&
        !one.owners.includes(owner) &&
        one.overridden !== owner,
    )
    return inner ? [{ field: field.name, ...argument, inner: inner.name }] : []
  })
}

/** Whether some subgraph provides a field of an entity that is another's. It must be shareable then. */
export const isProvided = (model: Model, entity: Entity, { field }: Required): boolean =>
  [...model.roots, ...model.mutations, ...model.entities.flatMap(({ fields }) => fields)].some(
    ({ type, provides }) => type === entity.name && provides === field,
  )
