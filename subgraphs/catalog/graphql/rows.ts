import type { CategoryRow as Category } from '../domain/category-row.ts'
import type { ProductImportRow as ProductImport, RefusedRow } from '../domain/import-row.ts'
import type { ProductPage } from '../domain/list-products.ts'
import type { OrderableVariantRow as OrderableVariant } from '../domain/orderable-variants.ts'
import type { ProductRow as Product } from '../domain/product-row.ts'
import type { VariantRow as ProductVariant } from '../domain/variant-row.ts'

export type ProductRow = Product
export type ProductVariantRow = ProductVariant
export type CategoryRow = Category
export type ProductConnectionRow = ProductPage
export type OrderableVariantRow = OrderableVariant
export type ProductImportRow = ProductImport
export type ImportRowErrorRow = RefusedRow
/** What the catalogue knows of a store at once: its id. */
export type StoreRow = { readonly id: string }
