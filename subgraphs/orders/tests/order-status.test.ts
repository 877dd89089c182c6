import { newId } from '@saler/kernel'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OrderStatus } from '../generated/resolvers.ts'
import { away, guest, type Market, openMarket, type Shop } from './market.ts'

let market: Market
let shop: Shop
let variantId: string
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market?.close())
beforeEach(async () => {
  shop = await market.openStore()
  ;[variantId] = (await shop.sell([{ stock: 200 }])) as [string]
})
afterEach(() => {
  market.state.interfere = undefined
  market.faults.length = 0
})

const WAY: readonly OrderStatus[] = ['PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED']
const STATUSES: readonly OrderStatus[] = [...WAY, 'CANCELLED']
const CANCELLABLE: readonly OrderStatus[] = ['PENDING', 'CONFIRMED', 'PROCESSING']
const allowed = (from: OrderStatus, to: OrderStatus): boolean =>
  to === 'CANCELLED' ? CANCELLABLE.includes(from) : WAY[WAY.indexOf(from) + 1] === to && from !== 'CANCELLED'

const place = (more: object = {}, buyer = guest) => shop.order([{ variantId, quantity: 3 }], more, buyer)

/** An order in a status, which it reached by the allowed moves. */
async function orderIn(status: OrderStatus) {
  const order = await place()
  if (status === 'CANCELLED') await shop.cancel(order.id)
  else for (const next of WAY.slice(1, WAY.indexOf(status) + 1)) await shop.setStatus(order.id, next)
  return order
}

const everything = () =>
  market.databases.orders.query(
    `SELECT o::text, (SELECT json_agg(h ORDER BY id) FROM order_history h WHERE order_id = o.id)::text,
      (SELECT count(*) FROM event e WHERE e.payload ->> 'orderId' = o.id::text) FROM "order" o WHERE store_no = $1`,
    [shop.storeNo],
  )

