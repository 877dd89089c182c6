import { FED2, federation } from './federation.ts'

let filled = 0
const fill = () => ({ items: ++filled, weight: filled * 10 })

federation(
  'mutations of several subgraphs',
  {
    carts: {
      typeDefs: `${FED2}
        type Query { items: Int! }
        type Mutation { empty: Int! fill: Cart! }
        type Cart { items: Int! weight: Int! }`,
      resolvers: {
        Query: { items: () => filled },
        Mutation: {
          empty: () => {
            filled = 0
            return filled
          },
          fill,
        },
      },
    },
    tills: {
      typeDefs: `${FED2}
        type Query { till: Int }
        type Mutation { count: Int! }`,
      resolvers: { Mutation: { count: () => filled } },
    },
  },
  {
    'run in the order in which they stand there': {
      query: 'mutation { empty first: count fill { items } second: count again: fill { items } third: count }',
      data: { empty: 0, first: 0, fill: { items: 1 }, second: 1, again: { items: 2 }, third: 2 },
    },
    'run in that order in fragments too': {
      gatewayFails: 'it puts named fragments first',
      query: `mutation { empty a: fill { items } ...More z: fill { items } }
        fragment More on Mutation { b: fill { items } ... on Mutation { c: fill { items } } }`,
      data: { empty: 0, a: { items: 1 }, b: { items: 2 }, c: { items: 3 }, z: { items: 4 } },
    },
    'run once when they stand there twice': {
      query: 'mutation { empty fill { items } count fill { weight } }',
      data: { empty: 0, fill: { items: 1, weight: 10 }, count: 1 },
    },
    'run once when they stand there twice, under different conditions': {
      gatewayFails: 'it runs the mutation twice',
      query: 'mutation ($yes: Boolean!) { empty fill { items } count ... @include(if: $yes) { fill { weight } } }',
      variables: { yes: true },
      data: { empty: 0, fill: { items: 1, weight: 10 }, count: 1 },
    },
    'run only where conditions say so': {
      query: `mutation ($yes: Boolean!) {
        empty
        ... @skip(if: $yes) { fill { items } }
        ... @include(if: $yes) { other: fill { items } ...Counted @skip(if: false) }
      }
      fragment Counted on Mutation { count }`,
      variables: { yes: true },
      data: { empty: 0, other: { items: 1 }, count: 1 },
    },
  },
)
