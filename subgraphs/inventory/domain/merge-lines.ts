import { isId, refuse } from '@saler/kernel'
import { MAX_LINES, MAX_UNITS } from './limits.ts'

/** So many units of a variant. */
export interface Line {
  readonly variantId: string
  readonly quantity: number
}

/**
 * One line for each variant, in the order of their ids, so that equal orders have equal fingerprints.
 *
 * @throws Refusal REQUIRED without lines unless there may be none, TOO_MANY, INVALID on a line's field.
 */
export function mergeLines(lines: readonly Line[], { field = 'lines', mayBeEmpty = false } = {}): Line[] {
  if (lines.length === 0 && !mayBeEmpty) refuse('REQUIRED', [field])
  if (lines.length > MAX_LINES) refuse('TOO_MANY', [field], { max: MAX_LINES })
  const quantities = new Map<string, number>()
  for (const [index, { variantId, quantity }] of lines.entries()) {
    if (!isId(variantId)) refuse('INVALID', [field, index, 'variantId'])
    if (quantity < 1 || quantity > MAX_UNITS) refuse('INVALID', [field, index, 'quantity'], { max: MAX_UNITS })
    quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity)
  }
  return Array.from(quantities, ([variantId, quantity]) => ({ variantId, quantity })).sort((a, b) =>
    a.variantId < b.variantId ? -1 : 1,
  )
}
