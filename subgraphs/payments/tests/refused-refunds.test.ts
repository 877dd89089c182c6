import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTill, service, type Till } from './till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

/** A paid order whose gateway treats refunds as the token says. */
const paidWith = async (token: string, due = '149.50') => {
  const order = till.order({ due })
  const { payment } = await till.pay(till.wanted(order, { token }))
  expect(payment.status).toBe('CAPTURED')
  return { order, payment }
}

const refundOrder = async (input: object) => {
  const { refundOrder: answer } = await till.get(
    service,
    `mutation ($input: RefundOrderInput!) {
      refundOrder(input: $input) { refunded refundIds outcome failure refusal { code field } }
    }`,
    { input: { reason: 'Return', ...input } },
  )
  return answer
}

/** From now on the sandbox treats the payment as if its token were another. */
const behave = (paymentId: string, token: string) =>
  till.database.execute('UPDATE sandbox_charge SET token = $2 WHERE payment_id = $1', [paymentId, token])

const givenBack = async (paymentId: string) => {
  const rows = await till.database.query<{ kind: string; amount: bigint }>(
    `SELECT step.kind, step.amount FROM sandbox_step step JOIN sandbox_charge charge USING (reference)
    WHERE charge.payment_id = $1 ORDER BY step.at`,
    [paymentId],
  )
  return rows.map(({ amount }) => amount)
}

const failures = async (paymentId: string) =>
  (await till.events(paymentId)).filter(({ type }) => type === 'payment.refund_failed').map(({ payload }) => payload)

describe('a refund that the gateway refuses', () => {
  it('is told, and frees what it claimed', async () => {
    const { order, payment } = await paidWith('tok_refund_refused')
    const key = randomUUID()
    const answer = await refundOrder({ orderId: order.id, amount: '49.50', key })
    expect(answer).toMatchObject({
      outcome: 'FAILED',
      failure: 'The sandbox cannot refund this payment.',
      refusal: null,
    })
    const [refundId] = answer.refundIds
    expect(await failures(payment.id)).toEqual([
      expect.objectContaining({
        orderId: order.id,
        refundId,
        key,
        amount: '49.50',
        code: 'NOT_POSSIBLE',
        order: expect.objectContaining({ captured: '149.50', refunded: '0.00' }),
      }),
    ])
    const [row] = await till.database.query('SELECT refunding, refunded FROM payment WHERE id = $1', [payment.id])
    expect(row).toEqual({ refunding: 0n, refunded: 0n })
  })

  it('is asked for again by a higher attempt, once, as the same refund', async () => {
    const { order, payment } = await paidWith('tok_refund_refused')
    const input = { orderId: order.id, amount: '49.50', key: randomUUID() }
    const first = await refundOrder(input)
    await behave(payment.id, 'tok_success')
    expect(await refundOrder(input)).toEqual(first)
    expect(await givenBack(payment.id)).toEqual([])
    const again = await Promise.all(Array.from({ length: 4 }, () => refundOrder({ ...input, attempt: 2 })))
    for (const answer of again)
      expect(answer).toMatchObject({ outcome: 'DONE', failure: null, refundIds: first.refundIds })
    expect(await givenBack(payment.id)).toEqual([4_950n])
    expect(await refundOrder({ ...input, attempt: 3 })).toMatchObject({ outcome: 'DONE', refundIds: [] })
    expect(await givenBack(payment.id)).toEqual([4_950n])
    const refunded = (await till.events(payment.id)).filter(({ type }) => type === 'payment.refunded')
    expect(refunded.map(({ payload }) => payload.refundId)).toEqual(first.refundIds)
  })

  it('is made once though nobody remembers the answer that was given', async () => {
    const { order, payment } = await paidWith('tok_refund_refused')
    const input = { orderId: order.id, amount: '49.50', key: randomUUID() }
    const forget = () => till.database.execute(`DELETE FROM saved_answer WHERE operation = 'refundOrder'`)
    const first = await refundOrder(input)
    const second = await refundOrder({ ...input, attempt: 2 })
    await behave(payment.id, 'tok_success')
    await forget()
    expect(await refundOrder(input)).toEqual(first)
    expect(await refundOrder({ ...input, attempt: 2 })).toMatchObject({ outcome: second.outcome })
    expect(await givenBack(payment.id)).toEqual([])
    for (let i = 0; i < 2; i++) {
      expect(await refundOrder({ ...input, attempt: 3 })).toMatchObject({ outcome: 'DONE' })
      await forget()
    }
    expect(await refundOrder(input)).toMatchObject({ outcome: 'DONE', refundIds: first.refundIds })
    expect(await givenBack(payment.id)).toEqual([4_950n])
  })

  it('is asked for again only where it was refused', async () => {
    const { order, payment: first } = await paidWith('tok_success', '100.00')
    till.reprice(order.id, '200.00')
    const { payment: second } = await till.pay(till.wanted(order, { token: 'tok_refund_refused' }))
    const input = { orderId: order.id, amount: '130.00', key: randomUUID() }
    expect(await refundOrder(input)).toMatchObject({ outcome: 'FAILED' })
    expect(await givenBack(first.id)).toEqual([3_000n])
    await behave(second.id, 'tok_success')
    expect(await refundOrder({ ...input, attempt: 2 })).toMatchObject({ outcome: 'DONE' })
    expect([await givenBack(first.id), await givenBack(second.id)]).toEqual([[3_000n], [10_000n]])
  })

  it('is not asked for again when the money went back otherwise', async () => {
    const { order, payment } = await paidWith('tok_refund_refused')
    const input = { orderId: order.id, amount: '49.50', key: randomUUID() }
    await refundOrder(input)
    await behave(payment.id, 'tok_success')
    await till.change(till.cashier, 'refundPayment', { paymentId: payment.id, idempotencyKey: randomUUID() })
    expect(await refundOrder({ ...input, attempt: 2 })).toMatchObject({
      outcome: null,
      refusal: { code: 'AMOUNT_TOO_LARGE', field: 'amount' },
    })
    expect(await givenBack(payment.id)).toEqual([14_950n])
  })
})

