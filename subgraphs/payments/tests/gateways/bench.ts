import { randomUUID } from 'node:crypto'
import { newId } from '@saler/kernel'
import type { Charge, Gateway, GatewayState } from '../../gateways/gateway.ts'
import type { Misbehaviour } from '../../simulators/misbehaviour.ts'

/** What the other side's own books say of a payment. */
export interface Booked {
  readonly captured: number
  readonly refunded: number
}

/** A gateway with what its contract is tested by. */
export interface Bench {
  readonly gateway: Gateway
  readonly currency: string
  /** Differences between what the tests ask of all gateways. */
  readonly traits: {
    /** Whether an amount can be promised first. */
    readonly authorizes: boolean
    /** Whether what a capture left over can be captured later. */
    readonly capturesTwice: boolean
    /** Whether a charge is found by our names of it when its answer was lost. */
    readonly findsByKey: boolean
  }
  readonly tokens: { readonly good: string | null; readonly declined?: string; readonly challenged?: string }
  /** What the buyer does until the payment is decided, where they have to. */
  readonly approve: (state: GatewayState, approves: boolean) => Promise<void>
  /** What must never be said in an error. */
  readonly secrets: readonly string[]
  /** The payments that the other side has for one of ours. Undefined where its books can't be read. */
  readonly books?: (paymentId: string) => Promise<Booked[]>
  /** Has the other side misbehave. Undefined where it can't be told to. */
  readonly misbehave?: (rule: Misbehaviour) => Promise<void>
  readonly behave?: () => Promise<void>
  readonly close: () => Promise<void>
}

const STORE = 7

/** A charge of 149.50 with ids and a key of its own. */
export function chargeOf({ tokens, currency }: Bench, more: Partial<Charge> = {}): Charge {
  return {
    paymentId: newId(STORE),
    orderId: newId(STORE),
    orderNumber: '1001',
    storeId: newId(STORE),
    key: randomUUID(),
    amount: 14_950n,
    currency,
    method: null,
    token: tokens.good,
    capture: true,
    returnUrl: 'https://shop.example/back',
    webhookUrl: 'https://shop.example/webhooks/here',
    email: 'buyer@example.com',
    phone: '+966501234567',
    language: 'ar',
    ...more,
  }
}

/** Charges, and does what the buyer and the worker have to do until the payment is decided. */
export async function pay(bench: Bench, charge: Charge, approves = true): Promise<GatewayState> {
  const { gateway } = bench
  const state = await gateway.charge(charge)
  if (state.status !== 'REQUIRES_ACTION') return state
  await bench.approve(state, approves)
  return settle(bench, charge, state.reference)
}

/** What the worker does when the buyer has been on the gateway's page. */
export async function settle({ gateway }: Bench, { paymentId, key }: Charge, reference: string): Promise<GatewayState> {
  const state = (await gateway.find({ reference, paymentId, key }))!
  return state.isApproved ? gateway.complete!({ reference, key }) : state
}

/** The error that a call ends with. */
export async function faultOf(call: Promise<unknown>): Promise<Error> {
  try {
    await call
  } catch (error) {
    return error as Error
  }
  throw new Error('It should have failed.')
}
