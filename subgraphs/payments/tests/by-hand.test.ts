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

const begin = async (gateway: string) => {
  const order = till.order()
  const { payment } = await till.pay(till.wanted(order, { gateway, token: null }))
  return { order, payment }
}

const receive = (paymentId: string, more: object = {}, by: Identity = till.cashier) =>
  till.change(by, 'markPaymentReceived', { paymentId, idempotencyKey: randomUUID(), ...more })

describe('cash on delivery', () => {
  it('waits until staff say that it was received', async () => {
    const { payment } = await begin('CASH_ON_DELIVERY')
    expect(payment).toMatchObject({ status: 'PENDING', method: 'cash', nextAction: null })
    const received = await receive(payment.id, { note: 'by courier 7' })
    expect(received.payment).toMatchObject({ status: 'CAPTURED', captured: { amount: '149.50' } })
    expect(received.payment.transactions).toMatchObject([
      { kind: 'CAPTURE', reason: 'by courier 7', by: { id: till.cashier.userId } },
    ])
    const types = (await till.events(payment.id)).map(({ type }) => type)
    expect(types).toEqual(['payment.requested', 'payment.captured'])
  })

  it('is received once', async () => {
    const { payment } = await begin('CASH_ON_DELIVERY')
    const idempotencyKey = randomUUID()
    const answers = await Promise.all(Array.from({ length: 5 }, () => receive(payment.id, { idempotencyKey })))
    for (const { userErrors } of answers) expect(userErrors).toEqual([])
    const { userErrors } = await receive(payment.id)
    expect(userErrors).toEqual([expect.objectContaining({ code: 'STATUS_NOT_ALLOWED', field: ['paymentId'] })])
    expect((await till.payment(payment.id)).transactions).toHaveLength(1)
  })

  it('can be refunded by staff, without a machine to ask', async () => {
    const { payment } = await begin('CASH_ON_DELIVERY')
    await receive(payment.id)
    const input = { paymentId: payment.id, amount: '9.50', idempotencyKey: randomUUID() }
    const { payment: refunded, userErrors } = await till.change(till.cashier, 'refundPayment', input)
    expect(userErrors).toEqual([])
    expect(refunded).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: { amount: '9.50' } })
  })

  it('is said to be received by staff with payments:write alone', async () => {
    const { payment } = await begin('CASH_ON_DELIVERY')
    const before = await till.traces()
    for (const [by, code] of [
      [guest, 'UNAUTHENTICATED'],
      [till.person(), 'NOT_FOUND'],
      [till.person('orders:write'), 'FORBIDDEN'],
    ] as const) {
      const { userErrors } = await receive(payment.id, {}, by)
      expect(userErrors).toEqual([expect.objectContaining({ code })])
    }
    expect(await till.traces()).toEqual(before)
  })

  it('costs the fee of the store, and nothing where the store does not offer it', async () => {
    const check = async (gateway: string) => {
      const operation = `mutation ($input: CheckPaymentInput!) {
        checkPayment(input: $input) { fee refusal { code field } }
      }`
      const returnUrl = 'https://shop.example/back'
      const input = { storeId: till.storeId, gateway, currency: 'SAR', token: 'tok_success', returnUrl }
      return (await till.get(service, operation, { input })).checkPayment
    }
    expect(await check('CASH_ON_DELIVERY')).toEqual({ fee: '15.00', refusal: null })
    expect(await check('SANDBOX')).toEqual({ fee: '0.00', refusal: null })
    till.terms.paymentMethods = ['credit_card']
    expect(await check('CASH_ON_DELIVERY')).toMatchObject({
      refusal: { code: 'GATEWAY_NOT_AVAILABLE', field: 'gateway' },
    })
    till.terms.paymentMethods = ['cod', 'bank_transfer', 'credit_card']
    expect(await check('PAYPAL')).toMatchObject({ refusal: { code: 'GATEWAY_NOT_AVAILABLE' } })
  })
})

describe('bank transfer', () => {
  it('says where to transfer to, takes a receipt, and waits for staff', async () => {
    const { order, payment } = await begin('BANK_TRANSFER')
    expect(payment).toMatchObject({
      status: 'REQUIRES_ACTION',
      nextAction: { kind: 'BANK_TRANSFER', instructions: expect.stringContaining('SA0380000000608010167519') },
    })
    expect(payment.nextAction.instructions).toContain('149.50 SAR')
    const receiptId = till.uploadReceipt(order.id)
    const input = { paymentId: payment.id, receiptId, accessToken: order.token }
    const attached = await till.change(guest, 'attachPaymentReceipt', input)
    expect(attached).toMatchObject({
      userErrors: [],
      payment: { receipt: { id: receiptId, accessProof: order.token } },
    })
    expect((await receive(payment.id)).payment).toMatchObject({ status: 'CAPTURED', nextAction: null })
  })

  it('takes no receipt of another order, nor from a stranger', async () => {
    const { order, payment } = await begin('BANK_TRANSFER')
    const other = till.uploadReceipt(till.order().id)
    const attach = async (input: object) =>
      (await till.change(guest, 'attachPaymentReceipt', { paymentId: payment.id, ...input })).userErrors
    for (const receiptId of [other, newId(till.storeNo), 'x'])
      expect(await attach({ receiptId, accessToken: order.token })).toEqual([
        expect.objectContaining({ code: 'NOT_FOUND', field: ['receiptId'] }),
      ])
    expect(await attach({ receiptId: till.uploadReceipt(order.id) })).toEqual([
      expect.objectContaining({ code: 'NOT_FOUND', field: ['paymentId'] }),
    ])
  })

  it('that will not come is rejected, and the buyer is told why', async () => {
    const { order, payment } = await begin('BANK_TRANSFER')
    const rejected = await till.change(till.cashier, 'rejectPayment', { paymentId: payment.id, reason: 'unreadable' })
    expect(rejected.payment).toMatchObject({ status: 'FAILED', failureCode: 'REJECTED', failureMessage: 'unreadable' })
    expect(await till.payment(payment.id, guest, order.token)).toMatchObject({ failureMessage: 'unreadable' })
    const { userErrors } = await receive(payment.id)
    expect(userErrors).toEqual([expect.objectContaining({ code: 'STATUS_NOT_ALLOWED', field: ['paymentId'] })])
  })

  it('is not received where a machine is asked', async () => {
    const { payment } = await till.paid()
    const { userErrors } = await receive(payment.id)
    expect(userErrors).toEqual([expect.objectContaining({ code: 'STATUS_NOT_ALLOWED', field: ['paymentId'] })])
  })
})

describe('the ways to pay of a store', () => {
  it('are what it offers in its currency, with their fees', async () => {
    const { paymentMethods } = await till.get(
      guest,
      'query ($id: ID!) { paymentMethods(storeId: $id) { gateway fee { amount currency } } }',
      { id: till.storeId },
    )
    expect(paymentMethods).toEqual([
      { gateway: 'SANDBOX', fee: { amount: '0.00', currency: 'SAR' } },
      { gateway: 'CASH_ON_DELIVERY', fee: { amount: '15.00', currency: 'SAR' } },
      { gateway: 'BANK_TRANSFER', fee: { amount: '0.00', currency: 'SAR' } },
    ])
  })
})
