import type { CustomerJoined } from '@saler/accounts/events'
import { prepared } from '@saler/database'
import type { Context } from '../context.ts'

const JOIN = prepared(
  'join_orders',
  `UPDATE "order" SET user_id = $2, customer_id = $3
   WHERE store_no = $1 AND user_id IS NULL AND (email = $4 OR customer_id = $5)`,
)

/**
 * Gives a guest's orders in a store to the user who has shown that the guest's e-mail address is theirs. Orders of users stay
 * theirs, whatever address they name. Done twice it is done once.
 */
export async function joinOrders(
  { database }: Pick<Context, 'database'>,
  storeNo: number,
  { userId, customerId, email, guestCustomerId }: CustomerJoined,
): Promise<void> {
  await database.execute(JOIN, [storeNo, userId, customerId, email, guestCustomerId])
}
