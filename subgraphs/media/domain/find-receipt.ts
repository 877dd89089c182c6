import { prepared } from '@saler/database'
import { can, isStaff, requireService } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { ReceiptRow, StoredFile } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { checkedKey } from './file-keys.ts'
import { LIMITS } from './limits.ts'
import { FILE_FIELDS } from './loaders.ts'

/** True for a receipt that has come and was found good. */
export const isReceipt = (file: StoredFile | undefined): file is ReceiptRow =>
  file?.purpose === 'RECEIPT' && file.status === 'READY'

/** Whether the caller sent the file, or has the token of its order. */
export const isSender = (
  { identity, orderAccess }: Context,
  file: Pick<StoredFile, 'userId' | 'orderId'>,
  accessToken: string | null | undefined,
): boolean =>
  (identity.kind === 'user' && file.userId === identity.userId) ||
  (file.orderId !== null && accessToken != null && orderAccess.isTokenOf(file.orderId, accessToken))

/**
 * A receipt that the caller may see.
 *
 * @throws Refusal NOT_FOUND when it does not exist for the caller, FORBIDDEN for staff without orders:read.
 */
export async function findReceipt(
  context: Context,
  { id, accessToken }: { id: string; accessToken?: string | null },
): Promise<ReceiptRow> {
  const { identity, loaders } = context
  const storeNo = storeOf(id)
  const file = await loaders.file.load(id)
  if (!isReceipt(file)) return refuse('NOT_FOUND', ['id'])
  if (can(identity, storeNo, 'orders:read') || isSender(context, file, accessToken)) return file
  return isStaff(identity, storeNo)
    ? refuse('FORBIDDEN', ['id'], { permission: 'orders:read' })
    : refuse('NOT_FOUND', ['id'])
}

/** A receipt that another domain refers to, with what it vouches by; null when it does not exist for the caller. */
export async function referredReceipt(context: Context, id: string, accessProof: string): Promise<ReceiptRow | null> {
  const file = await context.loaders.file.load(id)
  if (!isReceipt(file)) return null
  return can(context.identity, storeOf(id), 'orders:read') || isSender(context, file, accessProof) ? file : null
}

const OF_ORDER = prepared<ReceiptRow>(
  'receipts-of-order',
  `SELECT ${FILE_FIELDS} FROM file
    WHERE store_no = $1 AND order_id = $2 AND purpose = 'RECEIPT' AND status = 'READY' ORDER BY id LIMIT $3`,
)

/**
 * The receipts of an order that have come.
 *
 * @throws Refusal FORBIDDEN for everybody but other parts of the system.
 */
export async function receiptsOfOrder({ identity, database }: Context, orderId: string): Promise<ReceiptRow[]> {
  requireService(identity)
  const storeNo = storeOf(orderId)
  return storeNo === undefined ? [] : database.query(OF_ORDER, [storeNo, orderId, LIMITS.receiptsOfOrder])
}

/** A new address to save a receipt from. */
export async function downloadUrl({ storage }: Context, receipt: ReceiptRow): Promise<string> {
  const { url } = await storage.signDownload(checkedKey(receipt), {
    expiresInSeconds: LIMITS.downloadSeconds,
    filename: receipt.filename,
  })
  return url
}
