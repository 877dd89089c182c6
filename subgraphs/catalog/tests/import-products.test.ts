import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeProduct } from './catalog/make-product.ts'
import { openCatalog, type UserErrors } from './catalog/open-catalog.ts'
import { guest, ownerOf, staffOf } from './catalog/people.ts'

const catalog = openCatalog()

const IMPORT = `mutation ($input: ImportProductsInput!) { importProducts(input: $input) {
  import { id status total created updated unchanged failed rows { line code message } } userErrors { code field message } } }`

interface Import {
  id: string
  status: string
  total: number
  created: number
  updated: number
  unchanged: number
  failed: number
  rows: { line: number; code: string; message: string }[]
}

type Answer = { importProducts: UserErrors & { import: Import | null } }

type Store = ReturnType<typeof catalog.newStore>

async function take(store: Store, content: string): Promise<Import> {
  const input = { storeId: store.storeId, content }
  const { importProducts } = await catalog.ask<Answer>(store.owner, IMPORT, { input })
  if (!importProducts.import) throw new Error(JSON.stringify(importProducts.userErrors))
  return importProducts.import
}

async function refusalOf(store: Store, content: string) {
  const before = await catalog.traces()
  const { importProducts } = await catalog.ask<Answer>(store.owner, IMPORT, {
    input: { storeId: store.storeId, content },
  })
  expect(importProducts.import).toBeNull()
  expect(importProducts.userErrors).toHaveLength(1)
  expect(await catalog.traces()).toEqual(before)
  return importProducts.userErrors[0]!
}

interface Shown {
  id: string
  handle: string
  title: string
  description: string | null
  vendor: string | null
  status: string
  tags: string[]
  categories: { handle: string; name: string }[]
  options: { name: string; values: string[] }[]
  variants: {
    id: string
    sku: string
    title: string
    barcode: string | null
    price: { amount: string }
    compareAtPrice: { amount: string } | null
  }[]
}

const byHandle = async ({ owner, storeId }: Store, handle: string): Promise<Shown | null> =>
  (
    await catalog.ask<{ productByHandle: Shown | null }>(
      owner,
      `query ($storeId: ID!, $handle: String!) { productByHandle(storeId: $storeId, handle: $handle) {
        id handle title description vendor status tags categories { handle name } options { name values }
        variants { id sku title barcode price { amount } compareAtPrice { amount } } } }`,
      { storeId, handle },
    )
  ).productByHandle

const HEADER =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src'

const file = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n')

const simple = (handle: string, changes: { sku?: string; price?: string; quantity?: string; title?: string } = {}) =>
  `${handle},${changes.title ?? handle},,,,,true,Title,Default Title,,,${changes.sku ?? ''},${changes.quantity ?? '3'},deny,${changes.price ?? '10.00'},,,`

test('a file becomes products with options, variants, prices, stock and a category', async () => {
  const store = catalog.newStore()
  const done = await take(
    store,
    file(
      'shirt,Blue shirt,<p>Cotton</p>,Saler,Tops,"new, summer",true,Size,S,Colour,Red,SH-S,5,deny,49.99,60,\'0628,https://example.com/1.jpg',
      'shirt,,,,,,,,L,,Blue,,2,continue,59.9,,,',
      'shirt,,,,,,,,,,,,,,,,,https://example.com/2.jpg',
      'pot,Pot,,,,,false,Title,Default Title,,,,,,15,,,',
    ),
  )
  expect(done).toMatchObject({
    status: 'COMPLETED',
    total: 4,
    created: 2,
    updated: 0,
    unchanged: 0,
    failed: 0,
    rows: [],
  })
  const shirt = await byHandle(store, 'shirt')
  expect(shirt).toMatchObject({
    title: 'Blue shirt',
    description: '<p>Cotton</p>',
    vendor: 'Saler',
    status: 'ACTIVE',
    tags: ['new', 'summer'],
    categories: [{ handle: 'tops', name: 'Tops' }],
    options: [
      { name: 'Size', values: ['S', 'L'] },
      { name: 'Colour', values: ['Red', 'Blue'] },
    ],
    variants: [
      {
        sku: 'SH-S',
        title: 'S / Red',
        barcode: '0628',
        price: { amount: '49.99' },
        compareAtPrice: { amount: '60.00' },
      },
      { sku: 'shirt-l-blue', title: 'L / Blue', barcode: null, price: { amount: '59.90' }, compareAtPrice: null },
    ],
  })
  const [small, large] = shirt!.variants
  expect(catalog.peers.opened.get(small!.id)).toMatchObject({ onHand: 5, allowBackorder: false })
  expect(catalog.peers.opened.get(large!.id)).toMatchObject({ onHand: 2, allowBackorder: true })
  expect(await byHandle(store, 'pot')).toMatchObject({
    status: 'DRAFT',
    options: [],
    variants: [{ sku: 'pot', price: { amount: '15.00' } }],
  })
})

