import type { Identity } from '@saler/identity'
import { newId } from '@saler/kernel'
import { expect, test } from 'vitest'
import { makeCategory, makeProduct, type ShownProduct, type ShownVariant } from './catalog/make-product.ts'
import { openCatalog, type UserErrors } from './catalog/open-catalog.ts'
import { guest, ownerOf, shopper, staffOf } from './catalog/people.ts'

const catalog = openCatalog()

const PRODUCT = `id handle title description vendor status tags updatedAt options { name values }
  variants { id sku title price { amount currency } compareAtPrice { amount } barcode optionValues { name value } }
  categories { id } translations { language title description } priceRange { min { amount } max { amount } }`

interface Changed extends UserErrors {
  product?: ShownProduct | null
  variant?: (ShownVariant & { product: { id: string } }) | null
}

async function change(identity: Identity, mutation: string, input: Record<string, unknown>): Promise<Changed> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const shown =
    mutation === 'updateVariant'
      ? 'variant { id sku title price { amount } compareAtPrice { amount } barcode product { id } }'
      : `product { ${PRODUCT} }`
  const answer = await catalog.ask<Record<string, Changed>>(
    identity,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown} userErrors { code field message } } }`,
    { input },
  )
  return answer[mutation]!
}

/** All that products and variants are. */
const everything = () =>
  catalog.database.query(`
    SELECT p.*, v.variants
      FROM product p
      JOIN (SELECT product_id, json_agg(v ORDER BY v.id) AS variants FROM variant v GROUP BY 1) v ON v.product_id = p.id
     ORDER BY p.id`)

/** What is refused of a change, which must leave no trace. */
async function refused(identity: Identity, mutation: string, input: Record<string, unknown>) {
  const before = await everything()
  const traces = await catalog.traces()
  const { product, variant, userErrors } = await change(identity, mutation, input)
  expect(product ?? variant ?? null).toBeNull()
  expect(await catalog.traces()).toEqual(traces)
  expect(await everything()).toEqual(before)
  return userErrors.map(({ code, field }) => ({ code, field: field?.join('.') ?? null }))
}

const sized = {
  options: [{ name: 'Size', values: ['S', 'M'] }],
  variants: [
    { sku: 'S', price: '10', optionValues: [{ name: 'Size', value: 'S' }] },
    { sku: 'M', price: '20', optionValues: [{ name: 'Size', value: 'M' }] },
  ],
}

test('what is given changes and what is left out stays', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const category = await makeCategory(catalog, owner, storeId)
  const made = await makeProduct(catalog, owner, storeId, {
    title: 'Old',
    description: 'Text',
    vendor: 'Maker',
    tags: ['a'],
    translations: [{ language: 'en', title: 'Old in English' }],
  })
  const renamed = await change(owner, 'updateProduct', { productId: made.id, title: 'New', categoryIds: [category] })
  expect(renamed).toMatchObject({
    userErrors: [],
    product: {
      id: made.id,
      handle: made.handle,
      title: 'New',
      description: 'Text',
      vendor: 'Maker',
      tags: ['a'],
      categories: [{ id: category }],
      translations: [{ language: 'en', title: 'Old in English' }],
    },
  })
  const emptied = await change(owner, 'updateProduct', {
    productId: made.id,
    handle: 'Fresh',
    description: null,
    vendor: null,
    tags: ['b', 'c'],
    categoryIds: [],
    translations: [],
  })
  expect(emptied.product).toMatchObject({
    handle: 'fresh',
    title: 'New',
    description: null,
    vendor: null,
    tags: ['b', 'c'],
    categories: [],
    translations: [],
  })
  expect(Date.parse(emptied.product!.updatedAt)).toBeGreaterThanOrEqual(Date.parse(made.updatedAt))
  expect((await catalog.eventsOf(storeNo)).map(({ type }) => type)).toEqual([
    'category.changed',
    'product.created',
    'product.updated',
    'product.updated',
  ])
})

test('wrong changes of a product are refused, all of them together', async () => {
  const store = catalog.newStore()
  const { id } = await makeProduct(catalog, store.owner, store.storeId)
  const other = await makeProduct(catalog, store.owner, store.storeId, { handle: 'other' })
  const attempt = (changes: object) => refused(store.owner, 'updateProduct', { productId: id, ...changes })
  expect(await attempt({ title: ' ' })).toEqual([{ code: 'REQUIRED', field: 'title' }])
  expect(await attempt({ handle: 'other' })).toEqual([{ code: 'HANDLE_TAKEN', field: 'handle' }])
  expect(await attempt({ handle: 'a/b' })).toEqual([{ code: 'HANDLE_INVALID', field: 'handle' }])
  expect(await attempt({ description: 'x'.repeat(1_000_000) })).toEqual([{ code: 'TOO_LONG', field: 'description' }])
  expect(await attempt({ vendor: 'a\0' })).toEqual([{ code: 'INVALID', field: 'vendor' }])
  expect(await attempt({ tags: Array(51).fill('x') })).toEqual([{ code: 'TOO_MANY', field: 'tags' }])
  expect(await attempt({ categoryIds: [other.id] })).toEqual([{ code: 'CATEGORY_NOT_FOUND', field: 'categoryIds.0' }])
  expect(await attempt({ title: '', tags: ['x'.repeat(65)] })).toEqual([
    { code: 'REQUIRED', field: 'title' },
    { code: 'TOO_LONG', field: 'tags.0' },
  ])
})

test('publishing puts a product on sale, archiving takes it off, and doing so twice says nothing new', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const { id } = await makeProduct(catalog, owner, storeId)
  const status = async (mutation: string) => (await change(owner, mutation, { productId: id })).product?.status
  expect(await status('publishProduct')).toBe('ACTIVE')
  expect(await status('publishProduct')).toBe('ACTIVE')
  expect(await status('archiveProduct')).toBe('ARCHIVED')
  expect(await status('archiveProduct')).toBe('ARCHIVED')
  expect(await status('publishProduct')).toBe('ACTIVE')
  expect((await catalog.eventsOf(storeNo)).map(({ type, payload }) => [type, payload.productId])).toEqual([
    ['product.created', id],
    ['product.published', id],
    ['product.archived', id],
    ['product.published', id],
  ])
})

test('further variants extend the options and the price range, and their stock is opened', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const { id } = await makeProduct(catalog, owner, storeId, sized)
  const { product, userErrors } = await change(owner, 'addVariants', {
    productId: id,
    variants: [
      { sku: 'XL', price: '30', stock: 3, optionValues: [{ name: 'Size', value: 'XL' }] },
      { sku: 'XS', price: '5', optionValues: [{ name: 'Size', value: 'XS' }] },
    ],
  })
  expect(userErrors).toEqual([])
  expect(product).toMatchObject({
    options: [{ name: 'Size', values: ['S', 'M', 'XL', 'XS'] }],
    variants: [{ sku: 'S' }, { sku: 'M' }, { sku: 'XL' }, { sku: 'XS' }],
    priceRange: { min: { amount: '5.00' }, max: { amount: '30.00' } },
  })
  expect(catalog.peers.opened.get(product!.variants[2]!.id)).toMatchObject({ onHand: 3 })
  expect((await catalog.eventsOf(storeNo)).at(-1)).toMatchObject({
    type: 'product.variants_added',
    payload: { storeId, productId: id, items: [{ onHand: 3 }, { onHand: 0 }] },
  })
})

test('wrong variants are not added', async () => {
  const { storeId, owner } = catalog.newStore()
  const { id } = await makeProduct(catalog, owner, storeId, sized)
  const attempt = (...variants: object[]) => refused(owner, 'addVariants', { productId: id, variants })
  const of = (value: string, more: object = {}) => ({
    sku: value,
    price: '1',
    optionValues: [{ name: 'Size', value }],
    ...more,
  })
  expect(await attempt()).toEqual([{ code: 'REQUIRED', field: 'variants' }])
  expect(await attempt(of('S', { sku: 'new' }))).toEqual([
    { code: 'OPTION_VALUES_INVALID', field: 'variants.0.optionValues' },
  ])
  expect(await attempt(of('L', { sku: 'M' }))).toEqual([{ code: 'SKU_TAKEN', field: 'variants.0.sku' }])
  expect(await attempt(of('L'), of('L', { sku: 'L2' }))).toEqual([
    { code: 'OPTION_VALUES_INVALID', field: 'variants.1.optionValues' },
  ])
  expect(await attempt(of('L', { price: '12.345' }))).toEqual([{ code: 'PRICE_INVALID', field: 'variants.0.price' }])
  expect(await attempt(of('L', { stock: -1 }))).toEqual([{ code: 'STOCK_INVALID', field: 'variants.0.stock' }])
  expect(await attempt(of('L', { optionValues: [] }))).toEqual([
    { code: 'OPTION_VALUES_INVALID', field: 'variants.0.optionValues' },
  ])
  expect(await attempt(...Array.from({ length: 99 }, (_, i) => of(`n${i}`)))).toEqual([
    { code: 'TOO_MANY', field: 'variants' },
  ])
})

test('an option has at most 100 values', async () => {
  const { storeId, owner } = catalog.newStore()
  const values = Array.from({ length: 100 }, (_, i) => `v${i}`)
  const of = (value: string) => ({ sku: value, price: '1', optionValues: [{ name: 'Size', value }] })
  const options = [{ name: 'Size', values }]
  const { id } = await makeProduct(catalog, owner, storeId, { options, variants: [of('v0')] })
  expect(await refused(owner, 'addVariants', { productId: id, variants: [of('v100')] })).toEqual([
    { code: 'TOO_MANY', field: 'variants' },
  ])
})

test('several changes in one operation each answer what they made', async () => {
  const { storeId, owner } = catalog.newStore()
  const [first, second] = [await makeCategory(catalog, owner, storeId), await makeCategory(catalog, owner, storeId)]
  const { id, variants } = await makeProduct(catalog, owner, storeId, { variants: [{ sku: 'A', price: '1' }] })
  const answer = await catalog.ask<Record<string, unknown>>(
    owner,
    `mutation {
      a: updateProduct(input: { productId: "${id}", title: "A", categoryIds: ["${first}"] }) { product { title categories { id } } }
      b: updateProduct(input: { productId: "${id}", title: "B", categoryIds: ["${second}"] }) { product { title categories { id } } }
      c: updateVariant(input: { variantId: "${variants[0]!.id}", price: "2" }) { variant { product { priceRange { max { amount } } } } }
      d: updateVariant(input: { variantId: "${variants[0]!.id}", price: "3" }) { variant { product { priceRange { max { amount } } } } }
      e: updateCategory(input: { categoryId: "${first}", name: "E" }) { category { name parent { name } } }
      f: updateCategory(input: { categoryId: "${first}", parentId: "${second}", name: "F" }) { category { name parent { id } } }
    }`,
  )
  expect(answer).toEqual({
    a: { product: { title: 'A', categories: [{ id: first }] } },
    b: { product: { title: 'B', categories: [{ id: second }] } },
    c: { variant: { product: { priceRange: { max: { amount: '2.00' } } } } },
    d: { variant: { product: { priceRange: { max: { amount: '3.00' } } } } },
    e: { category: { name: 'E', parent: null } },
    f: { category: { name: 'F', parent: { id: second } } },
  })
})

test('of many who add one combination at once, one does', async () => {
  const { storeId, owner } = catalog.newStore()
  const { id } = await makeProduct(catalog, owner, storeId, sized)
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, i) =>
      change(owner, 'addVariants', {
        productId: id,
        variants: [{ sku: `L${i}`, price: '1', optionValues: [{ name: 'Size', value: 'L' }] }],
      }),
    ),
  )
  expect(answers.filter(({ product }) => product)).toHaveLength(1)
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
    Array(5).fill('OPTION_VALUES_INVALID'),
  )
})

test('a variant changes what is given, and its product its price range', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const product = await makeProduct(catalog, owner, storeId, {
    variants: [{ sku: 'A', price: '10', compareAtPrice: '12', barcode: '1' }],
  })
  const variantId = product.variants[0]!.id
  const priced = await change(owner, 'updateVariant', { variantId, price: '15.5' })
  expect(priced).toMatchObject({
    userErrors: [],
    variant: {
      id: variantId,
      sku: 'A',
      price: { amount: '15.50' },
      compareAtPrice: { amount: '12.00' },
      barcode: '1',
      product: { id: product.id },
    },
  })
  const emptied = await change(owner, 'updateVariant', { variantId, sku: 'B', compareAtPrice: null, barcode: null })
  expect(emptied.variant).toMatchObject({ sku: 'B', price: { amount: '15.50' }, compareAtPrice: null, barcode: null })
  const { data } = await catalog.run<{ product: ShownProduct }>(
    owner,
    '{ product(id: "ID") { priceRange { min { amount } max { amount } } } }'.replace('ID', product.id),
  )
  expect(data!.product.priceRange).toEqual({ min: { amount: '15.50' }, max: { amount: '15.50' } })
  expect((await catalog.eventsOf(storeNo)).map(({ type }) => type)).toEqual([
    'product.created',
    'product.updated',
    'product.updated',
  ])
})

test('wrong changes of a variant are refused', async () => {
  const { storeId, owner } = catalog.newStore()
  const { variants } = await makeProduct(catalog, owner, storeId, sized)
  const attempt = (changes: object) => refused(owner, 'updateVariant', { variantId: variants[0]!.id, ...changes })
  expect(await attempt({ sku: 'M' })).toEqual([{ code: 'SKU_TAKEN', field: 'sku' }])
  expect(await attempt({ sku: '' })).toEqual([{ code: 'REQUIRED', field: 'sku' }])
  expect(await attempt({ sku: 'a\0' })).toEqual([{ code: 'INVALID', field: 'sku' }])
  expect(await attempt({ price: '1e3' })).toEqual([{ code: 'PRICE_INVALID', field: 'price' }])
  expect(await attempt({ compareAtPrice: '-1' })).toEqual([{ code: 'PRICE_INVALID', field: 'compareAtPrice' }])
  expect(await attempt({ barcode: 'x'.repeat(101) })).toEqual([{ code: 'TOO_LONG', field: 'barcode' }])
})

test('a variant is removed, but not the last one, however many try at once', async () => {
  const { storeId, owner } = catalog.newStore()
  const { id, variants } = await makeProduct(catalog, owner, storeId, sized)
  const answers = await Promise.all(variants.map((one) => change(owner, 'removeVariant', { variantId: one.id })))
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code, field }) => [code, field]))).toEqual([
    ['LAST_VARIANT', ['variantId']],
  ])
  const { product } = answers.find(({ userErrors }) => userErrors.length === 0)!
  expect(product!.id).toBe(id)
  expect(product!.variants).toHaveLength(1)
  const { amount } = product!.variants[0]!.price
  expect(product!.priceRange).toEqual({ min: { amount }, max: { amount } })
  expect(await refused(owner, 'removeVariant', { variantId: product!.variants[0]!.id })).toEqual([
    { code: 'LAST_VARIANT', field: 'variantId' },
  ])
})

const CHANGES: [mutation: string, field: 'productId' | 'variantId', more: object][] = [
  ['updateProduct', 'productId', { title: 'x' }],
  ['publishProduct', 'productId', {}],
  ['archiveProduct', 'productId', {}],
  ['addVariants', 'productId', { variants: [{ sku: 'x', price: '1' }] }],
  ['updateVariant', 'variantId', { price: '1' }],
  ['removeVariant', 'variantId', {}],
]

test.each(CHANGES)('%s is for staff with products:write, in stores of their own', async (mutation, field, more) => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const product = await makeProduct(catalog, owner, storeId, sized)
  const id = field === 'productId' ? product.id : product.variants[0]!.id
  const attempts: [Identity, string, string, string | null][] = [
    [guest, id, 'UNAUTHENTICATED', null],
    [shopper(), id, 'NOT_FOUND', field],
    [ownerOf(catalog.newStore().storeId), id, 'NOT_FOUND', field],
    [staffOf([storeId], ['orders:write']), id, 'FORBIDDEN', field],
    [owner, newId(storeNo), 'NOT_FOUND', field],
    [owner, storeId, 'NOT_FOUND', field],
    [owner, field === 'productId' ? product.variants[0]!.id : product.id, 'NOT_FOUND', field],
    [owner, 'no id', 'NOT_FOUND', field],
  ]
  for (const [identity, target, code, at] of attempts)
    expect(await refused(identity, mutation, { [field]: target, ...more })).toEqual([{ code, field: at }])
})
