import type { PaymentStatus } from '../generated/resolvers.ts'

/**
 * How a payment may move. FAILED is no dead end: a gateway may take the money after we gave up on it, and what the gateway
 * says is true. Nor is REFUNDED: a refund that the gateway took may come back weeks later.
 */
export const MOVES: readonly { readonly from: PaymentStatus; readonly to: PaymentStatus }[] = [
  { from: 'PENDING', to: 'REQUIRES_ACTION' },
  { from: 'PENDING', to: 'AUTHORIZED' },
  { from: 'PENDING', to: 'CAPTURED' },
  { from: 'PENDING', to: 'VOIDED' },
  { from: 'PENDING', to: 'FAILED' },
  { from: 'REQUIRES_ACTION', to: 'PENDING' },
  { from: 'REQUIRES_ACTION', to: 'AUTHORIZED' },
  { from: 'REQUIRES_ACTION', to: 'CAPTURED' },
  { from: 'REQUIRES_ACTION', to: 'VOIDED' },
  { from: 'REQUIRES_ACTION', to: 'FAILED' },
  { from: 'AUTHORIZED', to: 'CAPTURED' },
  { from: 'AUTHORIZED', to: 'VOIDED' },
  { from: 'AUTHORIZED', to: 'FAILED' },
  { from: 'CAPTURED', to: 'PARTIALLY_REFUNDED' },
  { from: 'CAPTURED', to: 'REFUNDED' },
  { from: 'PARTIALLY_REFUNDED', to: 'CAPTURED' },
  { from: 'PARTIALLY_REFUNDED', to: 'REFUNDED' },
  { from: 'REFUNDED', to: 'PARTIALLY_REFUNDED' },
  { from: 'REFUNDED', to: 'CAPTURED' },
  { from: 'VOIDED', to: 'CAPTURED' },
  { from: 'FAILED', to: 'AUTHORIZED' },
  { from: 'FAILED', to: 'CAPTURED' },
  { from: 'FAILED', to: 'VOIDED' },
]

/** Whether a payment may move so; to stay where it is, it always may. */
export const mayMove = (from: PaymentStatus, to: PaymentStatus): boolean =>
  from === to || MOVES.some((move) => move.from === from && move.to === to)

/** What moved of the money, in the currency's smallest unit. */
export interface Sums {
  readonly authorized: bigint
  readonly captured: bigint
  readonly refunded: bigint
}

/** What the sums say of a payment of which something was taken; undefined when nothing was. */
export function statusOfSums({ captured, refunded }: Sums): PaymentStatus | undefined {
  if (captured === 0n) return undefined
  if (refunded === 0n) return 'CAPTURED'
  return refunded < captured ? 'PARTIALLY_REFUNDED' : 'REFUNDED'
}
