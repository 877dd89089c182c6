import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, parse } from 'graphql'
import { expect, it } from 'vitest'
import { compileOperation } from '../src/index.ts'

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { one: Book }
  type Book @key(fields: "id") { id: ID! title: String! pages: Int }
  type Note @key(fields: "id") { id: ID! text: String }
  interface Media @key(fields: "id") { id: ID! url: String }
  type Image implements Media @key(fields: "id") { id: ID! url: String width: Int }
  type Plain { a: Int }
`)
const QUERY = parse(
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Book { id title pages } ... on Note { id text } ... on Media { url } ... on Image { width } } }',
)
interface Reference {
  __typename: string
  id: string
}

function schema() {
  return buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        Book: {
          __resolveReference: async ({ id }: Reference, context: { seen?: string[] }) => {
            context.seen?.push(id)
            if (id === 'reject') throw new Error('rejected')
            return id === 'gone' ? null : { id, title: id === 'untitled' ? null : `Title ${id}` }
          },
          pages: () => Promise.resolve(3),
        },
        Media: { __resolveReference: ({ id }: Reference) => ({ __typename: 'Image', id, url: `u${id}`, width: 3 }) },
      },
    } as never,
  ])
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const run = (representations: unknown, context: object = {}) =>
  compileOperation(schema(), QUERY)({ representations } as never, context)

it.each([
  [
    'of one type',
    [
      { __typename: 'Book', id: '1' },
      { __typename: 'Book', id: '2' },
    ],
  ],
  [
    'of several types, one of them without a reference resolver',
    [
      { __typename: 'Note', id: '1', text: 'as sent' },
      { __typename: 'Book', id: '2' },
    ],
  ],
  [
    'that are gone, or fail',
    [
      { __typename: 'Book', id: 'gone' },
      { __typename: 'Book', id: 'reject' },
      { __typename: 'Book', id: 'untitled' },
    ],
  ],
  [
    'of an interface',
    [
      { __typename: 'Media', id: '1' },
      { __typename: 'Book', id: '2' },
    ],
  ],
  ['of a type that is no entity', [{ __typename: 'Plain' }]],
  ['that are none', []],
  ['that are null', null],
  ['with a null among them', [{ __typename: 'Book', id: '1' }, null]],
  ['that are one, not a list', { __typename: 'Book', id: '1' }],
])('representations %s give what the resolver of @apollo/subgraph gives', async (_, representations) => {
  const expected = await execute({
    schema: schema(),
    document: QUERY,
    variableValues: { representations },
    contextValue: {},
  })
  expect(plain(await run(representations))).toEqual(plain(expected))
})

it('each representation goes to its reference resolver, in order, with the context', async () => {
  const context = { seen: [] as string[] }
  await run(
    ['c', 'a', 'b'].map((id) => ({ __typename: 'Book', id })),
    context,
  )
  expect(context.seen).toEqual(['c', 'a', 'b'])
})

it('a reference resolver may return a frozen object, and the same one twice', async () => {
  const shared = Object.freeze({ id: 's', text: 'shared' })
  const frozen = buildSubgraphSchema([{ typeDefs, resolvers: { Note: { __resolveReference: () => shared } } } as never])
  const representations = ['1', '2'].map((id) => ({ __typename: 'Note', id }))
  const result = await compileOperation(frozen, QUERY)({ representations }, {})
  expect(plain(result)).toEqual({
    data: { _entities: [1, 2].map(() => ({ __typename: 'Note', id: 's', text: 'shared' })) },
  })
})

it('a reference resolver that throws at once loses its own entity only', async () => {
  const throwing = buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        Note: {
          __resolveReference: ({ id }: Reference) => {
            if (id === '2') throw new Error('no note')
            return { id, text: 't' }
          },
        },
      },
    } as never,
  ])
  const representations = ['1', '2', '3'].map((id) => ({ __typename: 'Note', id }))
  const result = await compileOperation(throwing, QUERY)({ representations }, {})
  expect(plain(result)).toMatchObject({
    data: { _entities: [{ id: '1' }, null, { id: '3' }] },
    errors: [{ message: 'no note', path: ['_entities', 1] }],
  })
})

it('a type that the subgraph does not have is an error for its own representation', async () => {
  const result = await run([
    { __typename: 'Nothing', id: '1' },
    { __typename: 'Book', id: '2' },
  ])
  expect(plain(result)).toMatchObject({
    data: { _entities: [null, { id: '2' }] },
    errors: [{ message: expect.stringContaining('type "Nothing" that does not exist'), path: ['_entities', 0] }],
  })
})
