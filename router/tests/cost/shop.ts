import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { createRouter, localTransport, type Router, type RouterOptions } from '../../src/index.ts'
import { composeText } from '../fixtures/supergraph.ts'

const typeDefs = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@listSize", { name: "@cost", as: "@price" }])
  type Query {
    one: Item
    items(first: Int = 20, last: Int): [Item!]! @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    picked(ids: [ID!]!): [Item]
    ten: [Item!]! @listSize(assumedSize: 10)
    page(first: Int, last: Int): Page! @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], assumedSize: 50)
    found(filter: Filter): Page! @listSize(sizedFields: ["nodes"], assumedSize: 30)
    report(year: Int @price(weight: 3)): String @price(weight: 100)
    things: [Thing!]! @listSize(assumedSize: 4)
  }
  type Mutation { change(input: Change!): Item }
  type Subscription { changes: Item }
  type Page { nodes: [Item!]! edges: [Edge!]! total: Int! }
  type Edge { node: Item! cursor: String! }
  interface Thing { id: ID! maker: Maker }
  type Item implements Thing @key(fields: "id") { id: ID! name: String maker: Maker tags: [String!]! photo: Photo history: History state: State }
  type Other implements Thing { id: ID! maker: Maker bill: Maker }
  type Maker @price(weight: 5) { name: String }
  scalar Photo @price(weight: 2)
  type History { text: String }
  enum State @price(weight: 1) { ON OFF }
  input Change { name: String @price(weight: 4) parts: [Part!] again: Change state: State }
  input Part { name: String }
  input Filter { first: Int name: String }
`

const item = (n: number) => ({
  __typename: 'Item',
  id: String(n),
  name: `item ${n}`,
  maker: n % 2 ? { name: 'maker' } : null,
  tags: ['a', 'b'],
  photo: 'p',
  history: { text: 'h' },
  state: 'ON',
})
const items = (count: number) => Array.from({ length: count }, (_, n) => item(n))
const page = (count: number) => ({
  nodes: items(count),
  edges: items(count).map((node) => ({ node, cursor: 'c' })),
  total: count,
})

/** How often each root field was asked. */
export const asked: string[] = []

const Query = {
  one: () => item(1),
  items: (_: unknown, { first }: { first: number }) => items(first),
  picked: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => item(Number(id))),
  ten: () => items(2),
  page: (_: unknown, { first }: { first?: number }) => page(first ?? 3),
  found: () => page(3),
  report: () => asked.push('report') && 'report',
  things: () => [item(1), { __typename: 'Other', id: 'o', maker: { name: 'm' }, bill: { name: 'b' } }],
}

export const SHOP = composeText([{ name: 'shop', typeDefs }])

export interface Shopper {
  readonly name: string
  readonly ceiling?: number
}

export function openShop(options: Partial<RouterOptions<Shopper>> = {}): Router<Shopper> {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(typeDefs), resolvers: { Query, Mutation: { change: () => item(1) } } as never },
  ])
  return createRouter<Shopper>({
    supergraphSdl: SHOP,
    transports: { shop: localTransport<Shopper>({ schema, contextOf: () => ({}) }) },
    ...options,
  })
}
