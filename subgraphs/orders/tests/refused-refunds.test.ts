import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Market, openMarket, type Shop } from './market.ts'
import { orderParts } from './order-parts.ts'

let market: Market
let shop: Shop
let variantId: string
let parts: ReturnType<typeof orderParts>
beforeAll(async () => {
  market = await openMarket({ payments: true })
  parts = orderParts(market, () => shop.owner)
})
afterAll(() => market?.close())
beforeEach(async () => {
  shop = await market.openStore()
  ;[variantId] = (await shop.sell([{ price: '100.00', stock: 100 }])) as [string]
})

const until = async <T>(look: () => Promise<T | undefined | false>): Promise<T> => {
  for (let waited = 0; waited < 10_000; waited += 25) {
    const found = await look()
    if (found) return found
    await sleep(25)
  }
  throw new Error(`It did not come to be. ${market.faults.map(String).join(' ')}`)
}

const READ = `query ($id: ID!) { order(id: $id) {
  paymentStatus status amountPaid { amount } amountRefunded { amount } total { amount } lines { id }
  returns { id status refundedAt refund { total { amount } } }
} }`
const read = async (id: string) => (await market.get(shop.owner, READ, { id })).order

/** An order of two that is paid; the sandbox treats its refunds as the token says. */
const paid = async (token: string) => {
  const { id } = await shop.order([{ variantId, quantity: 2 }], { payment: { gateway: 'SANDBOX', token } })
  await until(async () => (await read(id)).paymentStatus === 'PAID')
  return id as string
}

/** A paid order with one of its units sent back and received, and the return's id. */
const received = async (token: string) => {
  const id = await paid(token)
  const { order } = await parts.fulfill(id)
  const lines = [{ lineId: order.lines[0].id, quantity: 1 }]
  const asked = await parts.mutate(
    'requestReturn',
    { orderId: id, lines, idempotencyKey: randomUUID() },
    shop.owner,
    'return { id }',
  )
  const returnId: string = asked.return.id
  await parts.must('approveReturn', { returnId })
  await parts.must('receiveReturn', { returnId })
  return { id, returnId }
}

const behave = (orderId: string, token: string) =>
  market.databases.payments.execute(
    'UPDATE sandbox_charge SET token = $2 WHERE payment_id IN (SELECT id FROM payment WHERE order_id = $1)',
    [orderId, token],
  )

const givenBack = async (orderId: string) => {
  const rows = await market.databases.payments.query<{ amount: bigint }>(
    `SELECT step.amount FROM sandbox_step step JOIN sandbox_charge charge USING (reference)
    JOIN payment ON payment.id = charge.payment_id WHERE payment.order_id = $1`,
    [orderId],
  )
  return rows.map(({ amount }) => amount)
}

const told = async (orderId: string) =>
  (
    await market.databases.orders.query<{ what: string }>(
      `SELECT coalesce(payload ->> 'returnStatus', type) AS what FROM event
      WHERE payload ->> 'orderId' = $1 AND type IN ('order.return_changed', 'order.refund_failed') ORDER BY sequence`,
      [orderId],
    )
  ).map(({ what }) => what)

/** The payments look at the gateway's side of an order again, long after a refund was taken there. */
const hearOf = async (orderId: string) => {
  const { payments } = market.databases
  await payments.execute(
    `UPDATE sandbox_step SET at = at - interval '1 hour' WHERE reference IN
      (SELECT reference FROM payment WHERE order_id = $1)`,
    [orderId],
  )
  const [payment] = await payments.query<{ id: string }>('SELECT id FROM payment WHERE order_id = $1', [orderId])
  const type = 'payment.webhook_received'
  const payload = { id: 'webhook', storeNo: shop.storeNo, type, payload: { paymentId: payment!.id }, at: '' }
  await market.subgraphs.get('payments')!.handlers[type]!({ id: 'webhook', name: type, payload, attempt: 1 })
}

