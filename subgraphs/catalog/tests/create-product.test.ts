import { expect, test } from 'vitest'
import { CREATE, type CreateAnswer, makeCategory, makeProduct, productInput } from './catalog/make-product.ts'
import { openCatalog } from './catalog/open-catalog.ts'
import { guest, ownerOf, service, shopper, staffOf } from './catalog/people.ts'

const catalog = openCatalog()

const variant = (changes: Record<string, unknown> = {}) => ({ sku: 'A', price: '10.00', ...changes })

const size = (value: string) => [{ name: 'Size', value }]

async function answer(identity: Parameters<typeof catalog.ask>[0], input: Record<string, unknown>) {
  return (await catalog.ask<CreateAnswer>(identity, CREATE, { input })).createProduct
}

/** What is refused of an input, which must leave no trace. */
async function refused(
  changes: Record<string, unknown>,
  store = catalog.newStore(),
): Promise<{ code: string; field: string | null }[]> {
  const input = productInput(store.storeId, changes)
  const before = await catalog.traces()
  const { product, userErrors } = await answer(store.owner, input)
  expect(product).toBeNull()
  expect(await catalog.traces()).toEqual(before)
  return userErrors.map(({ code, field }) => ({ code, field: field?.join('.') ?? null }))
}

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
        optionValues: [{ name: 'Colour', value: 'أحمر' }, ...size('L')],
        stock: 7,
        lowStockThreshold: 2,
      },
      {
        sku: 'SH-2',
        price: '99',
        optionValues: [...size('S'), { name: 'Colour', value: 'Blue' }],
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
        optionValues: [...size('L'), { name: 'Colour', value: 'أحمر' }],
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
  expect((await catalog.eventsOf(storeNo)).at(-1)).toEqual({
    type: 'product.created',
    payload: { storeId, productId: product.id, items },
  })
  expect(items.map(({ variantId }) => catalog.peers.opened.get(variantId))).toEqual(items)
})

test('variants tell what they weigh and whether they are shipped, and their orders how they are taxed and where they are', async () => {
  const { storeId, owner } = catalog.newStore()
  const clothes = await makeCategory(catalog, owner, storeId, { name: 'Clothes' })
  const shirts = await makeCategory(catalog, owner, storeId, { name: 'Shirts', parentId: clothes })
  const { product: made } = await answer(
    owner,
    productInput(storeId, {
      taxClass: 'REDUCED',
      categoryIds: [shirts],
      variants: [variant({ weightGrams: 250, requiresShipping: false })],
    }),
  )
  const { id } = made!.variants[0]!
  const asked = `{ product(id: "${made!.id}") { taxClass variants { weightGrams requiresShipping } } }`
  expect(await catalog.ask(owner, asked)).toEqual({
    product: { taxClass: 'REDUCED', variants: [{ weightGrams: 250, requiresShipping: false }] },
  })
  const { variantsForOrder } = await catalog.ask<{ variantsForOrder: { categoryIds: string[] }[] }>(
    service,
    `{ variantsForOrder(storeId: "${storeId}", ids: ["${id}"]) { weightGrams requiresShipping taxClass categoryIds } }`,
  )
  expect(variantsForOrder).toMatchObject([{ weightGrams: 250, requiresShipping: false, taxClass: 'REDUCED' }])
  expect(variantsForOrder[0]!.categoryIds.toSorted()).toEqual([clothes, shirts].toSorted())
})

test('a product without options is titled like its only variant', async () => {
  const { storeId, owner } = catalog.newStore()
  const product = await makeProduct(catalog, owner, storeId, { title: 'Pot', status: 'ACTIVE' })
  expect(product).toMatchObject({ status: 'ACTIVE', options: [], variants: [{ title: 'Pot', optionValues: [] }] })
})

test('amounts have the digits of the store currency', async () => {
  const { storeId, owner } = catalog.newStore({ currency: 'KWD' })
  const { variants } = await makeProduct(catalog, owner, storeId, { variants: [variant({ price: '1.5' })] })
  expect(variants[0]!.price).toEqual({ amount: '1.500', currency: 'KWD' })
})

test('the stores subgraph is asked for a store once', async () => {
  const { storeId, owner } = catalog.newStore()
  const before = catalog.peers.state.storesAsked
  await makeProduct(catalog, owner, storeId)
  await makeProduct(catalog, owner, storeId)
  expect(catalog.peers.state.storesAsked - before).toBe(1)
})

