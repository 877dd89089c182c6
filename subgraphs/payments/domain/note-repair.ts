import { prepared, type Transaction } from '@saler/database'
import { newId } from '@saler/kernel'
import type { PaymentRow } from '../graphql/rows.ts'

const NOTE = prepared(
  'record_payment_repair',
  `INSERT INTO payment_repair (store_no, id, payment_id, before, after, note) VALUES ($1, $2::uuid, $3::uuid, $4, $5, $6)`,
)

/** Writes down for staff what was found of a payment, and what was done or is left to them. */
export const noteRepair = (
  transaction: Transaction,
  { storeNo, id, status }: Pick<PaymentRow, 'storeNo' | 'id' | 'status'>,
  after: Pick<PaymentRow, 'status'>,
  note: string,
): Promise<number> => transaction.execute(NOTE, [storeNo, newId(storeNo), id, status, after.status, note])
