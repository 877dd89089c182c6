import { describe, expect, it } from 'vitest'
import { createRouter, localTransport, type Router } from '../../src/index.ts'
import { FED2, federation, type Subgraph, schemaOf, supergraphOf } from './federation.ts'

const from = (place: string) => () => place

federation(
  '@override',
  {
    old: {
      typeDefs: `${FED2}
        type Query { product: Product products: [Named!]! }
        interface Named { id: ID! name: String }
        type Product implements Named @key(fields: "id") { id: ID! name: String note: String }
        type Service implements Named @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: {
          product: () => ({ id: '1' }),
          products: () => [
            { __typename: 'Product', id: '1' },
            { __typename: 'Service', id: '2', name: 'old' },
          ],
        },
        Product: { name: from('old'), stock: from('old'), note: from('old') },
      },
    },
    new: {
      typeDefs: `${FED2}
        type Product @key(fields: "id") {
          id: ID!
          name: String @override(from: "old")
          stock: String @override(from: "a subgraph that does not exist")
          note: String @override(from: "old", label: "percent(0)")
          digest: String @requires(fields: "seal")
          seal: String @external
        }`,
      resolvers: {
        Product: {
          __resolveReference: (product) => product,
          name: from('new'),
          stock: from('new'),
          note: from('new'),
          digest: ({ seal }) => `digest of ${seal}`,
        },
      },
    },
    seals: {
      typeDefs: `${FED2} type Product @key(fields: "id") { id: ID! seal: String }`,
      resolvers: { Product: { __resolveReference: (product) => product, seal: ({ id }) => `seal ${id}` } },
    },
  },
  {
    'the field comes from where it moved to': {
      query: '{ product { id name } }',
      data: { product: { id: '1', name: 'new' } },
    },
    'also behind an interface': {
      query: '{ products { __typename id name } }',
      data: {
        products: [
          { __typename: 'Product', id: '1', name: 'new' },
          { __typename: 'Service', id: '2', name: 'old' },
        ],
      },
    },
    'a label that nobody has decided means that it has not moved': {
      query: '{ product { note } }',
      data: { product: { note: 'old' } },
    },
    'beside fields that require others': {
      query: '{ product { name digest } }',
      data: { product: { name: 'new', digest: 'digest of seal 1' } },
    },
  },
)

describe('@override with a label', () => {
  const subgraphs: Record<string, Subgraph> = {
    old: {
      typeDefs: `${FED2}
        type Query { product: Product thing: Thing }
        union Thing = Product
        type Product @key(fields: "id") { id: ID! name: String stock: String price: String }`,
      resolvers: {
        Query: { product: () => ({ id: '1' }), thing: () => ({ __typename: 'Product', id: '1' }) },
        Product: { name: from('old'), stock: from('old'), price: from('old') },
      },
    },
    new: {
      typeDefs: `${FED2}
        type Product @key(fields: "id") {
          id: ID!
          name: String @override(from: "old", label: "half-moved")
          stock: String @override(from: "old", label: "percent(100)")
          price: String @override(from: "old", label: "percent(0.5)")
        }`,
      resolvers: { Product: { name: from('new'), stock: from('new'), price: from('new') } },
    },
  }
  const schemas = new Map(Object.entries(subgraphs).map(([name, subgraph]) => [name, schemaOf(subgraph)]))
  type Caller = { moved: boolean }
  const router: Router<Caller> = createRouter({
    supergraphSdl: supergraphOf(subgraphs),
    transports: ({ name }) => localTransport<Caller>({ schema: schemas.get(name)!, contextOf: () => ({}) }),
    overrides: (label, { moved }) => (label === 'half-moved' ? moved : undefined),
  })
  const ask = async (query: string, moved: boolean) => JSON.parse(await router.execute({ query }, { moved })).data

  it('moves a field for those callers for whom the host decides so', async () => {
    const query = '{ product { id name } thing { ... on Product { name } } }'
    expect(await ask(query, false)).toEqual({ product: { id: '1', name: 'old' }, thing: { name: 'old' } })
    expect(await ask(query, true)).toEqual({ product: { id: '1', name: 'new' }, thing: { name: 'new' } })
    expect(await ask(query, false)).toEqual({ product: { id: '1', name: 'old' }, thing: { name: 'old' } })
  })
  it('moves a percentage of requests by chance', async () => {
    expect(await ask('{ product { stock } }', false)).toEqual({ product: { stock: 'new' } })
    const answers = await Promise.all(Array.from({ length: 200 }, () => ask('{ product { price } }', false)))
    const moved = answers.filter(({ product }) => product.price === 'new').length
    expect(moved).toBeLessThan(20)
  })
  it('plans an operation that selects no such field once for all callers', async () => {
    expect(await ask('{ product { id } }', true)).toEqual({ product: { id: '1' } })
  })
})
