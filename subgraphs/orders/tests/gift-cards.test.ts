import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { guest, type Market, openMarket, type Shop } from './market.ts'
import { orderParts } from './order-parts.ts'

let market: Market
let shop: Shop
let variantId: string
beforeAll(async () => {
  market = await openMarket()
})
beforeEach(async () => {
  shop = await market.openStore()
  ;[variantId] = (await shop.sell([{ price: '100.00', stock: 500 }])) as [string]
})
afterAll(() => market.close())

const issue = async (amount: string, more: object = {}, by = shop.owner) => {
  const { issueGiftCard } = await market.get(
    by,
    `mutation ($input: IssueGiftCardInput!) {
      issueGiftCard(input: $input) {
        code giftCard { id lastFour initial { amount } balance { amount currency } } userErrors { code field }
      }
    }`,
    { input: { storeId: shop.storeId, amount, ...more } },
  )
  return issueGiftCard
}

const balanceOf = async (code: string, caller = guest) =>
  (
    await market.ask(
      caller,
      'query ($storeId: ID!, $code: String!) { giftCardBalance(storeId: $storeId, code: $code) { lastFour balance { amount } } }',
      { storeId: shop.storeId, code },
    )
  ).data?.giftCardBalance

const entries = async () => {
  const { giftCards } = await market.get(
    shop.owner,
    `{ giftCards(storeId: "${shop.storeId}") { totalCount nodes {
      balance { amount } entries { kind amount { amount } balance { amount } order { number } } } } }`,
  )
  return giftCards.nodes[0].entries
}

const one = () => [{ variantId, quantity: 1 }]
// 100.00 and 25.00 of shipping, with 15 % of both.
const TOTAL = '143.75'

test('the code of a gift card is shown once and kept only as a hash', async () => {
  const { code, giftCard } = await issue('200.00')
  expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
  expect(giftCard).toMatchObject({ lastFour: code.slice(-4), balance: { amount: '200.00', currency: 'SAR' } })
  const rows = await market.databases.orders.query('SELECT * FROM gift_card WHERE store_no = $1', [shop.storeNo])
  const kept = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
  expect(kept).not.toContain(code)
  expect(kept).not.toContain(code.replaceAll('-', ''))
})

describe('a gift card', () => {
  test('pays what it can, and the order tells what is due', async () => {
    const { code } = await issue('100.00')
    const { id } = await shop.order(one(), { giftCards: [code.toLowerCase().replaceAll('-', ' ')] })
    const { order } = await market.get(
      shop.owner,
      `{ order(id: "${id}") { total { amount } giftCardTotal { amount } amountDue { amount }
        giftCards { lastFour amount { amount } } } }`,
    )
    expect(order).toEqual({
      total: { amount: TOTAL },
      giftCardTotal: { amount: '100.00' },
      amountDue: { amount: '43.75' },
      giftCards: [{ lastFour: code.slice(-4), amount: { amount: '100.00' } }],
    })
    expect(await balanceOf(code)).toEqual({ lastFour: code.slice(-4), balance: { amount: '0.00' } })
  })

  test('gets back what an order took that is cancelled, and its ledger tells so', async () => {
    const { code } = await issue('200.00')
    const { id, number } = await shop.order(one(), { giftCards: [code] })
    await shop.cancel(id)
    expect((await balanceOf(code)).balance.amount).toBe('200.00')
    expect(await entries()).toEqual([
      { kind: 'RETURNED', amount: { amount: TOTAL }, balance: { amount: '200.00' }, order: { number } },
      { kind: 'REDEEMED', amount: { amount: `-${TOTAL}` }, balance: { amount: '56.25' }, order: { number } },
      { kind: 'ISSUED', amount: { amount: '200.00' }, balance: { amount: '200.00' }, order: null },
    ])
  })

  test('that pays all of an order makes it paid and confirmed at once, and gets all back when it is cancelled', async () => {
    const { code } = await issue('200.00')
    const placed = await shop.order(one(), { giftCards: [code] })
    expect(placed).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID' })
    expect(placed.history).toMatchObject([{ to: 'PENDING' }, { from: 'PENDING', to: 'CONFIRMED' }])
    const told = await market.databases.orders.query<{ type: string }>(
      `SELECT type FROM event WHERE payload ->> 'orderId' = $1 ORDER BY sequence`,
      [placed.id],
    )
    expect(told.map(({ type }) => type)).toEqual(['order.placed', 'order.payment_changed', 'order.status_changed'])
    await shop.cancel(placed.id)
    const { order } = await market.get(shop.owner, `{ order(id: "${placed.id}") { status paymentStatus } }`)
    expect(order).toEqual({ status: 'CANCELLED', paymentStatus: 'REFUNDED' })
    expect((await balanceOf(code)).balance.amount).toBe('200.00')
  })

  test('that is disabled, has expired or is none is refused, and nothing is written', async () => {
    const disabled = await issue('200.00')
    await market.get(
      shop.owner,
      `mutation { disableGiftCard(input: { giftCardId: "${disabled.giftCard.id}" }) { userErrors { code } } }`,
    )
    const expired = await issue('200.00')
    await market.databases.orders.execute(
      `UPDATE gift_card SET expires_at = now() - interval '1 day' WHERE store_no = $1 AND id = $2`,
      [shop.storeNo, expired.giftCard.id],
    )
    const before = await shop.traces()
    const giftCards = [(await issue('1.00')).code, disabled.code, expired.code, 'NONE']
    const { order, userErrors } = await shop.place(shop.wanted(one(), { giftCards }))
    expect(order).toBeNull()
    expect(userErrors.map(({ code, field }) => [code, field?.[1]])).toEqual([
      ['GIFT_CARD_INVALID', '1'],
      ['GIFT_CARD_INVALID', '2'],
      ['GIFT_CARD_INVALID', '3'],
    ])
    expect(await shop.traces()).toEqual(before)
    expect(await balanceOf(expired.code)).toBeNull()
  })

  test('raced for by twenty orders is never overspent', async () => {
    const { code } = await issue('500.00')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => shop.place(shop.wanted(one(), { giftCards: [code] }))),
    )
    const placed = answers.filter(({ order }) => order !== null)
    const paid = await market.databases.orders.query<{ paid: bigint }>(
      'SELECT coalesce(sum(amount), 0)::bigint AS paid FROM order_gift_card WHERE store_no = $1',
      [shop.storeNo],
    )
    expect(placed.length).toBeGreaterThanOrEqual(3)
    const left = BigInt((await balanceOf(code)).balance.amount.replace('.', ''))
    expect(paid[0]!.paid + left).toBe(50_000n)
    const [ledger] = await market.databases.orders.query<{ sum: bigint }>(
      'SELECT sum(amount)::bigint AS sum FROM gift_card_entry WHERE store_no = $1',
      [shop.storeNo],
    )
    expect(ledger!.sum).toBe(left)
    expect((await shop.traces()).orders).toBe(placed.length)
  })
})

