import { afterAll, beforeAll, expect, test } from 'vitest'
import { OrderEventsDocument } from './generated/operations.ts'
import { openStore, order, sell } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

const EVENTS = 300
const CUTS = 30

let saler: RunningSaler
beforeAll(async () => {
  saler = await startSaler()
})
afterAll(() => saler?.close())

test('a subscriber cut off 30 times during 300 events sees each once and in order', { timeout: 120_000 }, async () => {
  const { merchant, store } = await openStore(saler.client)
  const product = await sell(merchant.client, store.id, [1_000])
  const lines = [{ variantId: product.variants[0]!.id, quantity: 1 }]
  const first = await order(saler.client, store.id, lines)

  const seen: string[] = []
  let cursor: string | undefined
  let cuts = 0
  const begin = merchant.client.follow(OrderEventsDocument, { storeId: store.id })
  await new Promise((resolve) => setTimeout(resolve, 500))

  const placing = (async () => {
    const placed: string[] = []
    for (let sent = 0; sent < EVENTS; sent += 10) {
      const batch = await Promise.all(Array.from({ length: 10 }, () => order(saler.client, store.id, lines)))
      placed.push(...batch.map(({ number }) => number))
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    return placed
  })()

  let following = begin
  while (seen.length < EVENTS) {
    const wanted = cuts < CUTS ? 1 + Math.floor(Math.random() * 15) : EVENTS - seen.length
    const events = await following.until(Math.min(wanted, EVENTS - seen.length))
    const taken = events.slice(0, wanted)
    following.cut()
    seen.push(...taken.map(({ orderEvents }) => orderEvents.order.number))
    cursor = taken.at(-1)!.orderEvents.cursor
    cuts++
    if (seen.length < EVENTS)
      following = merchant.client.follow(OrderEventsDocument, { storeId: store.id, after: cursor })
  }
  const placed = await placing
  expect(cuts).toBeGreaterThanOrEqual(CUTS)
  expect(seen).toHaveLength(EVENTS)
  expect(new Set(seen).size).toBe(EVENTS)
  expect(seen.toSorted()).toEqual(placed.toSorted())
  expect(seen).not.toContain(first.number)

  // The order of positions is the same for whoever reads them all from the beginning.
  const again = merchant.client.follow(OrderEventsDocument, {
    storeId: store.id,
    after: begin.received[0]!.orderEvents.cursor,
  })
  const all = await again.until(EVENTS - 1)
  expect(all.map(({ orderEvents }) => orderEvents.order.number)).toEqual(seen.slice(1))
  again.cut()
})
