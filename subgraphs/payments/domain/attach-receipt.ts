import { prepared } from '@saler/database'
import { refuse } from '@saler/kernel'
import { ReceiptsOfOrderDocument } from '../generated/calls/media.ts'
import type { AttachPaymentReceiptErrorCode, AttachPaymentReceiptInput } from '../generated/resolvers.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { PAYMENT_COLUMNS } from './columns.ts'
import type { Context } from './context.ts'
import { findPayment } from './see-payment.ts'

const ATTACH = prepared<PaymentRow>(
  'attach_payment_receipt',
  `UPDATE payment SET receipt_file_id = $3::uuid, changed_at = now()
  WHERE store_no = $1 AND id = $2 AND gateway = 'BANK_TRANSFER' AND status IN ('PENDING', 'REQUIRES_ACTION')
  RETURNING ${PAYMENT_COLUMNS}`,
)

/**
 * Attaches the receipt of a bank transfer, in place of the one before. Everybody who may see the payment may.
 *
 * @throws Refusal NOT_FOUND and FORBIDDEN on `paymentId`, NOT_FOUND on `receiptId`, STATUS_NOT_ALLOWED on `paymentId`.
 */
export async function attachPaymentReceipt(context: Context, input: AttachPaymentReceiptInput): Promise<PaymentRow> {
  const { storeNo, id, orderId } = await findPayment(context, input.paymentId, input.accessToken, ['paymentId'])
  const { receiptsOfOrder } = await context.call('media', ReceiptsOfOrderDocument, { orderId })
  const receipt = receiptsOfOrder.find((candidate) => candidate.id === input.receiptId)
  if (!receipt) return refuse('NOT_FOUND', ['receiptId'])
  const [attached] = await context.database.query(ATTACH, [storeNo, id, receipt.id])
  if (!attached) return refuse<AttachPaymentReceiptErrorCode>('STATUS_NOT_ALLOWED', ['paymentId'])
  context.loaders.payment.clear(id).prime(id, attached)
  return attached
}