test('a handle made from a title that is taken gets a number', async () => {
  const { storeId, owner } = catalog.newStore()
  const handles = []
  for (let i = 0; i < 3; i++)
    handles.push((await makeProduct(catalog, owner, storeId, { title: 'Blue Shirt!' })).handle)
  expect(handles).toEqual(['blue-shirt', 'blue-shirt-2', 'blue-shirt-3'])
  expect((await makeProduct(catalog, owner, storeId, { title: '🔥🔥' })).handle).toBe('product')
})

test('script, SQL, right-to-left and emoji text is kept whole', async () => {
  const { storeId, owner } = catalog.newStore()
  for (const text of [
    `<script>alert('x')</script>`,
    `'; DROP TABLE product; --`,
    'قميص \u202bأزرق\u202c ١٢٣',
    '👨‍👩‍👧‍👦 عائلة 🇸🇦',
    'e\u0301 \u00e9 \ufdfa',
    '"quotes" \\ and {"json": [1]} $1 %s',
  ]) {
    const product = await makeProduct(catalog, owner, storeId, {
      title: text,
      description: text,
      vendor: text,
      tags: [text],
      translations: [{ language: 'en', title: text, description: text }],
      options: [{ name: text, values: [text] }],
      variants: [{ sku: `sku ${text}`, price: '1', barcode: text, optionValues: [{ name: text, value: text }] }],
    })
    expect(product).toMatchObject({
      title: text,
      description: text,
      vendor: text,
      tags: [text],
      translations: [{ language: 'en', title: text, description: text }],
      options: [{ name: text, values: [text] }],
      variants: [{ sku: `sku ${text}`, barcode: text, title: text, optionValues: [{ name: text, value: text }] }],
    })
  }
})

test.each<[string, Record<string, unknown>, string, string]>([
  ['a blank title', { title: '  ' }, 'REQUIRED', 'title'],
  ['a title of 256 characters', { title: 'ع'.repeat(256) }, 'TOO_LONG', 'title'],
  ['a title of a million characters', { title: 'x'.repeat(1_000_000) }, 'TOO_LONG', 'title'],
  ['NUL in a title', { title: 'a\0b' }, 'INVALID', 'title'],
  ['half a surrogate pair in a title', { title: 'a\ud83d' }, 'INVALID', 'title'],
  ['a description of 50,001 characters', { description: 'x'.repeat(50_001) }, 'TOO_LONG', 'description'],
  ['NUL in a description', { description: 'a\0' }, 'INVALID', 'description'],
  ['NUL in a vendor', { vendor: '\0x' }, 'INVALID', 'vendor'],
  ['a handle with a space', { handle: 'a b' }, 'HANDLE_INVALID', 'handle'],
  ['a handle that ends with a hyphen', { handle: 'a-' }, 'HANDLE_INVALID', 'handle'],
  ['an empty handle', { handle: '' }, 'HANDLE_INVALID', 'handle'],
  ['a handle with a slash', { handle: '../etc' }, 'HANDLE_INVALID', 'handle'],
  ['NUL in a handle', { handle: 'a\0' }, 'HANDLE_INVALID', 'handle'],
  ['51 tags', { tags: Array.from({ length: 51 }, (_, i) => `t${i}`) }, 'TOO_MANY', 'tags'],
  ['a tag of 65 characters', { tags: ['ok', 'x'.repeat(65)] }, 'TOO_LONG', 'tags.1'],
  ['no variants', { variants: [] }, 'REQUIRED', 'variants'],
  ['a blank SKU', { variants: [variant({ sku: ' ' })] }, 'REQUIRED', 'variants.0.sku'],
  ['NUL in a SKU', { variants: [variant({ sku: 'a\0' })] }, 'INVALID', 'variants.0.sku'],
  ['a SKU of 101 characters', { variants: [variant({ sku: 'x'.repeat(101) })] }, 'TOO_LONG', 'variants.0.sku'],
  [
    'a barcode of 101 characters',
    { variants: [variant({ barcode: '1'.repeat(101) })] },
    'TOO_LONG',
    'variants.0.barcode',
  ],
  ['the price 1e3', { variants: [variant({ price: '1e3' })] }, 'PRICE_INVALID', 'variants.0.price'],
  ['the price -1', { variants: [variant({ price: '-1' })] }, 'PRICE_INVALID', 'variants.0.price'],
  ['the price 12.345', { variants: [variant({ price: '12.345' })] }, 'PRICE_INVALID', 'variants.0.price'],
  ['an Arabic-Indic price', { variants: [variant({ price: '١٢' })] }, 'PRICE_INVALID', 'variants.0.price'],
  ['a price of a trillion', { variants: [variant({ price: '1000000000000' })] }, 'PRICE_INVALID', 'variants.0.price'],
  [
    'the former price -5',
    { variants: [variant({ compareAtPrice: '-5' })] },
    'PRICE_INVALID',
    'variants.0.compareAtPrice',
  ],
  ['a negative weight', { variants: [variant({ weightGrams: -1 })] }, 'WEIGHT_INVALID', 'variants.0.weightGrams'],
  ['negative stock', { variants: [variant({ stock: -1 })] }, 'STOCK_INVALID', 'variants.0.stock'],
  ['a million and one pieces', { variants: [variant({ stock: 1_000_001 })] }, 'STOCK_INVALID', 'variants.0.stock'],
  [
    'a negative threshold',
    { variants: [variant({ lowStockThreshold: -1 })] },
    'STOCK_INVALID',
    'variants.0.lowStockThreshold',
  ],
  ['a category that is no id', { categoryIds: ["'; --"] }, 'CATEGORY_NOT_FOUND', 'categoryIds.0'],
  [
    'a language twice',
    { translations: ['en', 'en'].map((language) => ({ language, title: 'x' })) },
    'INVALID',
    'translations.1.language',
  ],
  ['a blank translation', { translations: [{ language: 'en', title: '' }] }, 'REQUIRED', 'translations.0.title'],
  [
    'an option value without options',
    { variants: [variant({ optionValues: size('S') })] },
    'OPTION_VALUES_INVALID',
    'variants.0.optionValues',
  ],
  [
    'two variants without options',
    { variants: [variant(), variant({ sku: 'B' })] },
    'OPTION_VALUES_INVALID',
    'variants.1.optionValues',
  ],
])('%s is refused', async (_name, changes, code, field) => {
  expect(await refused(changes)).toEqual([{ code, field }])
})

