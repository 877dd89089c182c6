import { allocate } from '../pricing/allocate.ts'
import { sumOf } from './invoice-document.ts'

/** What is left of an invoice at one tax rate. */
export interface Remaining {
  readonly taxRate: number
  readonly net: bigint
  readonly tax: bigint
}

/**
 * Splits what a credit note takes back over the rates of its invoice, by what is left of each, and each part into net and
 * tax in the proportion of what is left. Every part is whole units, none exceeds what is left, and they add up to the amount
 * exactly; so the credit notes that take back all of an invoice take back all of its tax, however many they are.
 *
 * @throws RangeError for an amount below 0, or above all that is left.
 */
export function splitCredit(amount: bigint, remaining: readonly Remaining[]): Remaining[] {
  const gross = remaining.map(({ net, tax }) => net + tax)
  if (amount < 0n || amount > sumOf(gross)) throw new RangeError('A credit note takes back no more than is left.')
  return allocate(amount, gross).map((share, index) => {
    const { taxRate, tax } = remaining[index]!
    const whole = gross[index]!
    const taxShare = whole === 0n ? 0n : (2n * share * tax + whole) / (2n * whole)
    return { taxRate, net: share - taxShare, tax: taxShare }
  })
}

/**
 * How much of an invoice a refund takes back. Money that was paid twice, or beyond the invoice, is given back without taking
 * anything of it: only what the seller then holds too little of counts. The answers for the refunds of an order add up in
 * whatever order they come, since each is of its own moment.
 *
 * @param due what money has to pay of the invoice: its total less gift cards.
 * @param refund the amount of this refund.
 * @param standing what was captured and refunded of the order right after it.
 */
export function creditOf(
  due: bigint,
  refund: bigint,
  { captured, refunded }: { readonly captured: bigint; readonly refunded: bigint },
): bigint {
  const after = captured - refunded
  return missing(due, after) - missing(due, after + refund)
}

const missing = (due: bigint, kept: bigint): bigint => (kept < due ? due - kept : 0n)
