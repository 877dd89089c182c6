import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, chargeOf, faultOf, pay } from './bench.ts'
import { gatewayContract } from './gateway.contract.ts'
import { adapterOf, openSimulated } from './simulated.ts'
import { webhookContract } from './webhook.contract.ts'

const SECRETS = ['a secret token, the new one', 'a secret token, the old one'] as const

const MADA = {
  provider: 'moyasar',
  gateway: 'MADA',
  currency: 'SAR',
  credentials: { secretKey: 'sk_test_moyasarSecret', webhookSecret: SECRETS },
  traits: { authorizes: true, capturesTwice: false, findsByKey: true },
  tokens: { good: 'token_mada', declined: 'token_declined', challenged: 'token_3ds' },
} as const

const STC_PAY = {
  ...MADA,
  gateway: 'STC_PAY',
  traits: { authorizes: false, capturesTwice: false, findsByKey: true },
  tokens: { good: '0501234567', challenged: '+966 50 123 4567' },
  async approve(
    gateway: Bench['gateway'],
    _simulator: unknown,
    { reference }: { reference: string },
    approves: boolean,
  ) {
    await gateway.confirm!({ reference, code: approves ? '123456' : '999999', key: 'any' })
  },
} as const

gatewayContract('MADA over a simulator', () => openSimulated(MADA))
gatewayContract('STC_PAY over a simulator', () => openSimulated(STC_PAY))
webhookContract('MADA', () => openSimulated(MADA), {
  secrets: SECRETS,
  tooOldMs: 25 * 3_600_000,
  stillGoodMs: 3_600_000,
})

const secretKey = process.env.MOYASAR_TEST_SECRET_KEY
const token = process.env.MOYASAR_TEST_TOKEN
describe.skipIf(!secretKey || !token)('with MOYASAR_TEST_SECRET_KEY and MOYASAR_TEST_TOKEN', () => {
  gatewayContract(
    'MADA over its own test mode',
    async (): Promise<Bench> => ({
      gateway: adapterOf('MADA', 'moyasar', { secretKey, webhookSecret: 'never used in this test' }),
      currency: 'SAR',
      traits: MADA.traits,
      tokens: { good: token! },
      secrets: [secretKey!],
      approve: async () => {},
      close: async () => {},
    }),
  )
})

describe('Moyasar', () => {
  let bench: Awaited<ReturnType<typeof openSimulated>>
  beforeAll(async () => {
    bench = await openSimulated(MADA)
  })
  afterAll(() => bench.close())

  it('takes Apple Pay', async () => {
    const charge = chargeOf(bench, { method: 'applepay', token: '{"paymentData":{}}', returnUrl: null })
    expect(await pay(bench, charge)).toMatchObject({ status: 'CAPTURED', captured: 14_950n })
  })

  it('uses our key as the name of the payment', async () => {
    const charge = chargeOf(bench)
    expect((await pay(bench, charge)).reference).toBe(charge.key)
  })

  it('sends the buyer to the page of their bank', async () => {
    const state = await bench.gateway.charge(chargeOf(bench, { token: 'token_3ds' }))
    expect(state.nextAction).toMatchObject({ kind: 'REDIRECT', redirectUrl: expect.stringContaining('/pay/') })
  })

  it('takes no other currency than SAR', async () => {
    const fail = await faultOf(bench.gateway.charge(chargeOf(bench, { currency: 'USD' })))
    expect(fail).toMatchObject({ name: 'GatewayRefused', code: 'CURRENCY_NOT_SUPPORTED' })
  })

  it('knows a declined card by the code that its bank gave', async () => {
    const state = await bench.gateway.charge(chargeOf(bench, { token: 'token_declined' }))
    expect(state.failure).toEqual({ code: 'INSUFFICIENT_FUNDS', message: 'INSUFFICIENT FUNDS' })
  })

  it('asks no password for what is not STC Pay', async () => {
    const { reference } = await bench.gateway.charge(chargeOf(bench, { token: 'token_3ds' }))
    const fail = await faultOf(bench.gateway.confirm!({ reference, code: '123456', key: 'any' }))
    expect(fail).toMatchObject({ name: 'GatewayRefused', code: 'NOT_POSSIBLE' })
  })

  it('refuses a mobile number that is not Saudi', async () => {
    const stc = adapterOf('STC_PAY', 'moyasar', MADA.credentials, bench.simulator.url)
    const fail = await faultOf(stc.charge(chargeOf(bench, { token: '+971501234567' })))
    expect(fail).toMatchObject({ name: 'GatewayRefused', code: 'MOBILE_INVALID' })
  })
})