describe('a return of what gift cards paid', () => {
  let parts: ReturnType<typeof orderParts>
  /** What the payments were asked to give back, and whether they do. */
  let refunds: string[]
  let refusal: { code: string } | null
  beforeEach(() => {
    parts = orderParts(market, () => shop.owner)
    refunds = []
    refusal = null
    market.state.interfere = (operation, call, variables) => {
      if (operation !== 'RefundOrder') return call()
      refunds.push((variables as { input: { amount: string } }).input.amount)
      return Promise.resolve({ refundOrder: { outcome: refusal ? null : 'DONE', failure: null, refusal } })
    }
  })
  afterEach(() => {
    market.state.interfere = undefined
  })

  /** An order of four at 115.00 each, with their tax, that is shipped for nothing. */
  const shipped = async (giftCards: string[]) => {
    const { id, status } = await shop.order([{ variantId, quantity: 4 }], { giftCards })
    if (status === 'PENDING') await shop.setStatus(id, 'CONFIRMED')
    const { order } = await parts.fulfill(id)
    return { id: id as string, lineId: order.lines[0].id as string }
  }
  const received = async ({ id: orderId, lineId }: { id: string; lineId: string }, quantity: number) => {
    const input = { orderId, lines: [{ lineId, quantity }], idempotencyKey: randomUUID() }
    const asked = await parts.mutate('requestReturn', input, shop.owner, 'return { id }')
    const returnId = asked.return.id as string
    await parts.must('approveReturn', { returnId })
    await parts.must('receiveReturn', { returnId })
    return returnId
  }
  const refund = async (returnId: string, more: object = {}) => {
    const { return: given, userErrors } = await parts.mutate(
      'refundReturn',
      { returnId, ...more },
      shop.owner,
      'return { status refund { total { amount } giftCards { amount } } }',
    )
    return given ? [given.status, given.refund?.total.amount, given.refund?.giftCards.amount] : userErrors[0]!.code
  }
  const balances = (codes: readonly string[]) =>
    Promise.all(codes.map(async (code) => (await balanceOf(code)).balance.amount))

  test('fills the cards first, one after the other, and never with more than they paid', async () => {
    const [small, large] = [(await issue('50.00')).code, (await issue('200.00')).code]
    const order = await shipped([small, large])
    expect(await balances([small, large])).toEqual(['0.00', '0.00'])
    expect(await refund(await received(order, 1))).toEqual(['REFUNDED', '115.00', '115.00'])
    expect((await balances([small, large])).map(Number).reduce((sum, one) => sum + one)).toBe(115)
    expect(await refund(await received(order, 2), { fee: '10.00' })).toEqual(['REFUNDED', '220.00', '135.00'])
    expect(await refund(await received(order, 1))).toEqual(['REFUNDED', '115.00', '0.00'])
    expect(await balances([small, large])).toEqual(['50.00', '200.00'])
    expect(refunds).toEqual(['85.00', '115.00'])
    const ledger = await market.databases.orders.query<{ sum: bigint }>(
      'SELECT sum(amount)::bigint AS sum FROM gift_card_entry WHERE store_no = $1',
      [shop.storeNo],
    )
    expect(ledger[0]!.sum).toBe(25_000n)
  })

  test('gives nothing to the cards when the payments do not hold their part', async () => {
    const { code } = await issue('100.00')
    const returnId = await received(await shipped([code]), 1)
    refusal = { code: 'AMOUNT_TOO_LARGE' }
    expect(await refund(returnId)).toBe('REFUND_REFUSED')
    expect(await balances([code])).toEqual(['0.00'])
    refusal = null
    expect(await refund(returnId)).toEqual(['REFUNDED', '115.00', '100.00'])
    expect(await balances([code])).toEqual(['100.00'])
  })

  test('that is refunded again after a gateway refused it late fills the cards once', async () => {
    const { code } = await issue('100.00')
    const order = await shipped([code])
    const returnId = await received(order, 1)
    expect(await refund(returnId)).toEqual(['REFUNDED', '115.00', '100.00'])
    await market.databases.orders.execute(
      `UPDATE order_return SET status = 'REFUND_FAILED' WHERE store_no = $1 AND id = $2`,
      [shop.storeNo, returnId],
    )
    expect(await refund(returnId)).toEqual(['REFUNDED', '115.00', '100.00'])
    expect(await balances([code])).toEqual(['100.00'])
  })

  test('of an order that they paid in full takes it off the invoice, and asks no payments', async () => {
    const { code } = await issue('1000.00')
    const order = await shipped([code])
    expect(await refund(await received(order, 4))).toEqual(['REFUNDED', '460.00', '460.00'])
    expect(await balances([code])).toEqual(['1000.00'])
    expect(refunds).toEqual([])
    const events = await market.databases.orders.query<{ id: string; type: string; payload: object }>(
      `SELECT id, type, payload FROM event WHERE store_no = $1 AND type = 'order.return_changed' ORDER BY sequence`,
      [shop.storeNo],
    )
    // However often the queue hands them over, there is one credit note.
    for (const event of [...events, ...events])
      await market.subgraphs.get('orders')!.handlers[event.type]!({
        id: event.id,
        name: event.type,
        payload: { ...event, storeNo: shop.storeNo },
        attempt: 1,
      })
    const { order: billed } = await market.get(
      shop.owner,
      `{ order(id: "${order.id}") { invoice { total { amount } } creditNotes { total { amount } } } }`,
    )
    const whole = { total: { amount: '460.00' } }
    expect(billed).toEqual({ invoice: whole, creditNotes: [whole] })
  })
})

