import { randomUUID } from 'node:crypto'
import { newId } from '@saler/kernel'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { unitDifferences } from '../domain/edits/unit-differences.ts'
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
  variants = await shop.sell([
    { price: '10.00', stock: 10 },
    { price: '4.00', stock: 10 },
    { price: '7.00', stock: 3 },
  ])
})
afterEach(() => {
  market.state.interfere = undefined
  market.faults.length = 0
})

const EDIT = `edit { id reason by { id } before { total { amount } lines { quantity } }
  after { total { amount } lines { quantity unitPrice { amount } variantId } } }`

async function placed(buyer = guest) {
  const wanted = [
    { variantId: variants[0], quantity: 2 },
    { variantId: variants[1], quantity: 3 },
  ]
  const { id, lines, total } = await shop.order(wanted, {}, buyer)
  return { id: id as string, lines: lines.map((line: { id: string }) => line.id) as string[], total: total.amount }
}
const edit = (orderId: string, input: object, by = shop.owner) =>
  parts.mutate('editOrder', { orderId, idempotencyKey: randomUUID(), ...input }, by, EDIT)
const refused = (code: string, field: readonly string[]) => ({ order: null, userErrors: [{ code, field }] })
const events = (orderId: string, type: string) =>
  market.databases.orders.query<{ id: string; type: string; payload: { refund: string } }>(
    `SELECT * FROM event WHERE type = $2 AND payload ->> 'orderId' = $1 ORDER BY sequence`,
    [orderId, type],
  )

test('the units of an edit are what differs between both sides', () => {
  const before = [
    { variantId: 'a', quantity: 2 },
    { variantId: 'a', quantity: 1 },
    { variantId: 'b', quantity: 4 },
  ]
  const after = [
    { variantId: 'a', quantity: 5 },
    { variantId: 'c', quantity: 1 },
  ]
  expect(unitDifferences(before, after)).toEqual({
    added: [
      { variantId: 'a', quantity: 2 },
      { variantId: 'c', quantity: 1 },
    ],
    removed: [{ variantId: 'b', quantity: 4 }],
  })
})