const sized = (...values: string[]) => ({
  options: [{ name: 'Size', values: ['S', 'M'] }],
  variants: values.map((value, i) => variant({ sku: `S${i}`, optionValues: size(value) })),
})

test.each<[string, Record<string, unknown>, string, string]>([
  ['a combination of option values twice', sized('S', 'S'), 'OPTION_VALUES_INVALID', 'variants.1.optionValues'],
  ['a value that the option does not have', sized('S', 'XL'), 'OPTION_VALUES_INVALID', 'variants.1.optionValues'],
  [
    'a variant without a value',
    { ...sized('S'), variants: [variant()] },
    'OPTION_VALUES_INVALID',
    'variants.0.optionValues',
  ],
  [
    'an option that the product does not have',
    { ...sized(), variants: [variant({ optionValues: [{ name: 'Colour', value: 'S' }] })] },
    'OPTION_VALUES_INVALID',
    'variants.0.optionValues',
  ],
  [
    'four options',
    {
      options: ['A', 'B', 'C', 'D'].map((name) => ({ name, values: ['1'] })),
      variants: [variant({ optionValues: ['A', 'B', 'C'].map((name) => ({ name, value: '1' })) })],
    },
    'TOO_MANY',
    'options',
  ],
  [
    'a value twice in an option',
    { ...sized('S'), options: [{ name: 'Size', values: ['S', 'S'] }] },
    'OPTION_VALUES_INVALID',
    'options.0.values.1',
  ],
  [
    'an SKU twice in one input',
    { ...sized('S', 'M'), variants: ['S', 'M'].map((value) => variant({ optionValues: size(value) })) },
    'SKU_TAKEN',
    'variants.1.sku',
  ],
  ['101 variants', { variants: Array.from({ length: 101 }, () => variant()) }, 'TOO_MANY', 'variants'],
])('%s is refused', async (_name, changes, code, field) => {
  expect(await refused(changes)).toEqual([{ code, field }])
})

test('an SKU of another product of the store is refused, and free in another store', async () => {
  const store = catalog.newStore()
  await makeProduct(catalog, store.owner, store.storeId, { variants: [variant()] })
  expect(await refused({ variants: [variant()] }, store)).toEqual([{ code: 'SKU_TAKEN', field: 'variants.0.sku' }])
  const other = catalog.newStore()
  await makeProduct(catalog, other.owner, other.storeId, { variants: [variant()] })
})

test('a chosen handle that another product of the store has is refused, in upper case too', async () => {
  const store = catalog.newStore()
  await makeProduct(catalog, store.owner, store.storeId, { handle: 'shirt' })
  expect(await refused({ handle: 'SHIRT' }, store)).toEqual([{ code: 'HANDLE_TAKEN', field: 'handle' }])
})

test('a category of another store is refused', async () => {
  const other = catalog.newStore()
  const categoryIds = [await makeCategory(catalog, other.owner, other.storeId)]
  expect(await refused({ categoryIds })).toEqual([{ code: 'CATEGORY_NOT_FOUND', field: 'categoryIds.0' }])
})

