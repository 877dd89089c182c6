import { randomUUID } from 'node:crypto'
import { newId } from '@saler/kernel'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { RETURN_MOVES } from '../domain/returns/return-moves.ts'
import { away, guest, type Market, openMarket, type Shop } from './market.ts'
import { orderParts } from './order-parts.ts'

let market: Market
let shop: Shop
let variants: string[]
let parts: ReturnType<typeof orderParts>
/** What the payments were asked to give back. */
let refunds: { amount: string; key: string }[]
let refusal: { code: string } | null
beforeAll(async () => {
  market = await openMarket()
  parts = orderParts(market, () => shop.owner)
})
afterAll(() => market?.close())
beforeEach(async () => {
  shop = await market.openStore()
  variants = await shop.sell([
    { price: '10.00', stock: 100 },
    { price: '0.99', stock: 100 },
  ])
  refunds = []
  refusal = null
  market.state.interfere = (operation, call, variables) => {
    if (operation !== 'RefundOrder') return call()
    refunds.push((variables as { input: (typeof refunds)[number] }).input)
    return Promise.resolve({ refundOrder: { outcome: refusal ? null : 'DONE', failure: null, refusal } })
  }
})
afterEach(() => {
  market.state.interfere = undefined
  market.faults.length = 0
})

/** An order of five of the one and two of the other variant, all shipped, with the ids of its lines. */
async function shipped(buyer = guest) {
  const wanted = [
    { variantId: variants[0], quantity: 5 },
    { variantId: variants[1], quantity: 2 },
  ]
  const { id } = await shop.order(wanted, {}, buyer)
  await shop.setStatus(id, 'CONFIRMED')
  const { order } = await parts.fulfill(id)
  return { id: id as string, lines: order.lines.map((line: { id: string }) => line.id) as string[] }
}

const RETURN = 'return { id status }'
const ask = (
  orderId: string,
  lines: readonly object[],
  more: object = {},
  by = shop.owner as Parameters<typeof parts.mutate>[2],
) => parts.mutate('requestReturn', { orderId, lines, idempotencyKey: randomUUID(), ...more }, by, RETURN)

/** A return of an order that the store allowed. */
async function approved(orderId: string, lines: readonly object[]): Promise<string> {
  const { return: asked, userErrors } = await ask(orderId, lines)
  if (!asked) throw new Error(JSON.stringify(userErrors))
  await parts.must('approveReturn', { returnId: asked.id })
  return asked.id
}

async function received(orderId: string, lines: readonly object[]): Promise<string> {
  const returnId = await approved(orderId, lines)
  await parts.must('receiveReturn', { returnId })
  return returnId
}

const refused = (code: string, field: readonly string[]) => ({ order: null, userErrors: [{ code, field }] })

