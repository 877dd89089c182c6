import { requireService } from '@saler/identity'
import type { StockDifference } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { requireStore } from './require-store.ts'

// A movement also has to follow from the one before it: the numbers run without a gap, and each balance is the sum so
// far.
const DIFFERENCES = `
WITH running AS (
  SELECT variant_id, number, on_hand_after, reserved_after,
    sum(on_hand_change) OVER earlier AS on_hand, sum(reserved_change) OVER earlier AS reserved,
    row_number() OVER earlier AS expected
  FROM stock_movement WHERE store_no = $1
  WINDOW earlier AS (PARTITION BY variant_id ORDER BY number)
), ledger AS (
  SELECT variant_id, (array_agg(on_hand ORDER BY number DESC))[1]::int AS on_hand,
    (array_agg(reserved ORDER BY number DESC))[1]::int AS reserved, count(*) AS movements,
    bool_and(on_hand = on_hand_after AND reserved = reserved_after AND number = expected) AS sound
  FROM running GROUP BY variant_id
), held AS (
  SELECT variant_id, sum(quantity - sold)::int AS units
  FROM reservation JOIN reservation_line USING (store_no, order_id)
  WHERE store_no = $1 AND status IN ('HELD', 'KEPT') GROUP BY variant_id
)
SELECT coalesce(item.variant_id, ledger.variant_id, held.variant_id) AS "variantId",
  coalesce(item.on_hand, 0) AS "onHand", coalesce(item.reserved, 0) AS reserved,
  coalesce(ledger.on_hand, 0) AS "ledgerOnHand", coalesce(ledger.reserved, 0) AS "ledgerReserved",
  coalesce(held.units, 0) AS held
FROM (SELECT * FROM stock_item WHERE store_no = $1) item
  FULL JOIN ledger USING (variant_id) FULL JOIN held USING (variant_id)
WHERE item.on_hand IS DISTINCT FROM coalesce(ledger.on_hand, 0)
  OR item.reserved IS DISTINCT FROM coalesce(ledger.reserved, 0)
  OR item.reserved IS DISTINCT FROM coalesce(held.units, 0)
  OR item.movements IS DISTINCT FROM coalesce(ledger.movements, 0)
  OR NOT coalesce(ledger.sound, true)`

/**
 * Recomputes every balance of a store from its movements and its reservations, in one statement and so at one moment,
 * and gives the variants where they differ from what is kept. Empty unless something is broken.
 *
 * @throws Refusal FORBIDDEN for everybody but services, NOT_FOUND on `storeId`.
 */
export async function findDifferences(context: Context, storeId: string): Promise<StockDifference[]> {
  requireService(context.identity)
  return context.database.query<StockDifference>(DIFFERENCES, [requireStore(storeId)])
}
