import fc from 'fast-check'
import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { compileOperation, type OperationResult } from '../src/index.ts'
import { chaosSchema, type Mood, SDL } from './chaos-schema.ts'
import { randomQuery } from './random-operation.ts'

const plain = (): Mood => 'plain'
/** graphql-js leaves rejections unhandled when an item that must not be null fails beside items under way. */
const FORGIVING = SDL.replace('[Book!]', '[Book]').replace('[Thing!]', '[Thing]')

/** The response as a client sees it, errors in a fixed order: which of two racing fields fails first is nobody's promise. */
function visible(result: ExecutionResult | OperationResult): unknown {
  const errors = result.errors?.map((error) => JSON.stringify(error)).sort()
  return JSON.parse(JSON.stringify({ ...('data' in result && { data: result.data }), ...(errors && { errors }) }))
}

async function both(
  schema: () => GraphQLSchema,
  source: string | DocumentNode,
  variables: Record<string, unknown> = {},
  operationName?: string,
) {
  const document = typeof source === 'string' ? parse(source) : source
  const expected = await execute({ schema: schema(), document, variableValues: variables, operationName })
  const run = compileOperation(schema(), document, operationName)
  const actual = await run(variables, undefined)
  expect(visible(actual)).toEqual(visible(expected))
  if (!source.toString().startsWith('mutation'))
    expect(visible(await run(variables, undefined))).toEqual(visible(actual))
  return actual
}