test('the same file twice changes nothing, and writes no event', async () => {
  const store = catalog.newStore()
  const content = file(
    'shirt,Shirt,<p>x</p>,Saler,Tops,"a, b",true,Size,S,,,,5,deny,10,20,1,',
    'shirt,,,,,,,,L,,,,5,deny,11,,,',
    simple('pot'),
    simple('bad', { price: '1e3' }),
  )
  expect(await take(store, content)).toMatchObject({ created: 2, updated: 0, unchanged: 0, failed: 1 })
  const before = await catalog.traces()
  const [shirt, events] = [await byHandle(store, 'shirt'), await catalog.eventsOf(store.storeNo)]
  expect(await take(store, content)).toMatchObject({ created: 0, updated: 0, unchanged: 2, failed: 1 })
  expect(await catalog.traces()).toEqual(before)
  expect(await byHandle(store, 'shirt')).toEqual(shirt)
  expect(await catalog.eventsOf(store.storeNo)).toEqual(events)
})

test('a changed price, text or status updates, and a new variant is added', async () => {
  const store = catalog.newStore()
  await take(store, file('shirt,Shirt,,,,,false,Size,S,,,,5,deny,10,,,', simple('pot')))
  const before = await byHandle(store, 'shirt')
  const done = await take(
    store,
    file('shirt,Better shirt,,Maker,Tops,new,true,Size,S,,,,99,deny,12.50,15,,', 'shirt,,,,,,,,M,,,,4,deny,13,,,'),
  )
  expect(done).toMatchObject({ created: 0, updated: 1, unchanged: 0, failed: 0 })
  const after = await byHandle(store, 'shirt')
  expect(after).toMatchObject({
    id: before!.id,
    title: 'Better shirt',
    vendor: 'Maker',
    status: 'ACTIVE',
    tags: ['new'],
    categories: [{ handle: 'tops' }],
    options: [{ name: 'Size', values: ['S', 'M'] }],
    variants: [
      { id: before!.variants[0]!.id, price: { amount: '12.50' }, compareAtPrice: { amount: '15.00' } },
      { title: 'M', price: { amount: '13.00' } },
    ],
  })
  // The opening stock counts for new variants only.
  expect(catalog.peers.opened.get(before!.variants[0]!.id)).toMatchObject({ onHand: 5 })
  expect(catalog.peers.opened.get(after!.variants[1]!.id)).toMatchObject({ onHand: 4 })
  const types = (await catalog.eventsOf(store.storeNo))
    .slice(2)
    .flatMap(({ type }) => (type === 'category.changed' ? [] : [type]))
  expect(types.toSorted()).toEqual(['product.published', 'product.updated', 'product.variants_added'])
  const [range] = await catalog.database.query<{ min: bigint; max: bigint }>(
    'SELECT price_min AS min, price_max AS max FROM product WHERE id = $1',
    [after!.id],
  )
  expect(range).toEqual({ min: 1250n, max: 1300n })
})

