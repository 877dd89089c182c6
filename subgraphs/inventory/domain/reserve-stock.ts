import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { fingerprint, isId, isLongerThan, isWhole, refuse, storeOf } from '@saler/kernel'
import type { ReserveStockInput, ReserveStockPayload } from '../generated/resolvers.ts'
import { stockChangeStatement, stockChangeValues } from './change-stock.ts'
import type { Context } from './context.ts'
import { findStanding, renewReservation } from './find-reservation.ts'
import { MAX_KEY } from './limits.ts'
import { mergeLines } from './merge-lines.ts'
import { requireStore } from './require-store.ts'

type Shortage = ReserveStockPayload['shortages'][number]

// The key's unique index makes twins of a request wait here for the first of them; they are then told nothing is
// theirs.
const CONDITIONS = `short AS MATERIALIZED (
  SELECT wanted.variant_id, coalesce(greatest(on_hand - reserved + backorder_limit, 0), 0) AS available
  FROM wanted LEFT JOIN locked USING (variant_id)
  WHERE coalesce(on_hand - reserved + backorder_limit, 0) < reserved_change
), made AS (
  INSERT INTO reservation (store_no, order_id, store_id, key, fingerprint, expires_at)
  SELECT $1, $9::uuid, $11::uuid, $12::text, $13::text, now() + $14::int * interval '1 millisecond'
  WHERE NOT EXISTS (SELECT FROM short)
  ON CONFLICT DO NOTHING
  RETURNING expires_at
), lines AS (
  INSERT INTO reservation_line (store_no, order_id, variant_id, quantity)
  SELECT $1, $9::uuid, variant_id, reserved_change FROM wanted WHERE EXISTS (SELECT FROM made)
),`

const RESERVE = prepared<{ expiresAt: Date | null; shortages: Shortage[] | null }>(
  'reserve_stock',
  stockChangeStatement(
    CONDITIONS,
    'EXISTS (SELECT FROM made)',
    `(SELECT expires_at FROM made) AS "expiresAt",
    (SELECT json_agg(json_build_object('variantId', variant_id, 'available', available)) FROM short) AS shortages`,
  ),
)

/** How often it looks again when the reservation under its key comes and goes meanwhile. */
const ATTEMPTS = 3

/**
 * Holds all lines of an order or none, in one statement. The same key answers the reservation that it made first, whose
 * order id the caller must then use; with other lines it answers `mismatch`. A released reservation frees its key.
 *
 * What it holds is held until `expiresAt`, and from then on as long as the order exists: whoever writes the order has
 * to do it before that moment (see `expireReservations`).
 *
 * @throws Refusal FORBIDDEN for everybody but services, NOT_FOUND on `storeId`, INVALID on `orderId` (no id of the
 *   store, or one that was used before under another key), REQUIRED, INVALID, TOO_LONG and TOO_MANY on `key` and
 *   `lines`.
 */
export async function reserveStock(context: Context, input: ReserveStockInput): Promise<ReserveStockPayload> {
  requireService(context.identity)
  const storeNo = requireStore(input.storeId)
  const { orderId, key } = input
  if (!isId(orderId) || storeOf(orderId) !== storeNo) refuse('INVALID', ['orderId'])
  checkKey(key)
  const lines = mergeLines(input.lines)
  const print = fingerprint(lines.map(({ variantId, quantity }) => [variantId, quantity]))
  const changes = lines.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: quantity }))
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const values = stockChangeValues(storeNo, changes, { kind: 'RESERVATION', orderId })
    values.push(input.storeId, key, print, context.reservationTtlMs)
    const [answer] = await context.database.query(RESERVE, values)
    if (answer!.expiresAt) {
      context.outbox.poke()
      return { orderId, expiresAt: answer!.expiresAt, shortages: [], mismatch: false }
    }
    // Nothing was held: a twin of this request may have been faster, and taken the last units or just the key.
    const standing = await findStanding(context, storeNo, key)
    if (standing && standing.fingerprint !== print) return { shortages: [], mismatch: true }
    const expiresAt = standing && (await renewReservation(context, standing))
    if (expiresAt) return { orderId: standing.orderId, expiresAt, shortages: [], mismatch: false }
    if (answer!.shortages) return { shortages: answer!.shortages, mismatch: false }
  }
  return refuse('INVALID', ['orderId'])
}

function checkKey(key: string): void {
  if (key === '') refuse('REQUIRED', ['key'])
  if (!isWhole(key)) refuse('INVALID', ['key'])
  if (isLongerThan(key, MAX_KEY)) refuse('TOO_LONG', ['key'], { max: MAX_KEY })
}
