import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { newId, refuse, storeOf } from '@saler/kernel'
import type { OpenStockInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { MAX_LINES, MAX_UNITS } from './limits.ts'
import { requireStore } from './require-store.ts'

// A first stock is no comeback: whoever makes a variant knows what it starts with, and an import of thousands would have
// each of them looked at once more.
const OPEN = prepared<{ opened: bigint }>(
  'open_stock',
  `WITH wanted AS MATERIALIZED (
    SELECT * FROM unnest($3::uuid[], $4::int[], $5::int[], $6::int[], $7::uuid[], $8::uuid[])
      AS w(variant_id, on_hand, threshold, backorders, movement_id, event_id)
  ), opened AS (
    INSERT INTO stock_item (store_no, variant_id, store_id, on_hand, low_stock_threshold, backorder_limit, movements)
    SELECT $1, variant_id, $2::uuid, on_hand, threshold, backorders, CASE WHEN on_hand > 0 THEN 1 ELSE 0 END
    FROM wanted ORDER BY variant_id
    ON CONFLICT DO NOTHING
    RETURNING variant_id
  ), moved AS (
    INSERT INTO stock_movement (store_no, variant_id, number, id, kind, on_hand_change, reserved_change, on_hand_after,
      reserved_after)
    SELECT $1, variant_id, 1, movement_id, 'RESTOCK', on_hand, 0, on_hand, 0
    FROM wanted JOIN opened USING (variant_id) WHERE on_hand > 0
  ), told AS (
    INSERT INTO event (store_no, id, type, payload)
    SELECT $1, event_id, 'stock.changed',
      jsonb_build_object('storeId', $2::uuid, 'variantId', variant_id, 'onHand', on_hand, 'reserved', 0)
    FROM wanted JOIN opened USING (variant_id) WHERE on_hand + backorders > 0
  )
  SELECT count(*) AS opened FROM opened`,
)

const DEFAULT_THRESHOLD = 5

/**
 * Gives variants their first stock, with an opening movement where there is any. Variants that have stock already are
 * left alone, so that it can be repeated. Whether the variants exist is the caller's word.
 *
 * @throws Refusal FORBIDDEN for everybody but services, NOT_FOUND on `storeId`, TOO_MANY on `items`, INVALID on an
 *   item's field.
 */
export async function openStock(context: Context, { storeId, items }: OpenStockInput): Promise<boolean> {
  requireService(context.identity)
  const storeNo = requireStore(storeId)
  if (items.length > MAX_LINES) refuse('TOO_MANY', ['items'], { max: MAX_LINES })
  const units = (value: number | null | undefined, fallback: number, index: number, field: string): number => {
    const given = value ?? fallback
    if (given < 0 || given > MAX_UNITS) refuse('INVALID', ['items', index, field], { max: MAX_UNITS })
    return given
  }
  const opened = new Map(
    items.map((item, index) => {
      if (storeOf(item.variantId) !== storeNo) refuse('INVALID', ['items', index, 'variantId'])
      const onHand = units(item.onHand, 0, index, 'onHand')
      const threshold = units(item.lowStockThreshold, DEFAULT_THRESHOLD, index, 'lowStockThreshold')
      return [item.variantId, { onHand, threshold, backorders: item.allowBackorder ? MAX_UNITS : 0 }]
    }),
  )
  if (opened.size === 0) return true
  const rows = [...opened.values()]
  const [answer] = await context.database.query(OPEN, [
    storeNo,
    storeId,
    [...opened.keys()],
    rows.map((row) => row.onHand),
    rows.map((row) => row.threshold),
    rows.map((row) => row.backorders),
    rows.map(() => newId(storeNo)),
    rows.map(() => newId(storeNo)),
  ])
  if (answer!.opened > 0n) context.outbox.poke()
  return true
}
