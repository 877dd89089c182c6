import { expect, test } from 'vitest'
import { orderAccess } from '../src/index.ts'

const ORDER = '0199a000-0000-8007-8000-0000000000aa'
const OTHER = '0199a000-0000-8007-8000-0000000000ab'
const access = orderAccess('a secret of at least thirty-two characters')

test('the token of an order opens that order, however its id is spelled', () => {
  expect(access.tokenOf(ORDER)).toMatch(/^[\w-]{43}$/)
  expect(access.isTokenOf(ORDER, access.tokenOf(ORDER.toUpperCase()))).toBe(true)
})

test('it opens no other order, and no token of another secret opens this one', () => {
  expect(access.isTokenOf(OTHER, access.tokenOf(ORDER))).toBe(false)
  expect(access.isTokenOf(ORDER, orderAccess('another secret of thirty-two characters').tokenOf(ORDER))).toBe(false)
})

test.each(['', 'short', 'not base64url: ✗'])('the text %j opens nothing', (token) => {
  expect(access.isTokenOf(ORDER, token)).toBe(false)
})
