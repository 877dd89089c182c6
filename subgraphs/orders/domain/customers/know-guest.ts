import { prepared } from '@saler/database'
import { EnsureGuestDocument } from '../../generated/calls/accounts.ts'
import type { Context } from '../context.ts'

// An order that has become a user's meanwhile stays theirs: what was asked before that is no longer so.
const KNOW = prepared(
  'know_guest',
  `UPDATE "order" SET customer_id = $3, user_id = $4 WHERE store_no = $1 AND id = $2 AND user_id IS NULL`,
)

/**
 * Writes into a guest's order whose it is: of the user who has verified its e-mail address, otherwise of the store's guest
 * with the address. Done twice it is done once.
 *
 * It is asked after the order is there. Who verifies the address before that is told here; who does so later makes an
 * event, whose reaction finds the order by its address. So no order falls between the two.
 */
export async function knowGuest(context: Context, orderId: string): Promise<void> {
  const order = await context.loaders.order.load(orderId)
  if (!order || order.userId !== null || order.customerId !== null || order.email === null) return
  const { storeNo, storeId, id, email, phone, language, shippingAddress } = order
  const { ensureCustomer: customer } = await context.call('accounts', EnsureGuestDocument, {
    storeId,
    email,
    name: shippingAddress?.name,
    phone: phone ?? shippingAddress?.phone,
    language,
  })
  await context.database.execute(KNOW, [storeNo, id, customer.id, customer.userId ?? null])
}