test('whoever guesses codes is stopped after thirty, and only they', async () => {
  const { code } = await issue('10.00')
  const guesser = { ...guest, ipAddress: '203.0.113.7' }
  for (let i = 0; i < 30; i++) expect(await balanceOf(`WRONG${i}`, guesser)).toBeNull()
  const { errors } = await market.ask(
    guesser,
    `{ giftCardBalance(storeId: "${shop.storeId}", code: "${code}") { lastFour } }`,
  )
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['TOO_MANY_ATTEMPTS'])
  expect(await balanceOf(code, { ...guest, ipAddress: '203.0.113.8' })).not.toBeNull()
})

test.each([
  ['nothing', '0.00', {}, ['amount']],
  ['more than a million', '1000000.01', {}, ['amount']],
  ['a day that is over', '5.00', { expiresAt: '2020-01-01T00:00:00Z' }, ['expiresAt']],
])('a gift card with %s is refused', async (_what, amount, more, field) => {
  const { code, giftCard, userErrors } = await issue(amount, more)
  expect([code, giftCard, userErrors]).toEqual([null, null, [{ code: 'INVALID', field }]])
})

test('issuing needs discounts:write, reading orders:read', async () => {
  expect((await issue('5.00', {}, await shop.staff('orders:write'))).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  const { errors } = await market.ask(guest, `{ giftCards(storeId: "${shop.storeId}") { totalCount } }`)
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})
