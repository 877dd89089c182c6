import { optionalText, parseAmount, Refusals, refuse, storeOf } from '@saler/kernel'
import type { EditOrderErrorCode, EditOrderInput } from '../../generated/resolvers.ts'
import type { OrderLineRow, OrderRow } from '../../graphql/rows.ts'
import { MAX_LINES, MAX_NOTE, MAX_QUANTITY } from '../limits.ts'

/** A line that an edited order is to have. */
export interface WantedLine {
  /** The line that it is already; undefined for a new one. */
  readonly known?: OrderLineRow
  /** Where refusals about it point to. */
  readonly field: readonly (string | number)[]
  readonly variantId: string
  readonly quantity: number
  /** What one costs; the catalogue's price unless given. */
  readonly unitPrice?: bigint
}

/** The lines that an order is to have after an edit, and why it is edited. */
export interface WantedEdit {
  readonly lines: readonly WantedLine[]
  readonly reason: string | null
}

/**
 * Applies an edit to the lines of an order. Kept lines keep their price and their place, new ones come behind them.
 *
 * @throws Refusal with every reason: NOT_FOUND for a line or variant that is not there, QUANTITY_INVALID, INVALID for a line
 *   that is named twice or a price that is none, EMPTY_ORDER, TOO_MANY, TOO_LONG on `reason`.
 */
export function readEdit(order: OrderRow, lines: readonly OrderLineRow[], input: EditOrderInput): WantedEdit {
  const findings = new Refusals<EditOrderErrorCode | 'REQUIRED'>()
  const { quantities = [], add = [] } = { quantities: input.quantities ?? [], add: input.add ?? [] }
  for (const [field, list] of Object.entries({ quantities, add }))
    if (list.length > MAX_LINES) refuse<EditOrderErrorCode>('TOO_MANY', [field], { max: MAX_LINES })
  const reason = optionalText(findings, input.reason, MAX_NOTE, ['reason'])
  const changes = new Map<string, number>()
  const ids = new Set(lines.map(({ id }) => id))
  for (const [index, { lineId, quantity }] of quantities.entries()) {
    if (!ids.has(lineId)) findings.add('NOT_FOUND', ['quantities', index, 'lineId'])
    if (changes.has(lineId)) findings.add('INVALID', ['quantities', index, 'lineId'])
    if (quantity < 0 || quantity > MAX_QUANTITY)
      findings.add('QUANTITY_INVALID', ['quantities', index, 'quantity'], { max: MAX_QUANTITY })
    changes.set(lineId, quantity)
  }
  const kept = lines.map((line): WantedLine => {
    const quantity = changes.get(line.id) ?? line.quantity
    const index = quantities.findIndex(({ lineId }) => lineId === line.id)
    const field = index < 0 ? ['orderId'] : ['quantities', index, 'quantity']
    return { known: line, field, variantId: line.variantId, quantity, unitPrice: line.unitPrice }
  })
  const added = add.map(({ variantId, quantity, unitPrice }, index): WantedLine => {
    if (storeOf(variantId) !== order.storeNo) findings.add('VARIANT_NOT_FOUND', ['add', index, 'variantId'])
    if (quantity < 1 || quantity > MAX_QUANTITY)
      findings.add('QUANTITY_INVALID', ['add', index, 'quantity'], { max: MAX_QUANTITY })
    const own = unitPrice == null ? undefined : parseAmount(unitPrice, order.currency)
    if (unitPrice != null && own === undefined) findings.add('INVALID', ['add', index, 'unitPrice'])
    return { field: ['add', index, 'quantity'], variantId, quantity, unitPrice: own }
  })
  const wanted = [...kept.filter(({ quantity }) => quantity > 0), ...added]
  if (wanted.length === 0) findings.add('EMPTY_ORDER', ['quantities'])
  if (wanted.length > MAX_LINES) findings.add('TOO_MANY', ['add'], { max: MAX_LINES })
  findings.throwIfAny()
  return { lines: wanted, reason }
}
