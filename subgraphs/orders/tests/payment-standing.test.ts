import { newId } from '@saler/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { amountDue, overpaid, paymentStatusOf } from '../domain/payment-standing/payment-status.ts'
import { guest, type Market, openMarket, type Shop, service } from './market.ts'
import { orderParts } from './order-parts.ts'

describe('paymentStatusOf', () => {
  test.each([
    [{ authorized: 0n, captured: 0n, refunded: 0n }, false, 'PENDING'],
    [{ authorized: 0n, captured: 0n, refunded: 0n }, true, 'FAILED'],
    [{ authorized: 99n, captured: 0n, refunded: 0n }, false, 'PENDING'],
    [{ authorized: 100n, captured: 0n, refunded: 0n }, true, 'AUTHORIZED'],
    [{ authorized: 100n, captured: 40n, refunded: 0n }, false, 'PARTIALLY_PAID'],
    [{ authorized: 100n, captured: 100n, refunded: 0n }, true, 'PAID'],
    [{ authorized: 100n, captured: 100n, refunded: 1n }, false, 'PARTIALLY_REFUNDED'],
    [{ authorized: 100n, captured: 100n, refunded: 100n }, false, 'REFUNDED'],
  ] as const)('of %o is %s', (amounts, failed, status) => {
    expect(paymentStatusOf(100n, amounts, failed)).toBe(status)
  })

  test('of an order that costs nothing is PAID', () => {
    expect(paymentStatusOf(0n, { authorized: 0n, captured: 0n, refunded: 0n })).toBe('PAID')
  })
})

test('what was given back is not owed again, and what is beyond the price is overpaid', () => {
  expect(amountDue(100n, { captured: 30n })).toBe(70n)
  expect(amountDue(100n, { captured: 130n })).toBe(0n)
  expect(overpaid(80n, { captured: 100n, refunded: 5n })).toBe(15n)
  expect(overpaid(80n, { captured: 100n, refunded: 30n })).toBe(0n)
})

