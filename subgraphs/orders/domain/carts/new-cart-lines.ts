import { parseAmount, Refusals, refuse } from '@saler/kernel'
import { VariantsForOrderDocument } from '../../generated/calls/catalog.ts'
import type { OrderLineInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { MAX_LINES } from '../limits.ts'
import { readLines, type WantedLine } from '../read-order.ts'
import type { NewCartLine } from './cart-lines.ts'

/**
 * Checks the lines that somebody puts into a cart, as far as nobody has to be asked.
 *
 * @throws Refusal TOO_MANY on `lines`; QUANTITY_INVALID, VARIANT_NOT_FOUND, INVALID, TOO_LONG on the parts of lines.
 */
export function readCartLines(storeNo: number, lines: readonly OrderLineInput[]): WantedLine[] {
  if (lines.length > MAX_LINES) refuse('TOO_MANY', ['lines'], { max: MAX_LINES })
  const findings = new Refusals()
  const read = readLines(findings, storeNo, lines)
  findings.throwIfAny()
  return read
}

/**
 * Looks up what the lines cost now: the price that the buyer sees when they are put in.
 *
 * @throws Refusal VARIANT_NOT_FOUND for each line whose variant is not on sale.
 */
export async function withPrices(
  { call }: Context,
  storeId: string,
  lines: readonly WantedLine[],
): Promise<NewCartLine[]> {
  if (lines.length === 0) return []
  const ids = [...new Set(lines.map(({ variantId }) => variantId))]
  const { variantsForOrder } = await call('catalog', VariantsForOrderDocument, { storeId, ids })
  const prices = new Map(
    variantsForOrder
      .filter(({ active }) => active)
      .map(({ id, price }) => [id, parseAmount(price.amount, price.currency)!.toString()]),
  )
  const findings = new Refusals()
  for (const { index, variantId } of lines)
    if (!prices.has(variantId)) findings.add('VARIANT_NOT_FOUND', ['lines', index, 'variantId'])
  findings.throwIfAny()
  return lines.map((line) => ({ ...line, seenPrice: prices.get(line.variantId)! }))
}
