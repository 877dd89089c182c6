import { GraphQLError } from 'graphql'
import type { GraphQLResolverMap, Source } from '../../fixtures/subgraph.ts'
import { type Entity, type Field, type InterfaceObject, isProvided, type Model, type Required } from './model.ts'

/** An object of the graph: its type and number say everything about it. */
interface Thing {
  readonly __typename: string
  readonly no: number
}

/** Counts the mutations of an operation. What they give tells their order. */
export interface Counter {
  count: number
}

/** Resolvers of all types: of a subgraph, which is told what its fields require, or of the one schema. */
export function resolversOf(model: Model, seed: number, counter: Counter, subgraph?: string): GraphQLResolverMap {
  const things = (field: Field, place: string) => (source: Source | undefined, args: { n?: number }) =>
    valueAt(field, `${seed}/${place}.${field.name}/${source?.no ?? ''}/${args.n ?? ''}`)
  const resolvers: GraphQLResolverMap = {
    Query: Object.fromEntries(model.roots.map((field) => [field.name, things(field, 'Query')])),
    Mutation: Object.fromEntries(
      model.mutations.map((field) => [
        field.name,
        (_source, args) => things(field, `Mutation/${++counter.count}`)(undefined, args),
      ]),
    ),
    Value: {
      text: ({ no }) => `text ${no}`,
      size: ({ no }) => no,
      again: ({ no }) => (Number(no) % 3 ? { __typename: 'Value', no: Number(no) - 1 } : null),
    },
    Place: { x: ({ no }) => no, y: ({ no }) => (Number(no) % 2 ? `y${no}` : null) },
  }
  for (const entity of model.entities) {
    const computed = (source: Source, { name, requires = [] }: Field): string => {
      const values = requires.map((required) => {
        const { field } = required
        // Where a subgraph provides what it requires, nobody has to tell it.
        const isTold = subgraph && (field in source || !isProvided(model, entity.name, field))
        if (!isTold) return requiredValue(model, seed, entity, Number(source.no), required)
        if (!(field in source)) throw new Error(`${entity.name}.${name} was not told its ${field}`)
        return project(source[field], (one) => only(one, Object.values(required.inner ?? {}).flat()))
      })
      return digest(values)
    }
    resolvers[entity.name] = {
      id: ({ no }) => String(no),
      code: ({ no }) => `code ${no}`,
      place: ({ no }) => ({ no }),
      __resolveReference: (reference) => ({ ...reference, no: numberOf(reference) }),
      ...Object.fromEntries(
        entity.fields.map((field) => [
          field.name,
          field.requires
            ? (source: Source) => computed(source, field)
            : field.overridden === subgraph && subgraph
              ? () => {
                  throw new Error(`${entity.name}.${field.name} has moved`)
                }
              : things(field, entity.name),
        ]),
      ),
    }
  }
  for (const { name } of model.kinds) resolvers[name] = { __resolveType: ({ __typename }) => __typename }
  if (model.node) addInterfaceObject(resolvers, model, model.node, seed, subgraph)
  return resolvers
}

/** Puts in what the types of `N` have from the subgraph that knows `N` alone. */
function addInterfaceObject(
  resolvers: GraphQLResolverMap,
  model: Model,
  { members, fields }: InterfaceObject,
  seed: number,
  subgraph: string | undefined,
): void {
  const resolve =
    ({ name, requires, ...field }: Field, type: string) =>
    (source: Source, args: { n?: number }) => {
      if (!requires) return valueAt({ name, ...field }, `${seed}/N.${name}/${source.no}/${args.n ?? ''}`)
      if (!subgraph) {
        const entity = model.entities.find((one) => one.name === type)!
        return digest(requires.map((required) => requiredValue(model, seed, entity, Number(source.no), required)))
      }
      if (!('common' in source)) throw new Error(`N.${name} was not told what it requires`)
      return digest([source.common])
    }
  const all = (type: string) => Object.fromEntries(fields.map((field) => [field.name, resolve(field, type)]))
  for (const member of members) Object.assign(resolvers[member]!, all(member))
  resolvers.N = {
    ...resolvers.N,
    ...all('N'),
    id: ({ no }) => String(no),
    __resolveReference: ({ id, ...rest }) => {
      const no = Number(id)
      return subgraph === 'n' ? { ...rest, no } : { __typename: nodeType(members, no), no }
    },
  }
}

/** The type of a node: those who know its key alone can find it out. */
const nodeType = (members: readonly string[], no: number): string => members[no % members.length]!

/** The number of an entity, from whichever key names it. */
function numberOf({ id, code, place }: Source): number {
  if (id !== undefined) return Number(id)
  if (code !== undefined) return Number(String(code).slice('code '.length))
  return (place as { x: number }).x
}

const digest = (value: unknown): string => `<${JSON.stringify(value)}>`

/** What a required field gives, as a representation would hold it. */
function requiredValue(model: Model, seed: number, entity: Entity, no: number, required: Required): unknown {
  const field = entity.fields.find(({ name }) => name === required.field)!
  if (field.requires) return digest(field.requires.map((further) => requiredValue(model, seed, entity, no, further)))
  const n = field.hasArgument ? (required.argument ?? 0) : ''
  const value = valueAt(field, `${seed}/${entity.name}.${field.name}/${no}/${n}`)
  const { inner } = required
  if (!inner) return value
  return project(value, (one) => {
    const { __typename: type, no: number } = one as Thing
    if (type === 'Value') return only({ text: `text ${number}`, size: number }, inner.Value!)
    const { fields } = model.entities.find(({ name }) => name === type)!
    const known = (inner[type] ?? []).map((name) => {
      const of = fields.find((one) => one.name === name)!
      return [name, valueAt(of, `${seed}/${type}.${name}/${number}/`)]
    })
    return Object.fromEntries(known)
  })
}

/** Changes the objects in lists of whatever depth. */
function project(value: unknown, change: (object: object) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => project(one, change))
  return typeof value === 'object' && value !== null ? change(value) : value
}

/** Those of the named fields that an object has. */
const only = (object: object, names: readonly string[]): object =>
  Object.fromEntries(names.flatMap((name) => (name in object ? [[name, object[name as never]]] : [])))

/** The value of a field, told by nothing but its place: the same wherever it is asked for. */
function valueAt(field: Field, place: string): unknown {
  const wrapped = (wrapper: string, at: string): unknown => {
    const chance = hash(at)
    const nullable = !wrapper.endsWith('!')
    if (field.risky && chance % 23 === 0) throw new GraphQLError(`fails on purpose at ${at}`)
    if (nullable ? chance % 6 === 0 : field.risky && chance % 19 === 0) return null
    const bare = nullable ? wrapper : wrapper.slice(0, -1)
    if (bare === '%') return single(field, chance)
    return Array.from({ length: chance % 4 }, (_, i) => wrapped(bare.slice(1, -1), `${at}.${i}`))
  }
  return wrapped(field.wrapper, place)
}

function single({ type, targets }: Field, chance: number): unknown {
  const no = (chance >>> 3) % 5
  switch (type) {
    case 'String':
      return `s${no}`
    case 'Int':
      return no
    case 'Boolean':
      return no > 2
    case 'Color':
      return ['RED', 'GREEN', 'BLUE'][no % 3]
    case 'Value':
      return { __typename: 'Value', no }
    case 'N':
      return { __typename: nodeType(targets, no), no }
    default:
      return { __typename: targets[(chance >>> 6) % targets.length]!, no }
  }
}

/** FNV-1a, mixed once more so that near places differ. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return (sum ^ (sum >>> 13)) >>> 0
}
