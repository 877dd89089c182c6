import { prepared } from '@saler/database'
import type { Option } from './option.ts'
import type { PackedVariant, ProductRow, ProductStatus } from './product-row.ts'

/** A variant with what its fields need of its product. Amounts are minor units of the product's currency. */
export interface VariantRow {
  readonly id: string
  readonly sku: string
  readonly optionValues: readonly string[]
  readonly price: bigint
  readonly compareAt: bigint | null
  readonly barcode: string | null
  readonly weightGrams: number
  readonly requiresShipping: boolean
  readonly product: VariantProduct
}

export interface VariantProduct {
  readonly id: string
  readonly currency: string
  readonly listedTitle: string
  readonly status: ProductStatus
  readonly options: Option[]
}

/** A variant as its statements answer it, with its product's columns beside its own. */
export interface FlatVariant {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly optionValues: readonly string[]
  readonly price: bigint
  readonly compareAt: bigint | null
  readonly barcode: string | null
  readonly weightGrams: number
  readonly requiresShipping: boolean
  readonly currency: string
  readonly listedTitle: string
  readonly status: ProductStatus
  readonly options: Option[]
}

const FLAT_VARIANT = `
  SELECT v.id, v.product_id AS "productId", v.sku, v.option_values AS "optionValues", v.price,
         v.compare_at AS "compareAt", v.barcode, v.weight_grams AS "weightGrams",
         v.requires_shipping AS "requiresShipping", s.currency, p.listed_title AS "listedTitle", p.status, p.options
    FROM variant v
    JOIN product p ON p.store_no = v.store_no AND p.id = v.product_id
    JOIN store s ON s.store_no = v.store_no`

/** $1: the stores' numbers, $2: the variants' ids. */
export const variantsByIds = prepared<FlatVariant>(
  'variants-by-ids',
  `${FLAT_VARIANT} WHERE v.store_no = ANY ($1::int[]) AND v.id = ANY ($2::uuid[])`,
)

/** $1: the stores' numbers, $2: the products' ids. In the order in which a product shows them. */
export const variantsOfProducts = prepared<FlatVariant>(
  'variants-of-products',
  `${FLAT_VARIANT} WHERE v.store_no = ANY ($1::int[]) AND v.product_id = ANY ($2::uuid[]) ORDER BY v.position, v.id`,
)

export const variantOfFlat = (flat: FlatVariant): VariantRow => ({
  id: flat.id,
  sku: flat.sku,
  optionValues: flat.optionValues,
  price: flat.price,
  compareAt: flat.compareAt,
  barcode: flat.barcode,
  weightGrams: flat.weightGrams,
  requiresShipping: flat.requiresShipping,
  product: {
    id: flat.productId,
    currency: flat.currency,
    listedTitle: flat.listedTitle,
    status: flat.status,
    options: flat.options,
  },
})

/** The variants that a product's row brought with it. */
export const unpackVariants = (product: ProductRow, packed: readonly PackedVariant[]): VariantRow[] =>
  packed.map(([id, sku, optionValues, price, compareAt, barcode, weightGrams, requiresShipping]) => ({
    id,
    sku,
    optionValues,
    price: BigInt(price),
    compareAt: compareAt === null ? null : BigInt(compareAt),
    barcode,
    weightGrams,
    requiresShipping,
    product,
  }))

/** The option values as one text, such as "Large / Red"; null for a product without options. */
export const variantTitle = (optionValues: readonly string[]): string | null =>
  optionValues.length > 0 ? optionValues.join(' / ') : null
