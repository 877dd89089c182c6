import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { remoteControl } from '../../simulators/remote.ts'
import { type ProviderName, type Simulator, startSimulator } from '../../simulators/simulator.ts'
import type { WebhookPlan } from '../../simulators/webhook-sender.ts'
import { chargeOf, pay } from './bench.ts'
import { adapterOf, openSimulated } from './simulated.ts'

async function open(name: ProviderName): Promise<Simulator> {
  const simulator = await startSimulator(name)
  onTestFinished(simulator.close)
  return simulator
}

/** Sends a request as it is, and gives status, body and headers. */
async function send(url: string, headers: Record<string, string>, body: string | URLSearchParams) {
  const answer = await fetch(url, { method: 'POST', headers, body })
  return { status: answer.status, body: (await answer.json()) as Record<string, never>, headers: answer.headers }
}

describe('The simulator of Stripe', () => {
  const FIELDS = {
    amount: '14950',
    currency: 'sar',
    confirm: 'true',
    capture_method: 'automatic',
    payment_method: 'pm_card_visa',
  }
  const charge = (simulator: Simulator, key: string, more: Record<string, string> = {}) =>
    send(
      `${simulator.url}/v1/payment_intents`,
      { authorization: 'Bearer sk_test_1', ...(key !== '' && { 'idempotency-key': key }) },
      new URLSearchParams({ ...FIELDS, ...more }),
    )

  it.each([
    ['an amount in riyals', { amount: '149.50' }],
    ['a currency that is none', { currency: 'riyal' }],
    ['a payment method that it does not know', { payment_method: '4242424242424242' }],
  ])('refuses %s, and keeps no answer for it', async (_what, wrong) => {
    const simulator = await open('stripe')
    expect(await charge(simulator, 'key', wrong)).toMatchObject({
      status: 400,
      body: { error: { type: 'invalid_request_error' } },
    })
    expect(await charge(simulator, 'key')).toMatchObject({ status: 200 })
  })

  it('refuses keys of over 255 characters', async () => {
    const simulator = await open('stripe')
    expect(await charge(simulator, 'k'.repeat(256))).toMatchObject({ status: 400 })
    expect(await charge(simulator, 'k'.repeat(255))).toMatchObject({ status: 200 })
  })

  it('gives a failure of its own again for the same key, and refuses other fields under it', async () => {
    const simulator = await open('stripe')
    await simulator.misbehave({ fault: 'error', on: 'charge' })
    expect((await charge(simulator, 'key')).status).toBe(500)
    const again = await charge(simulator, 'key')
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([500, 'true'])
    expect(await charge(simulator, 'key', { amount: '1' })).toMatchObject({
      status: 400,
      body: { error: { type: 'idempotency_error' } },
    })
    expect(await simulator.ledger()).toEqual([])
  })

  it('refuses a key that is under way', async () => {
    const simulator = await open('stripe')
    await simulator.misbehave({ fault: 'slow', on: 'charge', ms: 200 })
    const [first, second] = await Promise.all([charge(simulator, 'key'), charge(simulator, 'key')])
    expect([first.status, second.status].sort()).toEqual([200, 409])
    expect(await simulator.ledger()).toHaveLength(1)
  })
})

describe('The simulator of PayPal', () => {
  const order = (amount: object) =>
    JSON.stringify({
      intent: 'CAPTURE',
      purchase_units: [{ amount }],
      payment_source: { paypal: { experience_context: { return_url: 'https://a.b', cancel_url: 'https://a.b' } } },
    })
  const signedIn = async (simulator: Simulator) => {
    const account = Buffer.from('test-client:test-secret').toString('base64')
    const { body } = await send(
      `${simulator.url}/v1/oauth2/token`,
      { authorization: `Basic ${account}` },
      'grant_type=client_credentials',
    )
    return { authorization: `Bearer ${body.access_token}` }
  }

  it('takes decimals, no SAR, and nothing without a request id of at most 108 characters', async () => {
    const simulator = await open('paypal')
    const authorization = await signedIn(simulator)
    const create = (amount: object, id: string = randomUUID()) =>
      send(`${simulator.url}/v2/checkout/orders`, { ...authorization, 'paypal-request-id': id }, order(amount))
    expect(await create({ currency_code: 'USD', value: '149.50' })).toMatchObject({ status: 200 })
    expect(await create({ currency_code: 'USD', value: '149.50' }, 'i'.repeat(109))).toMatchObject({ status: 400 })
    for (const [amount, issue] of [
      [{ currency_code: 'SAR', value: '149.50' }, 'CURRENCY_NOT_SUPPORTED'],
      [{ currency_code: 'USD', value: '14950' }, 'DECIMAL_PRECISION'],
      [{ currency_code: 'JPY', value: '149.50' }, 'DECIMAL_PRECISION'],
      [{ currency_code: 'USD', value: '0.00' }, 'CANNOT_BE_ZERO_OR_NEGATIVE'],
    ] as const)
      expect(await create(amount)).toMatchObject({ status: 422, body: { details: [{ issue }] } })
  })

  it('gives the order again that was made when the answer was lost', async () => {
    const simulator = await open('paypal')
    const headers = { ...(await signedIn(simulator)), 'paypal-request-id': 'one' }
    const create = () =>
      send(`${simulator.url}/v2/checkout/orders`, headers, order({ currency_code: 'USD', value: '1.00' }))
    await simulator.misbehave({ fault: 'error-after', on: 'charge' })
    expect((await create()).status).toBe(500)
    expect(await create()).toMatchObject({ status: 200 })
    expect(await simulator.ledger()).toHaveLength(1)
  })

  it('lets nobody in with the wrong secret', async () => {
    const simulator = await open('paypal')
    const account = Buffer.from('test-client:guessed').toString('base64')
    const answer = await send(
      `${simulator.url}/v1/oauth2/token`,
      { authorization: `Basic ${account}` },
      'grant_type=client_credentials',
    )
    expect(answer.status).toBe(401)
  })
})

