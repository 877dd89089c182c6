import { type Database, prepared } from '@saler/database'
import DataLoader from 'dataloader'
import type { OrderRow } from '../../graphql/rows.ts'
import { ORDER_COLUMNS } from '../order-columns.ts'

/** Orders of a customer. */
export interface OfCustomer {
  readonly storeNo: number
  readonly customerId: string
  /** Only those of this user; null: whoever's they are. */
  readonly userId: string | null
}

/** A page of them. */
export interface OrdersWanted extends OfCustomer {
  /** Only orders with smaller numbers. */
  readonly before: number | null
  readonly limit: number
}

export interface CustomerOrderLoaders {
  /** The orders of a customer, newest first, in one statement however many customers. */
  readonly customerOrders: DataLoader<OrdersWanted, OrderRow[], string>
  /** How many there are. */
  readonly customerOrderCount: DataLoader<OfCustomer, number, string>
}

const WANTED = `unnest($1::int[], $2::uuid[], $3::uuid[]) WITH ORDINALITY
  AS wanted(store_no, customer_id, user_id, index)`

const SAME = `"order".store_no = wanted.store_no AND "order".customer_id = wanted.customer_id
  AND (wanted.user_id IS NULL OR "order".user_id = wanted.user_id)`

const READ = prepared<OrderRow & { index: bigint }>(
  'read_customer_orders',
  `SELECT wanted.index, page.* FROM ROWS FROM (unnest($1::int[]), unnest($2::uuid[]), unnest($3::uuid[]),
      unnest($4::int[]), unnest($5::int[])) WITH ORDINALITY
    AS wanted(store_no, customer_id, user_id, before, size, index)
  CROSS JOIN LATERAL (
    SELECT ${ORDER_COLUMNS} FROM "order" WHERE ${SAME} AND (wanted.before IS NULL OR number < wanted.before)
    ORDER BY number DESC LIMIT wanted.size
  ) page
  ORDER BY wanted.index, page.number DESC`,
)

const COUNT = prepared<{ index: bigint; count: number }>(
  'count_customer_orders',
  `SELECT wanted.index, (SELECT count(*)::int FROM "order" WHERE ${SAME}) AS count FROM ${WANTED}`,
)

const placesOf = (wanted: readonly OfCustomer[]): unknown[] => [
  wanted.map(({ storeNo }) => storeNo),
  wanted.map(({ customerId }) => customerId),
  wanted.map(({ userId }) => userId),
]

export const createCustomerOrderLoaders = (database: Database): CustomerOrderLoaders => ({
  customerOrders: new DataLoader(
    async (wanted) => {
      const limits = [wanted.map(({ before }) => before), wanted.map(({ limit }) => limit)]
      const rows = await database.query(READ, [...placesOf(wanted), ...limits])
      const byIndex = Map.groupBy(rows, ({ index }) => Number(index))
      return wanted.map((_, place) => byIndex.get(place + 1) ?? [])
    },
    { cacheKeyFn: ({ customerId, userId, before, limit }) => `${customerId} ${userId} ${before} ${limit}` },
  ),
  customerOrderCount: new DataLoader(
    async (wanted) => {
      const rows = await database.query(COUNT, placesOf(wanted))
      const byIndex = new Map(rows.map(({ index, count }) => [Number(index), count]))
      return wanted.map((_, place) => byIndex.get(place + 1) ?? 0)
    },
    { cacheKeyFn: ({ customerId, userId }) => `${customerId} ${userId}` },
  ),
})
