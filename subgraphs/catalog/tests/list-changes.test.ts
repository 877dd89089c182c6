import { newId } from '@saler/kernel'
import { expect, test } from 'vitest'
import { makeCategory, makeProduct } from './catalog/make-product.ts'
import { openCatalog } from './catalog/open-catalog.ts'
import { guest } from './catalog/people.ts'

const catalog = openCatalog()
const router = { kind: 'service', service: 'router', requestId: 'r' } as const

interface Log {
  readonly from: string
  readonly to: string
  readonly events: readonly { position: string | null; storeNo: number; type: string; ids: string[] }[]
}

const CHANGES = `query ($after: String) { catalogChanges(after: $after) { from to events { position storeNo type ids } } }`
const changes = async (storeNo: number): Promise<[type: string, ids: string[]][]> => {
  const { catalogChanges } = await catalog.ask<{ catalogChanges: Log }>(router, CHANGES, {})
  // What has no position yet comes in no order.
  const own = catalogChanges.events.filter((event) => event.storeNo === storeNo)
  return own.map(({ type, ids }): [string, string[]] => [type, ids]).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
const deliver = (type: string, payload: object, storeNo: number): Promise<void> =>
  catalog.catalog.handlers[type]!({
    id: newId(storeNo),
    name: type,
    attempt: 1,
    payload: { id: newId(storeNo), storeNo, type, payload, at: new Date().toISOString() },
  })

test('everything that changes what shoppers see is told at once, with the product or category that it changes', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const categoryId = await makeCategory(catalog, owner, storeId, { name: 'Shirts' })
  const { id, variants } = await makeProduct(catalog, owner, storeId, { title: 'Shirt', status: 'ACTIVE' })
  const mutate = (name: string, input: object) =>
    catalog.ask(
      owner,
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code } } }`,
      { input },
    )
  await mutate('updateVariant', { variantId: variants[0]!.id, price: '99' })
  await mutate('updateCategory', { categoryId, name: 'Blouses' })
  await mutate('archiveProduct', { productId: id })
  await mutate('publishProduct', { productId: id })
  expect(await changes(storeNo)).toEqual([
    ['category.changed', [categoryId]],
    ['category.changed', [categoryId]],
    ['product.archived', [id]],
    ['product.created', [id]],
    ['product.published', [id]],
    ['product.updated', [id]],
  ])
})

test('what changes a list without a merchant is told too: stock that is out', async () => {
  const { storeId, storeNo, owner } = catalog.newStore()
  const { id, variants } = await makeProduct(catalog, owner, storeId, { title: 'Pot', status: 'ACTIVE' })
  const variantId = variants[0]!.id
  catalog.peers.stock.set(variantId, { available: 5, backorderLimit: 0 })
  await deliver('stock.back', { storeId, variantId, onHand: 5, reserved: 0 }, storeNo)
  const before = await changes(storeNo)
  await deliver('stock.back', { storeId, variantId, onHand: 5, reserved: 0 }, storeNo)
  expect(await changes(storeNo)).toEqual(before)
  catalog.peers.stock.set(variantId, { available: 0, backorderLimit: 0 })
  await deliver('stock.out', { storeId, variantId, onHand: 0, reserved: 0 }, storeNo)
  expect(await changes(storeNo)).toEqual([['product.availability_changed', [id]], ...before])
})

test('only other parts of the system are told', async () => {
  const { storeId, owner } = catalog.newStore()
  for (const identity of [guest, owner]) {
    const { errors } = await catalog.run(identity, CHANGES, { after: storeId })
    expect(errors).toHaveLength(1)
    expect(errors![0]).toMatchObject({ path: ['catalogChanges'], extensions: { code: 'FORBIDDEN' } })
  }
})