describe('The simulator of Moyasar', () => {
  const PAYMENT = {
    amount: 14_950,
    currency: 'SAR',
    callback_url: 'https://a.b',
    source: { type: 'token', token: 'token_mada' },
  }
  const create = (simulator: Simulator, payment: object) => {
    const authorization = `Basic ${Buffer.from('sk_test_1:').toString('base64')}`
    return send(
      `${simulator.url}/payments`,
      { authorization },
      JSON.stringify({ ...PAYMENT, given_id: randomUUID(), ...payment }),
    )
  }

  it.each([
    ['an amount in riyals', { amount: 149.5 }, 'amount'],
    ['another currency', { currency: 'USD' }, 'currency'],
    ['an id that is no UUID', { given_id: 'order-1' }, 'given_id'],
    ['a card without a page to come back to', { callback_url: undefined }, 'callback_url'],
    ['mada as a type', { source: { type: 'mada', token: 'token_mada' } }, 'source.type'],
    ['a mobile number of another form', { source: { type: 'stcpay', mobile: '+966501234567' } }, 'source.mobile'],
    ['a card number', { source: { type: 'creditcard', number: '4111111111111111' } }, 'source.token'],
  ])('refuses %s', async (_what, wrong, field) => {
    const simulator = await open('moyasar')
    expect(await create(simulator, wrong)).toMatchObject({
      status: 400,
      body: { errors: { [field]: [expect.any(String)] } },
    })
    expect(await simulator.ledger()).toEqual([])
  })

  it('takes an id once, and shows mada as the company of the card', async () => {
    const simulator = await open('moyasar')
    const given_id = randomUUID()
    expect(await create(simulator, { given_id })).toMatchObject({
      status: 201,
      body: { id: given_id, status: 'paid', source: { type: 'creditcard', company: 'mada' } },
    })
    expect(await create(simulator, { given_id })).toMatchObject({
      status: 400,
      body: { errors: { given_id: expect.anything() } },
    })
    expect(await simulator.ledger()).toHaveLength(1)
  })
})

describe('Webhooks of a simulator', () => {
  const SECRET = 'a secret token of the shop'
  let server: Server
  let url: string
  let arrived: string[] = []
  let refuse = 0
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      arrived.push(Buffer.concat(await request.toArray()).toString())
      response.writeHead(refuse-- > 0 ? 503 : 200).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => server.close())

  const told = async (plan: Partial<WebhookPlan>) => {
    arrived = []
    const bench = await openSimulated({
      provider: 'moyasar',
      gateway: 'MADA',
      currency: 'SAR',
      credentials: { secretKey: 'sk_test_1', webhookSecret: SECRET },
      traits: { authorizes: true, capturesTwice: false, findsByKey: true },
      tokens: { good: 'token_mada' },
    })
    onTestFinished(bench.close)
    await bench.simulator.webhooks({ url, secret: SECRET, ...plan })
    return bench
  }
  const count = (n: number) => expect.poll(() => arrived.length, { timeout: 5_000 }).toBe(n)

  it('come again until they are taken', async () => {
    refuse = 1
    const bench = await told({})
    await pay(bench, chargeOf(bench))
    await count(2)
    expect(arrived[0]).toContain('payment_paid')
  })

  it('come three times', async () => {
    const bench = await told({ manner: 'thrice' })
    await pay(bench, chargeOf(bench))
    await count(3)
    expect(new Set(arrived.map((body) => JSON.parse(body).id)).size).toBe(1)
  })

  it('come the other way round', async () => {
    const bench = await told({ manner: 'shuffled' })
    const { reference } = await pay(bench, chargeOf(bench))
    await bench.gateway.refund({ reference, amount: 100n, currency: 'SAR', key: 'any', reason: null })
    await count(2)
    expect(arrived.map((body) => JSON.parse(body).type)).toEqual(['payment_refunded', 'payment_paid'])
  })

  it('come with a wrong secret', async () => {
    const bench = await told({ manner: 'forged' })
    await pay(bench, chargeOf(bench))
    await count(1)
    expect(JSON.parse(arrived[0]!).secret_token).not.toBe(SECRET)
  })

  it('come late', async () => {
    const bench = await told({ manner: 'late', lateMs: 400 })
    await pay(bench, chargeOf(bench))
    expect(arrived).toEqual([])
    await count(1)
  })
})

describe('A simulator in a process of its own', () => {
  it('prints its port, takes payments, and can be read and told to fail from here', async () => {
    const main = fileURLToPath(import.meta.resolve('../../simulators/main.ts'))
    const child = spawn(process.execPath, [main, 'stripe'], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill())
    const [port] = (await once(createInterface(child.stdout), 'line')) as [string]
    const address = `http://127.0.0.1:${port}`
    const remote = remoteControl(address)
    const credentials = { secretKey: 'sk_test_1', webhookSecret: 'whsec_1' }
    const gateway = adapterOf('STRIPE', 'stripe', credentials, address)
    const charge = chargeOf({ tokens: { good: 'pm_card_visa' }, currency: 'SAR' } as never)
    await remote.misbehave({ fault: 'error-after', on: 'charge' })
    await expect(gateway.charge(charge)).rejects.toMatchObject({ name: 'OutcomeUnknown' })
    expect(await remote.ledger()).toMatchObject([
      { paymentId: charge.paymentId, orderId: charge.orderId, captured: 14_950 },
    ])
  })
})
