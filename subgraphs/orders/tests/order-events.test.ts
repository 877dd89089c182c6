import { setTimeout as sleep } from 'node:timers/promises'
import { encodeLogCursor, forgetOld } from '@saler/events'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, guest, type Market, openMarket, type Shop } from './market.ts'

let market: Market
let shop: Shop
let variantId: string
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market?.close())
beforeEach(async () => {
  shop = await market.openStore()
  ;[variantId] = (await shop.sell([{ stock: 1_000 }])) as [string]
})

const FOLLOW = `subscription ($storeId: ID!, $after: String) {
  orderEvents(storeId: $storeId, after: $after) {
    cursor type at order { id number status lines { quantity variant { id } } history { to } store { id } }
  }
}`
const follow = (after?: string, caller: Parameters<Market['follow']>[0] = shop.owner) =>
  market.follow(caller, FOLLOW, { storeId: shop.storeId, after })
const next = async (events: AsyncIterator<Answer>) => (await events.next()).value.data.orderEvents
const place = (quantity = 1) => shop.order([{ variantId, quantity }])
const BEGINNING = encodeLogCursor(0n)

test('staff see each thing that happens to their store’s orders, in order, and nothing of other stores', async () => {
  const other = await market.openStore()
  const [elsewhere] = await other.sell([{}])
  const events = await follow(BEGINNING)
  const { id } = await place(2)
  await other.order([{ variantId: elsewhere, quantity: 1 }])
  expect(await next(events)).toMatchObject({
    type: 'ORDER_PLACED',
    order: {
      id,
      number: '1001',
      status: 'PENDING',
      lines: [{ quantity: 2, variant: { id: variantId } }],
      history: [{ to: 'PENDING' }],
      store: { id: shop.storeId },
    },
  })
  await shop.setStatus(id, 'CONFIRMED')
  const changed = await next(events)
  // Loaded anew for each event: the status is that of now.
  expect(changed).toMatchObject({ type: 'ORDER_STATUS_CHANGED', order: { id, status: 'CONFIRMED' } })
  expect(changed.order.history).toEqual([{ to: 'PENDING' }, { to: 'CONFIRMED' }])
  await shop.cancel(id)
  expect(await next(events)).toMatchObject({ type: 'ORDER_CANCELLED', order: { id, status: 'CANCELLED' } })
  await events.return!()
})

test('without a cursor only what happens from now on is seen', async () => {
  await place()
  await expect.poll(() => unnumbered()).toBe(0)
  const events = await follow()
  const waiting = next(events)
  await sleep(300)
  const { number } = await place()
  expect((await waiting).order.number).toBe(number)
  await events.return!()
})

const unnumbered = async () => {
  const [row] = await market.databases.orders.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM event WHERE position IS NULL',
  )
  return row!.n
}

test('a subscriber that is cut off and comes back with its last cursor sees everything once and in order', async () => {
  const placing = (async () => {
    for (let batch = 0; batch < 10; batch++) {
      await Promise.all(Array.from({ length: 6 }, () => place()))
      await sleep(10)
    }
  })()
  const seen: { cursor: string; order: { number: string } }[] = []
  while (seen.length < 60) {
    const events = await follow(seen.at(-1)?.cursor ?? BEGINNING)
    const until = Math.min(60, seen.length + 1 + Math.floor(Math.random() * 9))
    while (seen.length < until) seen.push(await next(events))
    await events.return!()
  }
  await placing
  expect(new Set(seen.map(({ order }) => order.number)).size).toBe(60)
  const again = await follow(BEGINNING)
  for (const { cursor } of seen) expect((await next(again)).cursor).toBe(cursor)
  await again.return!()
})

test('a subscription that waits can be ended', async () => {
  const events = await follow()
  const waiting = events.next()
  await sleep(50)
  await events.return!()
  expect(await waiting).toMatchObject({ done: true })
})

test('only staff with orders:read may follow, and only with a cursor', async () => {
  const callers = [
    { caller: guest, code: 'UNAUTHENTICATED' },
    { caller: await market.user(), code: 'NOT_FOUND' },
    { caller: (await market.openStore()).owner, code: 'NOT_FOUND' },
    { caller: await shop.staff('orders:write', 'inventory:read'), code: 'FORBIDDEN' },
  ]
  for (const { caller, code } of callers)
    expect(await follow(undefined, caller)).toMatchObject({ errors: [{ extensions: { code } }] })
  for (const after of ['x', '', '🙂'])
    expect(await follow(after)).toMatchObject({ errors: [{ extensions: { code: 'INVALID', field: ['after'] } }] })
})

test('a cursor of before what is kept is refused, and no event is left out in silence', async () => {
  const database = market.databases.orders
  const events = await follow(BEGINNING)
  for (let i = 0; i < 3; i++) await place()
  const cursors: string[] = []
  for (let i = 0; i < 3; i++) cursors.push((await next(events)).cursor)
  await events.return!()
  await database.execute(`UPDATE event SET at = now() - interval '2 days'`)
  await expect
    .poll(() =>
      database.query(`SELECT FROM relay_cursor WHERE name = 'jobs' AND position = (SELECT max(position) FROM event)`),
    )
    .toHaveLength(1)
  await forgetOld(database, 86_400_000)
  expect(await follow(cursors[0])).toMatchObject({
    errors: [
      { message: expect.stringContaining('no longer kept'), extensions: { code: 'CURSOR_TOO_OLD', field: ['after'] } },
    ],
  })
  const on = await follow(cursors[2])
  const { number } = await place()
  expect((await next(on)).order.number).toBe(number)
  await on.return!()
})
