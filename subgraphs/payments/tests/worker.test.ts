import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTill, type Till } from './till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

/** Begins a payment that no worker has looked at. */
const beginUnworked = async (token = 'tok_success') => {
  till.stopWorker(true)
  const order = till.order()
  const patience = till.pay(till.wanted(order, { token }))
  const payment = await till.until(async () => {
    const [row] = await till.database.query<{ id: string }>('SELECT id FROM payment WHERE order_id = $1', [order.id])
    return row
  })
  return { order, id: payment.id, answered: patience }
}

/** As a worker leaves a payment that was killed while it waited for the gateway's answer. */
const leaveSent = (id: string) =>
  Promise.all([
    till.database.execute(
      `UPDATE payment_step SET status = 'SENT', sent_at = now() WHERE payment_id = $1 AND status = 'REQUESTED'`,
      [id],
    ),
    till.database.execute(
      `UPDATE payment SET held_by = $2::uuid, held_until = now() + interval '1 second' WHERE id = $1`,
      [id, randomUUID()],
    ),
  ])

const chargesOf = async (id: string) =>
  till.database.query<{ captured: bigint; refunded: bigint; status: string }>(
    'SELECT captured, refunded, status FROM sandbox_charge WHERE payment_id = $1',
    [id],
  )

/** Makes a payment as old as those that the sweeper looks at. */
const age = (id: string) =>
  till.database.execute(`UPDATE payment SET changed_at = now() - interval '20 minutes' WHERE id = $1`, [id])

describe('a worker that was killed', () => {
  it('before it asked the gateway is taken over', async () => {
    const { id, answered } = await beginUnworked()
    await leaveSent(id)
    till.stopWorker(false)
    expect((await answered).payment).toMatchObject({ status: 'CAPTURED' })
    expect(await chargesOf(id)).toMatchObject([{ captured: 14_950n }])
    expect((await till.payment(id)).transactions).toHaveLength(1)
  })

  it('after the gateway charged is taken over, and nothing is charged twice', async () => {
    const { id, answered } = await beginUnworked()
    const [step] = await till.database.query<{ key: string }>(
      'SELECT gateway_key AS key FROM payment_step WHERE payment_id = $1',
      [id],
    )
    await till.database.execute(
      `INSERT INTO sandbox_charge (reference, key, payment_id, store_id, token, status, currency, amount, authorized,
        captured, capture)
      VALUES ($1, $2, $3::uuid, $4::uuid, 'tok_success', 'CAPTURED', 'SAR', 14950, 14950, 14950, true)`,
      [`sbx_${randomUUID().replaceAll('-', '')}`, step!.key, id, till.storeId],
    )
    await leaveSent(id)
    till.stopWorker(false)
    expect((await answered).payment).toMatchObject({ status: 'CAPTURED' })
    expect(await chargesOf(id)).toHaveLength(1)
    expect((await till.payment(id)).transactions).toHaveLength(1)
  })

  it('in the middle of a refund is taken over, and the refund is made once', async () => {
    const { payment } = await till.paid()
    till.stopWorker(true)
    const answered = till.change(till.cashier, 'refundPayment', {
      paymentId: payment.id,
      amount: '40.00',
      idempotencyKey: randomUUID(),
    })
    await till.until(async () => {
      const rows = await till.database.query(
        `SELECT gateway_key AS key FROM payment_step WHERE payment_id = $1 AND kind = 'REFUND'`,
        [payment.id],
      )
      return rows.length > 0
    })
    // The gateway gave the money back, and its answer was lost with the worker.
    await till.database.execute(
      `WITH step AS (
        INSERT INTO sandbox_step (key, reference, kind, amount)
        SELECT gateway_key, (SELECT reference FROM sandbox_charge WHERE payment_id = $1), 'REFUND', 4000
        FROM payment_step WHERE payment_id = $1 AND kind = 'REFUND')
      UPDATE sandbox_charge SET refunded = 4000 WHERE payment_id = $1`,
      [payment.id],
    )
    await leaveSent(payment.id)
    till.stopWorker(false)
    expect((await answered).userErrors).toEqual([])
    expect(await till.reached(payment.id, 'PARTIALLY_REFUNDED')).toMatchObject({ refunded: { amount: '40.00' } })
    expect(await chargesOf(payment.id)).toMatchObject([{ refunded: 4_000n }])
  })

  it('leaves a payment to one other worker at a time', async () => {
    const { id, answered } = await beginUnworked('tok_slow')
    till.stopWorker(false)
    const handler = till.payments.handlers['payment.requested']!
    const job = { id: 'twin', name: 'payment.requested', attempt: 1 }
    const payload = { id: 'twin', storeNo: till.storeNo, type: job.name, payload: { paymentId: id }, at: '' }
    await Promise.all(Array.from({ length: 5 }, () => handler({ ...job, payload })))
    expect((await answered).payment).toMatchObject({ status: 'CAPTURED' })
    expect(await chargesOf(id)).toHaveLength(1)
    expect((await till.payment(id)).transactions).toHaveLength(1)
  })
})

