import { newId, storeOf } from '@saler/kernel'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { redisMissing, startRedis } from '../packages/queue/tests/start-redis.ts'
import { type Client, clientOf } from './system/client.ts'
import { adjust, openStore, order, sell, signUp } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

const PAGE = `query ($storeId: ID!, $handle: String!) { productByHandle(storeId: $storeId, handle: $handle) {
  id title categories { name } store { name } images { url } translations { title }
  variants { id price { amount } stock { available } } } }`

interface Page {
  readonly productByHandle: {
    readonly id: string
    readonly title: string
    readonly store: { readonly name: string }
    readonly categories: readonly { readonly name: string }[]
    readonly variants: readonly { readonly price: { amount: string }; readonly stock: { available: number } }[]
  } | null
}
const PUBLIC_PAGE = PAGE.replace('translations { title }', '')

/** What a changed price may be told for, at the most, after it was changed. */
const PROMISE_MS = 1_000

type Start = () => Promise<{ saler: RunningSaler; close(): Promise<void> }>
const ways: [name: string, start: Start, missing?: string][] = [
  [
    'in memory',
    async () => {
      const saler = await startSaler()
      return { saler, close: () => saler.close() }
    },
  ],
  [
    'in memory and Redis',
    async () => {
      const redis = await startRedis(['--maxmemory-policy', 'noeviction'])
      try {
        const saler = await startSaler('embedded', { REDIS_URL: redis.url })
        return { saler, close: () => saler.close().finally(redis.stop) }
      } catch (error) {
        await redis.stop()
        throw error
      }
    },
    redisMissing,
  ],
]

