const MINUTE = 60_000
/** A transfer between banks takes its time, weekends included. */
const BANK_TRANSFER_MINUTES = 3 * 24 * 60

/**
 * When an order that is placed now is called off unless it was paid; null when it waits for no payment: cash is paid on
 * delivery, and what gift cards or discounts pay in full is paid already.
 *
 * @param wait.minutes the store's own setting, for every other way of paying and for an order without one.
 */
export function expiryOf(wait: {
  readonly gateway: string | null
  readonly due: bigint
  readonly minutes: number
  readonly now: Date
}): Date | null {
  if (wait.due === 0n || wait.gateway === 'CASH_ON_DELIVERY') return null
  const minutes = wait.gateway === 'BANK_TRANSFER' ? Math.max(BANK_TRANSFER_MINUTES, wait.minutes) : wait.minutes
  return new Date(wait.now.getTime() + minutes * MINUTE)
}
