import { isCheckViolation, prepared } from '@saler/database'
import { answeredOnce } from '@saler/events'
import { actorIdOf, authorize } from '@saler/identity'
import { isLongerThan, isWhole, Refusals, refuse } from '@saler/kernel'
import type { AdjustStockErrorCode, AdjustStockInput } from '../generated/resolvers.ts'
import type { StockRow } from '../graphql/rows.ts'
import { stockChangeStatement, stockChangeValues } from './change-stock.ts'
import type { Context } from './context.ts'
import { MAX_REASON, MAX_UNITS } from './limits.ts'
import { STOCK_COLUMNS } from './loaders.ts'
import { knowVariant, openStockItem } from './stock-item.ts'

// What is held for orders cannot be taken off, nor can what is not there: backorders are for orders.
const CONDITIONS = `room AS MATERIALIZED (
  SELECT greatest(least(on_hand, on_hand - reserved + backorder_limit), 0) AS units FROM locked
),`

const ADJUST = prepared<{ stock: StockRow | null; units: number }>(
  'adjust_stock',
  stockChangeStatement(
    CONDITIONS,
    '(SELECT units FROM room) + least(wanted.on_hand_change, 0) >= 0',
    `units, (SELECT to_jsonb(adjusted) FROM (SELECT ${STOCK_COLUMNS} FROM changed) adjusted) AS stock FROM room`,
  ),
)

/**
 * Adds units to a variant's stock or takes some off. The same key and input answers again what was answered first. A
 * variant of the catalogue that has no stock item gets one.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `variantId`, INVALID, REQUIRED and TOO_LONG on the other
 *   fields, IDEMPOTENCY_KEY_REUSED, INSUFFICIENT_STOCK on `change` with what could be taken off.
 */
export async function adjustStock(context: Context, input: AdjustStockInput): Promise<StockRow> {
  const { variantId, change, idempotencyKey: key } = input
  const storeNo = authorize(context.identity, variantId, 'inventory:write', ['variantId'])
  const reason = checkAdjustment(input)
  const variant = await knowVariant(context, storeNo, variantId)
  const { database, identity } = context
  const values = stockChangeValues(storeNo, [{ variantId, onHand: change, reserved: 0 }], {
    kind: change > 0 ? 'RESTOCK' : 'ADJUSTMENT',
    reason,
    userId: actorIdOf(identity),
  })
  const stock = await answeredOnce<StockRow>({
    database,
    storeNo,
    operation: 'adjustStock',
    key,
    input: { variantId, change, reason },
    run: async (transaction) => {
      await openStockItem(transaction, variant)
      const [answer] = await transaction.query(ADJUST, values)
      if (answer!.stock) return answer!.stock
      return refuse<AdjustStockErrorCode>('INSUFFICIENT_STOCK', ['change'], { available: answer!.units })
    },
  }).catch((error: unknown) => {
    if (isCheckViolation(error, 'stock_item_on_hand_check')) return refuse<AdjustStockErrorCode>('INVALID', ['change'])
    throw error
  })
  context.outbox.poke()
  // The loader is cleared because this request may have read the balance before.
  context.loaders.stock.clear(variantId)
  return stock
}

/** Refuses everything that is wrong with the input at once, and answers the reason as it is kept. */
function checkAdjustment({ change, reason }: AdjustStockInput): string {
  const refusals = new Refusals<AdjustStockErrorCode>()
  const kept = reason.trim()
  if (change === 0 || Math.abs(change) > MAX_UNITS) refusals.add('INVALID', ['change'])
  if (kept === '') refusals.add('REQUIRED', ['reason'])
  else if (!isWhole(kept)) refusals.add('INVALID', ['reason'])
  else if (isLongerThan(kept, MAX_REASON)) refusals.add('TOO_LONG', ['reason'], { max: MAX_REASON })
  refusals.throwIfAny()
  return kept
}
