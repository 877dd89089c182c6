import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type OpenTestDatabase, openTestDatabase } from '@saler/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OutcomeUnknown, WebhookRefused } from '../../gateways/gateway.ts'
import { sandboxGateway } from '../../gateways/sandbox.ts'
import { sandboxLedger } from '../../gateways/sandbox-ledger.ts'
import { signWebhook } from '../../gateways/sandbox-signature.ts'
import { type Bench, chargeOf, faultOf, pay } from './bench.ts'
import { gatewayContract } from './gateway.contract.ts'

const SECRET = 'a secret of at least thirty-two characters'

interface SandboxBench extends Bench {
  readonly database: OpenTestDatabase
}

async function openSandbox(): Promise<SandboxBench> {
  const database = await openTestDatabase('payments', { keep: true })
  const ledger = sandboxLedger(database)
  return {
    database,
    gateway: sandboxGateway({ ledger, publicUrl: 'https://api.example', secret: SECRET }),
    currency: 'SAR',
    traits: { authorizes: true, capturesTwice: true, findsByKey: true },
    tokens: { good: 'tok_success', declined: 'tok_declined', challenged: 'tok_3ds' },
    secrets: [SECRET],
    async approve({ reference }, approves) {
      await ledger.change(reference, { key: null, kind: 'ANSWER', amount: 0n }, ({ amount }) =>
        approves
          ? { status: 'CAPTURED', authorized: amount, captured: amount }
          : { status: 'FAILED', failureCode: 'AUTHENTICATION_FAILED', failureMessage: 'The buyer did not approve it.' },
      )
    },
    books: async (paymentId) => {
      const rows = await database.query<{ captured: bigint; refunded: bigint }>(
        'SELECT captured, refunded FROM sandbox_charge WHERE payment_id = $1::uuid',
        [paymentId],
      )
      return rows.map(({ captured, refunded }) => ({ captured: Number(captured), refunded: Number(refunded) }))
    },
    async close() {
      await database.close()
      await database.drop()
    },
  }
}

gatewayContract('SANDBOX over its own ledger', openSandbox)

describe('The sandbox', () => {
  let bench: SandboxBench
  let server: Server
  let url: string
  const arrived: { headers: Headers; body: Buffer }[] = []
  beforeAll(async () => {
    bench = await openSandbox()
    server = createServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray())
      arrived.push({ headers: new Headers(request.headers as Record<string, string>), body })
      response.end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(async () => {
    server.close()
    await bench.close()
  })
  const webhooksOf = (paymentId: string) =>
    arrived.filter(({ body }) => JSON.parse(body.toString()).paymentId === paymentId)

  it('says that there is not enough money', async () => {
    const state = await bench.gateway.charge(chargeOf(bench, { token: 'tok_insufficient_funds' }))
    expect(state).toMatchObject({ status: 'FAILED', failure: { code: 'INSUFFICIENT_FUNDS' }, captured: 0n })
  })

  it('loses its answer after charging, and knows the charge when it is asked', async () => {
    const charge = chargeOf(bench, { token: 'tok_timeout_after_charge' })
    expect(await faultOf(bench.gateway.charge(charge))).toBeInstanceOf(OutcomeUnknown)
    const { paymentId, key } = charge
    expect(await bench.gateway.find({ reference: null, paymentId, key })).toMatchObject({ captured: 14_950n })
  })

  it('refuses a token that it does not know', async () => {
    const fail = await faultOf(bench.gateway.charge(chargeOf(bench, { token: 'tok_unheard_of' })))
    expect(fail).toMatchObject({ name: 'GatewayRefused', code: 'UNKNOWN_TOKEN' })
  })

  it('keeps its books whoever asks, and after a restart', async () => {
    const charge = chargeOf(bench)
    const { reference } = await pay(bench, charge)
    const another = sandboxGateway({ ledger: sandboxLedger(bench.database), publicUrl: url, secret: SECRET })
    expect(await another.find({ reference, ...charge })).toMatchObject({ captured: 14_950n })
  })

  it('takes fifty refunds at one moment only as far as the money goes', async () => {
    const { reference } = await pay(bench, chargeOf(bench))
    const refund = (key: string) =>
      bench.gateway.refund({ reference, key, currency: 'SAR', amount: 1_000n, reason: null })
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => refund(`refund ${reference} ${i}`)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(14)
  })

  it('sends the same webhook three times, each rightly signed', async () => {
    const charge = chargeOf(bench, { token: 'tok_duplicate_webhook', webhookUrl: url })
    const { reference } = await bench.gateway.charge(charge)
    const { paymentId } = charge
    await expect.poll(() => webhooksOf(paymentId).length, { timeout: 5_000 }).toBe(3)
    const notices = await Promise.all(
      webhooksOf(paymentId).map((delivery) => bench.gateway.readWebhook({ ...delivery, now: new Date() })),
    )
    expect(notices).toEqual(Array(3).fill({ eventId: notices[0]!.eventId, reference, paymentId }))
  })

  it('sends its webhook late', async () => {
    const charge = chargeOf(bench, { token: 'tok_late_webhook', webhookUrl: url })
    await bench.gateway.charge(charge)
    expect(webhooksOf(charge.paymentId)).toEqual([])
    await expect.poll(() => webhooksOf(charge.paymentId).length, { timeout: 8_000 }).toBe(1)
  })

  it('believes no webhook that is signed wrongly, was changed, or is too old', async () => {
    const body = JSON.stringify({ id: 'sbx_evt_1', reference: 'sbx_1', paymentId: null })
    const read = (text: string, signature: string | null) =>
      bench.gateway.readWebhook({
        headers: new Headers(signature === null ? {} : { 'sandbox-signature': signature }),
        body: Buffer.from(text),
        now: new Date(),
      })
    const now = Math.floor(Date.now() / 1000)
    expect(await read(body, signWebhook(SECRET, now, body))).toMatchObject({ eventId: 'sbx_evt_1' })
    for (const [text, signature] of [
      [body, null],
      [body, 't=1,v1='],
      [body, signWebhook('another secret of thirty-two characters', now, body)],
      [body.replace('sbx_1', 'sbx_2'), signWebhook(SECRET, now, body)],
      [body, signWebhook(SECRET, now - 301, body)],
    ] as const)
      expect(await faultOf(read(text, signature))).toBeInstanceOf(WebhookRefused)
  })
})
