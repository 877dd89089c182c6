import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProductPageDocument, ProductsDocument } from './generated/operations.ts'
import { openStore, sell } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

let saler: RunningSaler
beforeAll(async () => {
  saler = await startSaler()
})
afterAll(() => saler?.close())

/** How many statements each domain's database was sent while the work ran, without those of relays and jobs. */
async function statementsDuring(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const stops = [...saler.databases!].map(([domain, database]) =>
    database.observe((sql) => {
      if (/\b(event|relay_cursor|reservation)\b/.test(sql)) return
      counts[domain] = (counts[domain] ?? 0) + 1
    }),
  )
  try {
    await work()
  } finally {
    for (const stop of stops) stop()
  }
  return counts
}

/** Waits until reactions to what was just made have come to an end. */
const quiet = async (): Promise<void> => {
  const still = () => new Promise((resolve) => setTimeout(resolve, 400))
  while (Object.keys(await statementsDuring(still)).length > 0) {}
}

test('a listing takes one statement for each kind of thing in it, however many rows', { timeout: 60_000 }, async () => {
  const { merchant, store } = await openStore(saler.client)
  const listing = (first: number) => () => saler.client.ask(ProductsDocument, { storeId: store.id, first })
  await sell(merchant.client, store.id, [1, 2])
  await sell(merchant.client, store.id, [1, 2, 3])
  await quiet()
  const few = await statementsDuring(listing(2))
  for (let i = 0; i < 20; i++) await sell(merchant.client, store.id, [1, 2, 3])
  await quiet()
  const many = await statementsDuring(listing(20))

  expect(many).toEqual(few)
  // Products with the total, and variants; stock; the store.
  expect(many.catalog).toBeLessThanOrEqual(3)
  expect(many.inventory).toBe(1)
  expect(many.stores).toBe(1)
  expect(many.orders).toBeUndefined()
  expect(many.accounts).toBeUndefined()
})

test('a product page takes at most two statements in catalog and one in inventory and stores', async () => {
  const { merchant, store } = await openStore(saler.client)
  const product = await sell(merchant.client, store.id, [1, 2, 3])
  const page = () => saler.client.ask(ProductPageDocument, { storeId: store.id, handle: product.handle })
  await quiet()
  const counts = await statementsDuring(page)
  expect(counts.catalog).toBeLessThanOrEqual(2)
  expect(counts).toMatchObject({ inventory: 1, stores: 1 })
})
