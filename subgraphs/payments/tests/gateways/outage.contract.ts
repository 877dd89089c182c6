import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { GatewayRefused, GatewayUnavailable, OutcomeUnknown } from '../../gateways/gateway.ts'
import type { Fault } from '../../simulators/misbehaviour.ts'
import { type Bench, chargeOf, faultOf, pay } from './bench.ts'

/** What a gateway says is known when the other side fails, and that nothing is done twice for it. */
export function outageContract(opened: () => Bench): void {
  describe('when the other side fails', () => {
    afterEach(() => opened().behave?.())

    /** Has something go wrong once, or skips the test where that can't be had. */
    const prepare = async (fault: Fault, on: 'charge' | 'refund' | 'find', skip: (why: string) => void) => {
      const bench = opened()
      if (!bench.misbehave) return void skip('The provider cannot be told to fail.')
      // Stripe's client tries a broken connection once more, with the same key.
      await bench.misbehave({ fault, on, times: fault.startsWith('reset') ? 2 : 1 })
      return bench
    }
    const nothingTaken = async (bench: Bench, paymentId: string) =>
      expect((await bench.books!(paymentId)).every(({ captured }) => captured === 0)).toBe(true)

    it('knows that nothing was done when it was asked too often, and can be sent again', async ({ skip }) => {
      const bench = await prepare('busy', 'charge', skip)
      if (!bench) return
      const charge = chargeOf(bench)
      expect(await faultOf(bench.gateway.charge(charge))).toBeInstanceOf(GatewayUnavailable)
      expect(await bench.books!(charge.paymentId)).toEqual([])
      expect(await pay(bench, charge)).toMatchObject({ status: 'CAPTURED' })
    })

    for (const fault of ['error', 'hang', 'reset'] as const)
      it(`does not know what became of a charge after: ${fault}, nothing done`, async ({ skip }) => {
        const bench = await prepare(fault, 'charge', skip)
        if (!bench) return
        const charge = chargeOf(bench)
        expect(await faultOf(bench.gateway.charge(charge))).toBeInstanceOf(OutcomeUnknown)
        await bench.behave!()
        const { paymentId, key } = charge
        expect(await bench.gateway.find({ reference: null, paymentId, key })).toBeUndefined()
        await nothingTaken(bench, paymentId)
      })

    for (const fault of ['error-after', 'hang-after', 'reset-after', 'garbage'] as const)
      it(`does not know what became of a charge after: ${fault}, and learns it without charging twice`, async ({
        skip,
      }) => {
        const bench = await prepare(fault, 'charge', skip)
        if (!bench) return
        const charge = chargeOf(bench)
        expect(await faultOf(bench.gateway.charge(charge))).toBeInstanceOf(OutcomeUnknown)
        await bench.behave!()
        const { paymentId, key } = charge
        if (bench.traits.findsByKey)
          expect(await bench.gateway.find({ reference: null, paymentId, key })).toMatchObject({ amount: 14_950n })
        expect(await pay(bench, charge)).toMatchObject({ status: 'CAPTURED' })
        expect(await bench.books!(paymentId)).toMatchObject([{ captured: 14_950 }])
      })

    it('does not know what became of a refund whose answer was lost, and sees it afterwards', async ({ skip }) => {
      const bench = opened()
      const charge = chargeOf(bench)
      if (!bench.misbehave) return skip('The provider cannot be told to fail.')
      const { reference } = await pay(bench, charge)
      await bench.misbehave({ fault: 'hang-after', on: 'refund' })
      const step = { reference, currency: bench.currency, amount: 5_000n, key: randomUUID(), reason: null }
      expect(await faultOf(bench.gateway.refund(step))).toBeInstanceOf(OutcomeUnknown)
      const { paymentId, key } = charge
      expect(await bench.gateway.find({ reference, paymentId, key })).toMatchObject({ refunded: 5_000n })
      if (bench.gateway.replays) expect(await bench.gateway.refund(step)).toMatchObject({ refunded: 5_000n })
      expect(await bench.books!(paymentId)).toMatchObject([{ refunded: 5_000 }])
    })

    it('was only not answered when a question fails', async ({ skip }) => {
      const bench = opened()
      const charge = chargeOf(bench)
      if (!bench.misbehave) return skip('The provider cannot be told to fail.')
      const { reference } = await pay(bench, charge)
      const { paymentId, key } = charge
      for (const fault of ['busy', 'error', 'hang', 'reset', 'garbage'] as const) {
        await bench.misbehave({ fault, on: 'find', times: 2 })
        const fail = await faultOf(bench.gateway.find({ reference, paymentId, key }))
        await bench.behave!()
        expect([fault, fail.name]).toEqual([fault, 'GatewayUnavailable'])
      }
    })

    it('takes its time when the other side does, within its own', async ({ skip }) => {
      const bench = await prepare('slow', 'charge', skip)
      if (!bench) return
      expect(await pay(bench, chargeOf(bench))).toMatchObject({ status: 'CAPTURED' })
    })

    it('says nothing of its secrets, nor of the token, in what it throws', async ({ skip }) => {
      const bench = opened()
      if (!bench.misbehave) return skip('The provider cannot be told to fail.')
      for (const fault of ['busy', 'unauthorized', 'error', 'reset', 'garbage'] as const) {
        await bench.misbehave({ fault, on: 'charge', times: 2 })
        const fail = await bench.gateway.charge(chargeOf(bench)).catch((error: Error) => error)
        await bench.behave!()
        const told = inspect(fail, { depth: 9, showHidden: true })
        for (const secret of bench.secrets) expect(told).not.toContain(secret)
      }
    })

    it('is refused for good with wrong credentials', async ({ skip }) => {
      const bench = opened()
      if (!bench.misbehave) return skip('The provider cannot be told to fail.')
      await bench.misbehave({ fault: 'unauthorized', on: 'charge', times: 2 })
      const fail = await faultOf(bench.gateway.charge(chargeOf(bench)))
      expect(fail).toBeInstanceOf(GatewayRefused)
      expect(fail).toMatchObject({ code: 'CREDENTIALS_REFUSED' })
    })
  })
}
