import { createHash } from 'node:crypto'
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRouter, httpTransport, localTransport, type ResponseError, type Router } from '../../src/index.ts'
import { type Served, serveSchema } from '../fixtures/serve.ts'
import type { GraphQLResolverMap } from '../fixtures/subgraph.ts'
import { composeText } from '../fixtures/supergraph.ts'

/** Everything a federation 2 subgraph of these tests may import. */
export const FED2 = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@inaccessible", "@override", "@requires", "@provides", "@external", "@extends",
  "@interfaceObject", "@composeDirective", "@context", "@fromContext", "@tag", "FieldSet"
])\n`

export interface Subgraph {
  readonly typeDefs: string
  readonly resolvers?: GraphQLResolverMap
}

/** An operation, and what the schema and its data say the answer is. */
export interface Case {
  readonly query: string
  readonly variables?: Record<string, unknown>
  /** Left out when the whole request is refused. */
  readonly data?: unknown
  /** The paths of the errors, as `a.0.b`; '' for an error that has none. */
  readonly errors?: readonly string[]
  /** What Apollo Gateway does instead, for cases in which it does not give this data. */
  readonly gatewayFails?: string
}

export interface Response {
  data?: unknown
  errors?: ResponseError[]
}
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Response>

export const supergraphOf = (subgraphs: Record<string, Subgraph>): string =>
  composeText(Object.entries(subgraphs).map(([name, { typeDefs }]) => ({ name, typeDefs })))

export const schemaOf = ({ typeDefs, resolvers }: Subgraph): GraphQLSchema =>
  buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: (resolvers ?? {}) as never }])

/**
 * Composes the subgraphs and checks every case three times: through the router with subgraphs of this process, through the
 * router over HTTP, and against Apollo Gateway, which must give the same data unless the case says how it fails.
 */
export function federation(title: string, subgraphs: Record<string, Subgraph>, cases: Record<string, Case>): void {
  describe(title, () => {
    const names = Object.keys(subgraphs)
    let supergraphSdl: string
    let local: Router<object>
    let remote: Router<object>
    let served: Served[]
    let gateway: Gateway

    beforeAll(async () => {
      supergraphSdl = supergraphOf(subgraphs)
      const schemas = new Map(names.map((name) => [name, schemaOf(subgraphs[name]!)]))
      served = await Promise.all(names.map((name) => serveSchema(schemas.get(name)!)))
      local = createRouter({
        supergraphSdl,
        transports: ({ name }) => localTransport<object>({ schema: schemas.get(name)!, contextOf: () => ({}) }),
      })
      remote = createRouter({
        supergraphSdl,
        transports: ({ name }) => httpTransport<object>({ url: served[names.indexOf(name)]!.url }),
      })
      gateway = await openGateway(supergraphSdl, schemas)
    })
    afterAll(async () => {
      await Promise.all([local.close(), remote.close(), gateway.close(), ...served.map((one) => one.close())])
    })

    it.each(Object.entries(cases))('%s', async (_title, { query, variables = {}, data, errors = [], gatewayFails }) => {
      const expected = { data, errors: [...errors].sort() }
      for (const router of [local, remote, local]) {
        const response: Response = JSON.parse(await router.execute({ query, variables }, {}))
        expect({ data: response.data, errors: placesOf(response) }, JSON.stringify(response.errors)).toEqual(expected)
      }
      const reference = await gateway.ask(query, variables)
      if (gatewayFails === undefined) expect(reference.data ?? undefined, 'Apollo Gateway').toEqual(data ?? undefined)
      else expect(reference.data, `Apollo Gateway is said to fail: ${gatewayFails}`).not.toEqual(data)
    })
  })
}

const placesOf = ({ errors = [] }: Response): string[] => errors.map(({ path }) => (path ?? []).join('.')).sort()

export interface Gateway {
  readonly ask: Ask
  close(): Promise<void>
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

export async function openGateway(
  supergraphSdl: string,
  schemas: ReadonlyMap<string, GraphQLSchema>,
): Promise<Gateway> {
  // The gateway starts a metrics exporter otherwise.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true'
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => new LocalGraphQLDataSource(schemas.get(name)!),
    logger: SILENT,
  })
  let executor: Awaited<ReturnType<ApolloGateway['load']>>['executor']
  try {
    executor = (await gateway.load()).executor
  } catch (error) {
    return { ask: async () => ({ errors: [{ message: String(error) }] }), close: async () => {} }
  }
  return {
    async ask(query, variables = {}) {
      try {
        const document = parse(query)
        const result = await executor({
          document,
          operation: document.definitions.find(({ kind }) => kind === 'OperationDefinition'),
          operationName: null,
          queryHash: createHash('sha256').update(query).digest('hex'),
          request: { query, variables },
          schema: undefined,
          context: {},
          cache: undefined,
          metrics: {},
          logger: SILENT,
        } as never)
        return JSON.parse(JSON.stringify(result))
      } catch (error) {
        return { errors: [{ message: String(error) }] }
      }
    },
    close: () => gateway.stop(),
  }
}