test('every bad row is reported with its line and reason, and the good rows go in', async () => {
  const store = catalog.newStore()
  await makeProduct(catalog, store.owner, store.storeId, { handle: 'mine', variants: [{ sku: 'MINE', price: '1' }] })
  const done = await take(
    store,
    [
      HEADER,
      simple('good'),
      simple('price', { price: '12.345' }),
      '',
      '"multi","A title',
      'on three',
      'lines",,,,,true,Title,Default Title,,,,1,deny,5,,,',
      simple('negative', { price: '-1' }),
      simple('exponent', { price: '1e3' }),
      simple('', { title: 'No handle' }),
      simple('a/b'),
      'untitled,,,,,,true,Title,Default Title,,,,1,deny,5,,,',
      simple('taken', { sku: 'MINE' }),
      simple('first', { sku: 'TWICE' }),
      simple('second', { sku: 'TWICE' }),
      'short,row',
      simple('quantity', { quantity: '1.5' }),
      simple('owed', { quantity: '-2' }),
      simple('priceless', { price: '' }),
      simple('long', { title: 'x'.repeat(256) }),
      'sizes,Sizes,,,,,true,Size,S,,,,1,deny,5,,,',
      'sizes,,,,,,,,S,,,,1,deny,6,,,',
      'sizes,,,,,,,,,,,SIZELESS,1,deny,6,,,',
      'sizes,,,,,,,,L,,Red,,1,deny,6,,,',
      simple('policy').replace('deny', 'maybe'),
      simple('nul', { title: 'a\0b' }),
      'sizes,,,,,,,,XL,,,,1,deny,6,,,',
      '',
    ].join('\r\n'),
  )
  expect(done.rows.map(({ line, code }) => [line, code])).toEqual([
    [3, 'PRICE_INVALID'],
    [8, 'PRICE_INVALID'],
    [9, 'PRICE_INVALID'],
    [10, 'REQUIRED'],
    [11, 'HANDLE_INVALID'],
    [12, 'REQUIRED'],
    [13, 'SKU_TAKEN'],
    [15, 'SKU_TAKEN'],
    [16, 'COLUMN_COUNT_WRONG'],
    [17, 'STOCK_INVALID'],
    [18, 'STOCK_INVALID'],
    [19, 'REQUIRED'],
    [20, 'TOO_LONG'],
    [22, 'OPTION_VALUES_INVALID'],
    [23, 'OPTION_VALUES_INVALID'],
    [24, 'OPTION_VALUES_INVALID'],
    [25, 'INVALID'],
    [26, 'INVALID'],
  ])
  expect(done).toMatchObject({ status: 'COMPLETED', total: 23, created: 4, failed: 18 })
  expect(done.rows[0]!.message).toBe('Variant Price: this is no plain amount in SAR.')
  expect(done.rows[8]!.message).toBe('The row has 2 values and the file has 18 columns.')
  expect((await byHandle(store, 'multi'))?.title).toBe('A title\r\non three\r\nlines')
  expect((await byHandle(store, 'sizes'))?.variants.map(({ title }) => title)).toEqual(['S', 'XL'])
})

test('rows that give an option more than 100 values, and a picture of no product, are refused', async () => {
  const store = catalog.newStore()
  const values = Array.from({ length: 100 }, (_, i) => `v${i}`)
  await makeProduct(catalog, store.owner, store.storeId, {
    handle: 'full',
    options: [{ name: 'Size', values }],
    variants: [{ sku: 'full', price: '1', optionValues: [{ name: 'Size', value: 'v0' }] }],
  })
  const done = await take(
    store,
    file(
      'full,,,,,,,Size,v1,,,,1,deny,5,,,',
      'full,,,,,,,,v100,,,,1,deny,5,,,',
      'nothing,,,,,,,,,,,,,,,,,https://example.com/1.jpg',
    ),
  )
  expect(done.rows.map(({ line, code }) => [line, code])).toEqual([
    [3, 'TOO_MANY'],
    [4, 'REQUIRED'],
  ])
  expect((await byHandle(store, 'full'))?.variants.map(({ title }) => title)).toEqual(['v0', 'v1'])
})

