import { expect, it } from 'vitest'
import { createOperationCache } from '../src/index.ts'

it('forgets what was not used for longest', () => {
  const cache = createOperationCache<number>(2)
  cache.set('a', 1)
  cache.set('b', 2)
  expect(cache.get('a')).toBe(1)
  cache.set('c', 3)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3])
  expect(cache.size).toBe(2)
})

it('replaces an entry without losing another', () => {
  const cache = createOperationCache<number>(2)
  cache.set('a', 1)
  cache.set('b', 2)
  cache.set('a', 3)
  expect([cache.get('a'), cache.get('b')]).toEqual([3, 2])
})

it('keeps entries up to a weight, and nothing that is heavier alone', () => {
  const cache = createOperationCache<string>(10, 100)
  cache.set('a', 'a', 60)
  cache.set('b', 'b', 40)
  expect(cache.size).toBe(2)
  cache.set('c', 'c', 50)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, 'b', 'c'])
  cache.set('d', 'd', 101)
  expect([cache.get('b'), cache.get('c'), cache.get('d')]).toEqual(['b', 'c', undefined])
})

it.each([0, -1, 1.5, Number.NaN])('cannot hold %s entries', (capacity) => {
  expect(() => createOperationCache(capacity)).toThrow(RangeError)
})

it('shows what it holds without taking that for a use', () => {
  const cache = createOperationCache<number>(2)
  cache.set('a', 1)
  cache.set('b', 2)
  expect([...cache.values()]).toEqual([1, 2])
  cache.set('c', 3)
  expect([...cache.values()]).toEqual([2, 3])
})
