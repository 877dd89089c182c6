import { newId } from '@saler/kernel'
import type { StockMovementKind } from '../generated/resolvers.ts'

/** By how much the two numbers of one variant change. */
export interface StockChange {
  readonly variantId: string
  readonly onHand: number
  readonly reserved: number
}

/** What the ledger says of a change beside its numbers. */
export interface StockChangeNote {
  readonly kind: StockMovementKind
  readonly reason?: string | null
  readonly orderId?: string | null
  readonly userId?: string | null
}

// The same decision as `stockEventType`, for the balances that only the statement knows. A movement changes no
// settings, so what could be ordered before follows from what can be ordered after it.
const EVENT_TYPE = `CASE
    WHEN free_before > 0 AND free_after <= 0 THEN 'stock.out'
    WHEN free_before <= 0 AND free_after > 0 THEN 'stock.back'
    WHEN free_before - backorder_limit > low_stock_threshold AND free_after - backorder_limit <= low_stock_threshold
      THEN 'stock.low'
    ELSE 'stock.changed'
  END`

/**
 * The text of a statement that changes the stock of one or more variants, with a movement and an event for each, all or
 * nothing. `$1` to `$10` are what `stockChangeValues` gives; further values belong to `conditions`.
 *
 * How it stays right when many run at once, under READ COMMITTED:
 *
 * 1. `locked` takes the lock of every item in the order of the variants' ids. Whoever changes stock does it in this
 *    order, and before it touches a reservation, so nobody waits in a circle. A lock that had to be waited for gives
 *    the row as it is now, not as it was when the statement began.
 * 2. `conditions` decide on the rows of `locked`, which nobody else can change any more. Each has to read `locked` as a
 *    whole, so that nothing is written before every lock is held.
 * 3. `changed` takes the new numbers from `locked`. Read from `item` they would be those of the moment when the
 *    statement began: PostgreSQL does go on to the newest version of a row that was changed since, but it checks the
 *    constraints on the outdated one first, and refuses what is possible by now. That is why every column of the
 *    constraints is set.
 *
 * @param conditions further CTEs, each followed by a comma.
 * @param allowed SQL that is true when the change is to be made.
 * @param result the list and source of the final SELECT; it may read `locked`, `changed` and the conditions.
 */
export const stockChangeStatement = (conditions: string, allowed: string, result: string): string => `
WITH wanted AS MATERIALIZED (
  SELECT * FROM unnest($2::uuid[], $3::int[], $4::int[], $5::uuid[], $6::uuid[])
    AS w(variant_id, on_hand_change, reserved_change, movement_id, event_id)
), locked AS MATERIALIZED (
  SELECT * FROM stock_item WHERE store_no = $1 AND variant_id = ANY ($2::uuid[])
  ORDER BY variant_id FOR NO KEY UPDATE
), ${conditions} changed AS (
  UPDATE stock_item item
  SET on_hand = locked.on_hand + wanted.on_hand_change,
      reserved = locked.reserved + wanted.reserved_change,
      backorder_limit = locked.backorder_limit,
      low_stock_threshold = locked.low_stock_threshold,
      movements = locked.movements + 1
  FROM wanted JOIN locked USING (variant_id)
  WHERE item.store_no = $1 AND item.variant_id = ANY ($2::uuid[]) AND item.variant_id = wanted.variant_id
    AND (${allowed})
  RETURNING item.*, wanted.on_hand_change, wanted.reserved_change, wanted.movement_id, wanted.event_id,
    item.on_hand - item.reserved + item.backorder_limit AS free_after,
    item.on_hand - item.reserved + item.backorder_limit - wanted.on_hand_change + wanted.reserved_change AS free_before
), moved AS (
  INSERT INTO stock_movement (store_no, variant_id, number, id, kind, on_hand_change, reserved_change, on_hand_after,
    reserved_after, reason, order_id, user_id)
  SELECT store_no, variant_id, movements, movement_id, $7::stock_movement_kind, on_hand_change, reserved_change,
    on_hand, reserved, $8::text, $9::uuid, $10::uuid
  FROM changed
), told AS (
  INSERT INTO event (store_no, id, type, payload)
  SELECT store_no, event_id, ${EVENT_TYPE},
    jsonb_build_object('storeId', store_id, 'variantId', variant_id, 'onHand', on_hand, 'reserved', reserved)
  FROM changed
)
SELECT ${result}`

/** The first ten values of such a statement. Each variant may be named once. */
export const stockChangeValues = (
  storeNo: number,
  changes: readonly StockChange[],
  { kind, reason = null, orderId = null, userId = null }: StockChangeNote,
): unknown[] => [
  storeNo,
  changes.map((change) => change.variantId),
  changes.map((change) => change.onHand),
  changes.map((change) => change.reserved),
  changes.map(() => newId(storeNo)),
  changes.map(() => newId(storeNo)),
  kind,
  reason,
  orderId,
  userId,
]
