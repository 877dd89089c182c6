import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { newId } from '@saler/kernel'
import { type OpeningStock, PRODUCT_PUBLISHED, PRODUCT_UPDATED, VARIANTS_ADDED } from '../../events.ts'
import { fileProducts } from '../file-products.ts'
import type { StoreRow } from '../hold-store.ts'
import { insertVariants, openingStock, placeVariants } from '../insert-products.ts'
import { changedVariants } from '../summarize-product.ts'
import { inStoreLanguage } from '../translation.ts'
import type { ProductChange } from './plan-product.ts'

const UPDATE_PRODUCTS = prepared(
  'update-products',
  `UPDATE product p
      SET title = r.title, listed_title = r.listed, description = r.description, vendor = r.vendor, tags = r.tags,
          status = r.status, options = r.options
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, title text, listed text, description text, vendor text,
          tags text[], status product_status, options jsonb)
    WHERE p.store_no = $1 AND p.id = r.id`,
)

const UPDATE_VARIANTS = prepared(
  'update-variants',
  `UPDATE variant v SET sku = r.sku, price = r.price, compare_at = r.compare, barcode = r.barcode
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, sku text, price bigint, compare bigint, barcode text)
    WHERE v.store_no = $1 AND v.id = r.id`,
)

/**
 * Writes what a file changes of products that the transaction holds, with their events, with the same few statements
 * however many they are. Answers the stock that new variants open with.
 */
export async function writeChanges(
  transaction: Transaction,
  store: StoreRow,
  changes: readonly ProductChange[],
): Promise<OpeningStock[]> {
  if (changes.length === 0) return []
  const { storeNo } = store
  const placed = changes.map(({ known, added }) =>
    placeVariants(store, known.id, added, (known.variants.at(-1)?.position ?? -1) + 1),
  )
  const products = changes.map((change) => ({
    id: change.known.id,
    title: change.title,
    listed: inStoreLanguage(change.known.translations, store.language)?.title ?? change.title,
    description: change.description,
    vendor: change.vendor,
    tags: change.tags,
    status: change.status,
    options: change.options,
  }))
  const variants = changes.flatMap(({ changed }) =>
    changed.map(({ id, sku, price, compareAt, barcode }) => ({
      id,
      sku,
      price: String(price),
      compare: compareAt === null ? null : String(compareAt),
      barcode,
    })),
  )
  await Promise.all([
    transaction.execute(UPDATE_PRODUCTS, [storeNo, JSON.stringify(products)]),
    transaction.execute(UPDATE_VARIANTS, [storeNo, JSON.stringify(variants)]),
    insertVariants(transaction, store, placed.flat()),
    fileProducts(
      transaction,
      storeNo,
      changes.flatMap(({ known, categoryId }) => (categoryId === null ? [] : [{ productId: known.id, categoryId }])),
    ),
    changedVariants(
      transaction,
      storeNo,
      changes.map(({ known }) => known.id),
    ),
    recordEvents(
      transaction,
      changes.flatMap((change, i) => eventsOf(store, change, placed[i]!.map(openingStock))),
    ),
  ])
  return placed.flat().map(openingStock)
}

function eventsOf(store: StoreRow, { known, status }: ProductChange, items: readonly OpeningStock[]) {
  const payload = { storeId: store.id, productId: known.id }
  const event = (type: string, more: object = {}) => ({
    id: newId(store.storeNo),
    storeNo: store.storeNo,
    type,
    payload: { ...payload, ...more },
    at: new Date(),
  })
  return [
    event(PRODUCT_UPDATED),
    ...(status === 'ACTIVE' && known.status !== 'ACTIVE' ? [event(PRODUCT_PUBLISHED)] : []),
    ...(items.length > 0 ? [event(VARIANTS_ADDED, { items })] : []),
  ]
}
