import { prepared, type Statement } from '@saler/database'
import type { Option } from './option.ts'
import type { Translations } from './translation.ts'

export type ProductStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED'

/** How a product is taxed. */
export type TaxClass = 'STANDARD' | 'REDUCED' | 'ZERO' | 'EXEMPT'

export interface ProductTexts {
  readonly title: string
  readonly description: string | null
}

/** A product as the statements below answer it. Amounts are minor units of `currency`. */
export interface ProductRow {
  readonly id: string
  readonly storeNo: number
  readonly storeId: string
  readonly currency: string
  /** The store's language. */
  readonly language: string
  readonly handle: string
  readonly title: string
  /** The title in the store's language. */
  readonly listedTitle: string
  readonly description: string | null
  readonly vendor: string | null
  readonly status: ProductStatus
  readonly taxClass: TaxClass
  readonly options: Option[]
  readonly translations: Translations<ProductTexts>
  readonly tags: string[]
  readonly priceMin: bigint
  readonly priceMax: bigint
  readonly createdAt: Date
  readonly updatedAt: Date
  /** Present when the statement was asked for them. */
  readonly packedVariants?: readonly PackedVariant[]
}

/**
 * A variant inside a product's row: id, SKU, option values, price, price before a reduction, barcode, grams, whether it is
 * shipped.
 */
export type PackedVariant = readonly [
  string,
  string,
  readonly string[],
  number,
  number | null,
  string | null,
  number,
  boolean,
]

/** Of the product `p` and its store `s`. */
export const PRODUCT_COLUMNS = `
  p.id, p.store_no AS "storeNo", s.id AS "storeId", s.currency, s.language, p.handle, p.title,
  p.listed_title AS "listedTitle", p.description, p.vendor, p.status, p.tax_class AS "taxClass", p.options, p.translations, p.tags,
  p.price_min AS "priceMin", p.price_max AS "priceMax", p.created_at AS "createdAt", p.updated_at AS "updatedAt"`

/**
 * The variants of `p`, packed into its row: a listing then takes one statement instead of two, at half the cost.
 * Amounts stay under 2^53, so JSON numbers keep them exactly.
 */
export const PACKED_VARIANTS = `
  (SELECT json_agg(json_build_array(v.id, v.sku, v.option_values, v.price, v.compare_at, v.barcode,
     v.weight_grams, v.requires_shipping) ORDER BY v.position)
     FROM variant v WHERE v.store_no = p.store_no AND v.product_id = p.id) AS "packedVariants"`

const FROM_PRODUCT = 'FROM product p JOIN store s ON s.store_no = p.store_no'

/** The same statement with the variants packed in and without them. */
export interface ProductStatement {
  readonly bare: Statement<ProductRow>
  readonly withVariants: Statement<ProductRow>
}

const productStatement = (name: string, where: string): ProductStatement => ({
  bare: prepared<ProductRow>(name, `SELECT ${PRODUCT_COLUMNS} ${FROM_PRODUCT} WHERE ${where}`),
  withVariants: prepared<ProductRow>(
    `${name}-with-variants`,
    `SELECT ${PRODUCT_COLUMNS}, ${PACKED_VARIANTS} ${FROM_PRODUCT} WHERE ${where}`,
  ),
})

/** $1: the store's number, $2: the product's id. */
export const productById = productStatement('product-by-id', 'p.store_no = $1 AND p.id = $2')

/** $1: the store's number, $2: the handle, $3: the store's id. */
export const productByHandleStatement = productStatement(
  'product-by-handle',
  'p.store_no = $1 AND p.handle = $2 AND s.id = $3',
)

/** $1: the stores' numbers, $2: the products' ids. */
export const productsByIds = productStatement(
  'products-by-ids',
  'p.store_no = ANY ($1::int[]) AND p.id = ANY ($2::uuid[])',
)