describe('a compiled operation answers as graphql-js does', () => {
  it.each([
    [
      'aliases and fields of one name',
      '{ a: book(id: 1) { id x: name } b: book(id: "2") { id } book(id: 3) { id pages } }',
    ],
    ['merged selections', '{ author { name } author { best { id } } ... { author { best { name } } } }'],
    ['lists of lists and items that are promises', '{ book(id: 1) { grid tags } }'],
    [
      'interfaces, unions and failing items',
      '{ nodes(ids: [1]) { __typename id ... on Book { pages } ... on Named { name } } }',
    ],
    [
      'named fragments',
      '{ ...Q } fragment Q on Query { thing { ...T } } fragment T on Author { name ...T2 } fragment T2 on Node { id }',
    ],
    [
      'default values of arguments',
      '{ author { label books { id } } book(id: 1) { related { id } label(times: null) } }',
    ],
    [
      'arguments of all shapes',
      '{ echo(text: "a", number: 1, json: { a: [1, { b: $no }] }, filter: { nested: { ids: 1 } }, list: 3) }',
    ],
    [
      'introspection',
      '{ __typename __schema { queryType { name } types { name fields { name type { name ofType { name } } } } } __type(name: "Book") { name } }',
    ],
    [
      'the names of a JavaScript object',
      '{ constructor: __typename toString: author { valueOf: name } __proto__: author { __proto__: name } }',
    ],
  ])('with %s', async (_, source) => {
    const result = await both(() => chaosSchema(plain), source.replace('$no', 'false'))
    expect(result.data).toBeTruthy()
  })

  it('with variables that are given, left out, defaulted, null or of another form', async () => {
    const source =
      'query ($text: String = "d", $number: Int, $json: Json, $filter: Filter, $list: [Int!]) { echo(text: $text, number: $number, json: $json, filter: $filter, list: $list) }'
    for (const variables of [
      {},
      { text: null },
      { text: 'x', number: 3, json: { a: 1 }, filter: { genre: 'POETRY' }, list: [1, 2] },
      { number: null, list: 5 },
      { filter: { ids: 'one', nested: {} } },
      { text: 'x', unknown: 1 },
    ]) {
      const result = await both(() => chaosSchema(plain), source, variables)
      expect(result.errors).toBeUndefined()
    }
  })

  it('with variables that are wrong', async () => {
    const source =
      'query ($id: ID!, $number: Int, $filter: Filter, $list: [Int!]) { book(id: $id) { id } echo(number: $number, filter: $filter, list: $list) }'
    for (const variables of [
      {},
      { id: null },
      { id: {} },
      { id: 'a', number: 1.5 },
      { id: 'a', number: '1' },
      { id: 'a', number: 2 ** 31 },
      { id: 'a', filter: { genre: 'NONE', extra: 1 } },
      { id: 'a', list: [1, null] },
    ]) {
      const result = await both(() => chaosSchema(plain), source, variables)
      expect(result).not.toHaveProperty('data')
    }
  })

  it('with @skip and @include, whatever the order in which their combinations are asked for', async () => {
    const source =
      'query ($a: Boolean!, $b: Boolean!) { x: __typename @skip(if: $a) y: __typename @include(if: $b) author @skip(if: $a) { name @include(if: $b) id @skip(if: false) } author { name @skip(if: $b) ...F @include(if: $a) } x: __typename } fragment F on Author { best { id @skip(if: $b) pages } }'
    const run = compileOperation(chaosSchema(plain), parse(source))
    for (const a of [true, false, true]) {
      for (const b of [false, true]) {
        const expected = await execute({
          schema: chaosSchema(plain),
          document: parse(source),
          variableValues: { a, b },
        })
        const actual = await run({ a, b }, undefined)
        expect(JSON.stringify(actual.data)).toBe(JSON.stringify(expected.data))
      }
    }
  })

  it('with a null where @skip needs a value', async () => {
    await both(() => chaosSchema(plain), 'query ($a: Boolean = true) { author { name @skip(if: $a) id } }', { a: null })
    await both(() => chaosSchema(plain), 'query ($a: Boolean = true) { __typename @skip(if: $a) }', { a: null })
  })

  it('with mutations, which run one after the other, also past failures', async () => {
    await both(
      () => chaosSchema(plain),
      'mutation { a: addLate(value: 1) b: add(value: 2) c: fail d: addLate(value: 3) e: fail(late: true) f: add(value: 4) }',
    )
    await both(
      () => chaosSchema((path) => (path === 'book' ? 'reject' : 'plain')),
      'mutation { a: add(value: 1) book(id: 1) { id } b: add(value: 1) }',
    )
  })

  it('with several operations in one document', async () => {
    const source = 'query A { author { name } } query B { book(id: 1) { id } }'
    await both(() => chaosSchema(plain), source, {}, 'B')
    expect((await both(() => chaosSchema(plain), source, {}, 'C')).errors).toHaveLength(1)
    expect((await both(() => chaosSchema(plain), source)).errors).toHaveLength(1)
    expect((await both(() => chaosSchema(plain), 'fragment F on Query { __typename }')).errors).toHaveLength(1)
  })

  it('with a kind of operation that the schema does not have', async () => {
    expect((await both(() => chaosSchema(plain), 'subscription { x }')).errors).toHaveLength(1)
  })

  it.each<Mood>(['null', 'late null', 'throw', 'reject', 'error value', 'wrong', 'promise', 'property'])(
    'when one field after the other is in the mood "%s"',
    async (mood) => {
      const source =
        '{ author { id name label best { id pages author { name } } things { ... on Book { id name } ... on Author { name } } favourite { ... on Named { name } } } nodes(ids: [1]) { id } book(id: 1) { tags grid genre price inStock related { label } } }'
      const places = [
        'author',
        'author.id',
        'author.name',
        'author.label',
        'author.best',
        'author.best.pages',
        'author.best.author',
        'author.best.author.name',
        'author.things',
        'author.favourite',
        'author.favourite.name',
        'nodes',
        'nodes.1.id',
        'book',
        'book.tags',
        'book.grid',
        'book.genre',
        'book.price',
        'book.inStock',
        'book.related',
        'book.related.0.label',
      ]
      for (const place of places) await both(() => chaosSchema((path) => (path === place ? mood : 'plain')), source)
    },
  )

  it('when objects say themselves that they are not of the type', async () => {
    for (const late of [false, true]) {
      const schema = () => {
        const chaos = chaosSchema(plain)
        const type = chaos.getType('Book') as { isTypeOf?: (value: { id: string }) => unknown }
        type.isTypeOf = ({ id }) => (late ? Promise.resolve(id !== 'b1') : id !== 'b1')
        return chaos
      }
      await both(schema, '{ book(id: 1) { id } author { books { id } best { id } } }')
    }
  })

  it('in thousands of random operations with random failures', async () => {
    const failing: Mood[] = ['property', 'null', 'throw', 'error value', 'wrong']
    await fc.assert(
      fc.asyncProperty(
        randomQuery,
        fc.nat(),
        fc.boolean(),
        fc.integer({ min: 5, max: 20 }),
        async (source, seed, yes, range) => {
          const schema = chaosSchema((path) => failing[hash(path, seed) % range] ?? 'plain', FORGIVING)
          fc.pre(validate(schema, parse(source)).length === 0)
          await both(() => schema, source, { id: '1', yes })
        },
      ),
      { numRuns: 400 },
    )
  })

  it('in thousands of random operations whose resolvers answer now or later', async () => {
    // Which of two promises fails first, and so gives the error of what both make null, is left open: the data is not.
    const failing: Mood[] = ['promise', 'reject', 'promise', 'late null', 'throw', 'null']
    await fc.assert(
      fc.asyncProperty(
        randomQuery,
        fc.nat(),
        fc.boolean(),
        fc.integer({ min: 6, max: 20 }),
        async (source, seed, yes, range) => {
          const schema = chaosSchema((path) => failing[hash(path, seed) % range] ?? 'plain', FORGIVING)
          const document = parse(source)
          fc.pre(validate(schema, document).length === 0)
          const variables = { id: '1', yes }
          const expected = await execute({ schema, document, variableValues: variables })
          const actual = await compileOperation(schema, document)(variables, undefined)
          expect(JSON.stringify(actual.data)).toBe(JSON.stringify(expected.data))
          expect(actual.errors !== undefined).toBe(expected.errors !== undefined)
        },
      ),
      { numRuns: 400 },
    )
  })
})

function hash(text: string, seed: number): number {
  let value = seed
  for (let i = 0; i < text.length; i++) value = (Math.imul(value, 31) + text.charCodeAt(i)) >>> 0
  return value
}
