import fc from 'fast-check'
import { getOperationAST, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { compileCost } from '../../src/cost/compile-cost.ts'
import { readCosts } from '../../src/cost/cost-schema.ts'
import { loadSupergraph } from '../../src/supergraph.ts'
import { SHOP } from './shop.ts'

const { api, full } = loadSupergraph(SHOP)
const compiler = { schema: api, costs: readCosts(full), assumedListSize: 7 }

function costOf(query: string) {
  const document = parse(query)
  expect(validate(api, document)).toEqual([])
  return compileCost(compiler, document, getOperationAST(document)!)
}
const estimate = (query: string, variables: Record<string, unknown> = {}) => costOf(query).estimate(variables)

describe('an estimate counts', () => {
  it.each([
    ['objects one, leaves nothing', '{ one { id name } }', 1],
    ['the weight of a field', '{ report }', 100],
    ['the weight of a type that a field gives', '{ one { maker { name } } }', 1 + 5],
    ['the weight of scalars and enums', '{ one { photo state } }', 1 + 2 + 1],
    ['the weight of an argument that is given', '{ report(year: 2026) }', 100 + 3],
    ['nothing for an argument that is null', '{ report(year: null) }', 100],
    ['nothing for __typename and introspection', '{ __typename __schema { types { name } } one { __typename } }', 1],
    ['every alias', '{ a: one { id } b: one { id } }', 2],
    ['what is in a list once for each item', '{ items(first: 3) { id history { text } } }', 3 * 2],
    ['a list without arguments as the default of its argument', '{ items { id } }', 20],
    ['the larger of two slicing arguments', '{ items(first: 3, last: 9) { id } }', 9],
    ['a list that is not described as long as is assumed', '{ picked(ids: []) { id } }', 7],
    ['the assumed size of a list', '{ ten { id } }', 10],
    ['the sized fields of a page', '{ page(first: 3) { total nodes { id } edges { node { id } } } }', 1 + 3 + 3 * 2],
    ['the assumed size of a field of a page', '{ found(filter: { first: 2 }) { nodes { id } } }', 1 + 1 + 30],
    ['lists within lists', '{ items(first: 3) { maker { name } tags } }', 3 * (1 + 5)],
    ['a mutation ten, and its input', 'mutation { change(input: { name: "x" }) { id } }', 10 + 1 + 1 + 4],
    ['inputs in lists', 'mutation { change(input: { parts: [{}, { name: "x" }] }) { id } }', 10 + 1 + 1 + 2],
    [
      'inputs within inputs',
      'mutation { change(input: { again: { name: "x", state: ON } }) { id } }',
      10 + 1 + 1 + 1 + 4 + 1,
    ],
    ['a subscription what its event holds', 'subscription { changes { maker { name } } }', 1 + 5],
    ['fragments', '{ one { ...I } ten { ...I } } fragment I on Item { maker { name } }', 6 + 10 * 6],
    [
      'the dearest of the types that may stand somewhere',
      '{ things { maker { name } ... on Item { photo } ... on Other { bill { name } } } }',
      4 * (1 + 5 + 5),
    ],
    ['nothing that is skipped', '{ report @skip(if: true) one @include(if: true) { id } }', 1],
  ])('%s', (_what, query, cost) => {
    expect(estimate(query)).toBe(cost)
  })

  it('variables', () => {
    const list = 'query ($n: Int, $on: Boolean!) { items(first: $n) @include(if: $on) { id } }'
    expect([
      estimate(list, { n: 5, on: true }),
      estimate(list, { n: 100, on: true }),
      estimate(list, { on: true }),
      estimate(list, { n: 5, on: false }),
    ]).toEqual([5, 100, 20, 0])
    const input = 'mutation ($input: Change!) { change(input: $input) { id } }'
    expect(estimate(input, { input: { name: 'x', parts: [{}, {}], again: {} } })).toBe(10 + 1 + 1 + 4 + 2 + 1)
  })

  it('no size below nothing', () => {
    expect(estimate('{ items(first: -5) { id } }')).toBe(0)
  })

  it('only with the one slicing argument that is required', () => {
    expect(() => estimate('{ page { total } }')).toThrow('The field "page" must be given one of: first, last.')
    expect(() => estimate('{ page(first: 1, last: 1) { total } }')).toThrow('must be given one of')
  })
})

describe('what is counted', () => {
  it('is what is there', () => {
    const { count } = costOf(
      'query ($yes: Boolean!) { page(first: 50) { nodes { id maker { name } tags } } report @include(if: $yes) }',
    )
    const nodes = [
      { id: '1', maker: { name: 'x' }, tags: [] },
      { id: '2', maker: null, tags: [] },
    ]
    expect(count({ page: { nodes } }, { yes: false })).toBe(1 + 2 + 5)
    expect(count({ page: { nodes }, report: 'r' }, { yes: true })).toBe(1 + 2 + 5 + 100)
    expect(count({ page: null, report: null }, { yes: true })).toBe(0)
    expect(count({}, { yes: true })).toBe(0)
  })

  it('goes by the type that stands somewhere', () => {
    const { count } = costOf('{ things { ... on Item { photo } ... on Other { bill { name } } } }')
    const things = [
      { __typename: 'Item', photo: 'p' },
      { __typename: 'Other', bill: { name: 'b' } },
      { __typename: 'Other', bill: null },
    ]
    expect(count({ things }, {})).toBe(3 + 2 + 5)
  })

  it('goes by aliases', () => {
    expect(costOf('{ a: one { id } b: one { id } }').count({ a: { id: '1' }, b: null }, {})).toBe(1)
  })
})

it('never counts more than was estimated, where lists are no longer than was asked for', () => {
  const { estimate, count } = costOf(`query ($n: Int) {
    items(first: $n) { id photo state maker { name } history { text } }
    page(first: $n) { total nodes { maker { name } } edges { node { history { text } } } }
  }`)
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
  const item = fc.record({
    id: fc.constant('1'),
    photo: maybe(fc.constant('p')),
    state: maybe(fc.constant('ON')),
    maker: maybe(fc.record({ name: maybe(fc.constant('m')) })),
    history: maybe(fc.record({ text: maybe(fc.constant('h')) })),
  })
  const answer = fc.nat({ max: 6 }).chain((n) => {
    const items = fc.array(item, { maxLength: n })
    const edges = fc.array(fc.record({ node: item }), { maxLength: n })
    const page = fc.record({ total: fc.nat(), nodes: items, edges })
    return fc.record({ n: fc.constant(n), data: fc.record({ items: maybe(items), page: maybe(page) }) })
  })
  fc.assert(fc.property(answer, ({ n, data }) => count(data, { n }) <= estimate({ n })))
})

it('takes microseconds for an operation that is known', () => {
  const { estimate } = costOf(
    'query ($n: Int) { items(first: $n) { id maker { name } history { text } } page(first: $n) { nodes { id maker { name } } } }',
  )
  for (let i = 0; i < 10_000; i++) estimate({ n: i })
  const started = performance.now()
  for (let i = 0; i < 10_000; i++) estimate({ n: i })
  expect((performance.now() - started) / 10_000).toBeLessThan(0.05)
})
