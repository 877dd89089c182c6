import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isId, newId, storeOf, timeOf } from '../src/index.ts'

test('an id tells its store and its time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x7fff_ffff }), fc.integer({ min: 0, max: 2 ** 48 - 1 }), (store, now) => {
      const id = newId(store, now)
      expect(isId(id)).toBe(true)
      expect(storeOf(id)).toBe(store)
      expect(timeOf(id).getTime()).toBe(now)
    }),
  )
})

test('ids sort by the time they were made', () => {
  const ids = [1, 2, 300, 70_000].map((ms) => newId(7, 1_700_000_000_000 + ms))
  expect(ids.toSorted()).toEqual(ids)
})

test('ten thousand ids of one millisecond differ', () => {
  expect(new Set(Array.from({ length: 10_000 }, () => newId(1, 5))).size).toBe(10_000)
})

test('a text that is no id of ours has no store', () => {
  for (const text of ['', 'x', '01890a5d-ac96-774b-bcce-b302099a8057', newId(1).toUpperCase(), `${newId(1)} `])
    expect(storeOf(text)).toBeUndefined()
})

test('an id with a number that no INTEGER column holds is none', () => {
  const largest = newId(0x7fff_ffff)
  expect(storeOf(largest)).toBe(0x7fff_ffff)
  const beyond = `${largest.slice(0, 15)}8${largest.slice(16)}`
  expect(isId(beyond)).toBe(false)
  expect(storeOf(beyond)).toBeUndefined()
})

test('a store number that no INTEGER column holds is refused', () => {
  for (const store of [-1, 1.5, 2 ** 31]) expect(() => newId(store)).toThrow(RangeError)
})
