import { expect, it } from 'vitest'
import { createRouter, localTransport } from '../../src/index.ts'
import { FED2, federation, type Subgraph, schemaOf, supergraphOf } from './federation.ts'

federation(
  'keys of which only some are resolvable',
  {
    products: {
      typeDefs: `${FED2}
        type Part
          @key(fields: "id", resolvable: true)
          @key(fields: "serial", resolvable: false)
          @key(fields: "place { shelf row }", resolvable: false)
          @key(fields: "id place { row column }", resolvable: false) { id: ID! serial: ID! place: Place! name: String! }
        type Place { shelf: ID! row: ID! column: ID! }`,
      resolvers: {
        Part: {
          __resolveReference: ({ id }) => ({
            id,
            serial: `s${id}`,
            place: { shelf: '1', row: '2', column: '3' },
            name: `part ${id}`,
          }),
        },
      },
    },
    machines: {
      typeDefs: `${FED2}
        type Query { machine: Machine }
        type Machine @key(fields: "id") { id: ID! parts: [Part!]! }
        type Part
          @key(fields: "place { shelf row }", resolvable: false)
          @key(fields: "id place { row column }", resolvable: true)
          @key(fields: "serial", resolvable: false)
          @key(fields: "id", resolvable: false) { id: ID! serial: ID! place: Place! name: String! @external label: String! @requires(fields: "name") }
        type Place { shelf: ID! row: ID! column: ID! }`,
      resolvers: {
        Query: {
          machine: () => ({
            id: 'm',
            parts: ['1', '2'].map((id) => ({ id, serial: `s${id}`, place: { shelf: '1', row: '2', column: '3' } })),
          }),
        },
        Part: {
          __resolveReference: (part) => part,
          label: ({ name }) => `label of ${name}`,
        },
      },
    },
  },
  {
    'a field that requires another': {
      query: '{ machine { id parts { id name label } } }',
      data: {
        machine: {
          id: 'm',
          parts: [
            { id: '1', name: 'part 1', label: 'label of part 1' },
            { id: '2', name: 'part 2', label: 'label of part 2' },
          ],
        },
      },
    },
  },
)

federation(
  'required fields with different arguments',
  {
    shipping: {
      typeDefs: `${FED2}
        type Parcel @key(fields: "id") {
          id: ID!
          weight: Int @external
          price(currency: String!): Int @external
          riyals: Int @requires(fields: "price(currency: \\"SAR\\") weight")
          dollars: Int @requires(fields: "price(currency: \\"USD\\") weight")
          kind: Kind @external
          dear: Boolean @requires(fields: "kind { average(currency: \\"SAR\\") }")
          dearDollars: Boolean @requires(fields: "kind { average(currency: \\"USD\\") }")
        }
        type Kind @external { average(currency: String!): Int }`,
      resolvers: {
        Parcel: {
          riyals: ({ price, weight }) => Number(price) * Number(weight),
          dollars: ({ price, weight }) => Number(price) * Number(weight),
          dear: ({ kind }) => Number((kind as { average: number }).average) > 10,
          dearDollars: ({ kind }) => Number((kind as { average: number }).average) > 10,
        },
      },
    },
    goods: {
      typeDefs: `${FED2}
        type Query { parcels: [Parcel] }
        type Parcel @key(fields: "id") { id: ID! name: String weight: Int price(currency: String!): Int kind: Kind }
        type Kind { average(currency: String!): Int }`,
      resolvers: {
        Query: { parcels: () => [{ id: '1' }, { id: '2' }] },
        Parcel: {
          name: ({ id }) => `parcel ${id}`,
          weight: ({ id }) => Number(id) * 10,
          price: ({ id }, { currency }) => Number(id) * (currency === 'SAR' ? 4 : 1),
          kind: ({ id }) => ({ id }),
        },
        Kind: { average: ({ id }, { currency }) => Number(id) * (currency === 'SAR' ? 20 : 6) },
      },
    },
  },
  {
    'in one operation': {
      gatewayFails: 'it fetches a field under one name with two sets of arguments, and one wins',
      query: '{ parcels { id name riyals dollars dear dearDollars } }',
      data: {
        parcels: [
          { id: '1', name: 'parcel 1', riyals: 40, dollars: 10, dear: true, dearDollars: false },
          { id: '2', name: 'parcel 2', riyals: 160, dollars: 40, dear: true, dearDollars: true },
        ],
      },
    },
    "beside the client's own": {
      gatewayFails: 'it fetches a field under one name with two sets of arguments, and one wins',
      query: '{ parcels { price(currency: "USD") riyals kind { average(currency: "USD") } dear } }',
      data: {
        parcels: [
          { price: 1, riyals: 40, kind: { average: 6 }, dear: true },
          { price: 2, riyals: 160, kind: { average: 12 }, dear: true },
        ],
      },
    },
  },
)

