import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REFUND_ATTEMPTS } from '../domain/fail-refund.ts'
import { openTill, service, type Till } from './till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const paidWith = async (token: string, due = '149.50') => {
  const order = till.order({ due })
  const { payment } = await till.pay(till.wanted(order, { token }))
  expect(payment.status).toBe('CAPTURED')
  return { order, payment }
}

interface Step {
  readonly id: string
  readonly status: string
  readonly attempt: number
  readonly key: string
  /** In how many seconds the sweeper asks again. */
  readonly pause: number | null
}

const refundsOf = (paymentId: string) =>
  till.database.query<Step>(
    `SELECT id, status::text, attempt, gateway_key AS key,
      extract(epoch FROM again_at - settled_at)::float AS pause
    FROM payment_step WHERE payment_id = $1 AND kind = 'REFUND' ORDER BY id`,
    [paymentId],
  )

const refused = (paymentId: string, count = 1) =>
  till.until(async () => {
    const steps = await refundsOf(paymentId)
    return steps.length === count && steps.every(({ status }) => status === 'FAILED') && steps
  })

const behave = (paymentId: string, token: string) =>
  till.database.execute('UPDATE sandbox_charge SET token = $2 WHERE payment_id = $1', [paymentId, token])

/** The sweeper, after the pause is over. */
const sweepLater = async (paymentId: string) => {
  await till.database.execute(
    'UPDATE payment_step SET again_at = now() WHERE payment_id = $1 AND again_at IS NOT NULL',
    [paymentId],
  )
  await till.sweep()
}

const sandboxOf = async (paymentId: string) => {
  const [charge] = await till.database.query<{ refunded: bigint }>(
    'SELECT refunded FROM sandbox_charge WHERE payment_id = $1',
    [paymentId],
  )
  return charge!.refunded
}

const notes = async (paymentId: string) => {
  const { paymentRepairs } = await till.get(
    till.cashier,
    'query ($id: ID!) { paymentRepairs(storeId: $id, first: 100) { nodes { before after note payment { id } } } }',
    { id: till.storeId },
  )
  return (paymentRepairs.nodes as { note: string; payment: { id: string } }[])
    .filter(({ payment }) => payment.id === paymentId)
    .map(({ note }) => note)
}

/** What was paid beyond the price goes back, as the orders ask for it. */
const giveSurplus = (orderId: string, amount: string) =>
  till.get(
    service,
    'mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { outcome refusal { code } } }',
    { input: { orderId, amount, reason: 'Overpaid', key: randomUUID(), persistent: true } },
  )

