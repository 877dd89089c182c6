import { FED2, federation } from './federation.ts'

federation(
  'objects that one subgraph knows by their interface only',
  {
    media: {
      typeDefs: `${FED2}
        type Query { books: [Book!]! }
        interface Media @key(fields: "id") { id: ID! title: String }
        interface Paper { pages: Int }
        union Moving = Film | Show
        type Book implements Media & Paper @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String length: Int }
        type Show @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { books: () => [{ id: 'b1' }] },
        Media: { __resolveReference: mediaOf, __resolveType: ({ id }) => (`${id}`.startsWith('b') ? 'Book' : 'Film') },
        Book: { __resolveReference: mediaOf, title: ({ id }) => `book ${id}`, pages: () => 100 },
        Film: { __resolveReference: mediaOf, title: ({ id }) => `film ${id}`, length: () => 90 },
      },
    },
    reviews: {
      typeDefs: `${FED2}
        type Query { reviewed: [Media!]! }
        type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int like: [Media!]! }`,
      resolvers: {
        Query: { reviewed: () => [{ id: 'b1' }, { id: 'f1' }] },
        Media: {
          stars: ({ id }) => Number(`${id}`.slice(1)) + 3,
          like: ({ id }) => [{ id: `${id}`.startsWith('b') ? 'f2' : 'b2' }],
        },
      },
    },
  },
  {
    'and that are asked for by another interface': {
      gatewayFails: 'it cannot plan that',
      query: '{ reviewed { id ... on Paper { pages } } }',
      data: { reviewed: [{ id: 'b1', pages: 100 }, { id: 'f1' }] },
    },
    'and that are asked for by a union': {
      gatewayFails: 'it cannot plan that',
      query: '{ reviewed { ... on Moving { __typename ... on Film { length } } stars } }',
      data: { reviewed: [{ stars: 4 }, { __typename: 'Film', length: 90, stars: 4 }] },
    },
    'through named fragments, with conditions': {
      gatewayFails: 'it cannot plan that',
      query: `query ($yes: Boolean!) { books { like { ...Page @include(if: $yes) ...Film @skip(if: $yes) } like { like { ...Page } } } }
        fragment Page on Paper { pages ... on Media { stars title } }
        fragment Film on Moving { ... on Film { length } }`,
      variables: { yes: true },
      data: { books: [{ like: [{ like: [{ pages: 100, stars: 5, title: 'book b2' }] }] }] },
    },
  },
)

function mediaOf({ id }: Record<string, unknown>): Record<string, unknown> {
  return { id, __typename: `${id}`.startsWith('b') ? 'Book' : 'Film' }
}