federation(
  'interface objects without a resolvable key',
  {
    a: {
      typeDefs: `${FED2}
        type Query { a: Node product: Product }
        interface Node @key(fields: "id") { id: ID! }
        type Product @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Query: { a: () => ({ id: 'n1' }), product: () => ({ id: 'p1' }) } },
    },
    b: {
      typeDefs: `${FED2}
        type Query { b: Node }
        type Node @interfaceObject @key(fields: "id", resolvable: false) { id: ID! field: String }
        interface Product @key(fields: "id") { id: ID! name: String! }
        type Bread implements Product @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Query: { b: () => ({ id: 'n1', field: 'foo' }) },
        Bread: { __resolveReference: ({ id }) => ({ id, name: 'bread' }) },
        Product: {
          __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Bread', id, name: 'bread' }),
          __resolveType: () => 'Bread',
        } as never,
      },
    },
  },
  {
    'b id field': { query: '{ b { id field } }', data: { b: { id: 'n1', field: 'foo' } } },
    'a field': {
      gatewayFails: 'it answers null without an error',
      query: '{ a { field } }',
      data: undefined,
      errors: [''],
    },
    'a id': { query: '{ a { id } }', data: { a: null }, errors: ['a'] },
    'product id': { query: '{ product { id } }', data: { product: { id: 'p1' } } },
    'product id name': { query: '{ product { id name } }', data: { product: { id: 'p1', name: 'bread' } } },
    'product bread': { query: '{ product { ... on Bread { id } } }', data: { product: { id: 'p1' } } },
  },
)

const told = (...fields: string[]): ((source: Record<string, unknown>) => string) => {
  return (source) => {
    for (const field of fields) if (source[field] === undefined) throw new Error(`was not told ${field}`)
    return fields.map((field) => JSON.stringify(source[field])).join()
  }
}

federation(
  'a chain of required fields that leads back to where the entity came from',
  {
    orders: {
      typeDefs: `${FED2}
        type Query { orders: [Order!]! }
        type Order @key(fields: "id") {
          id: ID!
          parcel: Parcel @external
          freight: String @requires(fields: "parcel { weight }")
        }
        type Parcel @key(fields: "id") { id: ID! weight: Int @external }`,
      resolvers: { Query: { orders: () => [{ id: '1' }, { id: '2' }] }, Order: { freight: told('parcel') } },
    },
    parcels: {
      typeDefs: `${FED2}
        type Order @key(fields: "id") { id: ID! parcel: Parcel }
        type Parcel @key(fields: "id") { id: ID! weight: Int }`,
      resolvers: {
        Order: { parcel: ({ id }) => (id === '1' ? { id } : null) },
        Parcel: { weight: ({ id }) => Number(id) * 10 },
      },
    },
    invoices: {
      typeDefs: `${FED2}
        type Order @key(fields: "id") {
          id: ID!
          freight: String @external
          invoice: String @requires(fields: "freight")
        }`,
      resolvers: { Order: { invoice: told('freight') } },
    },
  },
  {
    'its end': {
      gatewayFails: 'it asks for the middle of the chain together with the entity',
      query: '{ orders { invoice } }',
      data: { orders: [{ invoice: '"{\\"weight\\":10}"' }, { invoice: '"null"' }] },
    },
    'all of it': {
      gatewayFails: 'it asks for the middle of the chain together with the entity',
      query: '{ orders { invoice freight parcel { weight } } }',
      data: {
        orders: [
          { invoice: '"{\\"weight\\":10}"', freight: '{"weight":10}', parcel: { weight: 10 } },
          { invoice: '"null"', freight: 'null', parcel: null },
        ],
      },
    },
  },
)

