import type { UserEmailVerified } from '@saler/accounts/events'
import { prepared } from '@saler/database'
import { EnsureCustomerDocument } from '../../generated/calls/accounts.ts'
import type { Context } from '../context.ts'
import { joinOrders } from './join-orders.ts'

/** In how many stores one statement looks for orders. */
const STORES_AT_ONCE = 100

const STORES = prepared<{ storeNo: number; storeId: string }>(
  'stores_of_guest',
  `SELECT DISTINCT store_no AS "storeNo", store_id AS "storeId" FROM "order"
   WHERE email = $1 AND user_id IS NULL LIMIT ${STORES_AT_ONCE}`,
)

/**
 * Gives a user the orders that guests placed under the e-mail address that the user has just shown to be theirs, in every
 * store. Most are theirs by then, because their store knew the guest; these are the others, which no store knew of yet.
 */
export async function claimOrders(context: Context, { userId, email }: UserEmailVerified): Promise<void> {
  for (;;) {
    const stores = await context.database.query(STORES, [email])
    for (const { storeNo, storeId } of stores) {
      const { ensureCustomer } = await context.call('accounts', EnsureCustomerDocument, { storeId, userId })
      const customerId = ensureCustomer.id
      await joinOrders(context, storeNo, { userId, email, customerId, guestCustomerId: customerId })
    }
    if (stores.length < STORES_AT_ONCE) return
  }
}