describe('a return', () => {
  test('is asked for by the buyer, approved, received into the stock, and makes the order RETURNED when all came back', async () => {
    const buyer = await market.user()
    const { id, lines } = await shipped(buyer)
    const asked = await ask(id, [{ lineId: lines[0], quantity: 2 }], { reason: ' صغير ' }, buyer)
    expect(asked.order.returns).toMatchObject([
      {
        status: 'REQUESTED',
        reason: 'صغير',
        by: null,
        refund: null,
        lines: [{ quantity: 2, restockedQuantity: null }],
      },
    ])
    const returnId = asked.return.id
    const decided = await parts.must('approveReturn', { returnId, answer: 'أرسلها' })
    expect(decided.order.returns).toMatchObject([{ status: 'APPROVED', answer: 'أرسلها', by: { id: buyer.userId } }])
    const came = await parts.must('receiveReturn', { returnId })
    expect(came.order).toMatchObject({
      fulfillmentStatus: 'FULFILLED',
      lines: [{ returnedQuantity: 2, fulfilledQuantity: 5 }, { returnedQuantity: 0 }],
      returns: [{ status: 'RECEIVED', lines: [{ receivedQuantity: 2, restockedQuantity: 2 }] }],
    })
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 97, reserved: 0 })
    const rest = await approved(id, [
      { lineId: lines[0], quantity: 3 },
      { lineId: lines[1], quantity: 2 },
    ])
    const all = await parts.must('receiveReturn', { returnId: rest, restock: false })
    expect(all.order.fulfillmentStatus).toBe('RETURNED')
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 97, reserved: 0 })
    expect(await shop.differences()).toEqual([])
  })

  test('is of no more than was shipped, however many ask at once', async () => {
    const { id, lines } = await shipped()
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(id, [{ lineId: lines[0], quantity: 2 }])))
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(2)
    for (const { userErrors } of answers.filter(({ order }) => order === null))
      expect(userErrors).toMatchObject([{ code: 'NOT_ENOUGH_LEFT', field: ['lines', '0', 'quantity'] }])
  })

  test('that is rejected lets the goods be asked for again, and a parcel be called off', async () => {
    const { id, lines } = await shipped()
    const { return: asked } = await ask(id, [{ lineId: lines[0], quantity: 5 }])
    const [parcel] = (await parts.read(id)).fulfillments
    expect(await parts.mutate('cancelFulfillment', { fulfillmentId: parcel.id })).toMatchObject(
      refused('RETURN_EXISTS', ['fulfillmentId']),
    )
    await parts.must('rejectReturn', { returnId: asked.id, answer: 'مستعمل' })
    expect((await ask(id, [{ lineId: lines[0], quantity: 5 }])).userErrors).toEqual([])
  })

  test('comes back in part, and only what is good goes into the stock', async () => {
    const { id, lines } = await shipped()
    const returnId = await approved(id, [
      { lineId: lines[0], quantity: 3 },
      { lineId: lines[1], quantity: 2 },
    ])
    market.state.interfere = (operation, call) => (operation === 'ReturnStock' ? away('inventory') : call())
    const { order } = await parts.must('receiveReturn', {
      returnId,
      lines: [
        { lineId: lines[0], quantity: 2 },
        { lineId: lines[1], quantity: 1, restock: false },
      ],
    })
    expect(order.lines).toMatchObject([{ returnedQuantity: 2 }, { returnedQuantity: 1 }])
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 95, reserved: 0 })
    const [event] = await market.databases.orders.query<{ id: string; type: string }>(
      `SELECT * FROM event WHERE payload ->> 'returnStatus' = 'RECEIVED' AND payload ->> 'returnId' = $1`,
      [returnId],
    )
    const deliver = market.subgraphs.get('inventory')!.handlers['order.return_changed']!
    for (let i = 0; i < 2; i++) await deliver({ id: event!.id, name: event!.type, payload: event, attempt: 1 })
    expect(await shop.balance(variants[0]!)).toEqual({ onHand: 97, reserved: 0 })
    expect(await shop.balance(variants[1]!)).toEqual({ onHand: 98, reserved: 0 })
    // The unit that never came may be asked for again.
    expect((await ask(id, [{ lineId: lines[0], quantity: 3 }])).userErrors).toEqual([])
  })

  test('moves along its table and nowhere else', async () => {
    const steps = {
      APPROVED: 'approveReturn',
      REJECTED: 'rejectReturn',
      RECEIVED: 'receiveReturn',
      REFUNDED: 'refundReturn',
    }
    const way = {
      REQUESTED: [],
      APPROVED: ['APPROVED'],
      REJECTED: ['REJECTED'],
      RECEIVED: ['APPROVED', 'RECEIVED'],
    } as const
    for (const [from, taken] of Object.entries(way))
      for (const [to, name] of Object.entries(steps)) {
        const { id, lines } = await shipped()
        const { return: asked } = await ask(id, [{ lineId: lines[1], quantity: 1 }])
        for (const step of taken) await parts.must(steps[step], { returnId: asked.id })
        const target = to === 'REFUNDED' ? 'REFUND_PENDING' : to
        const allowed = RETURN_MOVES.some((move) => move.from === from && move.to === target)
        const { userErrors } = await parts.mutate(name, { returnId: asked.id })
        if (allowed) expect(userErrors, `${from} → ${to}`).toEqual([])
        else
          expect(userErrors, `${from} → ${to}`).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED', field: ['returnId'] }])
      }
  })

  test('is refused when it cannot be, and nothing is written', async () => {
    const { id, lines } = await shipped()
    const one = { lineId: lines[0], quantity: 1 }
    const cases: [readonly object[], object, string, string[]][] = [
      [[], {}, 'REQUIRED', ['lines']],
      [Array.from({ length: 101 }, () => one), {}, 'TOO_MANY', ['lines']],
      [[one, one], {}, 'INVALID', ['lines', '1', 'lineId']],
      [[{ ...one, quantity: 0 }], {}, 'INVALID', ['lines', '0', 'quantity']],
      [[{ ...one, lineId: newId(shop.storeNo) }], {}, 'NOT_FOUND', ['lines', '0', 'lineId']],
      [[one], { reason: 'ر'.repeat(1_001) }, 'TOO_LONG', ['reason']],
    ]
    for (const [asked, more, code, field] of cases)
      expect(await ask(id, asked, more), `${code} ${field}`).toMatchObject(refused(code, field))
    expect((await parts.read(id)).returns).toEqual([])
    for (const name of ['approveReturn', 'rejectReturn', 'receiveReturn', 'refundReturn'])
      expect(await parts.mutate(name, { returnId: newId(shop.storeNo) })).toMatchObject(
        refused('NOT_FOUND', ['returnId']),
      )
    const stranger = await market.user()
    expect((await ask(id, [one], {}, stranger)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['orderId'] }])
    expect((await ask(id, [one], {}, guest)).userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }])
  })
})