federation(
  'a chain of required fields of which the first is provided elsewhere in the subgraph of the entity',
  {
    desks: {
      typeDefs: `${FED2}
        type Query { letters: [Letter!]! desk: Desk }
        type Desk @key(fields: "id") { id: ID! top: Letter @provides(fields: "grams") }
        type Letter @key(fields: "id") {
          id: ID!
          grams: Int @external
          postage: String @requires(fields: "grams")
        }`,
      resolvers: {
        Query: { letters: () => [{ id: '1' }, { id: '2' }], desk: () => ({ id: 'd', top: { id: '3', grams: 30 } }) },
        Letter: { postage: told('grams') },
      },
    },
    post: {
      typeDefs: `${FED2}
        type Letter @key(fields: "id") {
          id: ID!
          grams: Int @shareable
          postage: String @external
          stamp: String @requires(fields: "postage")
        }`,
      resolvers: { Letter: { grams: ({ id }) => Number(id) * 10, stamp: told('postage') } },
    },
  },
  {
    'its end': {
      gatewayFails: 'it asks for the first where it is not provided',
      query: '{ letters { stamp } }',
      data: { letters: [{ stamp: '"10"' }, { stamp: '"20"' }] },
    },
    'all of it, here and there': {
      gatewayFails: 'it asks for the first where it is not provided',
      query: '{ letters { grams postage stamp } desk { top { grams postage stamp } } }',
      data: {
        letters: [
          { grams: 10, postage: '10', stamp: '"10"' },
          { grams: 20, postage: '20', stamp: '"20"' },
        ],
        desk: { top: { grams: 30, postage: '30', stamp: '"30"' } },
      },
    },
  },
)

federation(
  'a chain of required fields that leads through every subgraph, back to where the entity came from',
  {
    halls: {
      typeDefs: `${FED2}
        type Query { halls: [Hall!]! }
        type Hall @key(fields: "code") {
          code: ID!
          seats: Int!
          rent: String @external
          offer: String @requires(fields: "rent")
        }`,
      resolvers: {
        Query: { halls: () => [{ code: 'a' }, { code: 'b' }] },
        Hall: { seats: ({ code }) => (code === 'a' ? 1 : 2), offer: told('rent') },
      },
    },
    classes: {
      typeDefs: `${FED2}
        type Hall @key(fields: "code") @key(fields: "id") {
          code: ID!
          id: ID!
          seats: Int! @external
          class: String @requires(fields: "seats")
        }`,
      resolvers: {
        Hall: {
          __resolveReference: (hall) => ({ ...hall, code: hall.code ?? hall.id, id: hall.code ?? hall.id }),
          class: told('seats'),
        },
      },
    },
    rents: {
      typeDefs: `${FED2}
        type Hall @key(fields: "id") { id: ID! class: String @external rent: String @requires(fields: "class") }`,
      resolvers: { Hall: { rent: told('class') } },
    },
  },
  {
    'its end beside its beginning': {
      query: '{ halls { first: class offer } }',
      data: {
        halls: [
          { first: '1', offer: '"\\"1\\""' },
          { first: '2', offer: '"\\"2\\""' },
        ],
      },
    },
  },
)

