import { buildSubgraphSchema } from '@apollo/subgraph'
import { GraphQLError, parse } from 'graphql'
import {
  type Changes,
  createRouter,
  createRouterCache,
  localTransport,
  memoryStore,
  type Router,
  type RouterCache,
  type RouterCacheOptions,
  type SubgraphCall,
  SubgraphFailure,
  type SubgraphTransport,
} from '../../src/index.ts'
import { composeText } from '../fixtures/supergraph.ts'

const HINTS = /* GraphQL */ `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
  @link(url: "https://specs.saler.com/cacheControl/v1.0", import: ["@cacheControl"])
  @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: cacheControl__Scope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT
  enum cacheControl__Scope { PUBLIC PRIVATE }
`
const CATALOG = /* GraphQL */ `${HINTS}
  type Query {
    product(id: ID!): Product
    products(first: Int = 10, ids: [ID!]): [Product!]!
    visits: Int!
    broken(id: ID!): Product
  }
  type Mutation { setPrice(id: ID!, price: Int!): Product }
  type Product @key(fields: "id") @cacheControl(maxAge: 60) {
    id: ID!
    price: Int!
    title: String
    margin: Int @cacheControl(scope: PRIVATE)
    visited: Int @cacheControl(maxAge: 0)
  }
`
const STOCK = /* GraphQL */ `${HINTS}
  type Query { warehouses: [String!]! }
  type Product @key(fields: "id") {
    id: ID!
    stock(unit: String = "piece"): Stock
    uncached: Int
  }
  type Stock @cacheControl(maxAge: 10) { available: Int! unit: String! }
`

const SDL = { catalog: CATALOG, stock: STOCK }
const SUPERGRAPH = composeText(Object.entries(SDL).map(([name, typeDefs]) => ({ name, typeDefs })))

/** Unlike that of `node:timers/promises`, it follows the time that tests simulate. */
export const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** Who asks: guests share, others do not. */
export interface Asker {
  readonly guest: boolean
  readonly name?: string
}
export const guest: Asker = { guest: true }
export const staff: Asker = { guest: false, name: 'staff' }

interface Product {
  price: number
  title: string
  draft: boolean
  available: number
}
interface Sent {
  readonly service: string
  readonly variables: Record<string, unknown>
}