test('an import is kept and says its reasons in the language of whoever reads it', async () => {
  const store = catalog.newStore()
  const { id } = await take(store, file(simple('bad', { price: 'x' }), simple('good')))
  const query = `query ($id: ID!) { productImport(id: $id) { status total created failed rows { line code message } createdAt } }`
  const arabic = { ...store.owner, language: 'ar' }
  expect(await catalog.ask(arabic, query, { id })).toMatchObject({
    productImport: {
      status: 'COMPLETED',
      total: 2,
      created: 1,
      failed: 1,
      rows: [{ line: 2, code: 'PRICE_INVALID', message: '«Variant Price»: ليس مبلغًا صحيحًا بعملة SAR.' }],
    },
  })
  const other = catalog.newStore()
  expect(await catalog.ask(other.owner, query, { id })).toEqual({ productImport: null })
  expect(await catalog.ask(guest, query, { id })).toEqual({ productImport: null })
  const clerk = await catalog.run(staffOf([store.storeId], ['orders:read']), query, { id })
  expect(clerk.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
})

test('a byte order mark, Windows line ends and Arabic are read as they are', async () => {
  const store = catalog.newStore()
  const done = await take(
    store,
    `\ufeff${file('قميص-أزرق,قميص أزرق 👕,<p>قطن ١٠٠٪</p>,,ملابس,"جديد, صيف",TRUE,المقاس,كبير,,,,2,deny,99.50,,,').replaceAll('\n', '\r\n')}`,
  )
  expect(done).toMatchObject({ created: 1, failed: 0 })
  expect(await byHandle(store, 'قميص-أزرق')).toMatchObject({
    title: 'قميص أزرق 👕',
    description: '<p>قطن ١٠٠٪</p>',
    tags: ['جديد', 'صيف'],
    categories: [{ name: 'ملابس', handle: 'ملابس' }],
    options: [{ name: 'المقاس', values: ['كبير'] }],
    variants: [{ sku: 'قميص-أزرق-كبير' }],
  })
})

test('columns may come in any order, unknown ones are left alone and missing ones keep what is there', async () => {
  const store = catalog.newStore()
  await take(store, file('pot,Pot,Clay,Maker,,garden,true,Title,Default Title,,,POT,1,deny,10,12,77,'))
  const done = await take(store, 'Colour of box,Variant Price,Title,Handle\nred,11,Pot,pot\n')
  expect(done).toMatchObject({ created: 0, updated: 1, failed: 0 })
  expect(await byHandle(store, 'pot')).toMatchObject({
    description: 'Clay',
    vendor: 'Maker',
    tags: ['garden'],
    status: 'ACTIVE',
    variants: [{ sku: 'POT', barcode: '77', price: { amount: '11.00' }, compareAtPrice: { amount: '12.00' } }],
  })
})

test('a file without a needed column is refused, and the column named', async () => {
  const error = await refusalOf(catalog.newStore(), 'Handle,Title\na,b\n')
  expect(error).toEqual({
    code: 'COLUMN_MISSING',
    field: ['content'],
    message: 'The file lacks the column "Variant Price".',
  })
})

test('a quotation mark that is never closed refuses the file, and the line is named', async () => {
  const error = await refusalOf(catalog.newStore(), file(simple('a'), '"b,never closed', simple('c')))
  expect(error).toMatchObject({ code: 'QUOTE_NOT_CLOSED', field: ['content'] })
  expect(error.message).toContain('line 3')
})

test('an empty file is refused', async () => {
  expect(await refusalOf(catalog.newStore(), ' \n')).toMatchObject({ code: 'REQUIRED', field: ['content'] })
})

test('a file with a column twice is refused', async () => {
  const content = 'Handle,Title,Variant Price,Title\n'
  expect(await refusalOf(catalog.newStore(), content)).toMatchObject({ code: 'INVALID', field: ['content'] })
})

test('a file of more than 3,000,000 characters is refused', async () => {
  const content = `Handle,Title,Variant Price\n${'x'.repeat(3_000_000)}`
  expect(await refusalOf(catalog.newStore(), content)).toMatchObject({ code: 'TOO_LONG', field: ['content'] })
})

test('a file of more than 5,000 rows is refused', async () => {
  const content = `Handle,Title,Variant Price\n${'a,b,1\n'.repeat(5_001)}`
  expect(await refusalOf(catalog.newStore(), content)).toMatchObject({ code: 'TOO_MANY', field: ['content'] })
})

test('a file with a header alone brings nothing', async () => {
  expect(await take(catalog.newStore(), file())).toMatchObject({ status: 'COMPLETED', total: 0, created: 0, failed: 0 })
})

test('only staff with products:write import, into stores of their own', async () => {
  const { storeId, owner } = catalog.newStore()
  const attempts = [
    [guest, 'UNAUTHENTICATED'],
    [ownerOf(catalog.newStore().storeId), 'NOT_FOUND'],
    [staffOf([storeId], ['orders:write']), 'FORBIDDEN'],
  ] as const
  const before = await catalog.traces()
  for (const [identity, code] of attempts) {
    const input = { storeId, content: file(simple('a')) }
    const { importProducts } = await catalog.ask<Answer>(identity, IMPORT, { input })
    expect(importProducts.userErrors.map((error) => error.code)).toEqual([code])
  }
  expect(await catalog.traces()).toEqual(before)
  const another = { storeId: (await makeProduct(catalog, owner, storeId)).id, content: file(simple('a')) }
  const { importProducts } = await catalog.ask<Answer>(owner, IMPORT, { input: another })
  expect(importProducts.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['storeId'] }])
})

