import { createInventory } from '@saler/inventory'
import { newId } from '@saler/kernel'
import { createStores } from '@saler/stores'
import { localCalls, type Subgraph, type SubgraphDeps } from '@saler/subgraph'
import { openTestDatabase } from '@saler/test-database'
import { graphql } from 'graphql'
import { expect, onTestFinished, test } from 'vitest'
import { createCatalog } from '../index.ts'
import { CREATE, type CreateAnswer, productInput } from './catalog/make-product.ts'
import { guest, ownerOf, shopper } from './catalog/people.ts'

test('the real stores and the real inventory answer what the catalogue asks of them', async () => {
  const faults: unknown[] = []
  const subgraphs = new Map<string, Subgraph>()
  const depsFor = async (domain: string): Promise<SubgraphDeps> => ({
    database: await openTestDatabase(domain),
    calls: localCalls(subgraphs),
    outbox: { poke() {} },
    log: {
      follow: () => {
        throw new Error('Nothing is followed here.')
      },
      close: async () => {},
    },
    wakeups: { publish: async () => {}, subscribe: () => () => {}, close: async () => {} },
    onFault: (error) => faults.push(error),
  })
  const [ofStores, ofCatalog, ofInventory] = [
    await depsFor('stores'),
    await depsFor('catalog'),
    await depsFor('inventory'),
  ]
  const stores = createStores({
    ...ofStores,
    publicUrl: 'http://localhost',
    secret: 'a secret of at least thirty-two characters',
    mailer: { send: async () => {}, close: async () => {} },
  })
  const catalog = createCatalog(ofCatalog)
  const inventory = createInventory(ofInventory)
  for (const subgraph of [stores, catalog, inventory]) {
    subgraphs.set(subgraph.name, subgraph)
    onTestFinished(() => subgraph.close())
  }
  const ask = async <Data>(
    subgraph: Subgraph,
    identity: Parameters<Subgraph['contextOf']>[0],
    source: string,
    variableValues = {},
  ) => {
    const contextValue = subgraph.contextOf(identity)
    const { data, errors } = await graphql({ schema: subgraph.schema, source, variableValues, contextValue })
    expect(errors).toBeUndefined()
    return data as Data
  }

  const { createStore } = await ask<{ createStore: { store: { id: string } } }>(
    stores,
    shopper(),
    'mutation { createStore(input: { handle: "pottery", name: "متجر" }) { store { id } userErrors { code } } }',
  )
  const storeId = createStore.store.id
  const owner = ownerOf(storeId)
  const input = productInput(storeId, {
    title: 'Pot',
    status: 'ACTIVE',
    variants: [{ sku: 'POT', price: '10', stock: 2 }],
  })
  const { createProduct } = await ask<CreateAnswer>(catalog, owner, CREATE, { input })
  expect(createProduct.userErrors).toEqual([])
  const variantId = createProduct.product!.variants[0]!.id
  expect(createProduct.product!.variants[0]!.price).toEqual({ amount: '10.00', currency: 'SAR' })

  const adjust = async (change: number) => {
    const { adjustStock } = await ask<{ adjustStock: { stock: { onHand: number }; userErrors: unknown[] } }>(
      inventory,
      owner,
      `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { stock { onHand } userErrors { code } } }`,
      { input: { variantId, change, reason: 'count', idempotencyKey: newId(0) } },
    )
    expect(adjustStock.userErrors).toEqual([])
    return adjustStock.stock.onHand
  }
  const inStock = async () => {
    const { products } = await ask<{ products: { nodes: unknown[] } }>(
      catalog,
      guest,
      `{ products(storeId: "${storeId}", filter: { inStock: true }) { nodes { id } } }`,
    )
    return products.nodes.length > 0
  }
  /** Hands the catalogue the events that other domains wrote and that it reacts to. */
  const react = async (from: SubgraphDeps) => {
    const events = await from.database.query<{ id: string; store_no: number; type: string; payload: object; at: Date }>(
      'SELECT * FROM event ORDER BY at, id',
    )
    for (const { id, store_no: storeNo, type, payload, at } of events)
      await catalog.handlers[type]?.({
        id,
        name: type,
        attempt: 1,
        payload: { id, storeNo, type, payload, at: at.toISOString() },
      })
  }
  await react(ofStores)
  expect(await inStock()).toBe(true)
  expect(await adjust(-2)).toBe(0)
  await react(ofInventory)
  expect(await inStock()).toBe(false)
  expect(await adjust(5)).toBe(5)
  await react(ofInventory)
  expect(await inStock()).toBe(true)
  expect(faults).toEqual([])
})
