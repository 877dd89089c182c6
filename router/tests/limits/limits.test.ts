import { afterAll, describe, expect, it } from 'vitest'
import type { OperationLimits } from '../../src/index.ts'
import { openShop } from '../cost/shop.ts'

const router = openShop()
afterAll(() => router.close())

const codeOf = async (query: string, variables: Record<string, unknown> = {}, on = router) => {
  const { errors, data } = JSON.parse(await on.execute({ query, variables }, { name: 'x' }))
  if (data !== undefined) return 'runs'
  expect(errors).toHaveLength(1)
  return errors[0].extensions.code
}
const limited = (limits: OperationLimits) => {
  const strict = openShop({ limits })
  return (query: string, variables?: Record<string, unknown>) => codeOf(query, variables, strict)
}
const times = (count: number, text: (n: number) => string) => Array.from({ length: count }, (_, n) => text(n)).join(' ')

describe('each limit has its code, and is exact', () => {
  it('characters', async () => {
    const code = limited({ maxCharacters: 14 })
    expect([await code('{ one { id } }'), await code('{ one { id }  }')]).toEqual(['runs', 'TEXT_LIMIT_EXCEEDED'])
  })

  it('aliases, in fragments as often as they are spread', async () => {
    const code = limited({ maxAliases: 2 })
    expect(await code('{ a: one { b: id name } }')).toBe('runs')
    expect(await code('{ a: one { b: id c: name } }')).toBe('ALIAS_LIMIT_EXCEEDED')
    expect(await code('{ one { ...F } ten { ...F } } fragment F on Item { a: id b: name }')).toBe(
      'ALIAS_LIMIT_EXCEEDED',
    )
  })

  it('directives', async () => {
    const code = limited({ maxDirectives: 1 })
    expect(await code('{ one @skip(if: false) { id } }')).toBe('runs')
    expect(await code('{ one @skip(if: false) @include(if: true) { id } }')).toBe('DIRECTIVE_LIMIT_EXCEEDED')
  })

  it('fragments', async () => {
    const code = limited({ maxFragments: 1 })
    expect(await code('{ one { ... { id } } }')).toBe('runs')
    expect(await code('{ one { ... { id } ... { name } } }')).toBe('FRAGMENT_LIMIT_EXCEEDED')
  })

  it('variables', async () => {
    const code = limited({ maxVariables: 1 })
    expect(await code('query ($a: Int) { items(first: $a) { id } }', { a: 1 })).toBe('runs')
    expect(await code('query ($a: Int, $b: Int) { items(first: $a, last: $b) { id } }')).toBe(
      'VARIABLES_LIMIT_EXCEEDED',
    )
  })

  it('items of lists, in literals and variables, by the usual names and by those of the schema', async () => {
    const code = limited({ maxListSize: 5 })
    expect(await code('{ items(first: 5) { id } }')).toBe('runs')
    expect(await code('{ items(first: 6) { id } }')).toBe('LIST_SIZE_LIMIT_EXCEEDED')
    const query = 'query ($n: Int = 6) { page(last: $n) { total } }'
    expect(await code(query, { n: 5 })).toBe('runs')
    expect(await code(query, { n: 6 })).toBe('LIST_SIZE_LIMIT_EXCEEDED')
    expect(await code(query)).toBe('LIST_SIZE_LIMIT_EXCEEDED')
    expect(await code('{ report(year: 2026) }')).toBe('runs')
  })

  it('values in variables, and how deep they nest', async () => {
    const query = 'mutation ($input: Change!) { change(input: $input) { id } }'
    const code = limited({ maxVariableValues: 4, maxVariableDepth: 3 })
    expect(await code(query, { input: { again: { name: 'x' } } })).toBe('runs')
    expect(await code(query, { input: { again: { again: { name: 'x' } } } })).toBe('VARIABLES_LIMIT_EXCEEDED')
    expect(await code(query, { input: { parts: [{}, {}, {}] } })).toBe('VARIABLES_LIMIT_EXCEEDED')
  })
})

describe('abuse', () => {
  const ABUSE: [string, string, () => string][] = [
    ['15,001 tokens', 'TOKEN_LIMIT_EXCEEDED', () => `{ one { ${times(14_996, () => 'id')} } }`],
    ['5,000 aliases', 'ALIAS_LIMIT_EXCEEDED', () => `{ ${times(5_000, (n) => `a${n}:one{id}`)} }`],
    ['fields within fields', 'DEPTH_LIMIT_EXCEEDED', () => `${'{ one '.repeat(7_000)}{id}${'}'.repeat(7_000)}`],
    [
      'inputs within inputs',
      'DEPTH_LIMIT_EXCEEDED',
      () => `mutation { change(input: ${'{ again: '.repeat(3_000)}null${'}'.repeat(3_000)}) { id } }`,
    ],
    [
      'fragments that double',
      'FIELD_LIMIT_EXCEEDED',
      () =>
        `{ one { ...F0 } } ${times(40, (n) => `fragment F${n} on Item { ...F${n + 1} ...F${n + 1} }`)} fragment F40 on Item { id }`,
    ],
    ['fragments', 'FRAGMENT_LIMIT_EXCEEDED', () => `{ one { ${times(1_000, (n) => `...F${n}`)} } }`],
    ['directives', 'DIRECTIVE_LIMIT_EXCEEDED', () => `{ one { id ${times(3_000, () => '@skip(if:false)')} } }`],
    ['a megabyte of text', 'TEXT_LIMIT_EXCEEDED', () => `{ one { id } } # ${'x'.repeat(1_000_000)}`],
  ]
  it.each(ABUSE)('by %s is refused with %s', async (_what, code, text) => {
    expect(await codeOf(text())).toBe(code)
  })

  it('by variables within variables does not reach the schema', async () => {
    let input: object | null = null
    for (let depth = 0; depth < 10_000; depth++) input = { again: input }
    const query = 'mutation ($input: Change!) { change(input: $input) { id } }'
    expect(await codeOf(query, { input })).toBe('VARIABLES_LIMIT_EXCEEDED')
    expect(await codeOf(query, { input: { parts: Array(300_000).fill({}) } })).toBe('VARIABLES_LIMIT_EXCEEDED')
  })

  it('that comes again is told the same', async () => {
    const query = `{ one { ${times(300, (n) => `unknown${n}`)} } }`
    const first = await router.execute({ query }, { name: 'x' })
    expect(await router.execute({ query }, { name: 'x' })).toBe(first)
    expect(JSON.parse(first).errors[0]).toMatchObject({
      locations: [{ line: 1, column: 9 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    })
  })
})