describe('the sweeper', () => {
  it('records what was paid and not recorded, and notes it for staff', async () => {
    const order = till.order()
    const returnUrl = 'https://shop.example/back'
    const { payment } = await till.pay(till.wanted(order, { token: 'tok_3ds', returnUrl }))
    expect(payment).toMatchObject({ status: 'REQUIRES_ACTION', nextAction: { kind: 'REDIRECT' } })
    // The buyer approved, and the webhook that says so was lost.
    await till.database.execute(
      `UPDATE sandbox_charge SET status = 'CAPTURED', authorized = amount, captured = amount WHERE payment_id = $1`,
      [payment.id],
    )
    await till.sweep()
    expect(await till.payment(payment.id)).toMatchObject({ status: 'REQUIRES_ACTION' })
    await age(payment.id)
    await till.sweep()
    expect(await till.payment(payment.id)).toMatchObject({ status: 'CAPTURED', nextAction: null })
    await age(payment.id)
    await till.sweep()
    const repairs = async (by = till.cashier) =>
      till.ask(
        by,
        `query ($id: ID!) { paymentRepairs(storeId: $id) { totalCount nodes { before after note payment { id } } } }`,
        { id: till.storeId },
      )
    expect((await repairs()).data.paymentRepairs).toMatchObject({
      totalCount: 1,
      nodes: [{ before: 'REQUIRES_ACTION', after: 'CAPTURED', payment: { id: payment.id } }],
    })
    expect((await repairs(till.person('products:write'))).errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) }),
    ])
  })

  it('lets go of what a buyer has left unfinished for hours', async () => {
    const input = till.wanted(till.order(), { token: 'tok_3ds', returnUrl: 'https://shop.example/' })
    const { payment } = await till.pay(input)
    await till.sweep()
    expect(await till.payment(payment.id)).toMatchObject({ status: 'REQUIRES_ACTION' })
    await till.database.execute(`UPDATE payment SET created_at = now() - interval '4 hours' WHERE id = $1`, [
      payment.id,
    ])
    await till.sweep()
    expect(await till.payment(payment.id)).toMatchObject({ status: 'VOIDED', nextAction: null })
    expect(await chargesOf(payment.id)).toMatchObject([{ status: 'VOIDED', captured: 0n }])
  })

  it('takes steps that no job was left for', async () => {
    const { id, answered } = await beginUnworked()
    await age(id)
    await till.sweep()
    expect(await till.payment(id)).toMatchObject({ status: 'CAPTURED' })
    till.stopWorker(false)
    await answered
    expect(await chargesOf(id)).toHaveLength(1)
  })
})

describe('a cancelled order', () => {
  it('gets back what was taken, once', async () => {
    const { order, payment } = await till.paid()
    await Promise.all([till.cancel(order.id), till.cancel(order.id), till.cancel(order.id)])
    const refunded = await till.reached(payment.id, 'REFUNDED')
    expect(refunded).toMatchObject({ refunded: { amount: '149.50' } })
    await sleep(300)
    expect((await till.payment(payment.id)).transactions).toHaveLength(2)
    expect(await chargesOf(payment.id)).toMatchObject([{ captured: 14_950n, refunded: 14_950n }])
  })

  it('lets go of what was promised', async () => {
    till.terms.checkout.captureAtOnce = false
    const order = till.order()
    const { payment } = await till.pay(till.wanted(order))
    till.terms.checkout.captureAtOnce = true
    await till.cancel(order.id)
    expect(await till.reached(payment.id, 'VOIDED')).toMatchObject({ captured: { amount: '0.00' } })
  })

  it('ends the wait for the buyer, for cash and for a transfer', async () => {
    const begun = await Promise.all(
      [
        { token: 'tok_3ds' },
        { gateway: 'CASH_ON_DELIVERY', token: null },
        { gateway: 'BANK_TRANSFER', token: null },
      ].map(async (more) => {
        const order = till.order()
        const { payment } = await till.pay(till.wanted(order, { returnUrl: 'https://shop.example/', ...more }))
        await till.cancel(order.id)
        return payment.id as string
      }),
    )
    for (const id of begun) expect(await till.reached(id, 'VOIDED')).toMatchObject({ captured: { amount: '0.00' } })
  })

  it('is not charged any more by a worker that comes late', async () => {
    const { order, id, answered } = await beginUnworked()
    await till.database.execute(
      `INSERT INTO order_account (store_no, order_id, cancelled_at) VALUES ($1, $2::uuid, now())
      ON CONFLICT (store_no, order_id) DO UPDATE SET cancelled_at = now()`,
      [till.storeNo, order.id],
    )
    till.stopWorker(false)
    expect((await answered).payment).toMatchObject({ status: 'FAILED', failureCode: 'ORDER_CANCELLED' })
    expect(await chargesOf(id)).toEqual([])
  })

  it('gives back money that arrives after all', async () => {
    const order = till.order()
    const { payment } = await till.pay(till.wanted(order, { token: 'tok_3ds', returnUrl: 'https://shop.example/' }))
    // At the gateway the buyer approves in the very moment in which the order is cancelled.
    await till.database.execute(
      `UPDATE sandbox_charge SET status = 'CAPTURED', authorized = amount, captured = amount WHERE payment_id = $1`,
      [payment.id],
    )
    await till.cancel(order.id)
    expect(await till.reached(payment.id, 'REFUNDED')).toMatchObject({
      captured: { amount: '149.50' },
      refunded: { amount: '149.50' },
    })
  })

  it('cannot be paid', async () => {
    const { order, payment } = await till.paid()
    await till.cancel(order.id)
    await till.reached(payment.id, 'REFUNDED')
    const { userErrors } = await till.pay(till.wanted(order))
    expect(userErrors).toEqual([expect.objectContaining({ code: 'NOTHING_DUE', field: ['orderId'] })])
  })
})
