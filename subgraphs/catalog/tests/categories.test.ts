import { newId } from '@saler/kernel'
import { expect, test } from 'vitest'
import { type CategoryAnswer, CREATE_CATEGORY, makeCategory, makeProduct } from './catalog/make-product.ts'
import { openCatalog, type UserErrors } from './catalog/open-catalog.ts'
import { guest, ownerOf, shopper, staffOf } from './catalog/people.ts'

const catalog = openCatalog()

type Store = ReturnType<typeof catalog.newStore>

const UPDATE = `mutation ($input: UpdateCategoryInput!) { updateCategory(input: $input) {
  category { id handle name english: name(language: "en") parent { id } children { id } } userErrors { code field message } } }`

type UpdateAnswer = {
  updateCategory: UserErrors & {
    category: { id: string; handle: string; name: string; english: string; parent: { id: string } | null } | null
  }
}

const codes = ({ userErrors }: UserErrors) =>
  userErrors.map(({ code, field }) => ({ code, field: field?.join('.') ?? null }))

async function refusedNew(store: Store, input: object, identity: Parameters<typeof catalog.ask>[0] = store.owner) {
  const before = await catalog.traces()
  const { createCategory } = await catalog.ask<CategoryAnswer>(identity, CREATE_CATEGORY, {
    input: { storeId: store.storeId, name: 'x', ...input },
  })
  expect(createCategory.category).toBeNull()
  expect(await catalog.traces()).toEqual(before)
  return codes(createCategory)
}

const update = async (
  { owner }: Store,
  categoryId: string,
  input: object,
  identity: Parameters<typeof catalog.ask>[0] = owner,
) => (await catalog.ask<UpdateAnswer>(identity, UPDATE, { input: { categoryId, ...input } })).updateCategory

const titlesIn = async ({ owner, storeId }: Store, categoryId: string): Promise<string[]> =>
  (
    await catalog.ask<{ products: { nodes: { title: string }[]; totalCount: number } }>(
      owner,
      `query ($storeId: ID!, $categoryId: ID!) {
        products(storeId: $storeId, filter: { categoryId: $categoryId }, sort: OLDEST) { nodes { title } totalCount } }`,
      { storeId, categoryId },
    )
  ).products.nodes.map(({ title }) => title)

test('categories form a tree, answer by name and speak languages', async () => {
  const store = catalog.newStore()
  const { owner, storeId } = store
  const clothes = await makeCategory(catalog, owner, storeId, {
    name: 'ملابس',
    translations: [{ language: 'en', name: 'Clothes' }],
  })
  const shirts = await makeCategory(catalog, owner, storeId, { name: 'قمصان', parentId: clothes })
  const shoes = await makeCategory(catalog, owner, storeId, { name: 'أحذية', parentId: clothes, handle: 'Shoes' })
  const { categories } = await catalog.ask<{ categories: unknown[] }>(
    guest,
    `query ($storeId: ID!) { categories(storeId: $storeId) {
      id handle name english: name(language: "en-GB") french: name(language: "fr") store { id } parent { id } children { id } } }`,
    { storeId },
  )
  const shown = { french: expect.any(String), store: { id: storeId } }
  expect(categories).toEqual([
    { ...shown, id: shoes, handle: 'shoes', name: 'أحذية', english: 'أحذية', parent: { id: clothes }, children: [] },
    { ...shown, id: shirts, handle: 'قمصان', name: 'قمصان', english: 'قمصان', parent: { id: clothes }, children: [] },
    {
      ...shown,
      id: clothes,
      handle: 'ملابس',
      name: 'ملابس',
      english: 'Clothes',
      french: 'ملابس',
      parent: null,
      children: [{ id: shoes }, { id: shirts }],
    },
  ])
})

test('a category lists the products of those in it, also after these were moved', async () => {
  const store = catalog.newStore()
  const { owner, storeId } = store
  const make = (name: string, parentId?: string) => makeCategory(catalog, owner, storeId, { name, parentId })
  const [clothes, sale] = [await make('Clothes'), await make('Sale')]
  const shirts = await make('Shirts', clothes)
  const tees = await make('Tees', shirts)
  await makeProduct(catalog, owner, storeId, { title: 'Tee', categoryIds: [tees] })
  await makeProduct(catalog, owner, storeId, { title: 'Both', categoryIds: [tees, clothes] })
  await makeProduct(catalog, owner, storeId, { title: 'Shirt', categoryIds: [shirts] })
  expect(await titlesIn(store, clothes)).toEqual(['Tee', 'Both', 'Shirt'])
  expect(await titlesIn(store, shirts)).toEqual(['Tee', 'Both', 'Shirt'])
  expect(await titlesIn(store, tees)).toEqual(['Tee', 'Both'])

  expect((await update(store, shirts, { parentId: sale })).category).toMatchObject({ parent: { id: sale } })
  expect(await titlesIn(store, clothes)).toEqual(['Both'])
  expect(await titlesIn(store, sale)).toEqual(['Tee', 'Both', 'Shirt'])
  expect(await titlesIn(store, tees)).toEqual(['Tee', 'Both'])

  expect((await update(store, shirts, { parentId: null })).category).toMatchObject({ parent: null })
  expect(await titlesIn(store, sale)).toEqual([])
  expect(await titlesIn(store, shirts)).toEqual(['Tee', 'Both', 'Shirt'])
})

