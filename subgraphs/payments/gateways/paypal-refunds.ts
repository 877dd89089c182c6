import { GatewayRefused } from './gateway.ts'
import { readAmount } from './paypal-amount.ts'
import { movesOf, type Order, type Refund } from './paypal-order.ts'

interface RefundPart {
  readonly capture: string
  readonly amount: bigint
  /** Says of which payment and of which of our keys it is. */
  readonly customId: string
}

/**
 * PayPal refunds a capture, not an order: what an amount comes to, capture by capture, newest first. What was refunded under
 * the same key before, in an attempt that was cut off, is not refunded again.
 *
 * @throws GatewayRefused REFUND_TOO_LARGE when not so much is left.
 */
export function refundsFor(order: Order, amount: bigint, key: string): RefundPart[] {
  const { captures, refunds } = movesOf(order)
  const customId = `${order.purchase_units[0].custom_id}/${key}`
  const sum = (some: readonly Refund[]): bigint => some.reduce((all, { amount }) => all + readAmount(amount), 0n)
  let wanted = amount - sum(refunds.filter(({ custom_id }) => custom_id === customId))
  const parts: RefundPart[] = []
  for (const capture of captures.toReversed()) {
    const left = readAmount(capture.amount) - sum(refunds.filter((refund) => captureOf(refund) === capture.id))
    const part = left < wanted ? left : wanted
    if (part <= 0n) continue
    parts.push({ capture: encodeURIComponent(capture.id), amount: part, customId })
    wanted -= part
  }
  if (wanted > 0n) throw new GatewayRefused('REFUND_TOO_LARGE', 'There is not so much left to refund.')
  return parts
}

/** The capture that a refund is of, by its link upwards. */
const captureOf = ({ links }: Refund): string | undefined =>
  links
    ?.find(({ rel }) => rel === 'up')
    ?.href.split('/')
    .at(-1)
