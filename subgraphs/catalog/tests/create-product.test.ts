import { expect, test } from 'vitest'
import { CREATE, type CreateAnswer, makeCategory, makeProduct, productInput } from './catalog/make-product.ts'
import { openCatalog } from './catalog/open-catalog.ts'
import { guest, ownerOf, shopper, staffOf } from './catalog/people.ts'

const catalog = openCatalog()

test('a product goes in with its variants, texts, categories, tags and prices', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const shirts = await makeCategory(catalog, owner, storeId, { name: 'قمصان' })
  const product = await makeProduct(catalog, owner, storeId, {
    title: '  قميص أزرق  ',
    description: '<p>قطن</p>',
    vendor: 'Saler',
    tags: ['new', ' new ', 'قطن'],
    categoryIds: [shirts],
    options: [
      { name: 'Size', values: ['S', 'L'] },
      { name: 'Colour', values: ['أحمر', 'Blue'] },
    ],
    translations: [{ language: 'en', title: 'Blue shirt', description: 'Cotton' }],
    variants: [
      {
        sku: 'SH-1',
        price: '149.50',
        compareAtPrice: '200',
        barcode: '6281000000017',
        optionValues: [
          { name: 'Colour', value: 'أحمر' },
          { name: 'Size', value: 'L' },
        ],
        stock: 7,
        lowStockThreshold: 2,
      },
      {
        sku: 'SH-2',
        price: '99',
        optionValues: [
          { name: 'Size', value: 'S' },
          { name: 'Colour', value: 'Blue' },
        ],
        allowBackorder: true,
      },
    ],
  })
  expect(product).toMatchObject({
    handle: 'قميص-أزرق',
    title: 'قميص أزرق',
    description: '<p>قطن</p>',
    vendor: 'Saler',
    status: 'DRAFT',
    tags: ['new', 'قطن'],
    options: [
      { name: 'Size', values: ['S', 'L'] },
      { name: 'Colour', values: ['أحمر', 'Blue'] },
    ],
    variants: [
      {
        sku: 'SH-1',
        title: 'L / أحمر',
        price: { amount: '149.50', currency: 'SAR' },
        compareAtPrice: { amount: '200.00' },
        barcode: '6281000000017',
        optionValues: [
          { name: 'Size', value: 'L' },
          { name: 'Colour', value: 'أحمر' },
        ],
      },
      { sku: 'SH-2', title: 'S / Blue', price: { amount: '99.00', currency: 'SAR' }, compareAtPrice: null },
    ],
    categories: [{ id: shirts }],
    translations: [{ language: 'en', title: 'Blue shirt', description: 'Cotton' }],
    priceRange: { min: { amount: '99.00' }, max: { amount: '149.50' } },
    store: { id: storeId },
  })
  const items = [
    { variantId: product.variants[0]!.id, onHand: 7, lowStockThreshold: 2, allowBackorder: false },
    { variantId: product.variants[1]!.id, onHand: 0, lowStockThreshold: null, allowBackorder: true },
  ]
  expect(await catalog.eventsOf(storeNo)).toEqual([
    { type: 'product.created', payload: { storeId, productId: product.id, items } },
  ])
  expect(items.map(({ variantId }) => catalog.peers.opened.get(variantId))).toEqual(items)
})
