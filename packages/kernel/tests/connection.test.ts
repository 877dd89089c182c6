import { expect, test } from 'vitest'
import { connectionOf, decodeCursor, encodeCursor, pageSize, Refusal } from '../src/index.ts'

test('a cursor holds its keys', () => {
  expect(decodeCursor(encodeCursor(['a', 5]), 2)).toEqual(['a', 5])
})

test('a text that is no cursor of the list is refused', () => {
  for (const cursor of ['', 'zzz', encodeCursor(['a']), Buffer.from('{}').toString('base64url')])
    expect(() => decodeCursor(cursor, 2)).toThrow(Refusal)
})

test('a page is 1 to 100 rows', () => {
  expect([pageSize(null), pageSize(1), pageSize(100)]).toEqual([20, 1, 100])
  for (const first of [0, -1, 101]) expect(() => pageSize(first)).toThrow(Refusal)
})

test('a row too many means that there is a next page', () => {
  const page = { size: 2, after: null, cursor: (n: number) => [n], node: (n: number) => n * 10 }
  const full = connectionOf({ rows: [1, 2, 3], ...page })
  expect(full.nodes).toEqual([10, 20])
  expect(full.pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: encodeCursor([1]),
    endCursor: encodeCursor([2]),
  })
  expect(connectionOf({ rows: [1, 2], ...page }).pageInfo.hasNextPage).toBe(false)
})
