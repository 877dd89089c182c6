import { CATALOG_RELABELLED, CATEGORY_CHANGED } from '@saler/catalog/events'
import { isId, storeOf } from '@saler/kernel'
import type { CacheableRead } from '@saler/router'
import type { Domain } from './domains.ts'

/**
 * Under which names the router keeps what it reads of a domain, and which of them an event makes untrue. The two sides of
 * each domain stand together: whatever an event may change must have been kept under one of its names.
 */
export interface CacheTags {
  /** Undefined for what is not kept, such as what belongs to nobody's store. */
  ofRead(read: CacheableRead): readonly string[] | undefined
  ofEvent(event: { storeNo: number; type: string; ids: readonly string[] }): readonly string[]
}

const OF_CATALOG: CacheTags = {
  ofRead(read) {
    if (read.kind === 'entity') {
      const { __typename: type, id } = read.representation
      const storeNo = storeOfText(id)
      if (storeNo === undefined) return undefined
      // The id of a variant does not tell its product.
      if (type === 'ProductVariant' || type === 'Store') return [products(storeNo), catalogue(storeNo)]
      if (type === 'Product') return [product(id as string), catalogue(storeNo)]
      return type === 'Category' ? [catalogue(storeNo)] : undefined
    }
    const { id, storeId = id } = read.args
    const storeNo = storeOfText(storeId)
    if (storeNo === undefined) return undefined
    switch (read.field) {
      case 'product':
        return [product(id as string), catalogue(storeNo)]
      case 'productByHandle': {
        // Another product can have the handle only when this one has given it up, or when there is none.
        const found = idOf(read.value)
        return [found === undefined ? products(storeNo) : product(found), catalogue(storeNo)]
      }
      case 'products':
        return [products(storeNo), catalogue(storeNo)]
      case 'category':
      case 'categories':
        return [catalogue(storeNo)]
      default:
        return undefined
    }
  },
  ofEvent: ({ storeNo, type, ids }) =>
    // Categories are shown with products and decide what is listed; in another language all titles are others.
    type === CATEGORY_CHANGED || type === CATALOG_RELABELLED
      ? [catalogue(storeNo)]
      : [products(storeNo), ...ids.map(product)],
}

const OF_STORES: CacheTags = {
  ofRead(read) {
    if (read.kind === 'entity') {
      const { __typename: type, id } = read.representation
      return type === 'Store' ? storeTags(id) : undefined
    }
    switch (read.field) {
      case 'store':
        return storeTags(read.args.id)
      case 'storeByHandle':
      case 'storeByDomain':
        return storeTags(idOf(read.value)) ?? [ANY_STORE]
      default:
        return undefined
    }
  },
  ofEvent: ({ storeNo }) => [store(storeNo), ANY_STORE],
}

const OF_INVENTORY: CacheTags = {
  ofRead(read) {
    if (read.kind !== 'entity' || read.representation.__typename !== 'ProductVariant') return undefined
    const { id } = read.representation
    return storeOfText(id) === undefined ? undefined : [stock(id as string)]
  },
  ofEvent: ({ ids }) => ids.map(stock),
}

const OF_MEDIA: CacheTags = {
  ofRead(read) {
    const isPublic =
      read.kind === 'field'
        ? read.field === 'image'
        : read.representation.__typename === 'Product' || read.representation.__typename === 'Image'
    const storeNo = storeOfText(read.kind === 'field' ? read.args.id : read.representation.id)
    return isPublic && storeNo !== undefined ? [images(storeNo)] : undefined
  },
  ofEvent: ({ storeNo }) => [images(storeNo)],
}

/** The domains of which the router keeps answers. */
export const CACHE_TAGS = {
  catalog: OF_CATALOG,
  stores: OF_STORES,
  inventory: OF_INVENTORY,
  media: OF_MEDIA,
} as const satisfies Partial<Record<Domain, CacheTags>>

export type CachedDomain = keyof typeof CACHE_TAGS

const ANY_STORE = 'any-store'
const catalogue = (storeNo: number): string => `catalogue:${storeNo}`
const products = (storeNo: number): string => `products:${storeNo}`
const product = (id: string): string => `product:${id.toLowerCase()}`
const store = (storeNo: number): string => `store:${storeNo}`
const stock = (variantId: string): string => `stock:${variantId.toLowerCase()}`
const images = (storeNo: number): string => `images:${storeNo}`

const storeOfText = (id: unknown): number | undefined => (typeof id === 'string' ? storeOf(id) : undefined)

function storeTags(id: unknown): string[] | undefined {
  const storeNo = storeOfText(id)
  return storeNo === undefined ? undefined : [store(storeNo)]
}

/** The id of what a field gave, where it was asked for. */
function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' && isId(id) ? id : undefined
}
