import { prettyFormatQueryPlan } from '@apollo/query-planner'
import { buildSubgraphSchema } from '@apollo/subgraph'
import fc from 'fast-check'
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
} from 'graphql'
import { createRouter, localTransport, type Router } from '../../../src/index.ts'
import { loadSupergraph } from '../../../src/supergraph.ts'
import type { GraphQLResolverMap } from '../../fixtures/subgraph.ts'
import { composeText } from '../../fixtures/supergraph.ts'
import { Choices } from './choices.ts'
import { type Counter, resolversOf } from './data.ts'
import { type Model, randomModel } from './model.ts'
import { type RandomOperation, randomOperation } from './operation.ts'
import { monolithSdl, subgraphSdl } from './schemas.ts'

const OPERATIONS_PER_GRAPH = 12
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

export interface Checked {
  /** Operations that were compared. */
  readonly checked: number
  /** Graphs that composition does not allow, which were left out. */
  readonly notComposed: number
}

/** Compares router and monolith over random graphs. Throws at the first difference, with all that is needed to see it again. */
export async function checkRandomGraphs({
  graphs,
  seed,
  path,
}: {
  graphs: number
  seed: number
  path?: string
}): Promise<Checked> {
  let checked = 0
  let notComposed = 0
  const graph = fc.record({
    schema: bytes(300),
    seed: fc.nat(1_000_000),
    operations: fc.array(bytes(300), { minLength: OPERATIONS_PER_GRAPH, maxLength: OPERATIONS_PER_GRAPH }),
  })
  const property = fc.asyncProperty(graph, async (random) => {
    const model = randomModel(new Choices(random.schema))
    const pair = openPair(model, random.seed)
    if (!pair) {
      notComposed++
      return
    }
    for (const operation of random.operations) {
      await pair.compare(randomOperation(new Choices(operation), pair.monolith))
      checked++
    }
    await pair.close()
  })
  const result = await fc.check(property, { numRuns: graphs, seed, path, endOnFailure: true })
  if (result.failed) throw new Error(`${result.errorInstance}\nseed ${result.seed}, path ${result.counterexamplePath}`)
  return { checked, notComposed }
}

interface Pair {
  readonly monolith: GraphQLSchema
  compare(operation: RandomOperation): Promise<void>
  close(): Promise<void>
}

function openPair(model: Model, seed: number): Pair | undefined {
  const sdls = new Map(model.subgraphs.map((name) => [name, subgraphSdl(model, name)]))
  let supergraphSdl: string
  try {
    supergraphSdl = composeText([...sdls].map(([name, typeDefs]) => ({ name, typeDefs })))
  } catch {
    return undefined
  }
  const counter: Counter = { count: 0 }
  const errors: unknown[] = []
  const router: Router<object> = createRouter({
    supergraphSdl,
    onError: (error) => errors.push(error),
    transports: ({ name }) => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(sdls.get(name)!) }])
      return localTransport<object>({
        schema: attach(schema, resolversOf(model, seed, counter, name)),
        contextOf: () => ({}),
      })
    },
  })
  const monolith = attach(buildSchema(monolithSdl(model)), resolversOf(model, seed, counter))
  return {
    monolith,
    async compare({ query, variables }) {
      counter.count = 0
      const expected = await execute({ schema: monolith, document: parse(query), variableValues: variables })
      counter.count = 0
      const text = await router.execute({ query, variables }, {})
      const actual: ExecutionResult = JSON.parse(text)
      const same = JSON.stringify(actual.data) === JSON.stringify(expected.data)
      if (same && nullsByErrors(actual) === nullsByErrors(expected)) return
      throw new Error(
        [
          'The router and the monolith differ.',
          `router: ${text}`,
          `monolith: ${JSON.stringify(expected)}`,
          `log: ${errors.map((error) => (error instanceof Error ? error.stack : String(error))).join('\n')}`,
          `operation: ${query}`,
          `variables: ${JSON.stringify(variables)}`,
          planOf(supergraphSdl, query),
          ...[...sdls].map(([name, sdl]) => `--- subgraph ${name}\n${sdl}`),
        ].join('\n'),
      )
    },
    close: () => router.close(),
  }
}

function planOf(supergraphSdl: string, query: string): string {
  try {
    return prettyFormatQueryPlan(loadSupergraph(supergraphSdl).plan(parse(query), undefined))
  } catch (error) {
    return `no plan: ${error}`
  }
}

/**
 * The places that are null because of errors. What fails besides within such a place may be told or not, and once or more
 * often: that is for the order of execution to say.
 */
function nullsByErrors({ data, errors = [] }: ExecutionResult): string {
  const places = errors.map(({ path = [] }) => {
    let value: unknown = data
    let depth = 0
    while (depth < path.length && value !== null && value !== undefined)
      value = (value as Record<string | number, unknown>)[path[depth++]!]
    return value === null ? path.slice(0, depth).join('.') : `not null: ${path.join('.')}`
  })
  return [...new Set(places)].sort().join(' ')
}

/** Puts resolvers onto those fields of a schema that it has. */
export function attach(schema: GraphQLSchema, resolvers: GraphQLResolverMap): GraphQLSchema {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name)
    if (isAbstractType(type)) type.resolveType = fields.__resolveType as never
    if (type && fields.__resolveReference)
      type.extensions = {
        ...type.extensions,
        apollo: { subgraph: { resolveReference: fields.__resolveReference } },
      } as never
    if (!isObjectType(type)) continue
    for (const [field, resolve] of Object.entries(fields)) {
      if (type.getFields()[field]) type.getFields()[field]!.resolve = resolve as never
    }
  }
  return schema
}
