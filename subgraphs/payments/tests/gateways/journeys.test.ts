import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../../simulators/simulator.ts'
import { openTill, type Till } from '../till.ts'

// Payments through each provider from the first request to the refund: the subgraph, its queue and worker, webhooks over HTTP.
const CREDENTIALS = {
  STRIPE: { secretKey: 'sk_test_stripe1', webhookSecret: 'whsec_stripe' },
  PAYPAL: { clientId: 'test-client', clientSecret: 'test-secret', webhookId: 'WEBHOOK1', live: false },
  MADA: { secretKey: 'sk_test_moyasar1', webhookSecret: 'the secret token of the store' },
  STC_PAY: { secretKey: 'sk_test_moyasar1', webhookSecret: 'the secret token of the store' },
} as const

let stripe: Simulator
let paypal: Simulator
let moyasar: Simulator
let till: Till
beforeAll(async () => {
  ;[stripe, paypal, moyasar] = await Promise.all([
    startSimulator('stripe'),
    startSimulator('paypal'),
    startSimulator('moyasar'),
  ])
  till = await openTill({
    gatewayTimeoutMs: 800,
    gatewayUrls: { stripe: stripe.url, paypal: paypal.url, moyasar: moyasar.url },
  })
  for (const [gateway, credentials] of Object.entries(CREDENTIALS))
    await till.change(
      till.cashier,
      'connectGateway',
      { storeId: till.storeId, gateway, credentials },
      'connection { hint }',
    )
  const to = (gateway: keyof typeof CREDENTIALS) =>
    `${till.publicUrl}/webhooks/${gateway.toLowerCase()}/${till.storeId}`
  await stripe.webhooks({ url: to('STRIPE'), secret: CREDENTIALS.STRIPE.webhookSecret, manner: 'thrice' })
  await paypal.webhooks({ url: to('PAYPAL'), secret: CREDENTIALS.PAYPAL.webhookId, manner: 'shuffled' })
  await moyasar.webhooks({ url: to('MADA'), secret: CREDENTIALS.MADA.webhookSecret, manner: 'late', lateMs: 50 })
})
afterAll(async () => {
  await till?.close()
  await Promise.all([stripe, paypal, moyasar].map((simulator) => simulator?.close()))
})

const start = async (input: object, order: object = {}) => {
  const returnUrl = 'https://shop.example/back'
  const { payment, userErrors } = await till.pay(till.wanted(till.order(order), { returnUrl, ...input }))
  expect(userErrors).toEqual([])
  return payment
}

const refund = (paymentId: string, amount: string) =>
  till.change(till.cashier, 'refundPayment', { paymentId, amount, idempotencyKey: `refund ${paymentId} ${amount}` })

/** The books of the provider for one of our payments. */
const booksOf = async (simulator: Simulator, paymentId: string) =>
  (await simulator.ledger())
    .filter((entry) => entry.paymentId === paymentId)
    .map(({ captured, refunded }) => ({ captured, refunded }))

const referenceOf = async (simulator: Simulator, paymentId: string) =>
  (await simulator.ledger()).find((entry) => entry.paymentId === paymentId)!.reference

describe('Stripe', () => {
  it('takes a payment and gives a part of it back', async () => {
    const { id, status } = await start({ gateway: 'STRIPE', token: 'pm_card_visa' })
    expect(status).toBe('CAPTURED')
    expect((await refund(id, '49.50')).payment).toMatchObject({ status: 'PARTIALLY_REFUNDED' })
    expect(await booksOf(stripe, id)).toEqual([{ captured: 14_950, refunded: 4_950 }])
  })

  it('tells by webhook, three times, that the buyer approved: one capture is written', async () => {
    const { id, nextAction } = await start({ gateway: 'STRIPE', token: 'pm_card_threeDSecure2Required' })
    expect(nextAction).toMatchObject({ kind: 'REDIRECT', redirectUrl: expect.stringContaining(stripe.url) })
    await stripe.answer(await referenceOf(stripe, id), true)
    const { transactions } = await till.reached(id, 'CAPTURED')
    expect(transactions.map(({ kind }: { kind: string }) => kind)).toEqual(['CAPTURE'])
  })

  it('fails a payment whose card is declined, with the bank’s reason', async () => {
    const token = 'pm_card_visa_chargeDeclinedInsufficientFunds'
    expect(await start({ gateway: 'STRIPE', token })).toMatchObject({
      status: 'FAILED',
      failureCode: 'INSUFFICIENT_FUNDS',
    })
  })

  it('charges once though its answer is lost', async () => {
    await stripe.misbehave({ fault: 'hang-after', on: 'charge' })
    const { id } = await start({ gateway: 'STRIPE', token: 'pm_card_visa' })
    await till.reached(id, 'CAPTURED')
    expect(await booksOf(stripe, id)).toEqual([{ captured: 14_950, refunded: 0 }])
  })
})