describe.each(ways)('what is kept %s', (_way, start, missing) => {
  let saler: RunningSaler
  let guest: Client
  let close: (() => Promise<void>) | undefined
  beforeAll(async () => {
    if (missing) return
    const started = await start()
    saler = started.saler
    guest = saler.client
    close = started.close
  })
  afterAll(() => close?.())
  const scenario = missing ? test.skip : test

  const page = async (client: Client, of: { storeId: string; handle: string }, query = PUBLIC_PAGE) =>
    (await client.ask<Page, object>(query, of)).productByHandle
  const newShop = async () => {
    const { merchant, store } = await openStore(guest)
    const product = await sell(merchant.client, store.id, [3])
    return { merchant: merchant.client, store, product, of: { storeId: store.id, handle: product.handle } }
  }
  /** How many statements catalog, stores, inventory and media were sent for a piece of work, without reads of their logs. */
  const statements = async (work: () => Promise<unknown>): Promise<number> => {
    let count = 0
    const stops = ['catalog', 'stores', 'inventory', 'media'].map((domain) =>
      saler.databases!.get(domain)!.observe((sql) => {
        if (!/\b(event|relay_cursor|reservation)\b/.test(sql)) count++
      }),
    )
    await work()
    for (const stop of stops) stop()
    return count
  }
  const mutate = (merchant: Client, name: string, input: object) =>
    merchant.ask(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code } } }`,
      { input },
    )

  scenario('is given without asking any database, to guests and to shoppers who work nowhere', async () => {
    const { of } = await newShop()
    const shopper = (await signUp(guest)).client
    const first = await page(guest, of)
    // What was set in motion by opening the shop may come to an end.
    await expect.poll(() => statements(() => page(guest, of))).toBe(0)
    // Where somebody works is looked up with their first request.
    await page(shopper, of)
    expect(await statements(async () => expect(await page(shopper, of)).toEqual(first))).toBe(0)
    const answer = await fetch(
      `${saler.url}?${new URLSearchParams({ query: PUBLIC_PAGE, variables: JSON.stringify(of) })}`,
      {
        headers: { 'apollo-require-preflight': 'true' },
      },
    )
    expect(answer.headers.get('cache-control')).toMatch(/max-age=10.*public|public.*max-age=10/)
  })

  scenario('is never told across identities: drafts, true stock and translations are for staff', async () => {
    const { merchant, store } = await newShop()
    const draft = await sell(merchant, store.id, [7], { status: 'DRAFT' })
    const ofDraft = { storeId: store.id, handle: draft.handle }
    for (let round = 0; round < 3; round++) {
      expect(await page(merchant, ofDraft, PAGE)).toMatchObject({
        id: draft.id,
        variants: [{ stock: { available: 7 } }],
      })
      expect(await page(guest, ofDraft)).toBeNull()
    }
    await mutate(merchant, 'publishProduct', { productId: draft.id })
    for (let round = 0; round < 3; round++) {
      expect(await page(merchant, ofDraft)).toMatchObject({ variants: [{ stock: { available: 7 } }] })
      expect(await page(guest, ofDraft)).toMatchObject({ variants: [{ stock: { available: 1 } }] })
    }
  })

  scenario('is what was just written, for whoever asks the same router next', async () => {
    const { merchant, store, product, of } = await newShop()
    const variant = product.variants[0]!
    const category = await merchant.ask<{ createCategory: { category: { id: string } } }, object>(
      'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { category { id } } }',
      { input: { storeId: store.id, name: 'Shirts' } },
    )
    const categoryId = category.createCategory.category.id
    const shown = async () => {
      await page(guest, of)
      return page(guest, of)
    }
    await shown()
    await mutate(merchant, 'updateVariant', { variantId: variant.id, price: '12.00' })
    expect(await shown()).toMatchObject({ variants: [{ price: { amount: '12.00' } }] })
    await mutate(merchant, 'updateProduct', { productId: product.id, title: 'Blue shirt', categoryIds: [categoryId] })
    expect(await shown()).toMatchObject({ title: 'Blue shirt', categories: [{ name: 'Shirts' }] })
    await mutate(merchant, 'updateCategory', { categoryId, name: 'Blouses' })
    expect(await shown()).toMatchObject({ categories: [{ name: 'Blouses' }] })
    await mutate(merchant, 'updateStore', { storeId: store.id, name: 'Another name' })
    expect(await shown()).toMatchObject({ store: { name: 'Another name' } })
    await order(guest, store.id, [{ variantId: variant.id, quantity: 3 }])
    expect(await shown()).toMatchObject({ variants: [{ stock: { available: 0 } }] })
    await adjust(merchant, variant.id, 1)
    expect(await shown()).toMatchObject({ variants: [{ stock: { available: 1 } }] })
    await mutate(merchant, 'updateProduct', { productId: product.id, handle: 'elsewhere' })
    expect(await shown()).toBeNull()
    expect(await page(guest, { ...of, handle: 'elsewhere' })).toMatchObject({ id: product.id })
    await mutate(merchant, 'archiveProduct', { productId: product.id })
    expect(await page(guest, { ...of, handle: 'elsewhere' })).toBeNull()
  })

  scenario('is never a price that was changed a second ago, whoever changed it', async () => {
    const { store, product, of } = await newShop()
    const catalog = new pg.Client({ connectionString: saler.settings.CATALOG_DATABASE_URL })
    await catalog.connect()
    try {
      const changedAt: number[] = []
      /** Changes the price as another process does, of which this one learns by the event alone. */
      const change = async (minor: number): Promise<void> => {
        const payload = JSON.stringify({ storeId: store.id, productId: product.id })
        const storeNo = storeOf(store.id)!
        await catalog.query('BEGIN')
        await catalog.query('UPDATE variant SET price = $1 WHERE id = $2', [minor, product.variants[0]!.id])
        await catalog.query(
          `INSERT INTO event (store_no, id, type, at, payload) VALUES ($1, $2, 'product.updated', now(), $3)`,
          [storeNo, newId(storeNo), payload],
        )
        await catalog.query('COMMIT')
        changedAt[minor] = performance.now()
      }
      await change(1)
      for (let minor = 2; minor <= 6; minor++) {
        const known = minor - 1
        await change(minor)
        let told = 0
        while (told < minor) {
          const began = performance.now()
          const price = (await page(guest, of))!.variants[0]!.price.amount
          told = Math.round(Number(price) * 100)
          expect(told).toBeGreaterThanOrEqual(known)
          if (began - changedAt[minor]! >= PROMISE_MS) expect(told).toBe(minor)
        }
      }
    } finally {
      await catalog.end()
    }
  })
})

describe('two routers over the same subgraphs', () => {
  test.skipIf(redisMissing)(
    'tell a price that the other one changed within a second',
    { timeout: 240_000 },
    async () => {
      const redis = await startRedis(['--maxmemory-policy', 'noeviction'])
      let saler: RunningSaler | undefined
      try {
        saler = await startSaler('distributed', { REDIS_URL: redis.url }, { routers: 2 })
        const other = clientOf(saler.otherRouters[0]!)
        const { merchant, store } = await openStore(saler.client)
        const product = await sell(merchant.client, store.id, [3])
        const of = { storeId: store.id, handle: product.handle }
        const priceAt = async (client: Client): Promise<string> =>
          (await client.ask<Page, object>(PUBLIC_PAGE, of)).productByHandle!.variants[0]!.price.amount
        for (const price of ['20.00', '30.00', '40.00']) {
          await Promise.all([saler.client, other].map(priceAt))
          const input = { variantId: product.variants[0]!.id, price }
          await mutateVariant(merchant.client, input)
          const changedAt = performance.now()
          expect(await priceAt(saler.client)).toBe(price)
          for (let told = ''; told !== price; ) {
            const began = performance.now()
            told = await priceAt(other)
            if (began - changedAt >= PROMISE_MS) expect(told).toBe(price)
          }
        }
      } finally {
        await saler?.close()
        await redis.stop()
      }
    },
  )
})

const mutateVariant = (merchant: Client, input: object) =>
  merchant.ask('mutation ($input: UpdateVariantInput!) { updateVariant(input: $input) { userErrors { code } } }', {
    input,
  })