describe('the refund of a cancelled order that the gateway refuses', () => {
  it('is asked for again by the sweeper when the pause is over, and made once', async () => {
    const { order, payment } = await paidWith('tok_refund_refused')
    await till.cancel(order.id)
    await refused(payment.id)
    await behave(payment.id, 'tok_success')
    await till.sweep()
    expect(await sandboxOf(payment.id)).toBe(0n)
    await Promise.all([sweepLater(payment.id), sweepLater(payment.id)])
    expect(await till.reached(payment.id, 'REFUNDED')).toMatchObject({ refunded: { amount: '149.50' } })
    for (let i = 0; i < 2; i++) await sweepLater(payment.id)
    await till.cancel(order.id)
    const steps = await refundsOf(payment.id)
    expect(steps.map(({ status, attempt }) => [status, attempt])).toEqual([
      ['FAILED', 1],
      ['SUCCEEDED', 2],
    ])
    expect(new Set(steps.map(({ key }) => key)).size).toBe(2)
    expect(await sandboxOf(payment.id)).toBe(14_950n)
  })

  it('is asked for with growing pauses, and left to staff after the last', async () => {
    const { order, payment } = await paidWith('tok_refund_refused')
    await till.cancel(order.id)
    await refused(payment.id)
    const pauses: (number | null)[] = []
    for (let attempt = 1; attempt <= REFUND_ATTEMPTS; attempt++) {
      pauses.push((await refused(payment.id, attempt)).at(-1)!.pause)
      await sweepLater(payment.id)
    }
    expect(pauses).toEqual([300, 1_200, 4_800, 19_200, 76_800, 307_200, null])
    await till.cancel(order.id)
    await sweepLater(payment.id)
    expect(await refundsOf(payment.id)).toHaveLength(REFUND_ATTEMPTS)
    expect(await notes(payment.id)).toEqual([
      'The gateway refused 7 times to give 149.50 SAR back, at last by NOT_POSSIBLE: ' +
        'The sandbox cannot refund this payment. It is left to staff.',
    ])
    const failures = (await till.events(payment.id)).filter(({ type }) => type === 'payment.refund_failed')
    expect(failures.map(({ payload }) => payload.isRepeated)).toEqual([...Array(REFUND_ATTEMPTS - 1).fill(true), false])
    // Staff find another way with the gateway.
    await behave(payment.id, 'tok_success')
    const { payment: after } = await till.change(till.cashier, 'refundPayment', {
      paymentId: payment.id,
      idempotencyKey: randomUUID(),
    })
    expect(after).toMatchObject({ status: 'REFUNDED' })
  })

  it('is not asked for again when it went back at the gateway meanwhile', async () => {
    const { order, payment } = await paidWith('tok_refund_refused')
    await till.cancel(order.id)
    await refused(payment.id)
    await till.database.execute(
      `UPDATE sandbox_charge SET refunded = captured, token = 'tok_success' WHERE payment_id = $1`,
      [payment.id],
    )
    await sweepLater(payment.id)
    expect(await till.payment(payment.id)).toMatchObject({ status: 'REFUNDED' })
    expect(await refundsOf(payment.id)).toHaveLength(1)
  })

  it('that the gateway took and lost is asked for again as well', async () => {
    const { order, payment } = await paidWith('tok_refund_lost')
    await till.cancel(order.id)
    await till.reached(payment.id, 'REFUNDED')
    await till.reached(payment.id, 'CAPTURED')
    expect(await refundsOf(payment.id)).toMatchObject([{ status: 'FAILED', pause: expect.any(Number) }])
  })
})

describe('what was paid beyond the price, and the gateway refuses to give back', () => {
  const overpaid = async () => {
    const { order, payment } = await paidWith('tok_refund_refused', '200.00')
    till.reprice(order.id, '150.00')
    await giveSurplus(order.id, '50.00')
    await refused(payment.id)
    await behave(payment.id, 'tok_success')
    return { order, payment }
  }

  it('is asked for again', async () => {
    const { payment } = await overpaid()
    await sweepLater(payment.id)
    expect(await till.payment(payment.id)).toMatchObject({ refunded: { amount: '50.00' } })
    await sweepLater(payment.id)
    expect(await sandboxOf(payment.id)).toBe(5_000n)
  })

  it('is asked for only as far as it is beyond the price by then', async () => {
    const { order, payment } = await overpaid()
    till.reprice(order.id, '180.00')
    await sweepLater(payment.id)
    expect(await till.payment(payment.id)).toMatchObject({ refunded: { amount: '20.00' } })
  })

  it('is left to staff when they gave something back by hand meanwhile', async () => {
    const { payment } = await overpaid()
    await till.change(till.cashier, 'refundPayment', {
      paymentId: payment.id,
      amount: '50.00',
      idempotencyKey: randomUUID(),
    })
    await sweepLater(payment.id)
    expect(await sandboxOf(payment.id)).toBe(5_000n)
    expect(await notes(payment.id)).toEqual([
      'A refund of 50.00 SAR that the gateway refused is left to staff, since money of the order went back by hand.',
    ])
  })
})

it('a refund that somebody waits for is asked for by them alone', async () => {
  const { payment } = await paidWith('tok_refund_refused')
  const { userErrors } = await till.change(till.cashier, 'refundPayment', {
    paymentId: payment.id,
    idempotencyKey: randomUUID(),
  })
  expect(userErrors).toEqual([expect.objectContaining({ code: 'REFUSED_BY_GATEWAY', field: ['paymentId'] })])
  expect(await refundsOf(payment.id)).toMatchObject([{ status: 'FAILED', pause: null }])
})