federation(
  'conditions around fields that require others',
  {
    goods: {
      typeDefs: `${FED2}
        type Query { goods: [Good!]! }
        type Good @key(fields: "id") {
          id: ID!
          weight: Int @external
          price(currency: String!): Int @external
          freight: String @requires(fields: "weight")
          tax: String @requires(fields: "price(currency: \\"SAR\\")")
          like: Good
          box: Box @external
          width: String @requires(fields: "box { x }")
          height: String @requires(fields: "box { y }")
        }
        type Box @shareable { x: Int y: Int }`,
      resolvers: {
        Query: { goods: () => [{ id: '1' }] },
        Good: {
          freight: told('weight'),
          tax: told('price'),
          like: ({ id }) => ({ id: `${id}1` }),
          width: told('box'),
          height: told('box'),
        },
      },
    },
    prices: {
      typeDefs: `${FED2}
        type Good @key(fields: "id") { id: ID! weight: Int price(currency: String!): Int box: Box }
        type Box @shareable { x: Int y: Int }`,
      resolvers: {
        Good: {
          weight: () => 5,
          price: (_good, { currency }) => (currency === 'SAR' ? 4 : 1),
          box: () => ({ x: 1, y: 2 }),
        },
      },
    },
  },
  {
    'on a fragment with one of two': {
      gatewayFails: 'it asks for neither when what one of them requires is left out',
      query: 'query ($yes: Boolean!) { goods { freight ... @skip(if: $yes) { tax } } }',
      variables: { yes: true },
      data: { goods: [{ freight: '5' }] },
    },
    'on a named fragment, beside what it requires': {
      gatewayFails: 'it fetches a field under one name with two sets of arguments',
      query: `query ($yes: Boolean!) { goods { price(currency: "USD") ...Taxed @skip(if: $yes) } }
        fragment Taxed on Good { tax }`,
      variables: { yes: true },
      data: { goods: [{ price: 1 }] },
    },
    'on a field that stands there twice': {
      gatewayFails: 'it fetches a field under one name with two sets of arguments',
      query: `query ($yes: Boolean!) {
        goods { like { price(currency: "USD") } ... @skip(if: $yes) { like { tax } } }
      }`,
      variables: { yes: true },
      data: { goods: [{ like: { price: 1 } }] },
    },
    'of one kind, one in the other': {
      gatewayFails: 'it asks for neither when what one of them requires is left out',
      query: `query ($yes: Boolean!, $no: Boolean!) {
        goods { freight ... @skip(if: $yes) { ... @skip(if: $no) { tax width } } }
      }`,
      variables: { yes: true, no: false },
      data: { goods: [{ freight: '5' }] },
    },
    'on one of two that require different parts of an object': {
      gatewayFails: 'it asks for neither when what one of them requires is left out',
      query: 'query ($yes: Boolean!) { goods { width height @skip(if: $yes) } }',
      variables: { yes: true },
      data: { goods: [{ width: '{"x":1}' }] },
    },
    'that variables do not meet': {
      query: 'query ($yes: Boolean!) { goods { freight ... @skip(if: $yes) { tax } } }',
      variables: { yes: false },
      data: { goods: [{ freight: '5', tax: '4' }] },
    },
  },
)

// Apollo Gateway would plan this without end, so it is not asked.
it('fetches that could be merged into a circle are not', async () => {
  const place = 'type Place @shareable { x: Int! }'
  const item = (fields: string) =>
    `type Item @key(fields: "id") @key(fields: "place { x }") { id: ID! place: Place! ${fields} }`
  const list = () => [{ id: '2', place: { x: 2 } }]
  const subgraphs: Record<string, Subgraph> = {
    a: {
      typeDefs: `${FED2} type Item @key(fields: "id") { id: ID! size: Int next: [Item] @shareable like: [Item]! }`,
      resolvers: { Item: { size: ({ id }) => Number(id) * 10, next: list, like: list } },
    },
    b: {
      typeDefs: `${FED2} ${place} ${item('next: [Item] @shareable')}`,
      resolvers: {
        Item: {
          __resolveReference: (reference) => ({ id: '2', place: { x: 2 }, ...reference }),
          next: list,
        },
      },
    },
    c: {
      typeDefs: `${FED2} ${place}
        type Query { item: Item }
        type Item @key(fields: "place { x }") {
          place: Place!
          size: Int @external
          color: String
          label: String @requires(fields: "size")
        }`,
      resolvers: {
        Query: { item: () => ({ place: { x: 1 } }) },
        Item: { color: () => 'red', label: told('size') },
      },
    },
  }
  const router = createRouter<object>({
    supergraphSdl: supergraphOf(subgraphs),
    transports: ({ name }) => localTransport<object>({ schema: schemaOf(subgraphs[name]!), contextOf: () => ({}) }),
  })
  const query = '{ item { next { like { a: label next { color } label } } } }'
  const likes = [{ a: '20', next: [{ color: 'red' }], label: '20' }]
  expect(JSON.parse(await router.execute({ query }, {}))).toEqual({ data: { item: { next: [{ like: likes }] } } })
  await router.close()
})
