import { optionalText, Refusal, Refusals, requiredText, textFault } from '@saler/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handleFrom, isHandle, normalizeHandle } from '../domain/handle.ts'
import { madeSku } from '../domain/import/file-product.ts'
import { readShopifyFile } from '../domain/import/shopify-file.ts'
import { optionKey, valuesInOrder, withValues } from '../domain/option.ts'
import { entryFor, inStoreLanguage } from '../domain/translation.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

describe('handles', () => {
  test.each([
    ['Blue Shirt', 'blue-shirt'],
    ['  قميص أزرق! ', 'قميص-أزرق'],
    ['Crème Brûlée', 'crème-brûlée'],
    ['２０２６ ﬁne', '2026-fine'],
    ['a -- b', 'a-b'],
    ['\u064eabc', 'abc'],
    ['🔥', 'fallback'],
  ])('%j becomes %j', (title, handle) => {
    expect(handleFrom(title, 'fallback')).toBe(handle)
  })

  test('what is made from any title is a handle, with room for a number', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => text.isWellFormed()),
        (title) => {
          const handle = handleFrom(title, 'fallback')
          expect(isHandle(handle)).toBe(true)
          expect(normalizeHandle(handle)).toBe(handle)
          expect(isHandle(`${handle}-zzzzzz`)).toBe(true)
        },
      ),
    )
  })

  test.each(['', '-a', 'a-', 'a b', 'a_b', 'a/b', 'a.b', '🔥', 'a\0', 'x'.repeat(256)])('%j is none', (text) => {
    expect(isHandle(text)).toBe(false)
  })
})

describe('texts', () => {
  test('characters are counted as people count them', () => {
    expect(textFault('😀'.repeat(255), 255)).toBeUndefined()
    expect(textFault('😀'.repeat(256), 255)).toBe('TOO_LONG')
    expect(textFault('x'.repeat(1_000_000), 255)).toBe('TOO_LONG')
  })

  test('what PostgreSQL cannot keep is refused', () => {
    expect(textFault('a\0', 10)).toBe('INVALID')
    expect(textFault('\udc00', 10)).toBe('INVALID')
  })

  test('texts are trimmed; blank is missing where one is needed, and none where not', () => {
    const findings = new Refusals<'INVALID' | 'REQUIRED' | 'TOO_LONG'>()
    expect(requiredText(findings, '  a b ', 10, ['x'])).toBe('a b')
    expect(optionalText(findings, '  ', 10, ['x'])).toBeNull()
    expect(optionalText(findings, undefined, 10, ['x'])).toBeNull()
    expect(findings.any).toBe(false)
    requiredText(findings, ' ', 10, ['x', 0])
    expect(() => findings.throwIfAny()).toThrow('REQUIRED (x.0)')
  })
})

describe('translations', () => {
  const translations = { en: 'Shirt', 'en-GB': 'Shirt, old boy' }

  test.each([
    ['en', 'Shirt'],
    ['en-GB', 'Shirt, old boy'],
    ['en-US', 'Shirt'],
    ['fr', undefined],
    ['constructor', undefined],
  ])('%s finds %s', (language, text) => {
    expect(entryFor(translations, language)).toBe(text)
  })

  test('the language of the store finds its own entry only', () => {
    expect(inStoreLanguage(translations, 'en')).toBe('Shirt')
    expect(inStoreLanguage(translations, 'en-US')).toBeUndefined()
  })
})

describe('options', () => {
  const options = [
    { name: 'Size', values: ['S'] },
    { name: 'Colour', values: ['Red'] },
  ]

  test('values come into the order of the options', () => {
    const given = [
      { name: ' Colour', value: 'Blue ' },
      { name: 'Size', value: 'L' },
    ]
    expect(valuesInOrder(options, given)).toEqual(['L', 'Blue'])
    expect(valuesInOrder(options, given.slice(1))).toBeUndefined()
    expect(valuesInOrder(options, [given[1]!, given[1]!])).toBeUndefined()
  })

  test('new values are added behind those that are there, once', () => {
    expect(
      withValues(options, [
        ['S', 'Blue'],
        ['L', 'Blue'],
      ]),
    ).toEqual([
      { name: 'Size', values: ['S', 'L'] },
      { name: 'Colour', values: ['Red', 'Blue'] },
    ])
  })

  test('different combinations have different keys, whatever their values hold', () => {
    const combinations = [[], [''], ['a', 'b'], ['a,b'], ['a","b'], ['b', 'a'], ['ab']]
    expect(new Set(combinations.map(optionKey)).size).toBe(combinations.length)
  })
})

describe('made SKUs', () => {
  test('come from the handle and the option values, at most 100 characters long', () => {
    expect(madeSku('shirt', ['L', 'Dark Blue'])).toBe('shirt-l-dark-blue')
    expect(madeSku('قميص', ['كبير'])).toBe('قميص-كبير')
    expect(madeSku('x'.repeat(255), ['L'])).toHaveLength(92)
  })
})

describe('the lines of a file', () => {
  const cells = [
    'plain',
    '"quoted"',
    '"with ""quotes"""',
    '"two\nlines"',
    '"three\r\n\r\nlines"',
    '"a, comma"',
    'قميص',
    '',
  ]

  /** The line on which each row begins, counted apart from the parser. */
  function linesOf(rows: readonly string[], end: string): number[] {
    let line = 2
    return rows.map((row) => {
      const begins = line
      line += `${row}${end}`.split(/\r\n|\n|\r/).length - 1
      return begins
    })
  }

  test('are those that an editor counts, whatever the values and line ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...cells), fc.constantFrom(...cells)), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\ufeff'),
        fc.boolean(),
        (pairs, end, mark, endsWithLine) => {
          const rows = pairs.map(([a, b], i) => `h${i},${a},${b}`)
          const content = `${mark}Handle,Title,Variant Price${end}${rows.join(end)}${endsWithLine ? end : ''}`
          const file = readShopifyFile(content)
          expect(file.refused).toEqual([])
          expect(file.rows.map(({ line, cell }) => [cell('Handle'), line])).toEqual(
            linesOf(rows, end).map((line, i) => [`h${i}`, line]),
          )
        },
      ),
    )
  })

  test('blank lines and rows of empty values count as lines and not as rows', () => {
    const { total, rows } = readShopifyFile('\n\nHandle,Title,Variant Price\n\na,A,1\n,,\n\n\nb,B,2\n\n')
    expect(total).toBe(2)
    expect(rows.map(({ line, cell }) => [line, cell('Handle')])).toEqual([
      [5, 'a'],
      [9, 'b'],
    ])
  })

  test('any text at all is read or refused, and never breaks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'ق', '\0', ' '), maxLength: 60 }),
        (text) => {
          try {
            readShopifyFile(`Handle,Title,Variant Price\n${text}`)
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
          }
        },
      ),
    )
  })
})
