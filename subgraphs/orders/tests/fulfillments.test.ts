import { randomUUID } from 'node:crypto'
import { newId } from '@saler/kernel'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { away, guest, type Market, openMarket, type Shop } from './market.ts'
import { orderParts } from './order-parts.ts'

let market: Market
let shop: Shop
let variants: string[]
let parts: ReturnType<typeof orderParts>
beforeAll(async () => {
  market = await openMarket()
  parts = orderParts(market, () => shop.owner)
})
afterAll(() => market?.close())
beforeEach(async () => {
  shop = await market.openStore()
  variants = await shop.sell([{ stock: 100 }, { stock: 100 }])
})
afterEach(() => {
  market.state.interfere = undefined
  market.faults.length = 0
})

/** A confirmed order of five of the one and two of the other variant, with the ids of its lines. */
async function confirmed(buyer = guest) {
  const lines = [
    { variantId: variants[0], quantity: 5 },
    { variantId: variants[1], quantity: 2 },
  ]
  const { id } = await shop.order(lines, {}, buyer)
  const { order } = await shop.setStatus(id, 'CONFIRMED')
  return { id: id as string, lines: order.lines.map((line: { id: string }) => line.id) as string[] }
}

/** The events of an order, in the order in which they were written. */
const events = (orderId: string) =>
  market.databases.orders.query<{ id: string; type: string; payload: Record<string, unknown> }>(
    `SELECT id, type, payload FROM event WHERE payload ->> 'orderId' = $1 ORDER BY sequence`,
    [orderId],
  )

const refused = (code: string, field: readonly string[]) => ({ order: null, userErrors: [{ code, field }] })

