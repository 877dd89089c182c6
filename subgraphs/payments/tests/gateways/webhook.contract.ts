import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GatewayUnavailable, WebhookRefused } from '../../gateways/gateway.ts'
import type { Delivery } from '../../simulators/provider.ts'
import type { Simulator } from '../../simulators/simulator.ts'
import { type Bench, chargeOf, faultOf, pay } from './bench.ts'

interface WebhookTraits {
  /** The secrets that are good: the second is about to be replaced by the first. */
  readonly secrets: readonly string[]
  readonly tooOldMs: number
  readonly stillGoodMs: number
}

/** That a gateway believes its provider's webhooks and nobody else's. */
export function webhookContract(
  name: string,
  open: () => Promise<Bench & { simulator: Simulator }>,
  { secrets, tooOldMs, stillGoodMs }: WebhookTraits,
): void {
  describe(`Webhooks of ${name}`, () => {
    let bench: Bench & { simulator: Simulator }
    beforeAll(async () => {
      bench = await open()
    })
    afterAll(() => bench.close())

    const paid = async () => {
      const charge = chargeOf(bench)
      const { reference } = await pay(bench, charge)
      return { reference, paymentId: charge.paymentId }
    }
    const read = ({ headers, body }: Delivery, now = new Date()) =>
      bench.gateway.readWebhook({ headers: new Headers(headers), body: Buffer.from(body), now })
    const [secret = ''] = secrets

    it('say which payment they are about, when the signature is right', async () => {
      const { reference, paymentId } = await paid()
      const delivery = await bench.simulator.delivery(reference, secret)
      expect(await read(delivery)).toEqual({ eventId: expect.any(String), reference, paymentId })
    })

    it('have the same event id however often they come', async () => {
      const { reference } = await paid()
      const first = await read(await bench.simulator.delivery(reference, secret))
      expect(await read(await bench.simulator.delivery(reference, secret))).toEqual(first)
    })

    it('are refused with another secret', async () => {
      const { reference } = await paid()
      const delivery = await bench.simulator.delivery(reference, 'somebody else’s secret')
      expect(await faultOf(read(delivery))).toBeInstanceOf(WebhookRefused)
    })

    it('are good with either secret while one replaces the other', async ({ skip }) => {
      if (secrets.length < 2) return skip('It has no secret of its own.')
      const { reference } = await paid()
      for (const good of secrets)
        expect(await read(await bench.simulator.delivery(reference, good))).toMatchObject({ reference })
    })

    it('are refused when they are too old, and not before', async () => {
      const { reference } = await paid()
      const delivery = await bench.simulator.delivery(reference, secret)
      const after = (ms: number) => new Date(Date.now() + ms)
      expect(await read(delivery, after(stillGoodMs))).toMatchObject({ reference })
      expect(await faultOf(read(delivery, after(tooOldMs)))).toBeInstanceOf(WebhookRefused)
    })

    it('are refused when their body was changed, or say no more than which payment to ask about', async () => {
      const { reference, paymentId } = await paid()
      const { headers, body } = await bench.simulator.delivery(reference, secret)
      const changed = { headers, body: body.replaceAll('14950', '1').replaceAll('149.50', '0.01') }
      expect(changed.body).not.toBe(body)
      const outcome = await read(changed).catch((error: unknown) => error)
      // Moyasar signs nothing: of its webhooks nothing but names is believed.
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(WebhookRefused)
      else expect(outcome).toEqual({ eventId: expect.any(String), reference, paymentId })
    })

    it('are refused without a signature, empty, or as something else than JSON', async () => {
      const { reference } = await paid()
      const { headers } = await bench.simulator.delivery(reference, secret)
      for (const delivery of [
        { headers: {}, body: '{"id":"evt_1","type":"payment_intent.succeeded","data":{"object":{"id":"pi_1"}}}' },
        { headers, body: '' },
        { headers, body: '<xml/>' },
        { headers, body: '[]' },
      ])
        expect(await faultOf(read(delivery))).toBeInstanceOf(WebhookRefused)
    })

    it('wait when whether they are genuine cannot be asked now', async ({ skip }) => {
      if (name !== 'PAYPAL') return skip('Its webhooks are checked here.')
      const { reference } = await paid()
      const delivery = await bench.simulator.delivery(reference, secret)
      await bench.simulator.misbehave({ fault: 'error', on: 'verify' })
      expect(await faultOf(read(delivery))).toBeInstanceOf(GatewayUnavailable)
    })
  })
}
