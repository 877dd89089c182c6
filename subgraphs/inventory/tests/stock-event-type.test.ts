import { expect, test } from 'vitest'
import { type StockLevel, stockEventType } from '../domain/stock-event-type.ts'

const level = (available: number, more: Partial<StockLevel> = {}): StockLevel => ({
  onHand: available + 2,
  reserved: 2,
  lowStockThreshold: 5,
  backorderLimit: 0,
  ...more,
})

test.each([
  [10, 9, 'stock.changed'],
  [10, 6, 'stock.changed'],
  [6, 5, 'stock.low'],
  [10, 1, 'stock.low'],
  [5, 4, 'stock.changed'],
  [1, 0, 'stock.out'],
  [10, 0, 'stock.out'],
  [0, 1, 'stock.back'],
  [0, 10, 'stock.back'],
  [4, 5, 'stock.changed'],
  [5, 6, 'stock.changed'],
  [0, 0, 'stock.changed'],
])('from %i available to %i it is %s', (before, after, type) => {
  expect(stockEventType(level(before), level(after))).toBe(type)
})

test('an item that takes backorders is out when no further one is taken', () => {
  const backorderLimit = 3
  const type = (before: number, after: number) =>
    stockEventType(level(before, { backorderLimit }), level(after, { backorderLimit }))
  expect(type(1, 0)).toBe('stock.changed')
  expect(type(-1, -2)).toBe('stock.changed')
  expect(type(-2, -3)).toBe('stock.out')
  expect(type(-3, -2)).toBe('stock.back')
  expect(type(6, 0)).toBe('stock.low')
})

test('without a threshold nothing is low until it is out', () => {
  const none = { lowStockThreshold: 0 }
  expect(stockEventType(level(2, none), level(1, none))).toBe('stock.changed')
  expect(stockEventType(level(1, none), level(0, none))).toBe('stock.out')
})
