import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, openShop, person, type Shop, service } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const CHANGES =
  'query ($after: String) { stockChanges(after: $after) { from to events { position storeNo type ids } } }'
const STOCK = `query ($variants: [_Any!]!) {
  _entities(representations: $variants) { ... on ProductVariant { stock { available } } }
}`

/** The variants that changed lately, without repetition. */
const changed = async (): Promise<Set<string>> => {
  const { data } = await shop.ask<{ stockChanges: { events: { ids: string[] }[] } }>(service, CHANGES)
  return new Set(data!.stockChanges.events.flatMap(({ ids }) => ids))
}
const seen = async (variantId: string): Promise<number> => {
  const variants = [{ __typename: 'ProductVariant', id: variantId }]
  const { data } = await shop.ask<{ _entities: { stock: { available: number } }[] }>(guest, STOCK, { variants })
  return data!._entities[0]!.stock.available
}

test('a variant is told when what shoppers see of its stock changes: at first, when the last is sold, when it is back', async () => {
  const never = shop.id()
  expect(await seen(never)).toBe(0)
  const variantId = await shop.stocked(3)
  expect(await changed()).toEqual(new Set([variantId]))
  const mark = async (work: () => Promise<unknown>) => {
    await shop.database.query('DELETE FROM event')
    const before = await seen(variantId)
    await work()
    return { before, after: await seen(variantId), told: (await changed()).has(variantId) }
  }
  expect(await mark(() => shop.reserve([{ variantId, quantity: 2 }]))).toEqual({ before: 1, after: 1, told: false })
  const last = await shop.reserve([{ variantId, quantity: 1 }])
  expect(await seen(variantId)).toBe(0)
  expect(await changed()).toEqual(new Set([variantId]))
  expect(await mark(() => shop.release(last.orderId!))).toEqual({ before: 0, after: 1, told: true })
  const settings = (input: object) =>
    shop.ask(
      person(shop, 'inventory:read', 'inventory:write'),
      'mutation ($input: UpdateStockSettingsInput!) { updateStockSettings(input: $input) { userErrors { code } } }',
      { input: { variantId, ...input } },
    )
  await shop.reserve([{ variantId, quantity: 1 }])
  expect(await mark(() => settings({ allowBackorder: true }))).toEqual({ before: 0, after: 1, told: true })
  expect(await mark(() => settings({ allowBackorder: false }))).toEqual({ before: 1, after: 0, told: true })
})

test('only other parts of the system are told', async () => {
  for (const identity of [guest, person(shop, 'inventory:read', 'inventory:write')]) {
    const { errors } = await shop.ask(identity, CHANGES)
    expect(errors).toHaveLength(1)
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN')
  }
})
