import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CacheEntry, CacheStore } from '../../src/cache/cache-store.ts'

const always = (): boolean => true

export const entryOf = (text: string, more: Partial<CacheEntry> = {}): CacheEntry => ({
  text,
  reads: [{ service: 'catalog', position: 7, tags: ['product:1', 'store:9'] }],
  expiresAt: Date.now() + 60_000,
  ...more,
})

/** What every store must do. Writes of some arrive a moment later, so reading is tried until it gives what is expected. */
export function storeContract(open: () => CacheStore | Promise<CacheStore>): void {
  let store: CacheStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())
  const soon = (keys: string[], believe: (entry: CacheEntry) => boolean = always) =>
    expect.poll(async () => [...(await store.read(keys, believe))], { timeout: 2_000, interval: 5 })

  test('gives what was written, in the order of the keys, and nothing for others', async () => {
    const [a, b] = [entryOf('"a"'), entryOf('{"تفاحة":"🍏"}', { reads: [] })]
    store.write('a', a)
    store.write('b', b)
    await soon(['b', 'none', 'a', 'b']).toEqual([b, undefined, a, b])
    await soon([]).toEqual([])
  })

  test('keeps the newer of two entries of a key', async () => {
    store.write('a', entryOf('1'))
    const newer = entryOf('2', { reads: [{ service: 'catalog', position: 8, tags: [] }] })
    store.write('a', newer)
    await soon(['a']).toEqual([newer])
  })

  test('gives nothing whose time is over, and keeps nothing that never had any', async () => {
    store.write('never', entryOf('1', { expiresAt: Date.now() - 1 }))
    store.write('short', entryOf('1', { expiresAt: Date.now() + 300 }))
    store.write('long', entryOf('2'))
    await soon(['short', 'long', 'never']).toMatchObject([{ text: '1' }, { text: '2' }, undefined])
    await soon(['short', 'long']).toMatchObject([undefined, { text: '2' }])
  })

  test('gives nothing that is not believed', async () => {
    store.write('a', entryOf('1'))
    store.write('b', entryOf('2'))
    await soon(['a', 'b']).toMatchObject([{ text: '1' }, { text: '2' }])
    await soon(['a', 'b'], ({ text }) => text === '2').toMatchObject([undefined, { text: '2' }])
  })

  test('does not keep what is larger than an entry may be, nor what it had instead', async () => {
    store.write('a', entryOf('1'))
    await soon(['a']).toMatchObject([{ text: '1' }])
    store.write('a', entryOf(`"${'x'.repeat(2 << 20)}"`))
    await soon(['a']).toEqual([undefined])
  })

  test('tells keys apart however alike they are', async () => {
    const keys = ['', ' ', 'a', 'A', 'a ', 'a\n', 'a*', 'a:b', 'x'.repeat(1_000)]
    keys.forEach((key, i) => void store.write(key, entryOf(String(i))))
    await soon(keys).toMatchObject(keys.map((_, i) => ({ text: String(i) })))
  })
}