describe('a return whose refund the gateway refuses', () => {
  test('is REFUND_FAILED, and can be asked for again until it is made', async () => {
    const { id, returnId } = await received('tok_refund_refused')
    const refund = () => parts.mutate('refundReturn', { returnId })
    expect(await refund()).toMatchObject({
      order: null,
      userErrors: [{ code: 'REFUSED_BY_GATEWAY', field: ['returnId'] }],
    })
    const failed = await read(id)
    expect(failed).toMatchObject({
      paymentStatus: 'PAID',
      amountRefunded: { amount: '0.00' },
      returns: [{ status: 'REFUND_FAILED', refundedAt: null }],
    })
    expect(failed.returns[0].refund).not.toBeNull()
    expect((await refund()).userErrors).toMatchObject([{ code: 'REFUSED_BY_GATEWAY' }])
    await behave(id, 'tok_success')
    const { order } = await parts.must('refundReturn', { returnId })
    expect(order.returns).toMatchObject([{ status: 'REFUNDED' }])
    const after = await until(async () => {
      const found = await read(id)
      return found.paymentStatus === 'PARTIALLY_REFUNDED' && found
    })
    expect(after.amountRefunded).toEqual(failed.returns[0].refund.total)
    expect(await givenBack(id)).toHaveLength(1)
    expect(await parts.mutate('refundReturn', { returnId })).toMatchObject({
      userErrors: [{ code: 'TRANSITION_NOT_ALLOWED' }],
    })
  })

  test('after it had taken it no longer says REFUNDED, and the order says what was given back', async () => {
    const { id, returnId } = await received('tok_refund_lost')
    await parts.must('refundReturn', { returnId })
    await until(async () => (await read(id)).paymentStatus === 'PARTIALLY_REFUNDED')
    await hearOf(id)
    const failed = await until(async () => {
      const found = await read(id)
      return found.returns[0].status === 'REFUND_FAILED' && found
    })
    expect(failed).toMatchObject({
      paymentStatus: 'PAID',
      amountRefunded: { amount: '0.00' },
      returns: [{ refundedAt: null }],
    })
    const seen = await until(async () => {
      const all = await told(id)
      return all.includes('order.refund_failed') && all
    })
    const statuses = ['REQUESTED', 'APPROVED', 'RECEIVED', 'REFUND_PENDING', 'REFUNDED', 'REFUND_FAILED']
    expect(seen.filter((what) => what !== 'order.refund_failed')).toEqual(statuses)
    expect(seen).toHaveLength(statuses.length + 1)
  })

  test('is told to whoever follows the orders', async () => {
    const { returnId } = await received('tok_refund_refused')
    const events = await market.follow(
      shop.owner,
      'subscription ($storeId: ID!) { orderEvents(storeId: $storeId) { type order { returns { status } } } }',
      { storeId: shop.storeId },
    )
    await parts.mutate('refundReturn', { returnId })
    const types: string[] = []
    for await (const { data } of events) {
      types.push(data.orderEvents.type)
      if (types.includes('ORDER_REFUND_FAILED') && types.filter((type) => type === 'ORDER_RETURN_CHANGED').length === 2)
        break
    }
    expect(types.toSorted()).toEqual(['ORDER_REFUND_FAILED', 'ORDER_RETURN_CHANGED', 'ORDER_RETURN_CHANGED'])
  })

  test('stays REFUND_PENDING while the gateway has not answered, and follows what it says', async () => {
    const { id, returnId } = await received('tok_success')
    const payments = market.databases.payments
    // As if another worker had the payment, and took longer than a request waits.
    const hold = (until: string | null) =>
      payments.execute(
        `UPDATE payment SET held_by = gen_random_uuid(), held_until = now() + $2::interval WHERE order_id = $1`,
        [id, until],
      )
    await hold('1 hour')
    const { order } = await parts.must('refundReturn', { returnId })
    expect(order.returns).toMatchObject([{ status: 'REFUND_PENDING' }])
    expect((await read(id)).amountRefunded).toEqual({ amount: '0.00' })
    await hold(null)
    await until(async () => (await read(id)).returns[0].status === 'REFUNDED')
    expect(await givenBack(id)).toHaveLength(1)
  }, 30_000)
})

test('an edit whose refund the gateway refuses is told, the order says that nothing was given back, and it is asked for again', async () => {
  const id = await paid('tok_refund_refused')
  const { lines } = await read(id)
  const edited = await parts.mutate('editOrder', {
    orderId: id,
    quantities: [{ lineId: lines[0].id, quantity: 1 }],
    idempotencyKey: randomUUID(),
  })
  expect(edited.userErrors).toEqual([])
  await until(async () => (await told(id)).includes('order.refund_failed'))
  expect(await read(id)).toMatchObject({ paymentStatus: 'PAID', amountRefunded: { amount: '0.00' } })
  const { payments } = market.databases
  await behave(id, 'tok_success')
  await payments.execute(
    `UPDATE payment_step SET again_at = now()
    WHERE payment_id = (SELECT id FROM payment WHERE order_id = $1) AND again_at IS NOT NULL`,
    [id],
  )
  const sweep = { id: 'sweep', name: 'sweep-payments', payload: null, attempt: 1 }
  await market.subgraphs.get('payments')!.handlers[sweep.name]!(sweep)
  const price = Number(edited.order.total.amount)
  const after = await until(async () => {
    const found = await read(id)
    return found.paymentStatus === 'PARTIALLY_REFUNDED' && found
  })
  expect(Number(after.amountPaid.amount) - Number(after.amountRefunded.amount)).toBe(price)
})