describe('setOrderStatus', () => {
  test('allows the moves along the way and the cancellation before shipping, and refuses every other', async () => {
    for (const from of STATUSES)
      for (const to of STATUSES) {
        const { id } = await orderIn(from)
        const before = await everything()
        const { order, userErrors } = await shop.setStatus(id, to)
        if (allowed(from, to)) {
          expect(order, `${from} → ${to}`).toMatchObject({ id, status: to })
          expect(userErrors).toEqual([])
        } else {
          expect(order, `${from} → ${to}`).toBeNull()
          expect(userErrors).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED', field: ['status'] }])
          expect(userErrors[0]!.message).toContain(to)
          expect(await everything()).toEqual(before)
        }
      }
  })

  test('writes who moved it, when, from where and why', async () => {
    const { id } = await place()
    const clerk = await shop.staff('orders:write', 'orders:read')
    const { order } = await shop.setStatus(id, 'CONFIRMED', { note: ' اتصلنا بالعميل ' }, clerk)
    expect(order.history).toMatchObject([
      { from: null, to: 'PENDING', note: null, by: null },
      { from: 'PENDING', to: 'CONFIRMED', note: 'اتصلنا بالعميل', by: { id: clerk.userId } },
    ])
    expect(Math.abs(Date.now() - Date.parse(order.history[1].at))).toBeLessThan(5_000)
  })

  test('shows each move its own history when there are several in one request', async () => {
    const { id } = await place()
    const move = (status: string) =>
      `${status}: setOrderStatus(input: { orderId: "${id}", status: ${status} }) { order { status history { to } } }`
    const data = await market.get(shop.owner, `mutation { ${move('CONFIRMED')} ${move('PROCESSING')} }`)
    expect(data.CONFIRMED.order.history).toEqual([{ to: 'PENDING' }, { to: 'CONFIRMED' }])
    expect(data.PROCESSING.order.history).toEqual([{ to: 'PENDING' }, { to: 'CONFIRMED' }, { to: 'PROCESSING' }])
  })

  test('takes the stock out when it is shipped, once, and keeps the tracking number', async () => {
    const { id } = await orderIn('PROCESSING')
    expect(await shop.balance(variantId)).toEqual({ onHand: 200, reserved: 3 })
    const { order } = await shop.setStatus(id, 'SHIPPED', { trackingNumber: ' SA-1 ' })
    expect(order).toMatchObject({ status: 'SHIPPED', fulfillmentStatus: 'FULFILLED', trackingNumber: 'SA-1' })
    expect(await shop.balance(variantId)).toEqual({ onHand: 197, reserved: 0 })
    await shop.setStatus(id, 'DELIVERED')
    expect(await shop.setStatus(id, 'COMPLETED')).toMatchObject({
      order: { fulfillmentStatus: 'FULFILLED', trackingNumber: 'SA-1' },
    })
    expect(await shop.balance(variantId)).toEqual({ onHand: 197, reserved: 0 })
    expect(await shop.differences()).toEqual([])
  })

  test('stands even when the inventory is away; the events tell it what to do', async () => {
    market.state.interfere = (operation, call) =>
      operation === 'SellStock' || operation === 'ReleaseStock' ? away('inventory') : call()
    const shipped = await orderIn('PROCESSING')
    expect(await shop.setStatus(shipped.id, 'SHIPPED')).toMatchObject({ order: { status: 'SHIPPED' } })
    const cancelled = await place()
    expect(await shop.cancel(cancelled.id)).toMatchObject({ order: { status: 'CANCELLED' } })
    expect(await shop.balance(variantId)).toEqual({ onHand: 200, reserved: 6 })
    expect(market.faults).toHaveLength(2)
    const events = await market.databases.orders.query<{ id: string; type: string }>(
      'SELECT * FROM event WHERE store_no = $1 ORDER BY at',
      [shop.storeNo],
    )
    const { handlers } = market.subgraphs.get('inventory')!
    // Handed over twice, as a queue may do.
    for (const event of [...events, ...events])
      await handlers[event.type]?.({ id: event.id, name: event.type, payload: event, attempt: 1 })
    expect(await shop.balance(variantId)).toEqual({ onHand: 197, reserved: 0 })
  })

  test('gives the stock back when it is cancelled, as cancelOrder does', async () => {
    const { id } = await orderIn('CONFIRMED')
    const { order } = await shop.setStatus(id, 'CANCELLED', { note: 'نفدت الكمية' })
    expect(order).toMatchObject({ status: 'CANCELLED', cancelReason: 'نفدت الكمية', fulfillmentStatus: 'UNFULFILLED' })
    expect(await shop.balance(variantId)).toEqual({ onHand: 200, reserved: 0 })
  })

  test('lets one of several win that move the order at once', async () => {
    const { id } = await orderIn('PROCESSING')
    const answers = await Promise.all(
      ['SHIPPED', 'CANCELLED', 'SHIPPED', 'CANCELLED'].map((status) => shop.setStatus(id, status)),
    )
    const moved = answers.filter(({ order }) => order)
    expect(moved).toHaveLength(1)
    const { onHand, reserved } = await shop.balance(variantId)
    const isShipped = moved[0]!.order.status === 'SHIPPED'
    expect({ onHand, reserved }).toEqual({ onHand: isShipped ? 197 : 200, reserved: 0 })
    // What is shipped is told as a parcel and as a status.
    expect(await shop.traces()).toMatchObject({ history: 4, events: isShipped ? 5 : 4 })
  })

  test.each([
    ['a note too long', { note: 'x'.repeat(1_001) }, 'TOO_LONG', 'note'],
    ['NUL in its note', { note: '\0' }, 'INVALID', 'note'],
    ['a tracking number too long', { trackingNumber: 'x'.repeat(256) }, 'TOO_LONG', 'trackingNumber'],
    ['a tracking number before it is shipped', { trackingNumber: 'SA-1' }, 'INVALID', 'trackingNumber'],
  ])('refuses %s', async (_what, more, code, field) => {
    const { id } = await orderIn('PROCESSING')
    const before = await everything()
    const status = code === 'TOO_LONG' && field === 'trackingNumber' ? 'SHIPPED' : 'CANCELLED'
    expect(await shop.setStatus(id, status, more)).toMatchObject({
      order: null,
      userErrors: [{ code, field: [field] }],
    })
    expect(await everything()).toEqual(before)
  })
})