test('an edit changes, adds and removes lines, and the totals and the stock follow', async () => {
  const buyer = await market.user()
  const { id, lines, total } = await placed(buyer)
  const answer = await edit(id, {
    quantities: [
      { lineId: lines[0], quantity: 5 },
      { lineId: lines[1], quantity: 0 },
    ],
    add: [{ variantId: variants[2], quantity: 2, unitPrice: '6.50' }],
    reason: 'بطلب العميل',
  })
  expect(answer.userErrors).toEqual([])
  expect(answer.order.lines).toMatchObject([
    { id: lines[0], quantity: 5, total: { amount: '50.00' } },
    { quantity: 2, total: { amount: '13.00' } },
  ])
  expect(answer.edit).toMatchObject({
    reason: 'بطلب العميل',
    by: { id: shop.owner.userId },
    before: { total: { amount: total }, lines: [{ quantity: 2 }, { quantity: 3 }] },
    after: { total: answer.order.total, lines: [{ quantity: 5 }, { quantity: 2, unitPrice: { amount: '6.50' } }] },
  })
  expect(await shop.balance(variants[0]!)).toEqual({ onHand: 10, reserved: 5 })
  expect(await shop.balance(variants[1]!)).toEqual({ onHand: 10, reserved: 0 })
  expect(await shop.balance(variants[2]!)).toEqual({ onHand: 3, reserved: 2 })
  expect(await shop.differences()).toEqual([])
  const seen = await market.get(buyer, 'query ($id: ID!) { order(id: $id) { edits { reason by { id } } } }', { id })
  expect(seen.order.edits).toEqual([{ reason: null, by: null }])
  await shop.setStatus(id, 'CONFIRMED')
  await parts.fulfill(id)
  expect(await shop.balance(variants[0]!)).toEqual({ onHand: 5, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})

test('kept lines keep their prices', async () => {
  const { id, lines, total } = await placed()
  await market.databases.catalog.execute('UPDATE variant SET price = price * 2 WHERE id = ANY ($1::uuid[])', [variants])
  const { order } = await edit(id, { quantities: [{ lineId: lines[0], quantity: 2 }] })
  expect(order.total.amount).toBe(total)
})

test('an edit that cannot hold all it adds changes nothing', async () => {
  const { id, lines } = await placed()
  const before = await parts.read(id)
  const answer = await edit(id, {
    quantities: [{ lineId: lines[0], quantity: 4 }],
    add: [{ variantId: variants[2], quantity: 4 }],
  })
  expect(answer).toMatchObject(refused('OUT_OF_STOCK', ['add', '0', 'quantity']))
  expect(await parts.read(id)).toEqual(before)
  expect(await shop.balance(variants[0]!)).toEqual({ onHand: 10, reserved: 2 })
  expect(await shop.differences()).toEqual([])
})

test('the same key answers the same edit, ten times at once', async () => {
  const { id, lines } = await placed()
  const input = { idempotencyKey: randomUUID(), quantities: [{ lineId: lines[0], quantity: 6 }] }
  const answers = await Promise.all(Array.from({ length: 10 }, () => edit(id, input)))
  expect(new Set(answers.map((answer) => answer.edit?.id)).size).toBe(1)
  expect(await shop.balance(variants[0]!)).toEqual({ onHand: 10, reserved: 6 })
  expect(await events(id, 'order.edited')).toHaveLength(1)
  expect(await edit(id, { ...input, reason: 'x' })).toMatchObject(refused('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey']))
})

test('edits at once are made one after the other, each on what the last one left', async () => {
  const { id, lines } = await placed()
  const answers = await Promise.all([
    edit(id, { quantities: [{ lineId: lines[0], quantity: 5 }] }),
    edit(id, { quantities: [{ lineId: lines[1], quantity: 1 }] }),
  ])
  for (const { userErrors } of answers) expect(userErrors).toEqual([])
  expect((await parts.read(id)).lines).toMatchObject([{ quantity: 5 }, { quantity: 1 }])
  expect(await shop.balance(variants[0]!)).toEqual({ onHand: 10, reserved: 5 })
  expect(await shop.balance(variants[1]!)).toEqual({ onHand: 10, reserved: 1 })
  expect(await shop.differences()).toEqual([])
})

test('the stock follows from the event when the inventory is away, and is not given back before', async () => {
  const { id, lines } = await placed()
  market.state.interfere = (operation, call) => (operation === 'ChangeReservation' ? away('inventory') : call())
  await edit(id, {
    quantities: [
      { lineId: lines[0], quantity: 6 },
      { lineId: lines[1], quantity: 1 },
    ],
  })
  await market.databases.inventory.execute(`UPDATE reservation SET expires_at = now() - interval '1 hour'`)
  await market.expire()
  expect(await shop.balance(variants[0]!)).toEqual({ onHand: 10, reserved: 6 })
  const [event] = await events(id, 'order.edited')
  const deliver = market.subgraphs.get('inventory')!.handlers['order.edited']!
  for (let i = 0; i < 2; i++) await deliver({ id: event!.id, name: event!.type, payload: event, attempt: 1 })
  expect(await shop.balance(variants[1]!)).toEqual({ onHand: 10, reserved: 1 })
  await shop.cancel(id)
  expect(await shop.balance(variants[0]!)).toEqual({ onHand: 10, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})

test('what is paid too much is given back once, and what is missing is due', async () => {
  const { id, lines, total } = await placed()
  const paid = { authorized: total, captured: total, refunded: '0.00', failed: false, version: 1 }
  const event = {
    id: newId(shop.storeNo),
    storeNo: shop.storeNo,
    type: 'payment.captured',
    payload: { orderId: id, order: paid },
  }
  const { handlers } = market.subgraphs.get('orders')!
  await handlers['payment.captured']!({ id: 'p', name: event.type, payload: event, attempt: 1 })
  const dearer = await edit(id, { quantities: [{ lineId: lines[0], quantity: 3 }] })
  expect(dearer.order.paymentStatus).toBe('PARTIALLY_PAID')
  const cheaper = await edit(id, { quantities: [{ lineId: lines[0], quantity: 1 }] })
  expect(cheaper.order.paymentStatus).toBe('PAID')
  const edited = await events(id, 'order.edited')
  const over = (Number(total) - Number(cheaper.order.total.amount)).toFixed(2)
  expect(edited.map(({ payload }) => payload.refund)).toEqual(['0.00', over])
  const refunds: unknown[] = []
  market.state.interfere = (operation, call, variables) => {
    if (operation !== 'RefundOrder') return call()
    refunds.push(variables)
    return Promise.resolve({ refundOrder: { outcome: 'DONE', failure: null, refusal: null } })
  }
  for (const one of edited) await handlers['order.edited']!({ id: one.id, name: one.type, payload: one, attempt: 1 })
  expect(refunds).toMatchObject([{ input: { orderId: id, amount: over, key: cheaper.edit.id } }])
})

test('an edit is refused when it cannot be, and writes nothing', async () => {
  const { id, lines } = await placed()
  const before = await parts.read(id)
  const cases: [object, string, string[]][] = [
    [{ quantities: lines.map((lineId) => ({ lineId, quantity: 0 })) }, 'EMPTY_ORDER', ['quantities']],
    [{ quantities: [{ lineId: lines[0], quantity: 10_000 }] }, 'QUANTITY_INVALID', ['quantities', '0', 'quantity']],
    [{ quantities: [{ lineId: randomUUID(), quantity: 1 }] }, 'NOT_FOUND', ['quantities', '0', 'lineId']],
    [{ add: [{ variantId: variants[0], quantity: 0 }] }, 'QUANTITY_INVALID', ['add', '0', 'quantity']],
    [{ add: [{ variantId: randomUUID(), quantity: 1 }] }, 'VARIANT_NOT_FOUND', ['add', '0', 'variantId']],
    [{ add: [{ variantId: variants[0], quantity: 1, unitPrice: '-1' }] }, 'INVALID', ['add', '0', 'unitPrice']],
    [{ reason: 'x'.repeat(1_001) }, 'TOO_LONG', ['reason']],
  ]
  for (const [input, code, field] of cases) expect(await edit(id, input), code).toMatchObject(refused(code, field))
  expect(await parts.read(id)).toEqual(before)
  expect((await edit(id, {}, await shop.staff('orders:read'))).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  await shop.setStatus(id, 'CONFIRMED')
  await parts.fulfill(id, [{ lineId: lines[0], quantity: 1 }])
  expect(await edit(id, {})).toMatchObject(refused('TRANSITION_NOT_ALLOWED', ['orderId']))
})