describe('PayPal', () => {
  it('sends the buyer to its page, and is captured by the worker when they approved', async () => {
    const { id, nextAction } = await start({ gateway: 'PAYPAL', token: null }, { currency: 'USD' })
    expect(nextAction).toMatchObject({ kind: 'REDIRECT', redirectUrl: expect.stringContaining('/pay/') })
    await paypal.answer(await referenceOf(paypal, id), true)
    await till.reached(id, 'CAPTURED')
    expect((await refund(id, '149.50')).payment).toMatchObject({ status: 'REFUNDED' })
    expect(await booksOf(paypal, id)).toEqual([{ captured: 14_950, refunded: 14_950 }])
  })

  it('takes nothing when the buyer approves after the order was cancelled', async () => {
    const order = till.order({ currency: 'USD' })
    const returnUrl = 'https://shop.example/back'
    const { payment } = await till.pay(till.wanted(order, { gateway: 'PAYPAL', token: null, returnUrl }))
    await till.cancel(order.id)
    await till.reached(payment.id, 'VOIDED')
    const reference = await referenceOf(paypal, payment.id)
    await paypal.answer(reference, true)
    await till.until(async () => {
      const [row] = await till.database.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM webhook_delivery WHERE reference = $1',
        [reference],
      )
      return row!.n > 0
    })
    await till.sweep()
    expect(await booksOf(paypal, payment.id)).toEqual([{ captured: 0, refunded: 0 }])
    expect((await till.payment(payment.id)).status).toBe('VOIDED')
  })
})

describe('Moyasar', () => {
  it('takes mada, asks the buyer’s bank, and is told of it late', async () => {
    const { id } = await start({ gateway: 'MADA', token: 'token_3ds' })
    await moyasar.answer(await referenceOf(moyasar, id), true)
    await till.reached(id, 'CAPTURED')
    expect(await booksOf(moyasar, id)).toEqual([{ captured: 14_950, refunded: 0 }])
  })

  it('takes STC Pay with the password that the buyer was sent', async () => {
    const order = till.order()
    const { payment } = await till.pay(till.wanted(order, { gateway: 'STC_PAY', token: '0501234567' }))
    expect(payment).toMatchObject({ status: 'REQUIRES_ACTION', nextAction: { kind: 'ONE_TIME_PASSWORD' } })
    const input = { paymentId: payment.id, accessToken: order.token, code: '١٢٣٤٥٦' }
    const confirmed = await till.change(till.person(), 'confirmPayment', input)
    expect(confirmed).toMatchObject({ userErrors: [], payment: { status: 'CAPTURED' } })
  })

  it('refunds once though the answer is lost and nobody can be asked for a while', async () => {
    const { id } = await start({ gateway: 'MADA', token: 'token_mada' })
    await moyasar.misbehave({ fault: 'hang-after', on: 'refund' })
    await moyasar.misbehave({ fault: 'busy', on: 'find', times: 3 })
    await refund(id, '49.50')
    await till.reached(id, 'PARTIALLY_REFUNDED')
    expect(await booksOf(moyasar, id)).toEqual([{ captured: 14_950, refunded: 4_950 }])
  })
})
