import { newId, storeOf } from '@saler/kernel'
import { expect, test } from 'vitest'
import { reactsTo } from '../index.ts'
import { makeProduct, type ShownProduct } from './catalog/make-product.ts'
import { openCatalog } from './catalog/open-catalog.ts'
import { guest } from './catalog/people.ts'

const catalog = openCatalog()

/** Has the catalogue react to an event, as its queue would. */
const deliver = (type: string, payload: object, storeNo: number): Promise<void> =>
  catalog.catalog.handlers[type]!({
    id: newId(storeNo),
    name: type,
    attempt: 1,
    payload: { id: newId(storeNo), storeNo, type, payload, at: new Date().toISOString() },
  })

const inStock = async (storeId: string): Promise<string[]> => {
  const { products } = await catalog.ask<{ products: { nodes: { title: string }[] } }>(
    guest,
    `{ products(storeId: "${storeId}", filter: { inStock: true }) { nodes { title } } }`,
  )
  return products.nodes.map(({ title }) => title)
}

test('the catalogue has a handler for every event that it reacts to, and for no other', () => {
  expect(Object.keys(catalog.catalog.handlers).toSorted()).toEqual([...reactsTo].toSorted())
})

test('a product is in stock as long as one of its variants is, as the inventory says', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const { variants } = await makeProduct(catalog, owner, storeId, {
    title: 'Shirt',
    status: 'ACTIVE',
    options: [{ name: 'Size', values: ['S', 'L'] }],
    variants: ['S', 'L'].map((value) => ({
      sku: value,
      price: '1',
      stock: 1,
      optionValues: [{ name: 'Size', value }],
    })),
  })
  const [small, large] = variants.map(({ id }) => id) as [string, string]
  const set = async (variantId: string, available: number, type: string) => {
    catalog.peers.stock.set(variantId, { available, backorderLimit: 0 })
    await deliver(type, { storeId, variantId, onHand: available, reserved: 0 }, storeNo)
  }
  expect(await inStock(storeId)).toEqual(['Shirt'])
  await set(small, 0, 'stock.out')
  expect(await inStock(storeId)).toEqual(['Shirt'])
  await set(large, 0, 'stock.out')
  expect(await inStock(storeId)).toEqual([])
  await set(small, 5, 'stock.back')
  expect(await inStock(storeId)).toEqual(['Shirt'])
})

test('events about stock may come late, twice and in any order', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const { variants } = await makeProduct(catalog, owner, storeId, { title: 'Pot', status: 'ACTIVE' })
  const variantId = variants[0]!.id
  // It ran out and came back; the news of the first comes last.
  catalog.peers.stock.set(variantId, { available: 3, backorderLimit: 0 })
  await deliver('stock.back', { storeId, variantId, onHand: 3, reserved: 0 }, storeNo)
  await deliver('stock.out', { storeId, variantId, onHand: 0, reserved: 0 }, storeNo)
  await deliver('stock.out', { storeId, variantId, onHand: 0, reserved: 0 }, storeNo)
  expect(await inStock(storeId)).toEqual(['Pot'])
})

test('a variant that takes backorders counts as in stock until they are used up', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const { variants } = await makeProduct(catalog, owner, storeId, { title: 'Pot', status: 'ACTIVE' })
  const variantId = variants[0]!.id
  catalog.peers.stock.set(variantId, { available: -1, backorderLimit: 2 })
  await deliver('stock.out', { storeId, variantId, onHand: 0, reserved: 1 }, storeNo)
  expect(await inStock(storeId)).toEqual(['Pot'])
  catalog.peers.stock.set(variantId, { available: -2, backorderLimit: 2 })
  await deliver('stock.out', { storeId, variantId, onHand: 0, reserved: 2 }, storeNo)
  expect(await inStock(storeId)).toEqual([])
})

test('news of variants that are gone, or that the inventory does not know, change nothing', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const { variants } = await makeProduct(catalog, owner, storeId, {
    title: 'Pot',
    status: 'ACTIVE',
    variants: [{ sku: 'P', price: '1', stock: 1 }],
  })
  await deliver('stock.out', { storeId, variantId: variants[0]!.id, onHand: 0, reserved: 0 }, storeNo)
  await deliver('stock.out', { storeId, variantId: newId(storeNo), onHand: 0, reserved: 0 }, storeNo)
  await deliver('stock.out', { storeId, variantId: 'x', onHand: 0, reserved: 0 }, storeNo)
  expect(await inStock(storeId)).toEqual(['Pot'])
})

test('further variants whose stock was not opened at once have it opened by their event', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const options = [{ name: 'Size', values: ['S'] }]
  const of = (value: string) => ({ sku: value, price: '1', stock: 2, optionValues: [{ name: 'Size', value }] })
  const { id } = await makeProduct(catalog, owner, storeId, { options, variants: [of('S')] })
  catalog.peers.state.inventoryAway = true
  const answer = await catalog.ask<{ addVariants: { product: ShownProduct } }>(
    owner,
    'mutation ($input: AddVariantsInput!) { addVariants(input: $input) { product { variants { id } } } }',
    { input: { productId: id, variants: [of('L')] } },
  )
  const added = answer.addVariants.product.variants[1]!.id
  catalog.peers.state.inventoryAway = false
  expect(catalog.peers.opened.has(added)).toBe(false)
  const { type, payload } = (await catalog.eventsOf(storeNo)).at(-1)!
  await deliver(type, payload, storeNo)
  expect(catalog.peers.opened.get(added)).toMatchObject({ onHand: 2 })
})

test('a new store is known before its first product', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  await deliver('store.created', { storeId }, storeNo)
  const asked = catalog.peers.state.storesAsked
  await makeProduct(catalog, owner, storeId)
  expect(catalog.peers.state.storesAsked).toBe(asked)
})

test('two reactions at once leave the newest answer of the stores subgraph', async () => {
  const { storeId, owner } = catalog.newStore()
  await makeProduct(catalog, owner, storeId)
  const storeNo = storeOf(storeId)!
  for (const language of ['en', 'fr', 'ar', 'en']) {
    const late = deliver('store.settings_updated', { storeId }, storeNo)
    catalog.peers.stores.set(storeId, { currency: 'SAR', language })
    await Promise.all([late, deliver('store.settings_updated', { storeId }, storeNo)])
    expect(await catalog.database.query('SELECT language FROM store WHERE store_no = $1', [storeNo])).toEqual([
      { language },
    ])
  }
})