test('a guest asks for a return with the token of the order, and with no other', async () => {
  const { id, lines } = await shipped()
  const read = (orderId: string) => market.get(shop.owner, `{ order(id: "${orderId}") { accessToken } }`)
  const token = async (orderId: string) => (await read(orderId)).order.accessToken
  const other = await shipped()
  const one = [{ lineId: lines[0], quantity: 1 }]
  const wrong = await ask(id, one, { accessToken: await token(other.id) }, guest)
  expect(wrong.userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }])
  const right = await parts.mutate(
    'requestReturn',
    { orderId: id, lines: one, idempotencyKey: randomUUID(), accessToken: await token(id) },
    guest,
    RETURN,
  )
  expect(right).toMatchObject({ return: { status: 'REQUESTED' }, userErrors: [] })
})

describe('refundReturn', () => {
  test('gives back the share of what the goods cost, with shipping and less a fee', async () => {
    const { id, lines } = await shipped()
    await market.databases.orders.execute(
      'UPDATE order_line SET discount_total = 1000, tax_total = 600 WHERE order_id = $1 AND id = $2',
      [id, lines[0]],
    )
    const returnId = await received(id, [{ lineId: lines[0], quantity: 2 }])
    const { order } = await parts.must('refundReturn', { returnId, fee: '1.50' })
    // (50.00 - 10.00 + 6.00) × 2/5 = 18.40
    expect(order.returns).toMatchObject([
      {
        status: 'REFUNDED',
        refund: {
          lines: { amount: '18.40' },
          shipping: { amount: '0.00' },
          fee: { amount: '1.50' },
          total: { amount: '16.90' },
        },
      },
    ])
    expect(refunds).toMatchObject([{ amount: '16.90', key: returnId }])
    expect(await parts.mutate('refundReturn', { returnId })).toMatchObject(
      refused('TRANSITION_NOT_ALLOWED', ['returnId']),
    )
    expect(refunds).toHaveLength(1)
  })

  test('gives back in parts exactly what was paid', async () => {
    const { id, lines } = await shipped()
    await market.databases.orders.execute('UPDATE order_line SET tax_total = 749 WHERE order_id = $1 AND id = $2', [
      id,
      lines[0],
    ])
    for (const quantity of [1, 3, 1])
      await parts.must('refundReturn', { returnId: await received(id, [{ lineId: lines[0], quantity }]) })
    const sum = refunds.reduce((all, { amount }) => all + Math.round(Number(amount) * 100), 0)
    expect(sum).toBe(5_749)
  })

  test('refuses more than there is, and lets another refund be decided when the payments refuse', async () => {
    const { id, lines } = await shipped()
    const returnId = await received(id, [{ lineId: lines[0], quantity: 1 }])
    for (const [more, code, field] of [
      [{ fee: '11.51' }, 'REFUND_TOO_LARGE', ['fee']],
      [{ shipping: '1000.00' }, 'REFUND_TOO_LARGE', ['shipping']],
      [{ shipping: 'x' }, 'INVALID', ['shipping']],
    ] as const)
      expect(await parts.mutate('refundReturn', { returnId, ...more })).toMatchObject(refused(code, field))
    refusal = { code: 'AMOUNT_TOO_LARGE' }
    expect(await parts.mutate('refundReturn', { returnId })).toMatchObject(refused('REFUND_REFUSED', ['returnId']))
    expect((await parts.read(id)).returns).toMatchObject([{ status: 'RECEIVED', refund: null }])
    refusal = null
    expect((await parts.must('refundReturn', { returnId, fee: '4.00' })).order.returns).toMatchObject([
      { status: 'REFUNDED', refund: { total: { amount: '7.50' } } },
    ])
  })

  test('is finished by its event when the payments did not answer', async () => {
    const { id, lines } = await shipped()
    const returnId = await received(id, [{ lineId: lines[0], quantity: 1 }])
    const working = market.state.interfere
    market.state.interfere = (operation, call) => (operation === 'RefundOrder' ? away('payments') : call())
    const { errors } = await market.ask(
      shop.owner,
      `mutation { refundReturn(input: { returnId: "${returnId}" }) { order { id } } }`,
    )
    expect(errors).toHaveLength(1)
    expect((await parts.read(id)).returns).toMatchObject([{ status: 'REFUND_PENDING' }])
    market.state.interfere = working
    const [event] = await market.databases.orders.query<{ id: string; type: string }>(
      `SELECT * FROM event WHERE payload ->> 'returnStatus' = 'REFUND_PENDING' AND payload ->> 'returnId' = $1`,
      [returnId],
    )
    const deliver = market.subgraphs.get('orders')!.handlers['order.return_changed']!
    for (let i = 0; i < 2; i++) await deliver({ id: event!.id, name: event!.type, payload: event, attempt: 1 })
    expect((await parts.read(id)).returns).toMatchObject([{ status: 'REFUNDED' }])
    expect(refunds).toMatchObject([{ amount: '11.50', key: returnId }])
  })

  test('needs payments:write as well', async () => {
    const { id, lines } = await shipped()
    const returnId = await received(id, [{ lineId: lines[0], quantity: 1 }])
    const clerk = await shop.staff('orders:read', 'orders:write')
    const { userErrors } = await parts.mutate('refundReturn', { returnId }, clerk)
    expect(userErrors).toMatchObject([{ code: 'FORBIDDEN', field: ['returnId'] }])
  })
})