test('what is given of a category changes and the rest stays', async () => {
  const store = catalog.newStore()
  const id = await makeCategory(catalog, store.owner, store.storeId, {
    name: 'Old',
    handle: 'old',
    translations: [{ language: 'en', name: 'Old in English' }],
  })
  expect((await update(store, id, { name: 'New' })).category).toMatchObject({
    handle: 'old',
    name: 'New',
    english: 'Old in English',
  })
  const translations = [{ language: 'ar', name: 'جديد' }]
  expect((await update(store, id, { handle: 'new', translations })).category).toMatchObject({
    handle: 'new',
    name: 'جديد',
    english: 'جديد',
  })
})

test('wrong new categories are refused', async () => {
  const store = catalog.newStore()
  const { owner, storeId } = store
  await makeCategory(catalog, owner, storeId, { handle: 'taken' })
  const other = catalog.newStore()
  const foreign = await makeCategory(catalog, other.owner, other.storeId)
  expect(await refusedNew(store, { name: ' ' })).toEqual([{ code: 'REQUIRED', field: 'name' }])
  expect(await refusedNew(store, { name: 'x'.repeat(256) })).toEqual([{ code: 'TOO_LONG', field: 'name' }])
  expect(await refusedNew(store, { name: 'a\0' })).toEqual([{ code: 'INVALID', field: 'name' }])
  expect(await refusedNew(store, { handle: 'taken' })).toEqual([{ code: 'HANDLE_TAKEN', field: 'handle' }])
  expect(await refusedNew(store, { handle: 'a b' })).toEqual([{ code: 'HANDLE_INVALID', field: 'handle' }])
  expect(await refusedNew(store, { parentId: foreign })).toEqual([{ code: 'CATEGORY_NOT_FOUND', field: 'parentId' }])
  expect(await refusedNew(store, { parentId: 'x' })).toEqual([{ code: 'CATEGORY_NOT_FOUND', field: 'parentId' }])
  const translations = Array(21).fill({ language: 'en', name: 'x' })
  expect(await refusedNew(store, { translations })).toEqual([{ code: 'TOO_MANY', field: 'translations' }])
})

test('categories lie at most 10 levels deep, in no circle', async () => {
  const store = catalog.newStore()
  const { owner, storeId } = store
  const path: string[] = []
  for (let level = 1; level <= 10; level++)
    path.push(await makeCategory(catalog, owner, storeId, { parentId: path.at(-1) ?? null }))
  expect(await refusedNew(store, { parentId: path[9] })).toEqual([{ code: 'CATEGORY_TOO_DEEP', field: 'parentId' }])
  const top = await makeCategory(catalog, owner, storeId)
  expect(codes(await update(store, path[0]!, { parentId: top }))).toEqual([
    { code: 'CATEGORY_TOO_DEEP', field: 'parentId' },
  ])
  expect(codes(await update(store, path[0]!, { parentId: path[4] }))).toEqual([
    { code: 'CATEGORY_CYCLE', field: 'parentId' },
  ])
  expect(codes(await update(store, path[0]!, { parentId: path[0] }))).toEqual([
    { code: 'CATEGORY_CYCLE', field: 'parentId' },
  ])
})

test('two moves at once cannot make a circle together', async () => {
  const store = catalog.newStore()
  for (let round = 0; round < 5; round++) {
    const [a, b] = [
      await makeCategory(catalog, store.owner, store.storeId),
      await makeCategory(catalog, store.owner, store.storeId),
    ]
    const done = await Promise.all([update(store, a, { parentId: b }), update(store, b, { parentId: a })])
    expect(done.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['CATEGORY_CYCLE'])
  }
})

test('a store has at most 1,000 categories', async () => {
  const store = catalog.newStore()
  await makeCategory(catalog, store.owner, store.storeId)
  await catalog.database.query(
    `INSERT INTO category (store_no, id, handle, name, listed_name, translations)
     SELECT $1, gen_random_uuid(), 'c' || i, 'c', 'c', '{}' FROM generate_series(1, 999) i`,
    [store.storeNo],
  )
  expect(await refusedNew(store, {})).toEqual([{ code: 'TOO_MANY', field: null }])
})

test('only staff with products:write make and change categories, in stores of their own', async () => {
  const store = catalog.newStore()
  const id = await makeCategory(catalog, store.owner, store.storeId)
  const attempts = [
    [guest, 'UNAUTHENTICATED', null],
    [shopper(), 'NOT_FOUND', ''],
    [ownerOf(catalog.newStore().storeId), 'NOT_FOUND', ''],
    [staffOf([store.storeId], ['settings:write']), 'FORBIDDEN', ''],
  ] as const
  for (const [identity, code, field] of attempts) {
    expect(await refusedNew(store, {}, identity)).toEqual([{ code, field: field === '' ? 'storeId' : field }])
    expect(codes(await update(store, id, { name: 'x' }, identity))).toEqual([
      { code, field: field === '' ? 'categoryId' : field },
    ])
  }
  expect(codes(await update(store, newId(store.storeNo), { name: 'x' }))).toEqual([
    { code: 'NOT_FOUND', field: 'categoryId' },
  ])
})

test('categories of no store are refused, and a category that is none is null', async () => {
  const { errors } = await catalog.run(guest, '{ categories(storeId: "x") { id } }')
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND'])
  expect(await catalog.ask(guest, `{ category(id: "${newId(7)}") { id } }`)).toEqual({ category: null })
  expect(await catalog.ask(guest, '{ category(id: "x") { id } }')).toEqual({ category: null })
})
