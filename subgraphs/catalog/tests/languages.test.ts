import { expect, test } from 'vitest'
import { makeCategory, makeProduct } from './catalog/make-product.ts'
import { openCatalog } from './catalog/open-catalog.ts'
import { guest } from './catalog/people.ts'

const catalog = openCatalog()

const texts = async (id: string, language?: string) =>
  (
    await catalog.ask<{ product: { title: string; description: string | null } }>(
      guest,
      'query ($id: ID!, $language: LanguageCode) { product(id: $id) { title(language: $language) description(language: $language) } }',
      { id, language },
    )
  ).product

test('a product answers in the language that is wanted, its base language, or that of the store', async () => {
  const { storeId, owner } = catalog.newStore({ language: 'ar' })
  const { id } = await makeProduct(catalog, owner, storeId, {
    title: 'قميص',
    description: 'قطن',
    status: 'ACTIVE',
    translations: [
      { language: 'en', title: 'Shirt', description: 'Cotton' },
      { language: 'en-GB', title: 'Shirt, old boy' },
      { language: 'fr', title: 'Chemise' },
    ],
  })
  expect(await texts(id)).toEqual({ title: 'قميص', description: 'قطن' })
  expect(await texts(id, 'ar')).toEqual({ title: 'قميص', description: 'قطن' })
  expect(await texts(id, 'en')).toEqual({ title: 'Shirt', description: 'Cotton' })
  expect(await texts(id, 'en-US')).toEqual({ title: 'Shirt', description: 'Cotton' })
  expect(await texts(id, 'fr')).toEqual({ title: 'Chemise', description: 'قطن' })
  expect(await texts(id, 'de')).toEqual({ title: 'قميص', description: 'قطن' })
  expect(await texts(id, 'ar-SA')).toEqual({ title: 'قميص', description: 'قطن' })
})

test('a translation into the language of the store stands before the title as given', async () => {
  const { storeId, owner } = catalog.newStore({ language: 'en' })
  const { id } = await makeProduct(catalog, owner, storeId, {
    title: 'قميص',
    description: 'قطن',
    status: 'ACTIVE',
    translations: [{ language: 'en', title: 'Shirt' }],
  })
  expect(await texts(id)).toEqual({ title: 'Shirt', description: 'قطن' })
})

test('translations are shown whole to staff and not to shoppers', async () => {
  const { storeId, owner } = catalog.newStore()
  const translations = [{ language: 'en', title: 'Shirt', description: null }]
  const { id } = await makeProduct(catalog, owner, storeId, { status: 'ACTIVE', translations })
  const query = `{ product(id: "${id}") { translations { language title description } } }`
  expect(await catalog.ask(owner, query)).toEqual({ product: { translations } })
  expect(await catalog.ask(guest, query)).toEqual({ product: { translations: [] } })
})

test('a store that changes its language has its products and categories titled and sorted in the new one', async () => {
  const store = catalog.newStore({ language: 'ar' })
  const { storeId, owner, storeNo } = store
  const english = (title: string) => [{ language: 'en', title }]
  for (const [title, translation] of [
    ['أ', 'Zebra'],
    ['ب', 'Apple'],
  ] as const)
    await makeProduct(catalog, owner, storeId, { title, status: 'ACTIVE', translations: english(translation) })
  await makeProduct(catalog, owner, storeId, { title: 'Only this', status: 'ACTIVE' })
  await makeCategory(catalog, owner, storeId, { name: 'فئة', translations: [{ language: 'en', name: 'Category' }] })
  const shown = async () => {
    const { products, categories } = await catalog.ask<{
      products: { nodes: { title: string }[] }
      categories: { name: string }[]
    }>(
      guest,
      `{ products(storeId: "${storeId}", sort: TITLE) { nodes { title } } categories(storeId: "${storeId}") { name } }`,
    )
    return [...products.nodes.map(({ title }) => title), ...categories.map(({ name }) => name)]
  }
  const changed = () =>
    catalog.catalog.handlers['store.settings_updated']!({
      id: 'job',
      name: 'store.settings_updated',
      attempt: 1,
      payload: {
        id: 'event',
        storeNo,
        type: 'store.settings_updated',
        at: new Date().toISOString(),
        payload: { storeId },
      },
    })
  expect(await shown()).toEqual(['أ', 'ب', 'Only this', 'فئة'])
  catalog.peers.stores.set(storeId, { currency: 'SAR', language: 'en' })
  await changed()
  await changed()
  expect(await shown()).toEqual(['Apple', 'Only this', 'Zebra', 'Category'])
  catalog.peers.stores.set(storeId, { currency: 'SAR', language: 'ar' })
  await changed()
  expect(await shown()).toEqual(['أ', 'ب', 'Only this', 'فئة'])
})
