import type { OrderRow } from '../../graphql/rows.ts'

/** What an order's payments have to come to: what gift cards do not pay. */
export const dueOf = ({ total, giftCardTotal }: Pick<OrderRow, 'total' | 'giftCardTotal'>): bigint =>
  total - giftCardTotal
