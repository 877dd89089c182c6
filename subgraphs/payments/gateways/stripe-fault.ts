import Stripe from 'stripe'
import { neverReached, noAnswer, type Purpose, refusalOf } from './call.ts'
import { GatewayRefused, GatewayUnavailable, OutcomeUnknown } from './gateway.ts'

/** Stripe failed at this key, keeps that as its answer, and will give no other for it. */
export const FAILED_FOR_GOOD = 'GATEWAY_FAILED'

/** Says what is known when a call fails. */
export async function told<T>(purpose: Purpose, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw error instanceof Stripe.errors.StripeError ? faultOf(error, purpose) : error
  }
}

function faultOf(error: Stripe.errors.StripeError, purpose: Purpose): Error {
  const { statusCode: status, code, decline_code, message } = error
  if (status === undefined)
    return neverReached(error.detail)
      ? new GatewayUnavailable('Stripe cannot be reached.')
      : noAnswer(purpose, 'Stripe did not answer.')
  if (status === 429) return new GatewayUnavailable('Stripe is asked too often.')
  // Another request with this key is under way: what it comes to is not known yet.
  if (status === 409) return new OutcomeUnknown('Stripe is still busy with the same request.')
  if (status >= 400 && status < 500) return refusalOf(status, decline_code ?? code ?? error.rawType, message)
  if (status >= 500 && error.headers?.['idempotent-replayed'] === 'true')
    return new GatewayRefused(FAILED_FOR_GOOD, 'Stripe failed, and will not try this again.')
  return noAnswer(purpose, `Stripe answered with an error (HTTP ${status}).`)
}
