import { type Database, prepared } from '@saler/database'
import { can, isStaff } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { Context } from '../context.ts'
import { isOwn } from '../find-order.ts'
import { INVOICE_COLUMNS, type KeptInvoice } from './invoice-row.ts'

const FIND = prepared<KeptInvoice>(
  'find_invoice',
  `SELECT ${INVOICE_COLUMNS} FROM invoice WHERE store_no = $1 AND id = $2`,
)

/** An invoice or credit note by its id. Who may see it is for the caller to check. */
export async function readInvoice(database: Database, id: string): Promise<KeptInvoice | undefined> {
  const storeNo = storeOf(id)
  return storeNo === undefined ? undefined : (await database.query(FIND, [storeNo, id]))[0]
}

/**
 * An invoice or credit note, for staff with orders:read and for the signed-in buyer.
 *
 * @throws Refusal NOT_FOUND when it does not exist for the caller, FORBIDDEN for staff without orders:read.
 */
export async function findInvoice(context: Context, id: string): Promise<KeptInvoice> {
  const { identity, database, loaders } = context
  const storeNo = storeOf(id)
  if (storeNo === undefined || identity.kind === 'anonymous') return refuse('NOT_FOUND', ['id'])
  const found = await readInvoice(database, id)
  if (found && can(identity, storeNo, 'orders:read')) return found
  const order = found && (await loaders.order.load(found.orderId))
  if (found && order && isOwn(context, order)) return found
  if (isStaff(identity, storeNo) && !can(identity, storeNo, 'orders:read'))
    return refuse('FORBIDDEN', ['id'], { permission: 'orders:read' })
  return refuse('NOT_FOUND', ['id'])
}