describe('a refund that the gateway took and could not make', () => {
  /** The bank's answer, which takes its time, is here. */
  const hearOf = async (paymentId: string) => {
    await till.database.execute(
      `UPDATE sandbox_step SET at = at - interval '1 hour'
      WHERE reference = (SELECT reference FROM sandbox_charge WHERE payment_id = $1)`,
      [paymentId],
    )
    const name = 'payment.webhook_received'
    const payload = { id: 'webhook', storeNo: till.storeNo, type: name, payload: { paymentId }, at: '' }
    await till.payments.handlers[name]!({ id: 'webhook', name, payload, attempt: 1 })
  }

  it('is taken off what was given back, once, and stays in the ledger', async () => {
    const { order, payment } = await paidWith('tok_refund_lost')
    const key = randomUUID()
    expect(await refundOrder({ orderId: order.id, amount: '49.50', key })).toMatchObject({ outcome: 'DONE' })
    expect(await till.payment(payment.id)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunded: { amount: '49.50' },
    })
    for (let i = 0; i < 2; i++) await hearOf(payment.id)
    const after = await till.payment(payment.id)
    expect(after).toMatchObject({ status: 'CAPTURED', refunded: { amount: '0.00' } })
    const ledger = after.transactions.map((row: { kind: string; amount: { amount: string } }) => [
      row.kind,
      row.amount.amount,
    ])
    expect(ledger).toEqual([
      ['CAPTURE', '149.50'],
      ['REFUND', '49.50'],
      ['REFUND_FAILED', '49.50'],
    ])
    expect(await failures(payment.id)).toEqual([
      expect.objectContaining({ key, code: 'REFUND_FAILED', order: expect.objectContaining({ refunded: '0.00' }) }),
    ])
    expect(await refundOrder({ orderId: order.id, amount: '49.50', key })).toMatchObject({ outcome: 'FAILED' })
  })

  it('does not take off the others', async () => {
    const { payment } = await paidWith('tok_success')
    const refund = (amount: string) =>
      till.change(till.cashier, 'refundPayment', { paymentId: payment.id, amount, idempotencyKey: randomUUID() })
    await refund('149.50')
    expect(await till.payment(payment.id)).toMatchObject({ status: 'REFUNDED' })
    await behave(payment.id, 'tok_refund_lost')
    await hearOf(payment.id)
    expect(await till.payment(payment.id)).toMatchObject({ status: 'CAPTURED', refunded: { amount: '0.00' } })
  })

  it('is heard of by the webhook of the gateway', async () => {
    const { payment } = await paidWith('tok_refund_lost')
    await till.change(till.cashier, 'refundPayment', { paymentId: payment.id, idempotencyKey: randomUUID() })
    expect(await till.payment(payment.id)).toMatchObject({ status: 'REFUNDED' })
    expect(await till.reached(payment.id, 'CAPTURED')).toMatchObject({ refunded: { amount: '0.00' } })
  })
})
