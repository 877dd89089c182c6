import { randomUUID } from 'node:crypto'
import type { Identity } from '@saler/identity'
import { newId } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guest, openTill, service, type Till } from './till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const refund = (paymentId: string, more: object = {}, by: Identity = till.cashier) =>
  till.change(by, 'refundPayment', { paymentId, idempotencyKey: randomUUID(), ...more })

const sandboxOf = async (paymentId: string) => {
  const [charge] = await till.database.query<{ captured: bigint; refunded: bigint }>(
    'SELECT captured, refunded FROM sandbox_charge WHERE payment_id = $1',
    [paymentId],
  )
  return charge!
}

describe('refundPayment', () => {
  it('gives a part back, then the rest', async () => {
    const { payment } = await till.paid()
    const first = await refund(payment.id, { amount: '49.50' })
    expect(first.payment).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: { amount: '49.50' } })
    const second = await refund(payment.id)
    expect(second.payment).toMatchObject({ status: 'REFUNDED', refunded: { amount: '149.50' } })
    const ledger = second.payment.transactions.map((row: { kind: string; amount: { amount: string } }) => [
      row.kind,
      row.amount.amount,
    ])
    expect(ledger).toEqual([
      ['CAPTURE', '149.50'],
      ['REFUND', '49.50'],
      ['REFUND', '100.00'],
    ])
    const refunded = (await till.events(payment.id)).filter(({ type }) => type === 'payment.refunded')
    expect(refunded.map(({ payload }) => [payload.amount, payload.order.refunded])).toEqual([
      ['49.50', '49.50'],
      ['100.00', '149.50'],
    ])
    expect(new Set(refunded.map(({ payload }) => payload.refundId)).size).toBe(2)
  })

  it('refunds once for a key, however often it is sent', async () => {
    const { payment } = await till.paid()
    const idempotencyKey = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refund(payment.id, { amount: '10.00', idempotencyKey })),
    )
    for (const { userErrors } of answers) expect(userErrors).toEqual([])
    expect(await till.payment(payment.id)).toMatchObject({ refunded: { amount: '10.00' } })
    const { userErrors } = await refund(payment.id, { amount: '11.00', idempotencyKey })
    expect(userErrors).toEqual([expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] })])
  })

  it('never gives back more than was taken when fifty ask at once', async () => {
    const { payment } = await till.paid()
    const answers = await Promise.all(Array.from({ length: 50 }, () => refund(payment.id, { amount: '10.00' })))
    const accepted = answers.filter(({ userErrors }) => userErrors.length === 0)
    const refusals = answers.flatMap(({ userErrors }) => userErrors)
    expect(accepted).toHaveLength(14)
    expect(refusals).toHaveLength(36)
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'AMOUNT_TOO_LARGE', field: ['amount'] })
    const settled = await till.until(async () => {
      const now = await till.payment(payment.id)
      return now.refunded.amount === '140.00' && now
    })
    const refunds = settled.transactions.filter(({ kind }: { kind: string }) => kind === 'REFUND')
    expect(refunds).toHaveLength(14)
    expect(await sandboxOf(payment.id)).toEqual({ captured: 14_950n, refunded: 14_000n })
  })

  it.each([
    ['nothing', '0.00', 'AMOUNT_INVALID'],
    ['a negative amount', '-1.00', 'AMOUNT_INVALID'],
    ['too many digits', '1.005', 'AMOUNT_INVALID'],
    ['more than was taken', '149.51', 'AMOUNT_TOO_LARGE'],
  ])('refuses %s, and writes nothing', async (_name, amount, code) => {
    const { payment } = await till.paid()
    const before = await till.traces()
    const { payment: answered, userErrors } = await refund(payment.id, { amount })
    expect(answered).toBeNull()
    expect(userErrors).toEqual([expect.objectContaining({ code, field: ['amount'] })])
    expect(await till.traces()).toEqual(before)
  })

  it('refuses a payment of which nothing was taken', async () => {
    const { payment } = await till.pay(till.wanted(till.order(), { token: 'tok_declined' }))
    const { userErrors } = await refund(payment.id)
    expect(userErrors).toEqual([expect.objectContaining({ code: 'STATUS_NOT_ALLOWED', field: ['paymentId'] })])
  })

  it('is for staff with payments:write alone', async () => {
    const { payment } = await till.paid()
    const before = await till.traces()
    const refusal = async (by: Identity, id = payment.id) => (await refund(id, {}, by)).userErrors
    expect(await refusal(guest)).toEqual([expect.objectContaining({ code: 'UNAUTHENTICATED' })])
    expect(await refusal(till.person())).toEqual([expect.objectContaining({ code: 'NOT_FOUND', field: ['paymentId'] })])
    expect(await refusal(till.person('orders:read', 'orders:write'))).toEqual([
      expect.objectContaining({ code: 'FORBIDDEN', field: ['paymentId'] }),
    ])
    expect(await refusal(till.cashier, newId(till.storeNo))).toEqual([
      expect.objectContaining({ code: 'NOT_FOUND', field: ['paymentId'] }),
    ])
    expect(await till.traces()).toEqual(before)
  })
})

