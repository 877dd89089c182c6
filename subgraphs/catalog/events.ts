/** What other domains may react to: the events that the catalogue publishes, and what each of them says. */

export const PRODUCT_CREATED = 'product.created'
export const PRODUCT_UPDATED = 'product.updated'
export const PRODUCT_PUBLISHED = 'product.published'
export const PRODUCT_ARCHIVED = 'product.archived'
/** A product got further variants. */
export const VARIANTS_ADDED = 'product.variants_added'

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

/** Of product.updated, product.published and product.archived. */
export type ProductChanged = {
  readonly storeId: string
  readonly productId: string
}