describe('fulfillOrder', () => {
  test('ships parts until everything is shipped, and the order and its stock follow', async () => {
    const { id, lines } = await confirmed()
    const first = await parts.fulfill(id, [{ lineId: lines[0], quantity: 2 }], {
      carrier: 'سمسا',
      trackingNumber: ' SM-1 ',
      trackingUrl: 'https://track.example/SM-1',
    })
    expect(first.order).toMatchObject({
      status: 'PROCESSING',
      fulfillmentStatus: 'PARTIALLY_FULFILLED',
      trackingNumber: 'SM-1',
      lines: [
        { quantity: 5, fulfilledQuantity: 2, remainingQuantity: 3, returnedQuantity: 0 },
        { quantity: 2, fulfilledQuantity: 0, remainingQuantity: 2 },
      ],
      fulfillments: [
        {
          id: first.fulfillment.id,
          status: 'SHIPPED',
          carrier: 'سمسا',
          trackingNumber: 'SM-1',
          trackingUrl: 'https://track.example/SM-1',
          by: { id: shop.owner.userId },
          lines: [{ quantity: 2, line: { id: lines[0] } }],
        },
      ],
    })
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 98, reserved: 3 })
    expect(await shop.balance(variants[1]!)).toEqual({ onHand: 100, reserved: 2 })
    const rest = await parts.fulfill(id)
    expect(rest.order).toMatchObject({ status: 'SHIPPED', fulfillmentStatus: 'FULFILLED', trackingNumber: 'SM-1' })
    expect(rest.order.fulfillments[1].lines).toHaveLength(2)
    expect(rest.order.history.map((entry: { to: string }) => entry.to)).toEqual([
      'PENDING',
      'CONFIRMED',
      'PROCESSING',
      'SHIPPED',
    ])
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 95, reserved: 0 })
    expect(await shop.balance(variants[1]!)).toEqual({ onHand: 98, reserved: 0 })
    expect(await shop.differences()).toEqual([])
    expect((await events(id)).map(({ type }) => type)).toEqual([
      'order.placed',
      'order.status_changed',
      'order.status_changed',
      'order.fulfilled',
      'order.fulfilled',
      'order.status_changed',
    ])
  })

  test('answers the same parcel to the same key, and refuses another input under it', async () => {
    const { id, lines } = await confirmed()
    const input = { orderId: id, idempotencyKey: randomUUID(), lines: [{ lineId: lines[0], quantity: 1 }] }
    const answers = await Promise.all(
      [1, 2, 3].map(() => parts.must('fulfillOrder', input, undefined, 'fulfillment { id }')),
    )
    expect(new Set(answers.map(({ fulfillment }) => fulfillment.id)).size).toBe(1)
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 99, reserved: 4 })
    const other = { ...input, lines: [{ lineId: lines[0], quantity: 2 }] }
    expect(await parts.mutate('fulfillOrder', other)).toMatchObject(
      refused('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey']),
    )
  })

  test('never ships more than was bought, however many ask at once', async () => {
    const { id, lines } = await confirmed()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        parts.mutate('fulfillOrder', {
          orderId: id,
          idempotencyKey: randomUUID(),
          lines: [{ lineId: lines[0], quantity: 2 }],
        }),
      ),
    )
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(2)
    for (const { userErrors } of answers.filter(({ order }) => order === null))
      expect(userErrors).toMatchObject([{ code: 'NOT_ENOUGH_LEFT', field: ['lines', '0', 'quantity'] }])
    expect((await parts.read(id)).lines[0]).toMatchObject({ fulfilledQuantity: 4, remainingQuantity: 1 })
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 96, reserved: 1 })
    expect(await shop.differences()).toEqual([])
  })

  test('leaves the stock to its event when the inventory is away', async () => {
    const { id } = await confirmed()
    market.state.interfere = (operation, call) => (operation === 'SellStock' ? away('inventory') : call())
    await parts.fulfill(id)
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 100, reserved: 5 })
    const { handlers } = market.subgraphs.get('inventory')!
    const written = await events(id)
    for (const event of [...written, ...written])
      await handlers[event.type]?.({ id: event.id, name: event.type, payload: event, attempt: 1 })
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 95, reserved: 0 })
  })

  test('refuses what cannot be shipped, and writes nothing', async () => {
    const { id, lines } = await confirmed()
    const one = [{ lineId: lines[0], quantity: 1 }]
    const cases: [object, string, string[]][] = [
      [{ lines: [] }, 'REQUIRED', ['lines']],
      [{ lines: Array.from({ length: 101 }, () => one[0]) }, 'TOO_MANY', ['lines']],
      [{ lines: [one[0], one[0]] }, 'INVALID', ['lines', '1', 'lineId']],
      [{ lines: [{ lineId: lines[0], quantity: 0 }] }, 'INVALID', ['lines', '0', 'quantity']],
      [{ lines: [{ lineId: lines[1], quantity: 3 }] }, 'NOT_ENOUGH_LEFT', ['lines', '0', 'quantity']],
      [{ lines: [{ lineId: newId(shop.storeNo), quantity: 1 }] }, 'NOT_FOUND', ['lines', '0', 'lineId']],
      [{ lines: one, trackingUrl: 'javascript:alert(1)' }, 'INVALID', ['trackingUrl']],
      [{ lines: one, carrier: 'c'.repeat(256) }, 'TOO_LONG', ['carrier']],
      [{ lines: one, idempotencyKey: '' }, 'INVALID', ['idempotencyKey']],
    ]
    const before = await events(id)
    for (const [more, code, field] of cases)
      expect(
        await parts.mutate('fulfillOrder', { orderId: id, idempotencyKey: randomUUID(), ...more }),
        `${code} ${field}`,
      ).toMatchObject(refused(code, field))
    expect(await events(id)).toEqual(before)
    expect((await parts.read(id)).fulfillments).toEqual([])
    const pending = await shop.order([{ variantId: variants[0], quantity: 1 }])
    expect(await parts.mutate('fulfillOrder', { orderId: pending.id, idempotencyKey: randomUUID() })).toMatchObject(
      refused('TRANSITION_NOT_ALLOWED', ['orderId']),
    )
  })

  test('is for staff with orders:write', async () => {
    const { id } = await confirmed()
    const buyer = await market.user()
    for (const [caller, code] of [
      [guest, 'UNAUTHENTICATED'],
      [buyer, 'NOT_FOUND'],
      [(await market.openStore()).owner, 'NOT_FOUND'],
      [await shop.staff('orders:read'), 'FORBIDDEN'],
    ] as const) {
      const { userErrors } = await parts.mutate('fulfillOrder', { orderId: id, idempotencyKey: 'k' }, caller)
      expect(userErrors).toMatchObject([{ code }])
    }
  })
})

