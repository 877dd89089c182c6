import { GraphQLError } from 'graphql'
import { FED2, federation } from './federation.ts'

let total = 0
/** Arguments as text; the order of their fields is nobody's promise. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort()) : one,
  )

federation(
  'inputs, enums, what is inaccessible, and conditions',
  {
    a: {
      typeDefs: `${FED2}
        directive @note(text: String) on FIELD_DEFINITION
        scalar Json
        type Query {
          users(filter: Filter, first: Int! = 2): [User!]!
          byKind(kind: Kind): String
          shared: Shared @shareable
          things: [Thing]
          echo(json: Json, list: [[Int!]] = [[1]], text: String! = "x"): Json
        }
        input Filter { name: String = "n" only: Int hidden: String @inaccessible deep: Filter }
        enum Kind { REGULAR HIDDEN @inaccessible }
        type User @key(fields: "id") { id: ID! kind: Kind name: String secret: String @inaccessible kinds: [Kind] strict: Kind! }
        union Thing = User | Secret
        type Secret @inaccessible { name: String }
        type Shared @shareable { a: String! }
        type Mutation { add(by: Int!): Int! addA(by: Int!): Total! failA: Int }
        type Total @key(fields: "id") { id: ID! total: Int! @shareable }`,
      resolvers: {
        Query: {
          users: (_, args) => [
            { id: 'u1', kind: 'REGULAR', name: text(args), kinds: ['REGULAR', null], strict: 'REGULAR' },
            { id: 'u2', kind: 'HIDDEN', name: null, kinds: ['REGULAR', 'HIDDEN'], strict: 'HIDDEN' },
          ],
          byKind: (_, args) => text(args),
          things: () => [{ __typename: 'User', id: 'u1' }, { __typename: 'Secret' }],
          shared: () => ({ a: 'a' }),
          echo: (_, args) => args,
        },
        Mutation: {
          add: async (_, { by }) => {
            await new Promise((done) => setTimeout(done, 3))
            total = total * 10 + Number(by)
            return total
          },
          addA: (_, { by }) => {
            total = total * 10 + Number(by)
            return { id: 't', total }
          },
          failA: () => {
            throw new GraphQLError('no')
          },
        },
      },
    },
    b: {
      typeDefs: `${FED2}
        type Query { shared: Shared @shareable }
        enum Kind { REGULAR HIDDEN @inaccessible }
        input Filter { only: Int name: String = "n" hidden: String @inaccessible deep: Filter }
        type User @key(fields: "id") { id: ID! posts(filter: Filter): [Post] rank: Int! cost: Float }
        type Post { text: String by: User bad: Int! }
        type Shared @shareable { a: String! b: String }
        type Mutation { addB(by: Int!): Int! reset: Boolean }
        type Total @key(fields: "id") { id: ID! now: Int! }`.replace(
        'type Shared @shareable { a: String! b: String }',
        'type Shared { a: String! @shareable b: String }',
      ),
      resolvers: {
        Query: { shared: () => ({ a: 'a', b: 'b' }) },
        User: {
          __resolveReference: ({ id }) => ({ id }),
          posts: ({ id }, { filter }) => (id === 'u2' ? [null] : [{ text: text(filter ?? null), by: { id: 'u2' } }]),
          rank: ({ id }) => {
            if (id === 'u2') throw new GraphQLError('no rank')
            return 1
          },
          cost: () => 1.5,
        },
        Post: { bad: () => null },
        Total: { now: () => total },
        Mutation: {
          addB: (_, { by }) => {
            total = total * 10 + Number(by)
            return total
          },
          reset: () => {
            total = 0
            return true
          },
        },
      },
    },
  },
  {
    'an enum value that is inaccessible is null, also in a list': {
      query: '{ users { id kind kinds } }',
      data: {
        users: [
          { id: 'u1', kind: 'REGULAR', kinds: ['REGULAR', null] },
          { id: 'u2', kind: null, kinds: ['REGULAR', null] },
        ],
      },
    },
    'where it may not be null, the null goes to the parent with an error': {
      query: '{ users { id strict } }',
      data: null,
      errors: ['users.1.strict'],
    },
    'an object of an inaccessible type is null': {
      query: '{ things { __typename ... on User { id } } }',
      data: { things: [{ __typename: 'User', id: 'u1' }, null] },
    },
    'and is refused as an input': { query: '{ byKind(kind: HIDDEN) }', errors: [''] },
    'also in a variable': {
      query: 'query ($kind: Kind) { byKind(kind: $kind) }',
      variables: { kind: 'HIDDEN' },
      errors: [''],
    },
    'inaccessible fields and input fields are unknown': {
      query: '{ users(filter: { hidden: "x" }) { secret } }',
      errors: ['', ''],
    },
    'defaults of inputs, of arguments and of variables': {
      query:
        'query ($filter: Filter, $first: Int = 7) { users(filter: $filter, first: $first) { name posts(filter: $filter) { text } } byKind }',
      variables: { filter: { deep: { only: 1 } } },
      data: {
        users: [
          {
            name: '{"filter":{"deep":{"name":"n","only":1},"name":"n"},"first":7}',
            posts: [{ text: '{"deep":{"name":"n","only":1},"name":"n"}' }],
          },
          { name: null, posts: [null] },
        ],
        byKind: '{}',
      },
    },
    'custom scalars and lists, as constants and as variables': {
      query:
        'query ($json: Json, $list: [[Int!]]) { a: echo(json: $json, list: $list) b: echo(json: { k: [1, "x", null] }, list: 3) }',
      variables: { json: { deep: [true, null, 1.5] }, list: [[1], null] },
      data: {
        a: { json: { deep: [true, null, 1.5] }, list: [[1], null], text: 'x' },
        b: { json: { k: [1, 'x', null] }, list: [[3]], text: 'x' },
      },
    },
    'a variable of the wrong type is refused': {
      query: 'query ($first: Int!) { users(first: $first) { id } }',
      variables: { first: 'two' },
      errors: [''],
    },
    '@skip and @include on fields, fragments and entity fetches': {
      gatewayFails: 'it fetches what a constant @skip leaves out, and an error there takes the entity with it',
      query: `query ($yes: Boolean!, $no: Boolean = false) {
        users @include(if: $yes) {
          id @skip(if: $yes)
          rank @include(if: $no)
          ... @include(if: $no) { posts { text } }
          ... on User @skip(if: $no) { cost }
          ...P @skip(if: true)
          posts @skip(if: false) @include(if: $yes) { by { id cost @include(if: $no) } }
        }
        shared @skip(if: $yes) { b }
      }
      fragment P on User { rank }`,
      variables: { yes: true },
      data: {
        users: [
          { cost: 1.5, posts: [{ by: { id: 'u2' } }] },
          { cost: 1.5, posts: [null] },
        ],
      },
    },
    'an object of which variables leave out everything': {
      query: 'query ($yes: Boolean!) { shared @include(if: $yes) { a @skip(if: $yes) } }',
      variables: { yes: true },
      data: { shared: {} },
      gatewayFails: 'it plans nothing for conditions that exclude each other',
    },
    'roots that several subgraphs share': {
      query: '{ shared { a b } again: shared { b } }',
      data: { shared: { a: 'a', b: 'b' }, again: { b: 'b' } },
    },
    'errors and nulls of entity fetches have the places of the response, under its aliases': {
      query: '{ people: users { id place: rank } }',
      data: null,
      errors: ['people.1.place'],
    },
    'a null against the type inside a list of another subgraph': {
      query: '{ users { posts { text bad } } }',
      data: { users: [{ posts: [null] }, { posts: [null] }] },
      errors: ['users.0.posts.0.bad'],
    },
    'mutations run one after the other, across subgraphs': {
      query:
        'mutation { reset a: add(by: 1) b: addB(by: 2) c: addA(by: 3) { total } d: add(by: 4) failA e: addB(by: 5) f: addA(by: 6) { now } }',
      data: { reset: true, a: 1, b: 12, c: { total: 123 }, d: 1234, failA: null, e: 12345, f: { now: 123456 } },
      errors: ['failA'],
    },
    'introspection beside data, with what is inaccessible left out': {
      query:
        '{ shared { a } __type(name: "Kind") { enumValues { name } } t: __type(name: "User") { fields { name } } __schema { mutationType { name } } }',
      data: {
        shared: { a: 'a' },
        __type: { enumValues: [{ name: 'REGULAR' }] },
        t: { fields: ['id', 'kind', 'name', 'kinds', 'strict', 'posts', 'rank', 'cost'].map((name) => ({ name })) },
        __schema: { mutationType: { name: 'Mutation' } },
      },
    },
    'names that every object has': {
      query: '{ __proto__: users { constructor: id toString: cost } hasOwnProperty: shared { __proto__: b } }',
      data: JSON.parse(
        '{"__proto__":[{"constructor":"u1","toString":1.5},{"constructor":"u2","toString":1.5}],"hasOwnProperty":{"__proto__":"b"}}',
      ),
    },
  },
)

const TRACED = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
  @link(url: "https://tracing.example/trace/v1.0", import: ["@trace"])
  @composeDirective(name: "@trace")
  enum Detail { BRIEF FULL }\n`

federation(
  'directives for operations that subgraphs compose',
  {
    trips: {
      typeDefs: `${TRACED}
        directive @trace(detail: Detail! = BRIEF, label: String) on QUERY | FIELD | INLINE_FRAGMENT
        type Query { trip: Trip }
        type Trip @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { trip: () => ({ id: 't1' }) } },
    },
    fares: {
      typeDefs: `${TRACED}
        directive @trace(detail: Detail!, label: String) on QUERY | FIELD | INLINE_FRAGMENT
        type Trip @key(fields: "id") { id: ID! fare: Int }`,
      resolvers: { Trip: { fare: () => 7 } },
    },
  },
  {
    'may stand in operations, and are not for subgraphs, which may define them otherwise': {
      query: 'query ($to: String) @trace { trip @trace(label: $to) { id ... @trace(detail: FULL) { fare @trace } } }',
      variables: { to: 'x' },
      data: { trip: { id: 't1', fare: 7 } },
      gatewayFails: 'it does not know them',
    },
    'are checked': { query: '{ trip @trace(detail: NONE) { id } }', errors: [''] },
  },
)
