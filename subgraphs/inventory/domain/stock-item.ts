import { prepared, type Queries } from '@saler/database'
import { membershipIn } from '@saler/identity'
import { refuse } from '@saler/kernel'
import { VariantsForOrderDocument } from '../generated/calls/catalog.ts'
import type { StockRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { STOCK_COLUMNS } from './loaders.ts'

const EXISTS = prepared<{ found: boolean }>(
  'stock_item_exists',
  'SELECT EXISTS (SELECT FROM stock_item WHERE store_no = $1 AND variant_id = $2) AS found',
)

const CREATE = prepared(
  'create_stock_item',
  'INSERT INTO stock_item (store_no, variant_id, store_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
)

const LOCK = prepared<StockRow & { storeId: string }>(
  'lock_stock_item',
  `SELECT ${STOCK_COLUMNS}, store_id AS "storeId" FROM stock_item WHERE store_no = $1 AND variant_id = $2
  FOR NO KEY UPDATE`,
)

/** A variant whose stock is going to be changed. */
export interface KnownVariant {
  readonly storeNo: number
  readonly variantId: string
  /** The store's id when the variant has no stock item yet. */
  readonly opensIn: string | undefined
}

/**
 * Makes sure that the variant exists: by its stock item, and where it has none by asking the catalogue. Whoever calls
 * it has authorised the caller for the variant's store.
 *
 * @throws Refusal NOT_FOUND on `variantId`.
 */
export async function knowVariant(context: Context, storeNo: number, variantId: string): Promise<KnownVariant> {
  const [item] = await context.database.query(EXISTS, [storeNo, variantId])
  if (item!.found) return { storeNo, variantId, opensIn: undefined }
  // A service that stocks new variants does it with openStock, which is told the store's id.
  const storeId = membershipIn(context.identity, storeNo)?.storeId ?? refuse('NOT_FOUND', ['variantId'])
  const { variantsForOrder } = await context.call('catalog', VariantsForOrderDocument, { storeId, ids: [variantId] })
  if (variantsForOrder.length === 0) refuse('NOT_FOUND', ['variantId'])
  return { storeNo, variantId, opensIn: storeId }
}

/** Makes the stock item of a variant that has none. */
export async function openStockItem(queries: Queries, { storeNo, variantId, opensIn }: KnownVariant): Promise<void> {
  if (opensIn) await queries.execute(CREATE, [storeNo, variantId, opensIn])
}

/** Locks the stock item of a variant, which exists, until the transaction ends. */
export async function lockStockItem(
  queries: Queries,
  { storeNo, variantId }: KnownVariant,
): Promise<StockRow & { storeId: string }> {
  const [item] = await queries.query(LOCK, [storeNo, variantId])
  return item!
}
