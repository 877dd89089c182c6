import { buildSchema, getOperationAST, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { readHints } from '../../src/cache/hints.ts'
import { cachePolicy } from '../../src/cache/policy.ts'

const schema = buildSchema(`
  directive @cacheControl(maxAge: Int, scope: Scope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  enum Scope { PUBLIC PRIVATE }
  scalar _Any
  union _Entity = Book | Author
  interface Item { name: String owner: Author }
  type Book implements Item @cacheControl(maxAge: 240) {
    name: String
    pages: Int @cacheControl(maxAge: 30)
    note: String @cacheControl(scope: PRIVATE)
    owner: Author @cacheControl(maxAge: 50)
    author: Author
    inherited: Author @cacheControl(inheritMaxAge: true)
    price: Money
    hot: Int @cacheControl(maxAge: 0)
  }
  type Pen implements Item { name: String owner: Author @cacheControl(maxAge: 20) }
  type Author { name: String books: [Book!]! @cacheControl(maxAge: 100) }
  type Money @cacheControl(inheritMaxAge: true) { amount: String }
  type Mine @cacheControl(maxAge: 10, scope: PRIVATE) { name: String }
  type Query {
    book: Book
    cachedBook: Book @cacheControl(maxAge: 60)
    reader: Author @cacheControl(maxAge: 40)
    count: Int
    cachedCount: Int @cacheControl(maxAge: 5)
    mine: Mine
    item: Item @cacheControl(maxAge: 1000)
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type Mutation { write: Book @cacheControl(maxAge: 60) }
`)
const hints = readHints(schema)
const policyOf = (text: string) => {
  const document = parse(text)
  return cachePolicy({ schema, hints, document, operation: getOperationAST(document, undefined)! })
}

describe('the policy of an operation', () => {
  test.each([
    ['a field is as the type it gives', '{ book { name } }', { maxAge: 240, scope: 'PUBLIC' }],
    ['a field goes before the type it gives', '{ cachedBook { name } }', { maxAge: 60, scope: 'PUBLIC' }],
    ['the shortest age of all counts', '{ cachedBook { pages } }', { maxAge: 30, scope: 'PUBLIC' }],
    ['one private field makes all private', '{ cachedBook { name note } }', { maxAge: 60, scope: 'PRIVATE' }],
    ['a private type makes all private', '{ book { name } mine { name } }', { maxAge: 10, scope: 'PRIVATE' }],
    ['a scalar is as its parent', '{ reader { name } }', { maxAge: 40, scope: 'PUBLIC' }],
    ['objects without a hint are not kept', '{ book { author { name } } }', undefined],
    ['objects that inherit are as their parent', '{ book { inherited { name } } }', { maxAge: 240, scope: 'PUBLIC' }],
    ['types that inherit are as their parent', '{ book { price { amount } } }', { maxAge: 240, scope: 'PUBLIC' }],
    ['a root field without a hint is not kept', '{ book { name } count }', undefined],
    ['a root field of a scalar with a hint is kept', '{ cachedCount }', { maxAge: 5, scope: 'PUBLIC' }],
    ['an age of 0 is never kept', '{ book { name hot } }', undefined],
    ['a name of a type says nothing', '{ __typename book { __typename name } }', { maxAge: 240, scope: 'PUBLIC' }],
    ['only a name of a type is nothing to keep', '{ __typename }', undefined],
    ['introspection is not kept', '{ book { name } __schema { description } }', undefined],
    ['a mutation is never kept', 'mutation { write { name } }', undefined],
    [
      'fragments and conditions count as asked for',
      'query ($x: Boolean!) { ...Q } fragment Q on Query { book { ...B @include(if: $x) } } fragment B on Book { pages }',
      { maxAge: 30, scope: 'PUBLIC' },
    ],
    ['an interface is as the strictest type behind it', '{ item { owner { name } } }', { maxAge: 20, scope: 'PUBLIC' }],
    [
      'an entity is as its type, whatever _entities is',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Book { name price { amount } } } }',
      { maxAge: 240, scope: 'PUBLIC' },
    ],
    [
      'an entity of a type without a hint is as its fields',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Author { books { name } } } }',
      { maxAge: 100, scope: 'PUBLIC' },
    ],
    [
      'an entity that nothing says anything of is not kept',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Author { name } } }',
      undefined,
    ],
  ])('%s', (_rule, text, expected) => {
    expect(policyOf(text)).toEqual(expected)
  })

  test('a schema without hints keeps nothing', () => {
    const plain = buildSchema('type Query { a: Int }')
    const document = parse('{ a }')
    const operation = getOperationAST(document, undefined)!
    expect(cachePolicy({ schema: plain, hints: readHints(plain), document, operation })).toBeUndefined()
  })
})
