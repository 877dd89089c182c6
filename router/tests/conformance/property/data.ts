import { GraphQLError } from 'graphql'
import type { GraphQLResolverMap, Source } from '../../fixtures/subgraph.ts'
import { type Entity, type Field, isProvided, type Model } from './model.ts'

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
    const required = (source: Source, field: Field): unknown => {
      const { requires } = field
      // Where a subgraph provides what it requires, nobody has to tell it.
      if (subgraph && (requires!.field in source || !isProvided(model, entity, requires!))) {
        if (!(requires!.field in source)) throw new Error(`${entity.name}.${field.name} was not told what it requires`)
        return source[requires!.field]
      }
      return requiredValue(model, seed, entity, Number(source.no), field)
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
            ? (source: Source) => digest(required(source, field))
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
  return resolvers
}

/** The number of an entity, from whichever key names it. */
function numberOf({ id, code, place }: Source): number {
  if (id !== undefined) return Number(id)
  if (code !== undefined) return Number(String(code).slice('code '.length))
  return (place as { x: number }).x
}

const digest = (value: unknown): string => `<${JSON.stringify(value)}>`

/** What a required field gives, as a representation would hold it. */
function requiredValue(model: Model, seed: number, entity: Entity, no: number, { requires }: Field): unknown {
  const field = entity.fields.find(({ name }) => name === requires!.field)!
  if (field.requires) return digest(requiredValue(model, seed, entity, no, field))
  const n = field.hasArgument ? (requires!.argument ?? 0) : ''
  const value = valueAt(field, `${seed}/${entity.name}.${field.name}/${no}/${n}`)
  if (!requires!.inner) return value
  const target = model.entities.find(({ name }) => name === field.type)!
  const inner = target.fields.find(({ name }) => name === requires!.inner)!
  const project = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(project)
    if (one === null) return null
    const { no: number } = one as Thing
    return { [inner.name]: valueAt(inner, `${seed}/${target.name}.${inner.name}/${number}/`) }
  }
  return project(value)
}

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