describe('capturePayment and voidPayment', () => {
  const authorized = async () => {
    till.terms.checkout.captureAtOnce = false
    const { payment } = await till.pay(till.wanted(till.order()))
    till.terms.checkout.captureAtOnce = true
    return payment
  }
  const capture = (paymentId: string, amount?: string) =>
    till.change(till.cashier, 'capturePayment', { paymentId, amount, idempotencyKey: randomUUID() })
  const letGo = (paymentId: string) =>
    till.change(till.cashier, 'voidPayment', { paymentId, idempotencyKey: randomUUID() })

  it('take what was promised in parts, and no more', async () => {
    const { id } = await authorized()
    expect((await capture(id, '100.00')).payment).toMatchObject({ status: 'CAPTURED', captured: { amount: '100.00' } })
    const tooMuch = await capture(id, '49.51')
    expect(tooMuch.userErrors).toEqual([expect.objectContaining({ code: 'AMOUNT_TOO_LARGE', field: ['amount'] })])
    expect((await capture(id)).payment).toMatchObject({ captured: { amount: '149.50' } })
  })

  it('never take more than was promised when twenty ask at once', async () => {
    const { id } = await authorized()
    const answers = await Promise.all(Array.from({ length: 20 }, () => capture(id, '20.00')))
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(7)
    await till.until(async () => (await till.payment(id)).captured.amount === '140.00')
    expect(await sandboxOf(id)).toMatchObject({ captured: 14_000n })
  })

  it('let the promise go, once', async () => {
    const { id } = await authorized()
    expect((await letGo(id)).payment).toMatchObject({ status: 'VOIDED', captured: { amount: '0.00' } })
    const { userErrors } = await capture(id)
    expect(userErrors).toEqual([expect.objectContaining({ code: 'STATUS_NOT_ALLOWED', field: ['paymentId'] })])
  })

  it('do not let go of what was taken', async () => {
    const { payment } = await till.paid()
    const { userErrors } = await letGo(payment.id)
    expect(userErrors).toEqual([expect.objectContaining({ code: 'STATUS_NOT_ALLOWED', field: ['paymentId'] })])
  })
})

describe('refundOrder', () => {
  const ofOrder = async (input: object, by: Identity = service) => {
    const operation = `mutation ($input: RefundOrderInput!) {
      refundOrder(input: $input) { refunded refundIds refusal { code field } }
    }`
    return till.ask(by, operation, { input: { key: randomUUID(), ...input } })
  }

  it('gives back over the payments of an order, the newest first, once for a key', async () => {
    const { order, payment: first } = await till.paid({ due: '100.00' })
    till.reprice(order.id, '200.00')
    const { payment: second } = await till.pay(till.wanted(order))
    const key = randomUUID()
    const { data } = await ofOrder({ orderId: order.id, amount: '130.00', reason: 'returned', key })
    expect(data.refundOrder).toMatchObject({ refunded: '130.00', refusal: null })
    expect(data.refundOrder.refundIds).toHaveLength(2)
    expect((await ofOrder({ orderId: order.id, amount: '130.00', reason: 'returned', key })).data).toEqual(data)
    expect(await till.reached(second.id, 'REFUNDED')).toMatchObject({ refunded: { amount: '100.00' } })
    expect(await till.reached(first.id, 'PARTIALLY_REFUNDED')).toMatchObject({ refunded: { amount: '30.00' } })
  })

  it('refuses more than remains, as a whole', async () => {
    const { order, payment } = await till.paid()
    const { data } = await ofOrder({ orderId: order.id, amount: '149.51' })
    expect(data.refundOrder).toEqual({
      refunded: '0',
      refundIds: [],
      refusal: { code: 'AMOUNT_TOO_LARGE', field: 'amount' },
    })
    expect(await till.payment(payment.id)).toMatchObject({ refunded: { amount: '0.00' } })
  })

  it('is for other parts of the system alone', async () => {
    const { order } = await till.paid()
    const { errors } = await ofOrder({ orderId: order.id, amount: '1.00' }, till.cashier)
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })])
  })
})

describe('the tables', () => {
  it('let nobody change or remove what is in the ledger', async () => {
    await till.paid()
    for (const statement of [
      'UPDATE payment_transaction SET amount = 1',
      'DELETE FROM payment_transaction',
      'TRUNCATE payment_transaction',
    ])
      await expect(till.database.execute(statement)).rejects.toThrow('The ledger of payments is only added to.')
  })

  it('hold no payment of which more was taken than promised, or given back than taken', async () => {
    const { payment } = await till.paid()
    for (const change of [
      'captured = authorized + 1',
      'refunded = captured + 1',
      'refunding = captured + 1',
      'authorized = amount + 1',
      'capturing = 1',
    ])
      await expect(till.database.execute(`UPDATE payment SET ${change} WHERE id = $1`, [payment.id])).rejects.toThrow(
        'payment_sums_check',
      )
  })
})