describe('a parcel', () => {
  test('arrives, and the order with the last one', async () => {
    const { id, lines } = await confirmed()
    const one = await parts.fulfill(id, [{ lineId: lines[0], quantity: 5 }])
    const two = await parts.fulfill(id)
    const first = await parts.must('markDelivered', { fulfillmentId: one.fulfillment.id })
    expect(first.order).toMatchObject({
      status: 'SHIPPED',
      fulfillments: [{ status: 'DELIVERED' }, { status: 'SHIPPED' }],
    })
    const last = await parts.must('markDelivered', { fulfillmentId: two.fulfillment.id })
    expect(last.order).toMatchObject({ status: 'DELIVERED', fulfillmentStatus: 'FULFILLED' })
    expect(last.order.fulfillments[1].deliveredAt).not.toBeNull()
    expect(await parts.mutate('markDelivered', { fulfillmentId: two.fulfillment.id })).toMatchObject(
      refused('TRANSITION_NOT_ALLOWED', ['fulfillmentId']),
    )
    expect(await parts.mutate('cancelFulfillment', { fulfillmentId: two.fulfillment.id })).toMatchObject(
      refused('TRANSITION_NOT_ALLOWED', ['fulfillmentId']),
    )
  })

  test('gets another number, and what is left out stays', async () => {
    const { id } = await confirmed()
    const { fulfillment } = await parts.fulfill(id, undefined, { carrier: 'أرامكس', trackingNumber: 'A1' })
    const { order } = await parts.must('updateFulfillment', { fulfillmentId: fulfillment.id, trackingNumber: 'A2' })
    expect(order).toMatchObject({ trackingNumber: 'A2', fulfillments: [{ carrier: 'أرامكس', trackingNumber: 'A2' }] })
    const cleared = await parts.must('updateFulfillment', { fulfillmentId: fulfillment.id, carrier: null })
    expect(cleared.order.fulfillments).toMatchObject([{ carrier: null, trackingNumber: 'A2' }])
    const unknown = newId(shop.storeNo)
    for (const name of ['updateFulfillment', 'markDelivered', 'cancelFulfillment'])
      expect(await parts.mutate(name, { fulfillmentId: unknown })).toMatchObject(
        refused('NOT_FOUND', ['fulfillmentId']),
      )
  })

  test('is called off: its units are held again, and the order is processed on', async () => {
    const { id } = await confirmed()
    const { fulfillment } = await parts.fulfill(id, undefined, { trackingNumber: 'X' })
    const answers = await Promise.all(
      [1, 2, 3].map(() => parts.mutate('cancelFulfillment', { fulfillmentId: fulfillment.id })),
    )
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
    expect(await parts.read(id)).toMatchObject({
      status: 'PROCESSING',
      fulfillmentStatus: 'UNFULFILLED',
      trackingNumber: null,
      fulfillments: [{ status: 'CANCELLED' }],
      lines: [{ fulfilledQuantity: 0 }, { fulfilledQuantity: 0 }],
    })
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 100, reserved: 5 })
    await shop.cancel(id)
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 100, reserved: 0 })
    expect(await shop.differences()).toEqual([])
  })
})

describe('the status of an order and its parcels', () => {
  test('SHIPPED ships what is left in one parcel, DELIVERED lets all arrive', async () => {
    const { id, lines } = await confirmed()
    await parts.fulfill(id, [{ lineId: lines[0], quantity: 5 }])
    await shop.setStatus(id, 'SHIPPED', { trackingNumber: 'S-9' })
    expect((await parts.read(id)).fulfillments).toMatchObject([
      { status: 'SHIPPED', trackingNumber: null },
      { status: 'SHIPPED', trackingNumber: 'S-9', lines: [{ quantity: 2, line: { id: lines[1] } }] },
    ])
    await shop.setStatus(id, 'DELIVERED')
    expect((await parts.read(id)).fulfillments).toMatchObject([{ status: 'DELIVERED' }, { status: 'DELIVERED' }])
    expect(await shop.balance(variants[1]!)).toEqual({ onHand: 98, reserved: 0 })
  })

  test('an order of which a part was shipped is not cancelled', async () => {
    const { id, lines } = await confirmed()
    await parts.fulfill(id, [{ lineId: lines[0], quantity: 1 }])
    expect(await shop.cancel(id)).toMatchObject(refused('TRANSITION_NOT_ALLOWED', ['orderId']))
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 99, reserved: 4 })
  })

  test('the buyer sees the parcels, but not who packed them', async () => {
    const buyer = await market.user()
    const { id } = await confirmed(buyer)
    await parts.fulfill(id, undefined, { trackingNumber: 'S-1' })
    expect((await parts.read(id, buyer)).fulfillments).toMatchObject([{ trackingNumber: 'S-1', by: null }])
  })
})
