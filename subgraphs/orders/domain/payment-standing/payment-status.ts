import type { OrderPaymentStatus } from '../../generated/resolvers.ts'

/** What all payments of an order come to, in the currency's smallest unit. */
export interface PaidAmounts {
  /** Promised by gateways, what was taken of it among it. */
  readonly authorized: bigint
  readonly captured: bigint
  /** Of what was captured. */
  readonly refunded: bigint
}

/** What was paid of an order that costs so much, its gift cards taken off. `failed`: the last payment did. */
export function paymentStatusOf(
  due: bigint,
  { authorized, captured, refunded }: PaidAmounts,
  failed = false,
): OrderPaymentStatus {
  if (captured > 0n && refunded >= captured) return 'REFUNDED'
  if (refunded > 0n) return 'PARTIALLY_REFUNDED'
  if (captured >= due) return 'PAID'
  if (captured > 0n) return 'PARTIALLY_PAID'
  if (authorized >= due) return 'AUTHORIZED'
  return failed ? 'FAILED' : 'PENDING'
}

/** What is still to be paid of an order: never below 0. What was given back is not owed again. */
export function amountDue(due: bigint, { captured }: Pick<PaidAmounts, 'captured'>): bigint {
  return captured >= due ? 0n : due - captured
}

/** How much of what was taken is more than an order costs, whether or not some of it was given back. */
export const beyond = (due: bigint, captured: bigint): bigint => (captured > due ? captured - due : 0n)

/** What was paid beyond what an order costs now, and was not given back yet. */
export function overpaid(due: bigint, { captured, refunded }: Omit<PaidAmounts, 'authorized'>): bigint {
  return beyond(due, captured - refunded)
}