describe('cancelOrder', () => {
  test('cancels an order, gives its stock back and tells why', async () => {
    const { id } = await place()
    const { order } = await shop.cancel(id, { reason: ' لم يعد متوفرًا ' })
    expect(order).toMatchObject({
      status: 'CANCELLED',
      cancelReason: 'لم يعد متوفرًا',
      history: [
        { to: 'PENDING', by: null },
        { from: 'PENDING', to: 'CANCELLED', note: 'لم يعد متوفرًا', by: { id: shop.owner.userId } },
      ],
    })
    expect(await shop.balance(variantId)).toEqual({ onHand: 200, reserved: 0 })
    const events = await market.databases.orders.query(
      `SELECT payload FROM event WHERE store_no = $1 AND type = 'order.cancelled'`,
      [shop.storeNo],
    )
    expect(events).toEqual([
      {
        payload: {
          storeId: shop.storeId,
          orderId: id,
          number: '1001',
          status: 'CANCELLED',
          from: 'PENDING',
          to: 'CANCELLED',
          reason: 'لم يعد متوفرًا',
        },
      },
    ])
    expect(await shop.differences()).toEqual([])
  })

  test('answers the same when it is asked again with its key, ten times at once', async () => {
    const { id } = await place()
    const again = { idempotencyKey: 'cancel-1', reason: 'x' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.cancel(id, again)))
    for (const { order, userErrors } of [...answers, await shop.cancel(id, again)])
      expect({ order, userErrors }).toMatchObject({ order: { id, status: 'CANCELLED' }, userErrors: [] })
    expect(await shop.traces()).toMatchObject({ history: 2, events: 2 })
    expect(await shop.cancel(id, { ...again, reason: 'y' })).toMatchObject({
      order: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] }],
    })
  })

  test('refuses an order that was shipped or cancelled, naming the order', async () => {
    for (const status of ['SHIPPED', 'DELIVERED', 'COMPLETED', 'CANCELLED'] as const) {
      const { id } = await orderIn(status)
      const before = await everything()
      expect(await shop.cancel(id)).toMatchObject({
        order: null,
        userErrors: [{ code: 'TRANSITION_NOT_ALLOWED', field: ['orderId'] }],
      })
      expect(await everything()).toEqual(before)
    }
  })

  test('is the buyer’s as long as the merchant has not confirmed', async () => {
    const shopper = await market.user()
    const early = await place({}, shopper)
    expect(await shop.cancel(early.id, { reason: 'غيّرت رأيي' }, shopper)).toMatchObject({
      order: { status: 'CANCELLED', history: [{ by: null }, { by: null }] },
      userErrors: [],
    })
    expect(await shop.balance(variantId)).toEqual({ onHand: 200, reserved: 0 })
    const late = await place({}, shopper)
    await shop.setStatus(late.id, 'CONFIRMED')
    expect(await shop.cancel(late.id, {}, shopper)).toMatchObject({
      order: null,
      userErrors: [{ code: 'TRANSITION_NOT_ALLOWED', field: ['orderId'] }],
    })
    expect(await shop.balance(variantId)).toEqual({ onHand: 200, reserved: 3 })
  })

  test.each([
    ['an empty key', { idempotencyKey: '' }, 'INVALID', 'idempotencyKey'],
    ['a reason too long', { reason: 'x'.repeat(1_001) }, 'TOO_LONG', 'reason'],
    ['half a character in its reason', { reason: '\ud83d' }, 'INVALID', 'reason'],
  ])('refuses %s', async (_what, more, code, field) => {
    const { id } = await place()
    const before = await everything()
    expect(await shop.cancel(id, more)).toMatchObject({ order: null, userErrors: [{ code, field: [field] }] })
    expect(await everything()).toEqual(before)
  })
})

test('nobody moves or cancels an order without the permission', async () => {
  const shopper = await market.user()
  const { id } = await place({}, shopper)
  const callers = [
    { caller: guest, code: 'UNAUTHENTICATED' },
    { caller: await market.user(), code: 'NOT_FOUND' },
    { caller: (await market.openStore()).owner, code: 'NOT_FOUND' },
    { caller: await shop.staff('orders:read', 'inventory:write'), code: 'FORBIDDEN' },
  ]
  const before = await everything()
  for (const { caller, code } of callers) {
    expect((await shop.setStatus(id, 'CONFIRMED', {}, caller)).userErrors).toMatchObject([{ code }])
    expect((await shop.cancel(id, {}, caller)).userErrors).toMatchObject([{ code }])
  }
  // The buyer may cancel, and nothing else.
  expect((await shop.setStatus(id, 'CANCELLED', {}, shopper)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect(await everything()).toEqual(before)
})

test('an order that does not exist cannot be moved or cancelled', async () => {
  for (const id of [newId(shop.storeNo), variantId, shop.storeId, 'x', '', newId(0)]) {
    const notFound = { order: null, userErrors: [{ code: 'NOT_FOUND', field: ['orderId'] }] }
    expect(await shop.setStatus(id, 'CONFIRMED')).toMatchObject(notFound)
    expect(await shop.cancel(id)).toMatchObject(notFound)
  }
})
