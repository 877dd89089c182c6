import type { Identity } from '@saler/identity'
import { encodeCursor, newId } from '@saler/kernel'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { makeCategory, makeProduct } from './catalog/make-product.ts'
import { openCatalog } from './catalog/open-catalog.ts'
import { guest, ownerOf, service, shopper, staffOf } from './catalog/people.ts'

const catalog = openCatalog()

type Store = ReturnType<typeof catalog.newStore>

const PRODUCTS = `query ($storeId: ID!, $first: Int, $after: String, $filter: ProductFilter, $sort: ProductSort) {
  products(storeId: $storeId, first: $first, after: $after, filter: $filter, sort: $sort) {
    nodes { id title } edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`

interface Page {
  nodes: { id: string; title: string }[]
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

const list = async (identity: Identity, storeId: string, variables: object = {}): Promise<Page> =>
  (await catalog.ask<{ products: Page }>(identity, PRODUCTS, { storeId, ...variables })).products

const titles = async (identity: Identity, storeId: string, filter: object): Promise<string[]> =>
  (await list(identity, storeId, { filter, sort: 'OLDEST', first: 100 })).nodes.map(({ title }) => title)

const refusedCode = async (variables: object, storeId = catalog.newStore().storeId) => {
  const { errors } = await catalog.run(guest, PRODUCTS, { storeId, ...variables })
  expect(errors).toHaveLength(1)
  return [errors![0]!.extensions.code, (errors![0]!.extensions.field as string[]).join('.')]
}

/** Ids sort by the millisecond that they were made in: a test that names an order makes its products apart. */
const aMillisecond = () => new Promise((resolve) => setTimeout(resolve, 2))

let shop: Store
const ids: Record<string, string> = {}

beforeAll(async () => {
  shop = catalog.newStore()
  const { owner, storeId } = shop
  const [clothes, shoes] = [await makeCategory(catalog, owner, storeId), await makeCategory(catalog, owner, storeId)]
  const shirts = await makeCategory(catalog, owner, storeId, { parentId: clothes })
  Object.assign(ids, { clothes, shoes, shirts })
  const products: [string, string, object][] = [
    ['Active', 'ACTIVE', { categoryIds: [shirts], tags: ['a', 'b'], variants: [{ sku: '1', price: '10', stock: 1 }] }],
    ['Draft', 'DRAFT', { categoryIds: [clothes], tags: ['a'], variants: [{ sku: '2', price: '20' }] }],
    ['Archived', 'ARCHIVED', { categoryIds: [shoes], tags: ['b'], variants: [{ sku: '3', price: '30', stock: 3 }] }],
    ['Empty', 'ACTIVE', { categoryIds: [clothes], tags: ['A'], variants: [{ sku: '4', price: '40' }] }],
    [
      'Wide',
      'ACTIVE',
      {
        tags: ['a', 'b', 'c'],
        options: [{ name: 'Size', values: ['S', 'L'] }],
        variants: [
          { sku: '5', price: '5', allowBackorder: true, optionValues: [{ name: 'Size', value: 'S' }] },
          { sku: '6', price: '100', optionValues: [{ name: 'Size', value: 'L' }] },
        ],
      },
    ],
  ]
  for (const [title, status, more] of products) {
    await aMillisecond()
    const product = await makeProduct(catalog, owner, storeId, { title, status, ...more })
    ids[title] = product.id
    ids[`variant of ${title}`] = product.variants[0]!.id
  }
})

test('shoppers see active products only, whatever they ask for, and staff see all', async () => {
  const all = ['Active', 'Draft', 'Archived', 'Empty', 'Wide']
  const active = ['Active', 'Empty', 'Wide']
  for (const identity of [guest, shopper(), ownerOf(catalog.newStore().storeId)]) {
    expect(await titles(identity, shop.storeId, {})).toEqual(active)
    expect(await titles(identity, shop.storeId, { status: ['DRAFT', 'ARCHIVED'] })).toEqual(active)
  }
  for (const identity of [shop.owner, staffOf([shop.storeId], []), service])
    expect(await titles(identity, shop.storeId, {})).toEqual(all)
  expect(await titles(shop.owner, shop.storeId, { status: ['DRAFT', 'ARCHIVED'] })).toEqual(['Draft', 'Archived'])
  expect(await titles(shop.owner, shop.storeId, { status: [] })).toEqual([])
})

test('a draft does not exist for shoppers, by id, by handle, as an entity or through its variant', async () => {
  const query = `query ($id: ID!, $storeId: ID!, $variantId: ID!) {
    product(id: $id) { title }
    productByHandle(storeId: $storeId, handle: "draft") { title }
    _entities(representations: [{ __typename: "Product", id: $id }, { __typename: "ProductVariant", id: $variantId }]) {
      ... on Product { title } ... on ProductVariant { sku } } }`
  const variables = { id: ids.Draft, storeId: shop.storeId, variantId: ids['variant of Draft'] }
  for (const identity of [guest, shopper(), ownerOf(catalog.newStore().storeId)])
    expect(await catalog.ask(identity, query, variables)).toEqual({
      product: null,
      productByHandle: null,
      _entities: [null, null],
    })
  for (const identity of [shop.owner, staffOf([shop.storeId], []), service])
    expect(await catalog.ask(identity, query, variables)).toEqual({
      product: { title: 'Draft' },
      productByHandle: { title: 'Draft' },
      _entities: [{ title: 'Draft' }, { sku: '2' }],
    })
})

test('filters take categories with those in them, tags all together, prices, stock and ids', async () => {
  const find = (filter: object) => titles(shop.owner, shop.storeId, filter)
  expect(await find({ categoryId: ids.clothes })).toEqual(['Active', 'Draft', 'Empty'])
  expect(await find({ categoryId: ids.shirts })).toEqual(['Active'])
  expect(await find({ categoryId: newId(shop.storeNo) })).toEqual([])
  expect(await find({ categoryId: "' OR 1=1 --" })).toEqual([])
  expect(await find({ tags: ['a'] })).toEqual(['Active', 'Draft', 'Wide'])
  expect(await find({ tags: ['a', 'b'] })).toEqual(['Active', 'Wide'])
  expect(await find({ tags: ['A'] })).toEqual(['Empty'])
  expect(await find({ tags: ['a\0'] })).toEqual([])
  expect(await find({ priceMin: '30' })).toEqual(['Archived', 'Empty', 'Wide'])
  expect(await find({ priceMax: '10.00' })).toEqual(['Active', 'Wide'])
  // Wide costs 5 or 100: its range holds these prices, but none of its variants does.
  expect(await find({ priceMin: '15', priceMax: '35' })).toEqual(['Draft', 'Archived'])
  expect(await find({ inStock: true })).toEqual(['Active', 'Archived', 'Wide'])
  expect(await find({ inStock: false })).toEqual(['Draft', 'Empty'])
  expect(await find({ ids: [ids.Wide, ids.Draft, 'x', newId(9)] })).toEqual(['Draft', 'Wide'])
  expect(
    await find({ tags: ['a'], inStock: true, priceMax: '50', categoryId: ids.clothes, status: ['ACTIVE'] }),
  ).toEqual(['Active'])
})

test('wrong filters, page sizes and cursors are refused by name', async () => {
  const { storeId } = shop
  expect(await refusedCode({ first: 0 })).toEqual(['INVALID', 'first'])
  expect(await refusedCode({ first: 101 })).toEqual(['INVALID', 'first'])
  for (const price of ['1e3', '-1', '12.345', 'x'])
    expect(await refusedCode({ filter: { priceMin: price } }, storeId)).toEqual(['INVALID', 'filter.priceMin'])
  expect(await refusedCode({ filter: { priceMax: '' } }, storeId)).toEqual(['INVALID', 'filter.priceMax'])
  expect(await refusedCode({ filter: { tags: Array(51).fill('x') } })).toEqual(['TOO_MANY', 'filter.tags'])
  expect(await refusedCode({ filter: { ids: Array(101).fill('x') } })).toEqual(['TOO_MANY', 'filter.ids'])
  expect(await refusedCode({}, 'x')).toEqual(['NOT_FOUND', 'storeId'])
  const id = ids.Active!
  for (const after of [
    'x',
    '',
    encodeCursor(['NEWEST', '']),
    encodeCursor(['NEWEST', '', "x'"]),
    encodeCursor(['OLDEST', '', id]),
    encodeCursor(['PRICE_ASC', 10, id]),
  ])
    expect(await refusedCode({ after })).toEqual(['INVALID', 'after'])
  for (const key of ['10', 1.5, 2 ** 60])
    expect(await refusedCode({ sort: 'PRICE_ASC', after: encodeCursor(['PRICE_ASC', key, id]) })).toEqual([
      'INVALID',
      'after',
    ])
  expect(await refusedCode({ sort: 'TITLE', after: encodeCursor(['TITLE', 'a\0', id]) })).toEqual(['INVALID', 'after'])
})

test('a store lists its own products only, and the id of something else in it lists none', async () => {
  const other = catalog.newStore()
  await makeProduct(catalog, other.owner, other.storeId, { title: 'Foreign', status: 'ACTIVE' })
  expect(await titles(guest, other.storeId, {})).toEqual(['Foreign'])
  expect(await titles(guest, other.storeId, { ids: [ids.Active], categoryId: ids.clothes })).toEqual([])
  expect(await titles(shop.owner, ids.Active!, {})).toEqual([])
  const { productByHandle } = await catalog.ask<{ productByHandle: null }>(
    shop.owner,
    `{ productByHandle(storeId: "${ids.Active}", handle: "active") { id } }`,
  )
  expect(productByHandle).toBeNull()
})

test('the whole list is counted when it is asked for, and only then', async () => {
  const count = async (identity: Identity, filter: object) => {
    let statements = 0
    const stop = catalog.database.observe(() => statements++)
    const { products } = await catalog.ask<{ products: { totalCount?: number } }>(
      identity,
      'query ($storeId: ID!, $filter: ProductFilter) { products(storeId: $storeId, first: 1, filter: $filter) { nodes { id } totalCount } }',
      { storeId: shop.storeId, filter },
    )
    stop()
    return [products.totalCount, statements]
  }
  expect(await count(guest, {})).toEqual([3, 2])
  expect(await count(shop.owner, {})).toEqual([5, 2])
  expect(await count(shop.owner, { categoryId: ids.clothes })).toEqual([3, 2])
  let statements = 0
  const stop = catalog.database.observe(() => statements++)
  await list(guest, shop.storeId)
  stop()
  expect(statements).toBe(1)
})

test('a listing with products, variants, prices, categories and stores takes one statement per type', async () => {
  const store = catalog.newStore()
  const category = await makeCategory(catalog, store.owner, store.storeId)
  const options = [{ name: 'Size', values: ['S', 'L'] }]
  for (let i = 0; i < 20; i++)
    await makeProduct(catalog, store.owner, store.storeId, {
      status: 'ACTIVE',
      categoryIds: [category],
      options,
      variants: ['S', 'L'].map((value) => ({
        sku: `${value}${i}`,
        price: `${i + 1}`,
        optionValues: [{ name: 'Size', value }],
      })),
    })
  const query = (first: number) => `{ products(storeId: "${store.storeId}", first: ${first}) { nodes {
    id handle title priceRange { min { amount } } store { id } categories { id name parent { id } }
    variants { id sku title price { amount currency } optionValues { name value } } } } }`
  for (const first of [1, 20]) {
    const statements: string[] = []
    const stop = catalog.database.observe((sql) => statements.push(sql))
    const { products } = await catalog.ask<{ products: { nodes: { variants: unknown[] }[] } }>(guest, query(first))
    stop()
    expect(products.nodes.flatMap(({ variants }) => variants)).toHaveLength(2 * first)
    expect(statements).toHaveLength(2)
  }
})

test('entities of a type are loaded with one statement, however many', async () => {
  const statements: string[] = []
  const stop = catalog.database.observe((sql) => statements.push(sql))
  const representations = ['Active', 'Empty', 'Wide'].flatMap((title) => [
    { __typename: 'Product', id: ids[title] },
    { __typename: 'ProductVariant', id: ids[`variant of ${title}`] },
    { __typename: 'Category', id: ids.clothes },
    { __typename: 'Store', id: shop.storeId },
  ])
  const { _entities } = await catalog.ask<{ _entities: unknown[] }>(
    guest,
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Product { title } ... on ProductVariant { title product { handle } } ... on Category { handle } ... on Store { id } } }`,
    { representations },
  )
  stop()
  expect(_entities[0]).toEqual({ title: 'Active' })
  expect(_entities[1]).toEqual({ title: 'Active', product: { handle: 'active' } })
  expect(_entities[9]).toEqual({ title: 'S', product: { handle: 'wide' } })
  expect(_entities[3]).toEqual({ id: shop.storeId })
  expect(statements).toHaveLength(3)
})

test('entities that are no ids or of nothing are null', async () => {
  const { _entities } = await catalog.ask<{ _entities: unknown[] }>(
    service,
    `{ _entities(representations: [{ __typename: "Product", id: "x" }, { __typename: "ProductVariant", id: "${ids.Active}" },
      { __typename: "Product", id: "${newId(1)}" }, { __typename: "Category", id: "'" }]) { __typename } }`,
  )
  expect(_entities).toEqual([null, null, null, null])
})

test('a store offers its products as its own field', async () => {
  const { _entities } = await catalog.ask<{ _entities: { products: { nodes: { title: string }[] } }[] }>(
    guest,
    `{ _entities(representations: [{ __typename: "Store", id: "${shop.storeId}" }]) { ... on Store {
      products(first: 2, sort: PRICE_DESC, filter: { tags: ["a"] }) { nodes { title } } } } }`,
  )
  expect(_entities[0]!.products.nodes).toEqual([{ title: 'Wide' }, { title: 'Active' }])
})

test('titles sort as dictionaries do: Arabic first, then others, regardless of case and vowel signs', async () => {
  const { storeId, owner } = catalog.newStore()
  for (const title of ['zebra', 'Apple', 'تفاح', 'إبرة', 'apricot', 'بُرتقال', 'أرز'])
    await makeProduct(catalog, owner, storeId, { title, status: 'ACTIVE' })
  const { nodes } = await list(guest, storeId, { sort: 'TITLE' })
  expect(nodes.map(({ title }) => title)).toEqual(['إبرة', 'أرز', 'بُرتقال', 'تفاح', 'Apple', 'apricot', 'zebra'])
})

const SORTS = ['NEWEST', 'OLDEST', 'PRICE_ASC', 'PRICE_DESC', 'TITLE'] as const

test('pages of any size have every product once, in the order of the whole list, also where keys are equal', async () => {
  const store = catalog.newStore()
  const category = await makeCategory(catalog, store.owner, store.storeId)
  // Few prices and titles for many products: most keys are equal to others.
  const random = fc.sample(
    fc.record({
      price: fc.integer({ min: 1, max: 4 }),
      title: fc.constantFrom('أ', 'ا', 'ب', 'a', 'A', 'á', 'b'),
      status: fc.constantFrom('ACTIVE', 'ACTIVE', 'DRAFT'),
      filed: fc.boolean(),
    }),
    { numRuns: 60, seed: 7 },
  )
  await Promise.all(
    random.map(({ price, title, status, filed }, i) =>
      makeProduct(catalog, store.owner, store.storeId, {
        title,
        status,
        categoryIds: filed ? [category] : [],
        handle: `p${i}`,
        variants: [{ sku: `p${i}`, price: `${price}` }],
      }),
    ),
  )
  for (const sort of SORTS)
    for (const [identity, filter] of [
      [guest, {}],
      [store.owner, {}],
      [guest, { categoryId: category }],
      [store.owner, { priceMin: '2' }],
    ] as const) {
      const whole = (await list(identity, store.storeId, { sort, filter, first: 100 })).edges.map(({ node }) => node.id)
      expect(new Set(whole).size).toBe(whole.length)
      for (const first of [1, 7, 20]) {
        const read: string[] = []
        let after: string | null = null
        for (let page = 0; ; page++) {
          const { edges, pageInfo } = await list(identity, store.storeId, { sort, filter, first, after })
          read.push(...edges.map(({ node }) => node.id))
          expect(pageInfo).toMatchObject({
            hasPreviousPage: page > 0,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
            hasNextPage: read.length < whole.length,
          })
          if (!pageInfo.hasNextPage) break
          after = pageInfo.endCursor
        }
        expect(read).toEqual(whole)
      }
    }
})

test('variants for an order are those of the store, drafts marked, in the language of the store, for services only', async () => {
  const query = `query ($storeId: ID!, $ids: [ID!]!) { variantsForOrder(storeId: $storeId, ids: $ids) {
    id productId sku title variantTitle price { amount currency } active } }`
  const other = catalog.newStore()
  const foreign = (await makeProduct(catalog, other.owner, other.storeId)).variants[0]!.id
  const wanted = ['Active', 'Draft', 'Archived', 'Wide'].map((title) => ids[`variant of ${title}`]!)
  const variables = { storeId: shop.storeId, ids: [...wanted, foreign, newId(shop.storeNo), 'x', ids.Active] }
  const statements: string[] = []
  const stop = catalog.database.observe((sql) => statements.push(sql))
  const { variantsForOrder } = await catalog.ask<{ variantsForOrder: { id: string }[] }>(service, query, variables)
  stop()
  expect(statements).toHaveLength(1)
  const byId = new Map(variantsForOrder.map((variant) => [variant.id, variant]))
  expect(byId.size).toBe(4)
  expect(wanted.map((id) => byId.get(id))).toMatchObject([
    { title: 'Active', variantTitle: null, sku: '1', price: { amount: '10.00', currency: 'SAR' }, active: true },
    { title: 'Draft', active: false },
    { title: 'Archived', active: false },
    { productId: ids.Wide, title: 'Wide', variantTitle: 'S', price: { amount: '5.00' }, active: true },
  ])
  for (const identity of [guest, shopper(), shop.owner]) {
    const { errors } = await catalog.run(identity, query, variables)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
  }
  const tooMany = await catalog.run(service, query, { storeId: shop.storeId, ids: Array(501).fill('x') })
  expect(tooMany.errors?.map(({ extensions }) => extensions.code)).toEqual(['TOO_MANY'])
  expect(await catalog.ask(service, query, { storeId: 'x', ids: wanted })).toEqual({ variantsForOrder: [] })
  expect(await catalog.ask(service, query, { storeId: ids.Active, ids: wanted })).toEqual({ variantsForOrder: [] })
})
