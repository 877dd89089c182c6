/** What other domains may react to: the events that the catalogue publishes, and what each of them says. */

export const PRODUCT_CREATED = 'product.created'
export const PRODUCT_UPDATED = 'product.updated'
export const PRODUCT_PUBLISHED = 'product.published'
export const PRODUCT_ARCHIVED = 'product.archived'
/** A product got further variants. */
export const VARIANTS_ADDED = 'product.variants_added'

/** Whether a product can be ordered changed, as far as the catalogue's own lists go. */
export const PRODUCT_AVAILABILITY_CHANGED = 'product.availability_changed'
/** A category was made or changed, or moved. */
export const CATEGORY_CHANGED = 'category.changed'
/** The store has another language: all titles and names that are shown without asking for one may be others. */
export const CATALOG_RELABELLED = 'catalog.relabelled'

/** What a new variant begins with in the inventory. */
export type OpeningStock = {
  readonly variantId: string
  readonly onHand: number
  /** Null: the inventory's usual threshold. */
  readonly lowStockThreshold: number | null
  readonly allowBackorder: boolean
}

export type ProductCreated = {
  readonly storeId: string
  readonly productId: string
  readonly items: readonly OpeningStock[]
}

export type VariantsAdded = ProductCreated

/** Of product.updated, product.published, product.archived and product.availability_changed. */
export type ProductChanged = {
  readonly storeId: string
  readonly productId: string
}

export type CategoryChanged = {
  readonly storeId: string
  readonly categoryId: string
}

export type CatalogRelabelled = {
  readonly storeId: string
}
