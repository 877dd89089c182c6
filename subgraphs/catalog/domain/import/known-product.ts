import { prepared, type Transaction } from '@saler/database'
import type { Option } from '../option.ts'
import type { ProductStatus } from '../product-row.ts'

/** A product of the store as an import finds it. */
export interface KnownProduct {
  readonly id: string
  readonly handle: string
  readonly status: ProductStatus
  readonly title: string
  readonly description: string | null
  readonly vendor: string | null
  readonly tags: readonly string[]
  readonly options: readonly Option[]
  /** The title's translations into the store's language and others. */
  readonly translations: Readonly<Record<string, { title: string; description: string | null }>>
  readonly categoryIds: readonly string[]
  readonly variants: readonly KnownVariant[]
}

export interface KnownVariant {
  readonly id: string
  readonly key: string
  readonly position: number
  readonly sku: string
  readonly price: bigint
  readonly compareAt: bigint | null
  readonly barcode: string | null
}

// In an order, so that two imports of the same products wait for each other instead of for ever.
const LOCK = prepared(
  'lock-products-by-handle',
  `SELECT id FROM product WHERE store_no = $1 AND handle = ANY ($2::text[]) ORDER BY id FOR NO KEY UPDATE`,
)

type Read = Omit<KnownProduct, 'variants'> & {
  packed: [string, string, number, string, string, string | null, string | null][]
}

const READ = prepared<Read>(
  'products-by-handle',
  `SELECT p.id, p.handle, p.status, p.title, p.description, p.vendor, p.tags, p.options, p.translations,
          ARRAY (SELECT c.category_id::text FROM product_category c
                  WHERE c.store_no = p.store_no AND c.product_id = p.id AND c.direct) AS "categoryIds",
          (SELECT json_agg(json_build_array(v.id, v.option_key, v.position, v.sku, v.price::text, v.compare_at::text,
                                            v.barcode) ORDER BY v.position)
             FROM variant v WHERE v.store_no = p.store_no AND v.product_id = p.id) AS packed
     FROM product p WHERE p.store_no = $1 AND p.handle = ANY ($2::text[])`,
)

/** Holds the store's products with these handles until the transaction ends, and answers them by handle. */
export async function holdKnownProducts(
  transaction: Transaction,
  storeNo: number,
  handles: readonly string[],
): Promise<Map<string, KnownProduct>> {
  // Read in a statement of its own: it has to see what those wrote who held them before.
  await transaction.query(LOCK, [storeNo, handles])
  const rows = await transaction.query(READ, [storeNo, handles])
  return new Map(
    rows.map(({ packed, ...product }) => [
      product.handle,
      {
        ...product,
        variants: packed.map(([id, key, position, sku, price, compareAt, barcode]) => ({
          id,
          key,
          position,
          sku,
          price: BigInt(price),
          compareAt: compareAt === null ? null : BigInt(compareAt),
          barcode,
        })),
      },
    ]),
  )
}