test('everything that is wrong with an input is refused together', async () => {
  const store = catalog.newStore()
  await makeProduct(catalog, store.owner, store.storeId, { handle: 'shirt', variants: [variant()] })
  const errors = await refused(
    {
      title: '',
      handle: 'shirt',
      categoryIds: ['x'],
      tags: ['y'.repeat(65)],
      options: [{ name: 'Size', values: ['S', 'M'] }],
      variants: [
        variant({ price: '-1', optionValues: size('S') }),
        variant({ sku: 'B', stock: -1, optionValues: size('L') }),
      ],
    },
    store,
  )
  expect(errors.map(({ code, field }) => `${code} ${field}`).toSorted()).toEqual([
    'CATEGORY_NOT_FOUND categoryIds.0',
    'HANDLE_TAKEN handle',
    'OPTION_VALUES_INVALID variants.1.optionValues',
    'PRICE_INVALID variants.0.price',
    'REQUIRED title',
    'SKU_TAKEN variants.0.sku',
    'STOCK_INVALID variants.1.stock',
    'TOO_LONG tags.0',
  ])
})

test('refusals speak the language of the caller', async () => {
  const { storeId, owner } = catalog.newStore()
  const input = productInput(storeId, { variants: [variant({ price: '1e3' })] })
  const messages = []
  for (const language of ['ar', 'en']) {
    const { userErrors } = await answer({ ...owner, language }, input)
    messages.push(userErrors[0]!.message)
  }
  expect(messages).toEqual([
    'السعر ليس مبلغًا صحيحًا بعملة SAR، مثل "149.50".',
    'The price is no plain amount in SAR, such as "149.50".',
  ])
})

test('only staff with products:write make products, in stores of their own, and strangers cause no query', async () => {
  const { storeId } = catalog.newStore()
  const other = catalog.newStore()
  const attempts = [
    [guest, 'UNAUTHENTICATED', null],
    [shopper(), 'NOT_FOUND', ['storeId']],
    [ownerOf(other.storeId), 'NOT_FOUND', ['storeId']],
    [staffOf([storeId], ['orders:write', 'inventory:write']), 'FORBIDDEN', ['storeId']],
  ] as const
  let statements = 0
  const stop = catalog.database.observe(() => statements++)
  for (const [identity, code, field] of attempts) {
    const { product, userErrors } = await answer(identity, productInput(storeId))
    expect(product).toBeNull()
    expect(userErrors).toEqual([{ code, field, message: expect.any(String) }])
  }
  stop()
  expect(statements).toBe(0)
})

test('the id of something else in the store is no store', async () => {
  const { storeId, owner } = catalog.newStore()
  const product = await makeProduct(catalog, owner, storeId)
  const { userErrors } = await answer(owner, productInput(product.id))
  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['storeId'] }])
})

test('of many who take one SKU at once, one gets it', async () => {
  const { storeId, owner } = catalog.newStore()
  await makeProduct(catalog, owner, storeId)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => answer(owner, productInput(storeId, { variants: [variant({ sku: 'ONE' })] }))),
  )
  expect(answers.filter(({ product }) => product)).toHaveLength(1)
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code, field }) => [code, field]))).toEqual(
    Array.from({ length: 9 }, () => ['SKU_TAKEN', ['variants', '0', 'sku']]),
  )
})

test('of many who take one handle at once, one gets it, and handles from titles are all different', async () => {
  const { storeId, owner } = catalog.newStore()
  await makeProduct(catalog, owner, storeId)
  const chosen = await Promise.all(
    Array.from({ length: 8 }, () => answer(owner, productInput(storeId, { handle: 'one' }))),
  )
  expect(chosen.filter(({ product }) => product)).toHaveLength(1)
  expect(chosen.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(Array(7).fill('HANDLE_TAKEN'))
  const titled = await Promise.all(
    Array.from({ length: 5 }, () => answer(owner, productInput(storeId, { title: 'Same' }))),
  )
  expect(new Set(titled.map(({ product }) => product?.handle)).size).toBe(5)
})

test('the inventory being away does not undo a product: its event opens the stock later', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  catalog.peers.state.inventoryAway = true
  const faults = catalog.faults.length
  try {
    const product = await makeProduct(catalog, owner, storeId, { variants: [variant({ stock: 4 })] })
    expect(catalog.peers.opened.has(product.variants[0]!.id)).toBe(false)
    expect(await catalog.eventsOf(storeNo)).toMatchObject([{ payload: { items: [{ onHand: 4 }] } }])
    expect(catalog.faults.length).toBe(faults + 1)
  } finally {
    catalog.peers.state.inventoryAway = false
  }
})
