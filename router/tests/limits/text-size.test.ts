import { Lexer, Source, TokenKind } from 'graphql'
import { describe, expect, it } from 'vitest'
import { measureText } from '../../src/limits/text-size.ts'
import { OPERATIONS } from '../fixtures/operations.ts'

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text))
  let tokens = 0
  while (lexer.advance().kind !== TokenKind.EOF) tokens++
  return tokens
}

const TEXTS = [
  ...Object.values(OPERATIONS).map(({ query }) => query),
  '',
  '# only a comment { } @a',
  '\uFEFF{ a, b ,, c }',
  '{ a(x: -1.5e+10, y: 0, z: [1, 2.0, 3e-3]) }',
  '{ a(text: "a \\"quoted\\" { @ : ... # text", block: """ { "quotes" \\""" ... """) }',
  '{ a(empty: "", emptyBlock: """""") }',
  '{ ...F ... on T { a } ... @include(if: true) { b } } fragment F on T @a @b { c }',
  'query Q($a: [Int!]! = [1, 2], $b: X = { c: { d: "e" } }) @d { x: a(b: $b) { y: z } }',
  '{ a # comment with "quote" and """block"""\r\n b }',
]

describe('the measure of a text', () => {
  it.each(TEXTS)('counts tokens as the parser does: %s', (text) => {
    expect(measureText(text).tokens).toBe(tokensOf(text))
  })

  it('tells aliases from arguments, variables and inputs', () => {
    expect(measureText('query ($a: Int = 1) { x: a(b: { c: 1 }) { y : z(d: $a) } e }').aliases).toBe(2)
  })

  it('counts directives, fragments and brackets, but not in strings and comments', () => {
    const text = '{ a(b: "@x ... {") @c @d { ...E ... { f } } } # @g ... {{{{'
    expect(measureText(text)).toMatchObject({ directives: 2, fragments: 2, nesting: 3 })
  })

  it('ends where it has seen enough', () => {
    expect(measureText('{ a '.repeat(1_000), ({ nesting }) => nesting > 10).nesting).toBe(11)
  })

  it.each(['"', '"""', '"""\\"""', '"\\', '{ a(b: "x', '...', '..', '-', '\u0000', '}}}))', '"a\nb"'])(
    'comes to an end with %j',
    (text) => {
      expect(measureText(text).tokens).toBeGreaterThan(0)
    },
  )
})