test('the same file by two at once goes in once', async () => {
  const store = catalog.newStore()
  const content = file(...Array.from({ length: 50 }, (_, i) => simple(`p-${i}`)))
  const done = await Promise.all([take(store, content), take(store, content)])
  expect(done.map(({ created }) => created).toSorted()).toEqual([0, 50])
  expect(done.map(({ unchanged }) => unchanged).toSorted()).toEqual([0, 50])
})

test('a large file takes a number of statements that does not grow with its rows', async () => {
  const store = catalog.newStore()
  await take(store, file(simple('first')))
  let statements = 0
  const stop = catalog.database.observe(() => statements++)
  const rows = Array.from({ length: 1_000 }, (_, i) => simple(`p-${i}`))
  expect(await take(store, file(...rows))).toMatchObject({ created: 1_000, failed: 0 })
  stop()
  // Five batches of 200 products: some ten statements each, and the import's own.
  expect(statements).toBeLessThan(90)
})

test('the inventory being away does not stop an import', async () => {
  const store = catalog.newStore()
  catalog.peers.state.inventoryAway = true
  try {
    expect(await take(store, file(simple('a')))).toMatchObject({ status: 'COMPLETED', created: 1, failed: 0 })
  } finally {
    catalog.peers.state.inventoryAway = false
  }
  const [created] = await catalog.eventsOf(store.storeNo)
  expect(created).toMatchObject({ type: 'product.created', payload: { items: [{ onHand: 3 }] } })
})

const REAL_FILES = path.resolve(import.meta.dirname, '../../../../shared/data')

test.skipIf(!existsSync(REAL_FILES)).each(['apparel.csv', 'home-and-garden.csv'])(
  'the real file %s goes in whole, and a second time changes nothing',
  async (name) => {
    const store = catalog.newStore()
    const content = readFileSync(path.join(REAL_FILES, name), 'utf8')
    const first = await take(store, content)
    expect(first).toMatchObject({ failed: 0, rows: [], updated: 0 })
    expect(first.created).toBeGreaterThan(10)
    expect(await take(store, content)).toMatchObject({ created: 0, updated: 0, unchanged: first.created, failed: 0 })
  },
)
