import { type Database, prepared, type Transaction } from '@saler/database'
import { formatAmount } from '@saler/kernel'
import type { OrderStanding } from '../events.ts'

export interface OrderAccount {
  readonly version: number
  /** Whether the order was cancelled: what comes in now goes back. */
  readonly cancelled: boolean
}

const RAISE = prepared<OrderAccount>(
  'raise_order_account',
  `INSERT INTO order_account AS account (store_no, order_id, version) VALUES ($1, $2::uuid, 1)
  ON CONFLICT (store_no, order_id) DO UPDATE SET version = account.version + 1
  RETURNING version, cancelled_at IS NOT NULL AS cancelled`,
)

const CANCEL = prepared(
  'cancel_order_account',
  `INSERT INTO order_account AS account (store_no, order_id, cancelled_at) VALUES ($1, $2::uuid, now())
  ON CONFLICT (store_no, order_id) DO UPDATE SET cancelled_at = coalesce(account.cancelled_at, now())`,
)

/** What the payments of an order come to, in the currency's smallest unit. */
interface Sums {
  readonly authorized: bigint
  readonly captured: bigint
  readonly refunded: bigint
  /** Whether every payment failed or was voided. */
  readonly failed: boolean
}

const SUM = prepared<Sums>(
  'sum_payments_of_order',
  `SELECT coalesce(sum(authorized) FILTER (WHERE status <> 'VOIDED'), 0)::bigint AS authorized,
    coalesce(sum(captured), 0)::bigint AS captured, coalesce(sum(refunded), 0)::bigint AS refunded,
    bool_and(status IN ('FAILED', 'VOIDED')) AS failed
  FROM payment WHERE store_no = $1 AND order_id = $2`,
)

const STANDING = prepared<Sums & { readonly version: number }>(
  'read_standing_of_order',
  `SELECT account.version, sums.* FROM order_account account CROSS JOIN LATERAL (${SUM.text}) sums
  WHERE account.store_no = $1 AND account.order_id = $2`,
)

/** Counts the order's account up, which locks it: from here on payments of the order change one after the other. */
export async function raiseAccount(transaction: Transaction, storeNo: number, orderId: string): Promise<OrderAccount> {
  const [account] = await transaction.query(RAISE, [storeNo, orderId])
  return account!
}

const LOCK = prepared(
  'lock_order_account',
  'SELECT FROM order_account WHERE store_no = $1 AND order_id = $2 FOR UPDATE',
)

/** Locks the order's account, as `raiseAccount` does, for whoever changes nothing that is told. */
export const lockAccount = (transaction: Transaction, storeNo: number, orderId: string): Promise<number> =>
  transaction.execute(LOCK, [storeNo, orderId])

/** Notes that the order was cancelled. */
export const cancelAccount = (transaction: Transaction, storeNo: number, orderId: string): Promise<number> =>
  transaction.execute(CANCEL, [storeNo, orderId])

/** What all payments of an order come to, as the transaction sees them. */
export async function sumsOf(transaction: Transaction, storeNo: number, orderId: string): Promise<Sums> {
  const [sums] = await transaction.query(SUM, [storeNo, orderId])
  return sums!
}

/** What others are told of all payments of the order, as the transaction left them. */
export async function standingOf(
  transaction: Transaction,
  order: { storeNo: number; orderId: string; currency: string },
  { version }: OrderAccount,
): Promise<OrderStanding> {
  return told({ version, ...(await sumsOf(transaction, order.storeNo, order.orderId)) }, order.currency)
}

/** The same as it is now, of an order that has payments. */
export async function readStanding(
  database: Database,
  { storeNo, orderId, currency }: { storeNo: number; orderId: string; currency: string },
): Promise<OrderStanding> {
  const [standing] = await database.query(STANDING, [storeNo, orderId])
  return told(standing!, currency)
}

function told(
  { version, authorized, captured, refunded, failed }: Sums & { readonly version: number },
  currency: string,
): OrderStanding {
  const text = (minor: bigint): string => formatAmount(minor, currency)
  return { version, authorized: text(authorized), captured: text(captured), refunded: text(refunded), failed }
}
