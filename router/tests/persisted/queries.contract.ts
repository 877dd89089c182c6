import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PersistedQueries } from '../../src/persisted/automatic-persisted-queries.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** How many texts the places that the contract opens may hold. */
export const CAPACITY = 3

/** What every place does that keeps automatic persisted queries; `open` gives an empty one with room for `CAPACITY`. */
export function queriesContract(open: () => PersistedQueries | Promise<PersistedQueries>): void {
  const learn = (queries: PersistedQueries, text: string) => queries.set(sha256(text), text)
  const find = async (queries: PersistedQueries, text: string) => queries.get(sha256(text))

  test('a text is found by its hash, as it was', async () => {
    const queries = await open()
    const text = '{ product(name: "تفاح 🍏\\n") { id } }'
    expect(await find(queries, text)).toBeUndefined()
    await learn(queries, text)
    expect(await find(queries, text)).toBe(text)
    expect(await find(queries, '{ other }')).toBeUndefined()
  })

  test('a text may be learned again', async () => {
    const queries = await open()
    await learn(queries, '{ a }')
    await learn(queries, '{ a }')
    expect(await find(queries, '{ a }')).toBe('{ a }')
  })

  test('the least recently used makes room', async () => {
    const queries = await open()
    for (const text of ['{ a }', '{ b }', '{ c }']) {
      await learn(queries, text)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(await find(queries, '{ a }')).toBe('{ a }')
    await new Promise((resolve) => setTimeout(resolve, 5))
    await learn(queries, '{ d }')
    const texts = ['{ a }', '{ b }', '{ c }', '{ d }']
    expect(await Promise.all(texts.map((text) => find(queries, text)))).toEqual(['{ a }', undefined, '{ c }', '{ d }'])
  })

  test('many at once are all found, as far as there is room', async () => {
    const queries = await open()
    const texts = Array.from({ length: 20 }, (_, i) => `{ field${i} }`)
    await Promise.all(texts.map((text) => learn(queries, text)))
    const found = await Promise.all(texts.map((text) => find(queries, text)))
    expect(found.filter((text) => text !== undefined)).toHaveLength(CAPACITY)
  })
}
