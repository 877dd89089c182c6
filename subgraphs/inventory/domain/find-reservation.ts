import { prepared } from '@saler/database'
import type { Context } from './context.ts'

/** The live reservation under a key. */
export interface StandingReservation {
  readonly storeNo: number
  readonly orderId: string
  readonly fingerprint: string
  readonly expiresAt: Date
  /** True when it has used up half of its time without an order. */
  readonly ageing: boolean
}

// What is kept for an existing order, or was shipped, does not expire: it is answered as if it had just been made.
const FIND = prepared<StandingReservation>(
  'find_reservation',
  `SELECT store_no AS "storeNo", order_id AS "orderId", fingerprint,
    CASE WHEN status = 'HELD' THEN expires_at ELSE now() + $3::int * interval '1 millisecond' END AS "expiresAt",
    status = 'HELD' AND expires_at < now() + $3::int * interval '0.5 millisecond' AS ageing
  FROM reservation WHERE store_no = $1 AND key = $2 AND status <> 'RELEASED'`,
)

const RENEW = prepared<{ expiresAt: Date }>(
  'renew_reservation',
  `UPDATE reservation SET expires_at = now() + $3::int * interval '1 millisecond'
  WHERE store_no = $1 AND order_id = $2 AND status = 'HELD'
  RETURNING expires_at AS "expiresAt"`,
)

export async function findStanding(
  context: Context,
  storeNo: number,
  key: string,
): Promise<StandingReservation | undefined> {
  const [found] = await context.database.query(FIND, [storeNo, key, context.reservationTtlMs])
  return found
}

/**
 * Until when the reservation holds. One that grows old gets its full time again: whoever asks for it is about to write
 * the order after all. Undefined when it was released or kept meanwhile.
 */
export async function renewReservation(context: Context, found: StandingReservation): Promise<Date | undefined> {
  if (!found.ageing) return found.expiresAt
  const [renewed] = await context.database.query(RENEW, [found.storeNo, found.orderId, context.reservationTtlMs])
  return renewed?.expiresAt
}
