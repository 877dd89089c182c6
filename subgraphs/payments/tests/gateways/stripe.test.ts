import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GatewayRefused } from '../../gateways/gateway.ts'
import { type Bench, chargeOf, faultOf, pay } from './bench.ts'
import { gatewayContract } from './gateway.contract.ts'
import { adapterOf, openSimulated } from './simulated.ts'
import { webhookContract } from './webhook.contract.ts'

const STRIPE = {
  provider: 'stripe',
  gateway: 'STRIPE',
  currency: 'SAR',
  credentials: { secretKey: 'sk_test_51secret', webhookSecret: ['whsec_new', 'whsec_old'] },
  traits: { authorizes: true, capturesTwice: false, findsByKey: true },
  tokens: {
    good: 'pm_card_visa',
    declined: 'pm_card_visa_chargeDeclined',
    challenged: 'pm_card_threeDSecure2Required',
  },
} as const

gatewayContract('STRIPE over a simulator', () => openSimulated(STRIPE))
webhookContract('STRIPE', () => openSimulated(STRIPE), {
  secrets: ['whsec_new', 'whsec_old'],
  tooOldMs: 301_000,
  stillGoodMs: 290_000,
})

const secretKey = process.env.STRIPE_TEST_SECRET_KEY
describe.skipIf(!secretKey)('with STRIPE_TEST_SECRET_KEY', () => {
  gatewayContract(
    'STRIPE over its own test mode',
    async (): Promise<Bench> => ({
      gateway: adapterOf('STRIPE', 'stripe', { secretKey, webhookSecret: 'whsec_unused' }),
      currency: 'USD',
      traits: STRIPE.traits,
      tokens: { good: 'pm_card_visa', declined: 'pm_card_visa_chargeDeclined' },
      secrets: [secretKey!],
      approve: async () => {},
      close: async () => {},
    }),
  )
})

describe('Stripe', () => {
  let bench: Awaited<ReturnType<typeof openSimulated>>
  beforeAll(async () => {
    bench = await openSimulated(STRIPE)
  })
  afterAll(() => bench.close())

  it('takes tokens of Stripe.js as well as payment methods', async () => {
    expect(await pay(bench, chargeOf(bench, { token: 'tok_visa' }))).toMatchObject({ status: 'CAPTURED' })
  })

  it('says why the bank declined', async () => {
    const token = 'pm_card_visa_chargeDeclinedInsufficientFunds'
    const fail = await faultOf(bench.gateway.charge(chargeOf(bench, { token })))
    expect(fail).toMatchObject({ code: 'INSUFFICIENT_FUNDS', message: 'Your card has insufficient funds.' })
  })

  it('declines a card that needs the buyer when there is no page for them to come back to', async () => {
    const charge = chargeOf(bench, { token: 'pm_card_threeDSecure2Required', returnUrl: null })
    expect(await faultOf(bench.gateway.charge(charge))).toMatchObject({ code: 'AUTHENTICATION_REQUIRED' })
    expect(await bench.books!(charge.paymentId)).toMatchObject([{ captured: 0, status: 'FAILED' }])
  })

  it('gives up a charge for which Stripe keeps a failure, and only after it saw that nothing was charged', async () => {
    const charge = chargeOf(bench)
    await bench.simulator.misbehave({ fault: 'error', on: 'charge' })
    await faultOf(bench.gateway.charge(charge))
    const fail = await faultOf(bench.gateway.charge(charge))
    expect(fail).toBeInstanceOf(GatewayRefused)
    expect(fail).toMatchObject({ code: 'GATEWAY_FAILED' })
    expect(await bench.books!(charge.paymentId)).toEqual([])
  })

  it('refuses a key that comes with another amount', async () => {
    const charge = chargeOf(bench)
    await pay(bench, charge)
    const fail = await faultOf(bench.gateway.charge({ ...charge, amount: 1_000n }))
    expect(fail).toMatchObject({ name: 'GatewayRefused', code: 'IDEMPOTENCY_ERROR' })
  })

  it('finds a payment among hundreds that were made since', async () => {
    const charge = chargeOf(bench)
    await pay(bench, charge)
    await Promise.all(Array.from({ length: 120 }, () => pay(bench, chargeOf(bench))))
    const { paymentId, key } = charge
    expect(await bench.gateway.find({ reference: null, paymentId, key })).toMatchObject({ captured: 14_950n })
  })
})
