import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../src/cache/memory-store.ts'
import { entryOf, storeContract } from './store.contract.ts'

describe('entries in memory', () => {
  storeContract(() => memoryStore())

  test('take no more bytes than they may: what was not asked for the longest goes', () => {
    const store = memoryStore({ maxBytes: 100_000 })
    const text = 'x'.repeat(10_000)
    for (let i = 0; i < 50; i++) {
      store.write(String(i), entryOf(text))
      store.read(['0'], () => true)
      expect(store.size.bytes).toBeLessThanOrEqual(100_000)
    }
    const found = store.read(['0', '1', '49'], () => true)
    expect([...(found as readonly unknown[])].map(Boolean)).toEqual([true, false, true])
  })

  test('are forgotten when they are not believed', () => {
    const store = memoryStore()
    store.write('a', entryOf('1'))
    store.read(['a'], () => false)
    expect(store.size).toEqual({ entries: 0, bytes: 0 })
  })
})
