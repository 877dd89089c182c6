import { newId } from '@saler/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, openShop, person, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const UPDATE = `mutation ($input: UpdateStockSettingsInput!) {
  updateStockSettings(input: $input) {
    variant { id stock { lowStockThreshold } }
    stock { available lowStockThreshold allowBackorder backorderLimit }
    userErrors { code field message }
  }
}`

interface Updated {
  updateStockSettings: {
    variant: { id: string; stock: { lowStockThreshold: number } } | null
    stock: Record<string, unknown> | null
    userErrors: { code: string; field: string[] | null; message: string }[]
  }
}

const keeper = () => person(shop, 'inventory:read', 'inventory:write')

async function update(input: Record<string, unknown>, identity: Parameters<Shop['ask']>[0] = keeper()) {
  const { data, errors } = await shop.ask<Updated>(identity, UPDATE, { input })
  expect(errors).toBeUndefined()
  return data!.updateStockSettings
}

async function refused(
  input: Record<string, unknown>,
  code: string,
  field: string[] | null,
  identity?: Parameters<Shop['ask']>[0],
) {
  const rows = () =>
    shop.database.query('SELECT *, (SELECT count(*) FROM event) AS events FROM stock_item ORDER BY 1, 2')
  const before = await rows()
  const { variant, stock, userErrors } = await update(input, identity)
  expect({ variant, stock }).toEqual({ variant: null, stock: null })
  expect(userErrors).toMatchObject([{ code, field }])
  expect(userErrors).toHaveLength(1)
  expect(await rows()).toEqual(before)
  return userErrors[0]!.message
}

test('what is given is changed, and what is left out or null stays', async () => {
  const variantId = await shop.stocked(10)
  const { stock, variant } = await update({ variantId, lowStockThreshold: 3, backorderLimit: null })
  expect(variant).toEqual({ id: variantId, stock: { lowStockThreshold: 3 } })
  expect(stock).toEqual({ available: 10, lowStockThreshold: 3, allowBackorder: false, backorderLimit: 0 })
  expect((await update({ variantId, backorderLimit: 7 })).stock).toMatchObject({
    lowStockThreshold: 3,
    allowBackorder: true,
    backorderLimit: 7,
  })
  expect((await update({ variantId, allowBackorder: true })).stock).toMatchObject({ backorderLimit: 7 })
  expect((await update({ variantId, allowBackorder: false })).stock).toMatchObject({ backorderLimit: 0 })
  expect((await update({ variantId, allowBackorder: true })).stock).toMatchObject({ backorderLimit: 1_000_000 })
  expect((await update({ variantId })).stock).toMatchObject({ backorderLimit: 1_000_000, lowStockThreshold: 3 })
})

test('a setting that changes what can be ordered says so, and one that changes nothing is no event', async () => {
  const variantId = await shop.stocked(0)
  expect(await shop.events(variantId)).toEqual([])
  await update({ variantId, allowBackorder: true })
  await update({ variantId, allowBackorder: true })
  await update({ variantId, allowBackorder: false })
  expect(await shop.events(variantId)).toEqual(['stock.back', 'stock.out'])
})

test('a threshold that is raised to what is available is low stock', async () => {
  const variantId = await shop.stocked(10)
  await update({ variantId, lowStockThreshold: 10 })
  await update({ variantId, lowStockThreshold: 11 })
  expect(await shop.events(variantId)).toEqual(['stock.changed', 'stock.low', 'stock.changed'])
})

test('a variant of the catalogue that was never stocked gets its settings', async () => {
  const variantId = shop.id()
  shop.neighbours.variants.add(variantId)
  expect((await update({ variantId, allowBackorder: true, backorderLimit: 5 })).stock).toEqual({
    available: 0,
    lowStockThreshold: 5,
    allowBackorder: true,
    backorderLimit: 5,
  })
})

test('a limit below what is on backorder is refused', async () => {
  const variantId = await shop.stocked(1, { allowBackorder: true })
  await shop.reserve([{ variantId, quantity: 4 }])
  expect(await refused({ variantId, backorderLimit: 2 }, 'BACKORDERS_OUTSTANDING', ['backorderLimit'])).toContain('3')
  await refused({ variantId, allowBackorder: false }, 'BACKORDERS_OUTSTANDING', ['allowBackorder'])
  expect((await update({ variantId, backorderLimit: 3 })).userErrors).toEqual([])
})

test('limits that change while orders come in never let too much be held', async () => {
  for (let round = 0; round < 10; round++) {
    const variantId = await shop.stocked(5, { allowBackorder: true })
    await Promise.all([
      ...Array.from({ length: 20 }, () => shop.reserve([{ variantId, quantity: 1 }])),
      ...[0, 3, 0].map((backorderLimit) => update({ variantId, backorderLimit })),
    ])
    const sql = 'SELECT on_hand - reserved >= -backorder_limit AS sound FROM stock_item WHERE variant_id = $1'
    expect(await shop.database.query(sql, [variantId])).toEqual([{ sound: true }])
  }
  expect(await shop.differences()).toEqual([])
  expect(shop.faults).toEqual([])
})

test.each([
  ['a negative threshold', { lowStockThreshold: -1 }, ['lowStockThreshold']],
  ['a threshold beyond a million', { lowStockThreshold: 1_000_001 }, ['lowStockThreshold']],
  ['a negative limit', { backorderLimit: -1 }, ['backorderLimit']],
  ['a limit beyond a million', { backorderLimit: 1_000_001 }, ['backorderLimit']],
  ['backorders with a limit of 0', { allowBackorder: true, backorderLimit: 0 }, ['backorderLimit']],
  ['no backorders with a limit', { allowBackorder: false, backorderLimit: 1 }, ['backorderLimit']],
])('%s is refused', async (_what, settings, field) => {
  const variantId = await shop.stocked(5)
  await refused({ variantId, ...settings }, 'INVALID', field)
})

test('only staff with inventory:write may change settings, and for others the variant does not exist', async () => {
  const variantId = await shop.stocked(5)
  const input = { variantId, lowStockThreshold: 1 }
  await refused(input, 'UNAUTHENTICATED', null, guest)
  await refused(input, 'NOT_FOUND', ['variantId'], person(shop))
  await refused(input, 'FORBIDDEN', ['variantId'], person(shop, 'inventory:read'))
  for (const id of [shop.id(), newId(8), 'no id'])
    await refused({ variantId: id, lowStockThreshold: 1 }, 'NOT_FOUND', ['variantId'])
})