/** Two subgraphs with what they sell, and the logs of their changes. */
export function openShop() {
  const products = new Map<string, Product>()
  const logs: Record<'catalog' | 'stock', { tags: string[]; placed: boolean }[]> = { catalog: [], stock: [] }
  const shop = {
    products,
    /** What was asked of the subgraphs. */
    sent: [] as Sent[],
    calls: [] as (SubgraphCall | undefined)[],
    /** How long each answer takes before it is read, and after. */
    delays: () => [0, 0] as [before: number, after: number],
    away: new Set<string>(),
    feedAway: new Set<string>(),
    /** Whether new events get their positions at once. */
    placing: true,
    visits: 0,
    put(id: string, product: Partial<Product>) {
      const before = products.get(id)
      products.set(id, { price: 1, title: `Product ${id}`, draft: false, available: 5, ...before, ...product })
      const tags = [`product:${id}`, 'products']
      logs.catalog.push({ tags, placed: shop.placing })
      if (product.available !== undefined) logs.stock.push({ tags: [`stock:${id}`], placed: shop.placing })
    },
    place() {
      for (const log of [logs.catalog, logs.stock])
        for (const entry of log) (entry as { placed: boolean }).placed = true
    },
    feed: (service: 'catalog' | 'stock') => ({
      async read(after: number | undefined): Promise<Changes> {
        if (shop.feedAway.has(service)) throw new Error('The log is away.')
        const log = logs[service]
        const placed = log.filter((entry) => entry.placed).length
        const from = after ?? 0
        const changes = log.slice(from).map(({ tags, placed }, i) => ({
          tags,
          position: placed ? from + i + 1 : undefined,
        }))
        const [before, later] = shop.delays()
        if (before + later) await sleep(before + later)
        return { from, to: placed, changes }
      },
    }),
  }
  const slow = async <T>(read: () => T): Promise<T> => {
    const [before, after] = shop.delays()
    if (before) await sleep(before)
    const value = read()
    if (after) await sleep(after)
    return value
  }
  const shown = (id: string, { guest }: Asker) => {
    const product = products.get(id)
    if (!product || (product.draft && guest)) return null
    return {
      id,
      ...product,
      margin: 7,
      visited: ++shop.visits,
      available: guest ? Math.sign(product.available) : product.available,
    }
  }
  const resolvers = {
    catalog: {
      Query: {
        product: (_: unknown, { id }: { id: string }, asker: Asker) => slow(() => shown(id, asker)),
        products: (_: unknown, { ids, first }: { ids?: string[]; first: number }, asker: Asker) =>
          slow(() => (ids ?? [...products.keys()]).slice(0, first).flatMap((id) => shown(id, asker) ?? [])),
        visits: () => ++shop.visits,
        broken: () => slow(() => new GraphQLError('This is broken.', { extensions: { code: 'BROKEN' } })),
      },
      Mutation: {
        setPrice: (_: unknown, { id, price }: { id: string; price: number }, asker: Asker) => {
          shop.put(id, { price })
          return shown(id, asker)
        },
      },
      Product: { __resolveReference: ({ id }: { id: string }, asker: Asker) => slow(() => shown(id, asker)) },
    },
    stock: {
      Query: { warehouses: () => ['Riyadh'] },
      Product: {
        __resolveReference: ({ id }: { id: string }, asker: Asker) =>
          slow(() => {
            if (id === 'bad') throw new GraphQLError('No stock of this.', { extensions: { code: 'BAD' } })
            return shown(id, asker)
          }),
        stock: ({ available }: Product, { unit }: { unit: string }) => ({ available, unit }),
        uncached: () => ++shop.visits,
      },
    },
  }
  const transportOf = (service: 'catalog' | 'stock'): SubgraphTransport<Asker> => {
    const schema = buildSubgraphSchema([{ typeDefs: parse(SDL[service]), resolvers: resolvers[service] as never }])
    const local = localTransport<Asker>({ schema, contextOf: (asker) => asker })
    return {
      ...local,
      prepare(operation) {
        const run = local.prepare(operation)
        return async (variables, context, call) => {
          shop.sent.push({ service, variables })
          shop.calls.push(call)
          if (shop.away.has(service)) {
            await slow(() => {})
            throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', `The subgraph "${service}" cannot be reached.`)
          }
          return run(variables, context, call)
        }
      },
    }
  }

  /** A router with a cache, as one process has them. */
  const openRouter = (
    options: Partial<RouterCacheOptions<Asker>> = {},
  ): { router: Router<Asker>; cache: RouterCache<Asker>; close(): Promise<void> } => {
    const cache = createRouterCache<Asker>({
      shareOf: ({ guest }) => (guest ? 'guests' : undefined),
      services: {
        catalog: {
          feed: shop.feed('catalog'),
          tagsOf(read) {
            if (read.kind === 'entity') return [`product:${read.representation.id}`]
            if (read.field === 'product') return [`product:${read.args.id}`]
            return read.field === 'products' ? ['products'] : undefined
          },
        },
        stock: {
          feed: shop.feed('stock'),
          tagsOf: (read) => (read.kind === 'entity' ? [`stock:${read.representation.id}`] : undefined),
        },
      },
      store: memoryStore(),
      ...options,
    })
    const router = createRouter<Asker>({
      supergraphSdl: SUPERGRAPH,
      transports: { catalog: transportOf('catalog'), stock: transportOf('stock') },
      cache,
    })
    return {
      router,
      cache,
      async close() {
        await router.close()
        await cache.close()
      },
    }
  }
  return Object.assign(shop, { openRouter })
}

export type Shop = ReturnType<typeof openShop>
