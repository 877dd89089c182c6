import { Refusal } from '@saler/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeLogCursor, encodeLogCursor } from '../src/index.ts'

test('a cursor gives its position back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), (position) => {
      expect(decodeLogCursor(encodeLogCursor(position))).toBe(position)
    }),
  )
})

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

test.each([
  '',
  '12',
  'garbage!',
  'é'.repeat(1_000),
  encode(12),
  encode([]),
  encode([12]),
  encode(['-1']),
  encode(['1e3']),
  encode([' 1']),
  encode(['1', '2']),
  encode(['9223372036854775808']),
  encode(['1'.repeat(1_000)]),
])('what is no cursor is refused: %s', (text) => {
  const refused = (() => {
    try {
      return decodeLogCursor(text)
    } catch (error) {
      return error
    }
  })()
  expect(refused).toBeInstanceOf(Refusal)
  expect((refused as Refusal).refused).toEqual([{ code: 'INVALID', field: ['after'], values: undefined }])
})