describe('an order follows its payments', () => {
  let market: Market
  let shop: Shop
  let variantId: string
  let parts: ReturnType<typeof orderParts>
  beforeAll(async () => {
    market = await openMarket()
    parts = orderParts(market, () => shop.owner)
  })
  afterAll(() => market?.close())
  beforeEach(async () => {
    shop = await market.openStore()
    ;[variantId] = (await shop.sell([{ price: '100.00', stock: 100 }])) as [string]
  })

  const place = () => shop.order([{ variantId, quantity: 1 }])

  const NOTHING = { authorized: '0.00', captured: '0.00', refunded: '0.00', failed: false }
  const about = () => ({
    storeId: shop.storeId,
    paymentId: newId(shop.storeNo),
    refundId: newId(shop.storeNo),
    gateway: 'SANDBOX',
    amount: '1.00',
    currency: 'SAR',
    reason: null,
  })

  /** Delivers what the payments say of an order, as the queue does. */
  const tell = (orderId: string, type: string, order: object) =>
    market.subgraphs.get('orders')!.handlers[type]!({
      id: 'job',
      name: type,
      payload: {
        id: newId(shop.storeNo),
        storeNo: shop.storeNo,
        type,
        payload: { ...about(), orderId, order: { ...NOTHING, ...order } },
      },
      attempt: 1,
    })
  const AMOUNTS = 'paymentStatus status amountPaid { amount } amountRefunded { amount } amountDue { amount } expiresAt'
  const read = async (id: string) =>
    (await market.get(shop.owner, `query ($id: ID!) { order(id: $id) { ${AMOUNTS} } }`, { id })).order
  const types = async (id: string) =>
    (
      await market.databases.orders.query<{ type: string }>(
        `SELECT type FROM event WHERE payload ->> 'orderId' = $1 ORDER BY sequence`,
        [id],
      )
    ).map(({ type }) => type)

  test('is confirmed when it is paid, once, whatever comes twice or late', async () => {
    const { id, total } = await place()
    await tell(id, 'payment.authorized', { version: 1, authorized: total.amount })
    expect(await read(id)).toMatchObject({ paymentStatus: 'AUTHORIZED', status: 'PENDING', amountDue: total })
    const captured = { version: 2, authorized: total.amount, captured: total.amount }
    await Promise.all([1, 2, 3].map(() => tell(id, 'payment.captured', captured)))
    await tell(id, 'payment.authorized', { version: 1, authorized: total.amount })
    expect(await read(id)).toMatchObject({
      paymentStatus: 'PAID',
      status: 'CONFIRMED',
      amountPaid: { amount: total.amount },
      amountDue: { amount: '0.00' },
      expiresAt: null,
    })
    expect(await types(id)).toEqual([
      'order.placed',
      'order.payment_changed',
      'order.payment_changed',
      'order.status_changed',
    ])
    const { history } = await parts.read(id)
    expect(history.map(({ to }: { to: string }) => to)).toEqual(['PENDING', 'CONFIRMED'])
    await tell(id, 'payment.refunded', { ...captured, version: 3, refunded: '1.00' })
    expect(await read(id)).toMatchObject({ paymentStatus: 'PARTIALLY_REFUNDED', amountRefunded: { amount: '1.00' } })
  })

  test('has given back, once, what came in beyond its price', async () => {
    const { id, total } = await place()
    const twice = { version: 5, authorized: '330.00', captured: '330.00' }
    await Promise.all([1, 2].map(() => tell(id, 'payment.captured', twice)))
    await tell(id, 'payment.captured', { version: 4, authorized: '300.00', captured: '300.00' })
    expect(await read(id)).toMatchObject({ paymentStatus: 'PAID', amountDue: { amount: '0.00' } })
    const [overpaid, ...others] = await market.databases.orders.query<{ payload: object }>(
      `SELECT payload FROM event WHERE payload ->> 'orderId' = $1 AND type = 'order.overpaid'`,
      [id],
    )
    const surplus = (330 - Number(total.amount)).toFixed(2)
    expect(overpaid!.payload).toMatchObject({ surplus, currency: 'SAR' })
    expect(others).toEqual([])
  })

  test('tells the payments what is due, and nobody else', async () => {
    const { id, number, total } = await place()
    const query = `{ orderForPayment(orderId: "${id}") { storeId number status currency due userId language } }`
    expect((await market.get(service, query)).orderForPayment).toMatchObject({
      storeId: shop.storeId,
      number,
      status: 'PENDING',
      currency: 'SAR',
      due: total.amount,
      userId: null,
    })
    for (const caller of [guest, shop.owner])
      expect(await market.ask(caller, query)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    await shop.cancel(id)
    expect((await market.get(service, query)).orderForPayment).toMatchObject({ due: '0.00', status: 'CANCELLED' })
  })

  const overdue = (id: string) =>
    market.databases.orders.execute(`UPDATE "order" SET expires_at = now() - interval '1 second' WHERE id = $1`, [id])
  const expire = () =>
    market.subgraphs.get('orders')!.handlers['expire-orders']!({ id: 'e', name: 'e', payload: {}, attempt: 1 })

  test('is called off when it is not paid in time, and its stock comes back', async () => {
    const late = await place()
    const inTime = await place()
    await overdue(late.id)
    await Promise.all([expire(), expire(), expire()])
    expect(await read(late.id)).toMatchObject({ status: 'CANCELLED', expiresAt: null })
    expect(await read(inTime.id)).toMatchObject({ status: 'PENDING' })
    expect(await shop.balance(variantId)).toEqual({ onHand: 100, reserved: 1 })
    expect((await types(late.id)).filter((type) => type === 'order.cancelled')).toHaveLength(1)
  })

  test('is not called off when it was confirmed or its payment was promised', async () => {
    const confirmed = await place()
    await overdue(confirmed.id)
    await shop.setStatus(confirmed.id, 'CONFIRMED')
    const promised = await place()
    await overdue(promised.id)
    await tell(promised.id, 'payment.authorized', { version: 1, authorized: promised.total.amount })
    await expire()
    expect(await read(confirmed.id)).toMatchObject({ status: 'CONFIRMED', expiresAt: null })
    expect(await read(promised.id)).toMatchObject({ status: 'PENDING', paymentStatus: 'AUTHORIZED', expiresAt: null })
  })

  test('is paid or called off when both happen at once, never both', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, total } = await place()
      await overdue(id)
      const paid = { version: 1, authorized: total.amount, captured: total.amount }
      await Promise.all([expire(), tell(id, 'payment.captured', paid)])
      const { status, paymentStatus } = await read(id)
      // What is paid for an order that was called off is given back by the payments, which hear of it.
      expect(paymentStatus).toBe('PAID')
      expect((await types(id)).includes('order.cancelled')).toBe(status === 'CANCELLED')
      expect(['CONFIRMED', 'CANCELLED']).toContain(status)
    }
  })
})
