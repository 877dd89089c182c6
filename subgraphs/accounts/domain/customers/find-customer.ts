import { prepared } from '@saler/database'
import { can, requireUser } from '@saler/identity'
import { NO_STORE, refuse, storeOf } from '@saler/kernel'
import { StoreExistsDocument } from '../../generated/calls/stores.ts'
import type { Context } from '../context.ts'
import { type CustomerRow, isOwn } from './customer-row.ts'
import { ensureOfUser } from './ensure-customer.ts'

const OWN = prepared<{ id: string }>('own-customer', 'SELECT id FROM customer WHERE store_no = $1 AND user_id = $2')

/** The caller's own record as a customer of a store; null for guests and for somebody who is none. */
export async function findOwnCustomer(context: Context, storeId: string): Promise<CustomerRow | null> {
  const { identity } = context
  const storeNo = storeOf(storeId)
  if (identity.kind !== 'user' || !storeNo) return null
  const [own] = await context.database.query(OWN, [storeNo, identity.userId])
  return own ? ((await context.loaders.customer.load(own.id)) ?? null) : null
}

/** Which customer a change is about: one that staff name, or the caller in a store. */
export interface Whose {
  readonly storeId: string
  readonly customerId?: string | null
}

/**
 * The customer that the caller wants to change: themself, or one of a store where they are staff with `customers:write`.
 * The caller's own record is made when there is none.
 *
 * @throws Refusal UNAUTHENTICATED; NOT_FOUND on `customerId` or `storeId`; FORBIDDEN on `customerId`, and for an app that
 *   names nobody.
 */
export async function customerToChange(context: Context, { storeId, customerId }: Whose): Promise<CustomerRow> {
  if (context.identity.kind === 'anonymous') return refuse('UNAUTHENTICATED')
  const storeNo = storeOf(storeId)
  if (customerId != null)
    return storeOf(customerId) === storeNo
      ? changeable(context, customerId, ['customerId'])
      : refuse('NOT_FOUND', ['customerId'])
  const { userId } = requireUser(context.identity)
  const own = await findOwnCustomer(context, storeId)
  if (own) return own
  if (storeNo === undefined || storeNo === NO_STORE) return refuse('NOT_FOUND', ['storeId'])
  // Only the stores know whether there is such a store. It is asked once in the life of a customer.
  const { storeTerms } = await context.call('stores', StoreExistsDocument, { storeId })
  return storeTerms ? ensureOfUser(context, storeNo, userId) : refuse('NOT_FOUND', ['storeId'])
}

/**
 * A customer whom the caller may change.
 *
 * @throws Refusal NOT_FOUND on `field` when the customer does not exist for the caller, FORBIDDEN when they may only look.
 */
export async function changeable(context: Context, customerId: string, field: readonly string[]): Promise<CustomerRow> {
  const customer = await context.loaders.customer.load(customerId)
  if (!customer) return refuse('NOT_FOUND', field)
  if (isOwn(context, customer) || can(context.identity, customer.storeNo, 'customers:write')) return customer
  return refuse('FORBIDDEN', field, { permission: 'customers:write' })
}
