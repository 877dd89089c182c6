import { newId } from '@saler/kernel'
import type { CacheableRead } from '@saler/router'
import { describe, expect, test } from 'vitest'
import { CACHE_TAGS, type CachedDomain } from '../src/cache-tags.ts'

const [STORE, OTHER_STORE] = [7, 8]
const [storeId, otherStoreId] = [newId(STORE), newId(OTHER_STORE)]
const [product, otherProduct, variant, category, image] = Array.from({ length: 5 }, () => newId(STORE)) as [
  string,
  string,
  string,
  string,
  string,
]

const entity = (type: string, id: string): CacheableRead => ({
  kind: 'entity',
  representation: { __typename: type, id },
})
const field = (name: string, args: Record<string, unknown>, value?: unknown): CacheableRead => ({
  kind: 'field',
  field: name,
  args,
  value,
})
const byHandle = (value?: unknown) => field('productByHandle', { storeId, handle: 'shirt' }, value)
const event = (type: string, ids: string[], storeNo = STORE) => ({ type, ids, storeNo })

/** Whether what was read is forgotten with an event. */
const forgets = (domain: CachedDomain, read: CacheableRead, of: ReturnType<typeof event>): boolean => {
  const { ofRead, ofEvent } = CACHE_TAGS[domain]
  const kept = ofRead(read)
  return ofEvent(of).some((tag) => kept!.includes(tag))
}

describe('what is kept of a domain', () => {
  test.each<[string, CachedDomain, CacheableRead, boolean, ReturnType<typeof event>]>([
    [
      'a product, with a change of it',
      'catalog',
      entity('Product', product),
      true,
      event('product.updated', [product]),
    ],
    ['not with one of another', 'catalog', entity('Product', product), false, event('product.updated', [otherProduct])],
    [
      'a product, with its category',
      'catalog',
      entity('Product', product),
      true,
      event('category.changed', [category]),
    ],
    ['a product, in another language', 'catalog', entity('Product', product), true, event('catalog.relabelled', [])],
    ['not by another store', 'catalog', entity('Product', product), false, event('category.changed', [], OTHER_STORE)],
    [
      'a variant, with any product',
      'catalog',
      entity('ProductVariant', variant),
      true,
      event('product.updated', [product]),
    ],
    ['a found page, with its product', 'catalog', byHandle({ id: product }), true, event('product.updated', [product])],
    ['not with another product', 'catalog', byHandle({ id: product }), false, event('product.created', [otherProduct])],
    [
      'a page without id, with any product',
      'catalog',
      byHandle({ title: 'x' }),
      true,
      event('product.created', [product]),
    ],
    ['a missing page, with any product', 'catalog', byHandle(null), true, event('product.created', [product])],
    [
      'a list, with any product',
      'catalog',
      field('products', { storeId }),
      true,
      event('product.availability_changed', [product]),
    ],
    ['categories, with one', 'catalog', field('categories', { storeId }), true, event('category.changed', [category])],
    ['not with a product', 'catalog', field('category', { id: category }), false, event('product.updated', [product])],
    [
      'a store, with a change of it',
      'stores',
      field('store', { id: storeId }),
      true,
      event('store.updated', [storeId]),
    ],
    ['not of another', 'stores', entity('Store', storeId), false, event('store.updated', [otherStoreId], OTHER_STORE)],
    [
      'a found store, with itself',
      'stores',
      field('storeByHandle', {}, { id: storeId }),
      true,
      event('store.updated', [storeId]),
    ],
    [
      'a missing store, with any',
      'stores',
      field('storeByDomain', {}, null),
      true,
      event('store.created', [otherStoreId], OTHER_STORE),
    ],
    ['stock, with its variant', 'inventory', entity('ProductVariant', variant), true, event('stock.out', [variant])],
    ['not with another', 'inventory', entity('ProductVariant', variant), false, event('stock.out', [newId(STORE)])],
    ['images of a product, with any of the store', 'media', entity('Product', product), true, event('image.ready', [])],
    ['an image, with any of the store', 'media', field('image', { id: image }), true, event('image.deleted', [])],
  ])('%s', (_what, domain, read, expected, of) => {
    expect(forgets(domain, read, of)).toBe(expected)
  })

  test.each<[string, CachedDomain, CacheableRead]>([
    ['what has no id of ours', 'catalog', entity('Product', 'x')],
    ['a type that nobody thought of', 'catalog', entity('ProductImport', product)],
    ['a field that nobody thought of', 'catalog', field('productImport', { id: product })],
    ['where somebody works', 'stores', entity('User', newId(0))],
    ['receipts', 'media', entity('Receipt', image)],
    ['differences of stock', 'inventory', field('stockDifferences', { storeId })],
  ])('is not %s', (_what, domain, read) => {
    expect(CACHE_TAGS[domain].ofRead(read)).toBeUndefined()
  })

  test('is under the same names before its answer is known or under more', () => {
    for (const value of [null, { id: product }, { title: 'x' }]) {
      for (const of of [event('product.created', [otherProduct]), event('category.changed', [category])]) {
        if (forgets('catalog', byHandle(value), of)) expect(forgets('catalog', byHandle(), of)).toBe(true)
      }
    }
  })
})
