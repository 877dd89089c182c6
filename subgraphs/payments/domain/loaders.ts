import { type Database, prepared } from '@saler/database'
import { storeOf } from '@saler/kernel'
import DataLoader from 'dataloader'
import type { PaymentRow, PaymentTransactionRow } from '../graphql/rows.ts'
import { PAYMENT_COLUMNS, TRANSACTION_COLUMNS } from './columns.ts'

const BY_ID = prepared<PaymentRow>(
  'payments_by_id',
  `SELECT ${PAYMENT_COLUMNS} FROM payment WHERE store_no = ANY ($1::int[]) AND id = ANY ($2::uuid[])`,
)

const OF_ORDERS = prepared<PaymentRow>(
  'payments_of_orders',
  `SELECT ${PAYMENT_COLUMNS} FROM payment WHERE store_no = ANY ($1::int[]) AND order_id = ANY ($2::uuid[])
  ORDER BY order_id, id`,
)

const TRANSACTIONS = prepared<PaymentTransactionRow>(
  'transactions_of_payments',
  `SELECT ${TRANSACTION_COLUMNS} FROM payment_transaction
  WHERE store_no = ANY ($1::int[]) AND payment_id = ANY ($2::uuid[]) ORDER BY payment_id, id`,
)

export type Loaders = ReturnType<typeof createLoaders>

/** Loads for one request what its resolvers ask for one by one. */
export function createLoaders(database: Database) {
  const many = async <Row>(statement: ReturnType<typeof prepared<Row>>, ids: readonly string[]): Promise<Row[]> => {
    const known = ids.filter((id) => storeOf(id) !== undefined)
    return known.length === 0 ? [] : database.query(statement, [[...new Set(known.map((id) => storeOf(id)))], known])
  }
  return {
    payment: new DataLoader<string, PaymentRow | undefined>(async (ids) => {
      const found = new Map((await many(BY_ID, ids)).map((row) => [row.id, row]))
      return ids.map((id) => found.get(id))
    }),
    paymentsOf: new DataLoader<string, PaymentRow[]>(async (orderIds) => {
      const found = Map.groupBy(await many(OF_ORDERS, orderIds), ({ orderId }) => orderId)
      return orderIds.map((id) => found.get(id) ?? [])
    }),
    transactionsOf: new DataLoader<string, PaymentTransactionRow[]>(async (paymentIds) => {
      const found = Map.groupBy(await many(TRANSACTIONS, paymentIds), ({ paymentId }) => paymentId)
      return paymentIds.map((id) => found.get(id) ?? [])
    }),
  }
}
