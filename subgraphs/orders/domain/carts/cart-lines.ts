import { newId, refuse } from '@saler/kernel'
import type { KeptCartLine } from '../../graphql/rows.ts'
import { MAX_LINES, MAX_QUANTITY } from '../limits.ts'
import { sameLine, type WantedLine } from '../read-order.ts'

/** A line to be put into a cart, with the price that the buyer sees. */
export type NewCartLine = WantedLine & { readonly seenPrice: string }

/**
 * The lines of a cart with more put in: what is there already becomes more, at the price that is seen now.
 *
 * @throws Refusal QUANTITY_INVALID on a line's quantity, TOO_MANY on `lines`.
 */
export function addLines(
  storeNo: number,
  lines: readonly KeptCartLine[],
  added: readonly NewCartLine[],
): KeptCartLine[] {
  const all = new Map(lines.map((line) => [sameLine(line), line]))
  for (const { index, variantId, quantity, properties, seenPrice } of added) {
    const same = sameLine({ variantId, properties })
    const known = all.get(same)
    const sum = quantity + (known?.quantity ?? 0)
    if (sum > MAX_QUANTITY) refuse('QUANTITY_INVALID', ['lines', index, 'quantity'], { max: MAX_QUANTITY })
    all.set(same, { id: known?.id ?? newId(storeNo), variantId, quantity: sum, properties, seenPrice })
  }
  if (all.size > MAX_LINES) refuse('TOO_MANY', ['lines'], { max: MAX_LINES })
  return [...all.values()]
}

/**
 * The lines of a cart with other quantities; those of 0 are gone.
 *
 * @throws Refusal NOT_FOUND on the `lineId` of a line that is not there.
 */
export function setQuantities(
  lines: readonly KeptCartLine[],
  wanted: readonly { readonly lineId: string; readonly quantity: number }[],
): KeptCartLine[] {
  const quantities = new Map(wanted.map(({ lineId, quantity }) => [lineId, quantity]))
  const known = new Set(lines.map(({ id }) => id))
  for (const [i, { lineId }] of wanted.entries()) if (!known.has(lineId)) refuse('NOT_FOUND', ['lines', i, 'lineId'])
  return lines
    .map((line) => ({ ...line, quantity: quantities.get(line.id) ?? line.quantity }))
    .filter(({ quantity }) => quantity > 0)
}

/**
 * The lines of two carts in one: those of `kept` first, quantities of equal lines together up to the limit of a line.
 *
 * @throws Refusal TOO_MANY on `cartId` when there are too many lines; nothing is left out.
 */
export function joinLines(kept: readonly KeptCartLine[], joining: readonly KeptCartLine[]): KeptCartLine[] {
  const all = new Map(kept.map((line) => [sameLine(line), line]))
  for (const line of joining) {
    const known = all.get(sameLine(line))
    const quantity = Math.min(MAX_QUANTITY, line.quantity + (known?.quantity ?? 0))
    all.set(sameLine(line), { ...(known ?? line), quantity })
  }
  if (all.size > MAX_LINES) refuse('TOO_MANY', ['cartId'], { max: MAX_LINES })
  return [...all.values()]
}
