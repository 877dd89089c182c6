import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, chargeOf, faultOf, pay } from './bench.ts'
import { gatewayContract } from './gateway.contract.ts'
import { adapterOf, openSimulated } from './simulated.ts'
import { webhookContract } from './webhook.contract.ts'

const PAYPAL = {
  provider: 'paypal',
  gateway: 'PAYPAL',
  currency: 'USD',
  credentials: { clientId: 'test-client', clientSecret: 'test-secret', webhookId: 'WEBHOOK1', live: false },
  traits: { authorizes: true, capturesTwice: true, findsByKey: false },
  tokens: { good: 'vault-good', declined: 'vault-declined' },
} as const
/** A buyer without a saved wallet, who approves on PayPal's page. */
const GUEST = { ...PAYPAL, tokens: { good: null, challenged: null as unknown as string } } as const

gatewayContract('PAYPAL with a saved wallet, over a simulator', () => openSimulated(PAYPAL))
gatewayContract('PAYPAL with its page, over a simulator', () => openSimulated(GUEST))
webhookContract('PAYPAL', () => openSimulated(PAYPAL), {
  secrets: ['WEBHOOK1'],
  tooOldMs: 5 * 24 * 3_600_000,
  stillGoodMs: 2 * 24 * 3_600_000,
})

const {
  PAYPAL_TEST_CLIENT_ID: clientId,
  PAYPAL_TEST_CLIENT_SECRET: clientSecret,
  PAYPAL_TEST_VAULT_ID: vaultId,
} = process.env
describe.skipIf(!clientId || !clientSecret || !vaultId)('with PAYPAL_TEST_CLIENT_ID, _SECRET and _VAULT_ID', () => {
  gatewayContract(
    'PAYPAL over its own sandbox',
    async (): Promise<Bench> => ({
      gateway: adapterOf('PAYPAL', 'paypal', { clientId, clientSecret, webhookId: 'UNUSED', live: false }),
      currency: 'USD',
      traits: PAYPAL.traits,
      tokens: { good: vaultId! },
      secrets: [clientSecret!],
      approve: async () => {},
      close: async () => {},
    }),
  )
})

describe('PayPal', () => {
  let bench: Awaited<ReturnType<typeof openSimulated>>
  beforeAll(async () => {
    bench = await openSimulated(GUEST)
  })
  afterAll(() => bench.close())

  it('refuses SAR by name, without asking PayPal', async () => {
    const fail = await faultOf(bench.gateway.charge(chargeOf(bench, { currency: 'SAR' })))
    expect(fail).toMatchObject({
      name: 'GatewayRefused',
      code: 'CURRENCY_NOT_SUPPORTED',
      message: 'PayPal does not take SAR.',
    })
    expect(await bench.simulator.ledger()).toEqual([])
  })

  it('takes nothing until the approved order is completed, and finding it does not', async () => {
    const charge = chargeOf(bench)
    const { reference } = await bench.gateway.charge(charge)
    await bench.simulator.answer(reference, true)
    const { paymentId, key } = charge
    const found = await bench.gateway.find({ reference, paymentId, key })
    expect(found).toMatchObject({ status: 'PENDING', isApproved: true, captured: 0n })
    expect(await bench.books!(paymentId)).toMatchObject([{ captured: 0 }])
    expect(await bench.gateway.complete!({ reference, key })).toMatchObject({ status: 'CAPTURED', captured: 14_950n })
    expect(await bench.gateway.complete!({ reference, key })).toMatchObject({ status: 'CAPTURED', captured: 14_950n })
  })

  it('spreads a refund over the captures of a payment', async () => {
    const charge = chargeOf(bench, { capture: false })
    const { reference } = await pay(bench, charge)
    const step = (amount: bigint) => ({ reference, currency: 'USD', amount, key: randomUUID(), reason: null })
    await bench.gateway.capture(step(10_000n))
    await bench.gateway.capture(step(4_950n))
    const state = await bench.gateway.refund(step(12_000n))
    expect(state.refunded).toBe(12_000n)
    expect(state.refunds.map(({ amount }) => amount)).toEqual([4_950n, 7_050n])
  })

  it('fetches another access token when one ends before its time', async () => {
    await bench.simulator.misbehave({ fault: 'unauthorized', on: 'charge' })
    expect(await pay(bench, chargeOf(bench))).toMatchObject({ status: 'CAPTURED' })
  })

  it('writes whole amounts where PayPal takes no others, and refuses those that are not', async () => {
    expect(await pay(bench, chargeOf(bench, { currency: 'HUF', amount: 1_500_00n }))).toMatchObject({
      captured: 1_500_00n,
    })
    expect(await pay(bench, chargeOf(bench, { currency: 'JPY', amount: 1_500n }))).toMatchObject({ captured: 1_500n })
    const fail = await faultOf(bench.gateway.charge(chargeOf(bench, { currency: 'HUF', amount: 1_500_50n })))
    expect(fail).toMatchObject({ name: 'GatewayRefused', code: 'AMOUNT_NOT_WHOLE' })
  })
})
