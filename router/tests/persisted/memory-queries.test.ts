import { expect, test } from 'vitest'
import { persistedQueriesInMemory } from '../../src/persisted/automatic-persisted-queries.ts'
import { CAPACITY, queriesContract } from './queries.contract.ts'

queriesContract(() => persistedQueriesInMemory({ capacity: CAPACITY }))

test('texts are kept that have together no more characters than there may be', async () => {
  const queries = persistedQueriesInMemory({ maxCharacters: 10 })
  await queries.set('a', 'x'.repeat(6))
  await queries.set('b', 'y'.repeat(6))
  expect(await queries.get('a')).toBeUndefined()
  await queries.set('c', 'z'.repeat(11))
  expect([await queries.get('b'), await queries.get('c')]).toEqual(['y'.repeat(6), undefined])
})
