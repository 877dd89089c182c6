import { encodeLogCursor } from '@saler/events'
import { newId } from '@saler/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, openShop, person, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop({ live: true })
})
afterAll(() => shop.close())

const FOLLOW = `subscription ($storeId: ID!, $after: String) {
  inventoryEvents(storeId: $storeId, after: $after) {
    cursor type at variant { id stock { available } } stock { onHand reserved available }
  }
}`

interface Followed {
  inventoryEvents: {
    cursor: string
    type: string
    at: string
    variant: { id: string; stock: { available: number } }
    stock: { onHand: number; reserved: number; available: number }
  }
}

const reader = () => person(shop, 'inventory:read')
const follow = (after?: string | null) => shop.follow<Followed>(reader(), FOLLOW, { storeId: shop.storeId, after })

/** Waits until every event has its place in the log, and gives the places of those of a variant. */
async function logged(variantId: string): Promise<{ id: string; position: bigint }[]> {
  await expect
    .poll(() => shop.database.query('SELECT FROM event WHERE position IS NULL LIMIT 1'), { timeout: 10_000 })
    .toEqual([])
  const sql = `SELECT id, position FROM event WHERE payload ->> 'variantId' = $1 ORDER BY position`
  return shop.database.query(sql, [variantId])
}

async function take(events: AsyncIterableIterator<{ data?: Followed | null }>, count: number) {
  const taken: Followed['inventoryEvents'][] = []
  while (taken.length < count) {
    const { done, value } = await events.next()
    expect(done).toBeFalsy()
    taken.push(value.data!.inventoryEvents)
  }
  return taken
}

test('staff see each change as it happens, with the stock of that moment', async () => {
  const variantId = await shop.stocked(7)
  await logged(variantId)
  const events = await follow()
  const next = events.next()
  // The stream begins where the log ends when it is first read; give it the time to find out where that is.
  await new Promise((resolve) => setTimeout(resolve, 300))
  const { orderId } = await shop.reserve([{ variantId, quantity: 1 }])
  const first = (await next).value.data!.inventoryEvents
  expect(first).toMatchObject({
    type: 'STOCK_CHANGED',
    variant: { id: variantId, stock: { available: 6 } },
    stock: { onHand: 7, reserved: 1, available: 6 },
  })
  await shop.sell(orderId!)
  expect((await take(events, 1))[0]).toMatchObject({ type: 'STOCK_CHANGED', stock: { onHand: 6, reserved: 0 } })
  await shop.reserve([{ variantId, quantity: 1 }])
  expect((await take(events, 1))[0]).toMatchObject({ type: 'LOW_STOCK', stock: { available: 5 } })
  const last = (await shop.reserve([{ variantId, quantity: 5 }])).orderId!
  expect((await take(events, 1))[0]).toMatchObject({ type: 'OUT_OF_STOCK', stock: { available: 0 } })
  await shop.release(last)
  expect((await take(events, 1))[0]).toMatchObject({ type: 'BACK_IN_STOCK', stock: { available: 5 } })
  await events.return!()
})

test('a stream that waits can be ended', async () => {
  const events = await follow()
  const waiting = events.next()
  await events.return!()
  expect(await waiting).toEqual({ done: true, value: undefined })
})

test('who is cut off at any moment and comes back sees every event once, in order', { timeout: 60_000 }, async () => {
  const variantId = await shop.stocked(1_000)
  const [opening] = await logged(variantId)
  let cursor = encodeLogCursor(opening!.position)

  const changes = (async () => {
    for (let i = 0; i < 50; i++) {
      await Promise.all(Array.from({ length: 6 }, () => shop.reserve([{ variantId, quantity: 1 }])))
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  const seen: string[] = []
  for (let cut = 0; seen.length < 300; cut++) {
    const events = await follow(cursor)
    // Thirty cuts, each after a random number of events and with one more asked for; then all that is left.
    const count = Math.min(300 - seen.length, cut < 30 ? Math.floor(Math.random() * 9) : 300)
    for (const event of await take(events, count)) {
      seen.push(event.cursor)
      cursor = event.cursor
    }
    const interrupted = events.next()
    await events.return!()
    await interrupted
  }
  await changes
  const places = await logged(variantId)
  expect(seen).toEqual(places.slice(1).map(({ position }) => encodeLogCursor(position)))
  expect(new Set(seen).size).toBe(300)
  expect(await shop.differences()).toEqual([])
})

test.each([
  ['a guest', () => guest, 'UNAUTHENTICATED'],
  ['a shopper', () => person(shop), 'NOT_FOUND'],
  ['staff without inventory:read', () => person(shop, 'inventory:write'), 'FORBIDDEN'],
] as const)('%s may not follow', async (_who, identity, code) => {
  const { errors } = await shop.follow(identity(), FOLLOW, { storeId: shop.storeId })
  expect(errors).toMatchObject([{ extensions: { code } }])
  expect(errors).toHaveLength(1)
})

test('another store cannot be followed, nor something that is no store', async () => {
  for (const storeId of [newId(8), 'x']) {
    const { errors } = await shop.follow(reader(), FOLLOW, { storeId })
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', field: ['storeId'] } }])
  }
})

test('a cursor that is none is refused', async () => {
  const { errors } = await follow('yesterday')
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID', field: ['after'] } }])
})
