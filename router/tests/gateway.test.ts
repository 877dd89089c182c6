import { createHash } from 'node:crypto'
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway'
import { type DocumentNode, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRouter, httpTransport, localTransport, type ResponseError, type Router } from '../src/index.ts'
import { OPERATIONS } from './fixtures/operations.ts'
import { type Served, serveSchema } from './fixtures/serve.ts'
import { fixtureSchema, fixtureSupergraph, NAMES } from './fixtures/supergraph.ts'

interface Response {
  data?: unknown
  errors?: ResponseError[]
  /** Where the gateway tells of nulls that the schema does not allow; the router has them among the errors. */
  extensions?: { valueCompletion?: ResponseError[] }
}

let gateway: ApolloGateway
let reference: (query: string, variables: Record<string, unknown>) => Promise<Response>
let served: Record<string, Served>
const routers: Record<string, Router<object>> = {}

beforeAll(async () => {
  // The gateway starts a metrics exporter otherwise.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true'
  const supergraphSdl = fixtureSupergraph()
  gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => new LocalGraphQLDataSource(fixtureSchema(name as 'stock')),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  })
  const { executor } = await gateway.load()
  reference = async (query, variables) => {
    const document: DocumentNode = parse(query)
    const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition')
    const result = await executor({
      document,
      operation,
      operationName: null,
      queryHash: createHash('sha256').update(query).digest('hex'),
      request: { query, variables },
      schema: undefined,
      context: {},
      cache: undefined,
      metrics: {},
      logger: console,
    } as never)
    return JSON.parse(JSON.stringify(result))
  }
  served = Object.fromEntries(
    await Promise.all(NAMES.map(async (name) => [name, await serveSchema(fixtureSchema(name))] as const)),
  )
  routers['in process'] = createRouter({
    supergraphSdl,
    transports: Object.fromEntries(
      NAMES.map((name) => [name, localTransport<object>({ schema: fixtureSchema(name), contextOf: () => ({}) })]),
    ),
  })
  routers['over HTTP'] = createRouter({
    supergraphSdl,
    transports: Object.fromEntries(NAMES.map((name) => [name, httpTransport<object>({ url: served[name]!.url })])),
  })
})

afterAll(async () => {
  await Promise.all(Object.values(routers).map((router) => router.close()))
  await Promise.all(Object.values(served).map((one) => one.close()))
  await gateway.stop()
})

/** The places that errors name, each once: the gateway reports some of them several times. */
function places({ errors = [], extensions }: Response): string[] {
  const all = [...errors, ...(extensions?.valueCompletion ?? [])]
  return [...new Set(all.map(({ path }) => JSON.stringify(path ?? [])))].sort()
}

/** Where the gateway is wrong, and what is right. */
const RIGHT: Record<string, { data?: unknown; places?: string[] }> = {
  // It lets the client's arguments win over those of `@requires`.
  'a required field with other arguments of the client': {
    data: { book: { excerpts: ['b1:0'], digest: 'b1:0+b1:1', more: ['b1:0', 'b1:1', 'b1:2'] } },
  },
  // It tells of no null beside an error of a subgraph, wherever that one was.
  'a null that goes up out of a list': { places: ['["shelf","books",1,"strict"]', '["shelf","books",2,"strict"]'] },
  // It counts the entities that were asked for, not the items of the list.
  'an entity that another subgraph does not know': { places: ['["items",2,"reviews"]', '["items",3,"rating"]'] },
}

describe.each(['in process', 'over HTTP'])('the router, with subgraphs %s, answers as the gateway does', (how) => {
  it.each(Object.entries(OPERATIONS))('%s', async (name, { query, variables = {} }) => {
    const expected = await reference(query, variables)
    const actual: Response = JSON.parse(await routers[how]!.execute({ query, variables }, {}))
    expect(actual.data).toEqual(RIGHT[name]?.data ?? expected.data)
    expect(places(actual)).toEqual(RIGHT[name]?.places ?? places(expected))
    // Plans and writers are kept: a second run must not see what the first one left.
    expect(JSON.parse(await routers[how]!.execute({ query, variables }, {}))).toEqual(actual)
  })
})
