import { expect, test } from 'vitest'
import { expiryOf } from '../domain/expiry/expiry-of.ts'

const now = new Date('2026-03-01T00:00:00Z')
const wait = { gateway: null, due: 100n, minutes: 60, now }

test.each([
  ['an order waits as long as the store says', wait, '2026-03-01T01:00:00.000Z'],
  ['a bank transfer takes three days', { ...wait, gateway: 'BANK_TRANSFER' }, '2026-03-04T00:00:00.000Z'],
  [
    'a bank transfer waits longer where the store always does',
    { ...wait, gateway: 'BANK_TRANSFER', minutes: 7 * 24 * 60 },
    '2026-03-08T00:00:00.000Z',
  ],
])('%s', (_name, asked, until) => {
  expect(expiryOf(asked)?.toISOString()).toBe(until)
})

test('cash on delivery, and an order that costs nothing more, wait for nothing', () => {
  expect(expiryOf({ ...wait, gateway: 'CASH_ON_DELIVERY' })).toBeNull()
  expect(expiryOf({ ...wait, due: 0n })).toBeNull()
})
