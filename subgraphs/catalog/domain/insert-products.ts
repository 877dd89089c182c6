import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { newId } from '@saler/kernel'
import { type OpeningStock, PRODUCT_CREATED, type ProductCreated } from '../events.ts'
import { fileProducts } from './file-products.ts'
import type { StoreRow } from './hold-store.ts'
import { type Option, optionKey } from './option.ts'
import type { ProductStatus, ProductTexts, TaxClass } from './product-row.ts'
import { inStoreLanguage, type Translations } from './translation.ts'
import type { NewVariant } from './variant-input.ts'

/** A product that was checked and can be written. */
export interface NewProduct {
  readonly handle: string
  readonly title: string
  readonly description: string | null
  readonly vendor: string | null
  readonly status: ProductStatus
  readonly taxClass: TaxClass
  readonly options: readonly Option[]
  readonly translations: Translations<ProductTexts>
  readonly tags: readonly string[]
  readonly categoryIds: readonly string[]
  readonly variants: readonly NewVariant[]
}

/** A variant with its id, and where it goes. */
export interface PlacedVariant {
  readonly id: string
  readonly productId: string
  readonly position: number
  readonly variant: NewVariant
}

const INSERT_PRODUCTS = prepared(
  'insert-products',
  `INSERT INTO product (store_no, id, handle, title, listed_title, description, vendor, status, tax_class, options,
                        translations, tags, price_min, price_max, in_stock)
   SELECT $1, r.id, r.handle, r.title, r.listed, r.description, r.vendor, r.status, r.tax, r.options, r.translations,
          r.tags, r.min, r.max, r.stocked
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, handle text, title text, listed text, description text,
          vendor text, status product_status, tax tax_class, options jsonb, translations jsonb, tags text[], min bigint, max bigint,
          stocked boolean)`,
)

const INSERT_VARIANTS = prepared(
  'insert-variants',
  `INSERT INTO variant (store_no, id, product_id, position, sku, option_values, option_key, price, compare_at, barcode,
                        weight_grams, requires_shipping, in_stock)
   SELECT $1, r.id, r.product, r.position, r.sku, r.vals, r.key, r.price, r.compare, r.barcode, r.weight, r.shipped,
          r.stocked
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, product uuid, position int, sku text, vals text[], key text,
          price bigint, compare bigint, barcode text, weight int, shipped boolean, stocked boolean)`,
)

const isStocked = (variant: NewVariant): boolean => variant.onHand > 0 || variant.allowBackorder

const byAmount = (a: bigint, b: bigint): number => Number(a - b)

/**
 * Writes new products with their variants, categories and `product.created` events, with the same few statements
 * however many they are. Answers their ids, in order, and the stock that their variants open with.
 *
 * @throws a unique violation when a handle or SKU was taken meanwhile.
 */
export async function insertProducts(
  transaction: Transaction,
  store: StoreRow,
  products: readonly NewProduct[],
): Promise<{ ids: string[]; opening: OpeningStock[] }> {
  const ids = products.map(() => newId(store.storeNo))
  const placed = products.map(({ variants }, i) => placeVariants(store, ids[i]!, variants, 0))
  const rows = products.map((product, i) => {
    const prices = product.variants.map(({ price }) => price).sort(byAmount)
    return {
      id: ids[i],
      handle: product.handle,
      title: product.title,
      listed: inStoreLanguage(product.translations, store.language)?.title ?? product.title,
      description: product.description,
      vendor: product.vendor,
      status: product.status,
      tax: product.taxClass,
      options: product.options,
      translations: product.translations,
      tags: product.tags,
      min: String(prices[0]),
      max: String(prices.at(-1)),
      stocked: product.variants.some(isStocked),
    }
  })
  const opening = placed.map((variants) => variants.map(openingStock))
  const created = products.map((_, i) => ({
    id: newId(store.storeNo),
    storeNo: store.storeNo,
    type: PRODUCT_CREATED,
    payload: { storeId: store.id, productId: ids[i]!, items: opening[i]! } satisfies ProductCreated,
    at: new Date(),
  }))
  // They go to the server together, which runs them in this order.
  await Promise.all([
    transaction.execute(INSERT_PRODUCTS, [store.storeNo, JSON.stringify(rows)]),
    insertVariants(transaction, store, placed.flat()),
    fileProducts(
      transaction,
      store.storeNo,
      products.flatMap(({ categoryIds }, i) => categoryIds.map((categoryId) => ({ productId: ids[i]!, categoryId }))),
    ),
    recordEvents(transaction, created),
  ])
  return { ids, opening: opening.flat() }
}

/** Gives new variants of a product their ids and their places behind those that are there. */
export const placeVariants = (
  store: Pick<StoreRow, 'storeNo'>,
  productId: string,
  variants: readonly NewVariant[],
  position: number,
): PlacedVariant[] =>
  variants.map((variant, i) => ({ id: newId(store.storeNo), productId, position: position + i, variant }))

/** Writes variants. Their products' prices and stock are left to the caller. */
export async function insertVariants(
  transaction: Transaction,
  store: Pick<StoreRow, 'storeNo'>,
  placed: readonly PlacedVariant[],
): Promise<void> {
  if (placed.length === 0) return
  const rows = placed.map(({ id, productId, position, variant }) => ({
    id,
    product: productId,
    position,
    sku: variant.sku,
    vals: variant.optionValues,
    key: optionKey(variant.optionValues),
    price: String(variant.price),
    compare: variant.compareAt === null ? null : String(variant.compareAt),
    barcode: variant.barcode,
    weight: variant.weightGrams,
    shipped: variant.requiresShipping,
    stocked: isStocked(variant),
  }))
  await transaction.execute(INSERT_VARIANTS, [store.storeNo, JSON.stringify(rows)])
}

export const openingStock = ({ id, variant }: PlacedVariant): OpeningStock => ({
  variantId: id,
  onHand: variant.onHand,
  lowStockThreshold: variant.lowStockThreshold,
  allowBackorder: variant.allowBackorder,
})
