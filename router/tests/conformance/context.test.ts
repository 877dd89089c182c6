import { FED2, federation } from './federation.ts'

const CURRENCIES: Record<string, string> = { s1: 'SAR', s2: 'AED' }

federation(
  '@context and @fromContext',
  {
    stores: {
      typeDefs: `${FED2}
        type Query { stores: [Store!]! store(id: ID!): Store mall: Mall }
        type Mall @context(name: "place") @key(fields: "id") { id: ID! currency: String! first: Item anchor: Store }
        type Store @context(name: "place") @key(fields: "id") {
          id: ID! currency: String! items: [Item!]! shelves: [[Item]!]! settings: Settings
        }
        type Settings { language: String }
        type Item @key(fields: "id") {
          id: ID!
          price(currency: String @fromContext(field: "$place { currency }")): String!
          greeting(language: String @fromContext(field: "$place ... on Store { settings { language } } ... on Mall { currency }")): String
          parts: [Part!]!
        }
        type Part @key(fields: "id") {
          id: ID!
          label(currency: String @fromContext(field: "$place { currency }"), loud: Boolean): String
        }`,
      resolvers: {
        Query: {
          stores: () => [{ id: 's1' }, { id: 's2' }],
          store: (_, { id }) => ({ id }),
          mall: () => ({ id: 'm', currency: 'USD', first: { id: 'i1' }, anchor: { id: 's2' } }),
        },
        Mall: { __resolveReference: ({ id }) => ({ id, currency: 'USD', first: { id: 'i1' }, anchor: { id: 's2' } }) },
        Store: {
          __resolveReference: ({ id }) => ({ id }),
          currency: ({ id }) => CURRENCIES[id as string],
          items: () => [{ id: 'i1' }, { id: 'i2' }],
          shelves: () => [[{ id: 'i1' }, null], [{ id: 'i1' }]],
          settings: ({ id }) => (id === 's1' ? { language: 'ar' } : null),
        },
        Item: {
          __resolveReference: ({ id }) => ({ id }),
          price: ({ id }, { currency }) => `${currency} ${id}`,
          greeting: (_, { language }) => (language === undefined ? 'nothing' : String(language)),
          parts: ({ id }) => [{ id: `${id}.p` }],
        },
        Part: {
          __resolveReference: ({ id }) => ({ id }),
          label: ({ id }, { currency, loud }) => `${id} ${currency}${loud ? '!' : ''}`,
        },
      },
    },
    reviews: {
      typeDefs: `${FED2}
        type Item @key(fields: "id") { id: ID! stars: Int }
        type Store @key(fields: "id") { id: ID! best: [Item!]! }`,
      resolvers: {
        Item: { __resolveReference: (item) => item, stars: () => 5 },
        Store: { best: () => [{ id: 'i1' }, { id: 'i9' }] },
      },
    },
  },
  {
    'the nearest object sets it, and the same entity differs from place to place': {
      gatewayFails: 'it refuses the supergraph',
      query: '{ stores { id items { id price parts { label } } } }',
      data: {
        stores: ['SAR', 'AED'].map((currency, i) => ({
          id: `s${i + 1}`,
          items: ['i1', 'i2'].map((id) => ({
            id,
            price: `${currency} ${id}`,
            parts: [{ label: `${id}.p ${currency}` }],
          })),
        })),
      },
    },
    'through lists of lists, with nulls in them': {
      gatewayFails: 'it refuses the supergraph',
      query: '{ store(id: "s2") { shelves { price } } }',
      data: { store: { shelves: [[{ price: 'AED i1' }, null], [{ price: 'AED i1' }]] } },
    },
    'of a type that is one of several': {
      gatewayFails: 'it refuses the supergraph',
      query: '{ mall { first { price greeting } anchor { items { price greeting } } } stores { items { greeting } } }',
      data: {
        mall: {
          first: { price: 'USD i1', greeting: 'USD' },
          anchor: {
            items: [
              { price: 'AED i1', greeting: 'null' },
              { price: 'AED i2', greeting: 'null' },
            ],
          },
        },
        stores: [
          { items: [{ greeting: 'ar' }, { greeting: 'ar' }] },
          { items: [{ greeting: 'null' }, { greeting: 'null' }] },
        ],
      },
    },
    'with entities of another subgraph between, aliases, arguments and variables': {
      gatewayFails: 'it refuses the supergraph',
      query:
        'query ($loud: Boolean) { stores { currency: id best { currency: stars cost: price parts { a: label(loud: $loud) b: label } } } }',
      variables: { loud: true },
      data: {
        stores: ['SAR', 'AED'].map((currency, i) => ({
          currency: `s${i + 1}`,
          best: ['i1', 'i9'].map((id) => ({
            currency: 5,
            cost: `${currency} ${id}`,
            parts: [{ a: `${id}.p ${currency}!`, b: `${id}.p ${currency}` }],
          })),
        })),
      },
    },
  },
)
