import { randomUUID } from 'node:crypto'
import { newId } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GatewayRefused } from '../../gateways/gateway.ts'
import { type Bench, chargeOf, faultOf, pay, settle } from './bench.ts'
import { outageContract } from './outage.contract.ts'

/** What every gateway does, whoever is behind it. */
export function gatewayContract(name: string, open: () => Promise<Bench>): void {
  describe(`The gateway ${name}`, () => {
    let bench: Bench
    beforeAll(async () => {
      bench = await open()
    })
    afterAll(() => bench?.close())

    const authorized = async () => {
      const charge = chargeOf(bench, { capture: false })
      return { charge, state: await pay(bench, charge) }
    }

    it('takes the amount at once', async () => {
      const charge = chargeOf(bench)
      expect(await pay(bench, charge)).toMatchObject({
        status: 'CAPTURED',
        amount: 14_950n,
        currency: bench.currency,
        authorized: 14_950n,
        captured: 14_950n,
        refunded: 0n,
        refunds: [],
        nextAction: null,
        failure: null,
      })
    })

    it('finds a payment by its reference, and says the same of it', async () => {
      const charge = chargeOf(bench)
      const state = await pay(bench, charge)
      const { paymentId, key } = charge
      expect(await bench.gateway.find({ reference: state.reference, paymentId, key })).toEqual(state)
    })

    it('finds a payment by our own names of it, or gives the same again for the same key', async () => {
      const charge = chargeOf(bench)
      const { reference } = await bench.gateway.charge(charge)
      const { paymentId, key } = charge
      const found = bench.traits.findsByKey
        ? await bench.gateway.find({ reference: null, paymentId, key })
        : await bench.gateway.charge(charge)
      expect(found?.reference).toBe(reference)
    })

    it('knows nothing of a payment that was never charged', async () => {
      const sought = { reference: null, paymentId: newId(7), key: randomUUID() }
      expect(await bench.gateway.find(sought)).toBeUndefined()
    })

    it('charges once however often the same key is sent', async () => {
      const charge = chargeOf(bench)
      const first = await pay(bench, charge)
      const again = await bench.gateway.charge(charge)
      expect(again.reference).toBe(first.reference)
      if (bench.books) expect(await bench.books(charge.paymentId)).toMatchObject([{ captured: 14_950 }])
    })

    it('charges once when the same key is sent five times at one moment', async () => {
      const charge = chargeOf(bench)
      await Promise.allSettled(Array.from({ length: 5 }, () => bench.gateway.charge(charge)))
      await pay(bench, charge)
      if (bench.books) expect(await bench.books(charge.paymentId)).toMatchObject([{ captured: 14_950 }])
    })

    it('takes nothing when the payment is declined, and says why', async ({ skip }) => {
      const token = bench.tokens.declined
      if (token === undefined) return skip('It declines only on a page of its own.')
      const charge = chargeOf(bench, { token })
      const outcome = await pay(bench, charge).catch((error: unknown) => {
        if (error instanceof GatewayRefused) return { status: 'FAILED', failure: error, captured: 0n }
        throw error
      })
      expect(outcome).toMatchObject({
        status: 'FAILED',
        captured: 0n,
        failure: { code: expect.stringMatching(/^[A-Z_]+$/) },
      })
      if (bench.books) expect((await bench.books(charge.paymentId)).every(({ captured }) => captured === 0)).toBe(true)
    })

    it('waits for the buyer, and takes nothing before they approve', async ({ skip }) => {
      const token = bench.tokens.challenged
      if (token === undefined) return skip('It never asks the buyer.')
      const charge = chargeOf(bench, { token })
      const state = await bench.gateway.charge(charge)
      expect(state).toMatchObject({ status: 'REQUIRES_ACTION', captured: 0n, nextAction: expect.anything() })
      await bench.approve(state, true)
      const after = await settle(bench, charge, state.reference)
      expect(after).toMatchObject({ status: 'CAPTURED', captured: 14_950n, nextAction: null })
    })

    it('takes nothing when the buyer does not approve', async ({ skip }) => {
      const token = bench.tokens.challenged
      if (token === undefined) return skip('It never asks the buyer.')
      const charge = chargeOf(bench, { token })
      const state = await pay(bench, charge, false)
      expect(state.captured).toBe(0n)
      if (bench.books) expect(await bench.books(charge.paymentId)).toMatchObject([{ captured: 0 }])
    })

    it('promises the amount, and takes a part of it', async ({ skip }) => {
      if (!bench.traits.authorizes) return skip('It takes amounts at once only.')
      const { state } = await authorized()
      expect(state).toMatchObject({ status: 'AUTHORIZED', authorized: 14_950n, captured: 0n })
      const { reference } = state
      const { currency } = bench
      const taken = await bench.gateway.capture({ reference, currency, amount: 10_000n, key: randomUUID() })
      expect(taken).toMatchObject({ status: 'CAPTURED', captured: 10_000n })
      const rest = bench.gateway.capture({ reference, currency, amount: 4_950n, key: randomUUID() })
      if (bench.traits.capturesTwice) expect(await rest).toMatchObject({ captured: 14_950n })
      else expect(await faultOf(rest)).toBeInstanceOf(GatewayRefused)
    })

    it('never takes more than was promised', async ({ skip }) => {
      if (!bench.traits.authorizes) return skip('It takes amounts at once only.')
      const { charge, state } = await authorized()
      const step = { reference: state.reference, currency: bench.currency, amount: 14_951n, key: randomUUID() }
      expect(await faultOf(bench.gateway.capture(step))).toBeInstanceOf(GatewayRefused)
      if (bench.books) expect(await bench.books(charge.paymentId)).toMatchObject([{ captured: 0 }])
    })

    it('lets go of what was promised', async ({ skip }) => {
      if (!bench.traits.authorizes) return skip('It takes amounts at once only.')
      const { state } = await authorized()
      const { reference } = state
      expect(await bench.gateway.void({ reference, key: randomUUID() })).toMatchObject({
        status: 'VOIDED',
        captured: 0n,
      })
      const step = { reference, currency: bench.currency, amount: 100n, key: randomUUID() }
      expect(await faultOf(bench.gateway.capture(step))).toBeInstanceOf(GatewayRefused)
    })

    it('refunds part by part, and never more than was taken', async () => {
      const charge = chargeOf(bench)
      const { reference } = await pay(bench, charge)
      const part = (amount: bigint) => ({
        reference,
        currency: bench.currency,
        amount,
        key: randomUUID(),
        reason: 'Broken',
      })
      expect(await bench.gateway.refund(part(5_000n))).toMatchObject({ status: 'CAPTURED', refunded: 5_000n })
      expect(await bench.gateway.refund(part(9_000n))).toMatchObject({ refunded: 14_000n })
      expect(await faultOf(bench.gateway.refund(part(951n)))).toBeInstanceOf(GatewayRefused)
      expect(await bench.gateway.refund(part(950n))).toMatchObject({ refunded: 14_950n, captured: 14_950n })
      if (bench.books)
        expect(await bench.books(charge.paymentId)).toMatchObject([{ captured: 14_950, refunded: 14_950 }])
    })

    it('refunds once when the same key is sent again, where it says so', async ({ skip }) => {
      if (!bench.gateway.replays) return skip('It keeps no keys of refunds: the worker asks before it sends again.')
      const charge = chargeOf(bench)
      const { reference } = await pay(bench, charge)
      const step = { reference, currency: bench.currency, amount: 5_000n, key: randomUUID(), reason: null }
      const [first, second] = [await bench.gateway.refund(step), await bench.gateway.refund(step)]
      expect(second).toEqual(first)
      expect(first.refunds).toMatchObject([{ key: step.key, amount: 5_000n, status: 'SUCCEEDED' }])
    })

    outageContract(() => bench)
  })
}
