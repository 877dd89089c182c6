import { prepared, type Transaction } from '@saler/database'
import { refuse } from '@saler/kernel'
import { StoreTermsDocument } from '../generated/calls/stores.ts'
import type { Context } from './context.ts'

/** What the catalogue keeps of a store. */
export interface StoreRow {
  readonly storeNo: number
  readonly id: string
  readonly currency: string
  readonly language: string
}

const COLUMNS = 'store_no AS "storeNo", id, currency, language'

const SHARE = prepared<StoreRow>('hold-store', `SELECT ${COLUMNS} FROM store WHERE store_no = $1 FOR SHARE`)
const ALONE = prepared<StoreRow>('hold-store-alone', `SELECT ${COLUMNS} FROM store WHERE store_no = $1 FOR UPDATE`)

/**
 * Holds a store's row until the transaction ends, so that neither its language nor its tree of categories
 * changes under what is being written; with `alone`, so that nobody else writes to its catalogue either.
 *
 * @param storeId the store's id as the caller gave it; left out when the store is that of a row of ours.
 * @throws Refusal NOT_FOUND on `storeId` when there is no such store.
 */
export async function holdStore(
  context: Context,
  transaction: Transaction,
  options: { storeNo: number; storeId?: string; alone?: boolean },
): Promise<StoreRow> {
  const { storeNo, storeId } = options
  const hold = async () => (await transaction.query(options.alone ? ALONE : SHARE, [storeNo]))[0]
  let store = await hold()
  // The first time that a store uses the catalogue its event may still be on the way.
  if (!store && storeId && (await copyStore(context, transaction, storeNo, storeId))) store = await hold()
  if (!store || (storeId && store.id !== storeId)) return refuse('NOT_FOUND', ['storeId'])
  return store
}

/** Holds the store of a row of ours against changes by others, without asking whether it is known. */
export const shareStore = (transaction: Transaction, storeNo: number): Promise<StoreRow[]> =>
  transaction.query(SHARE, [storeNo])

const COPY = `INSERT INTO store (store_no, id, currency, language) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`

async function copyStore(
  context: Context,
  transaction: Transaction,
  storeNo: number,
  storeId: string,
): Promise<boolean> {
  const { storeTerms } = await context.call('stores', StoreTermsDocument, { storeId })
  if (!storeTerms || storeTerms.id !== storeId) return false
  await transaction.execute(COPY, [storeNo, storeId, storeTerms.currency, storeTerms.language])
  return true
}
