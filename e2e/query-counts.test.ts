import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  AddOrderNoteDocument,
  ApproveReturnDocument,
  FulfillOrderDocument,
  OrderPageDocument,
  PayOrderDocument,
  ProductPageDocument,
  ProductsDocument,
  ReceiveReturnDocument,
  RefundReturnDocument,
  RequestReturnDocument,
} from './generated/operations.ts'
import { makeApp, makeKey, publishOne } from './system/apps.ts'
import { openStore, order, sell } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

let saler: RunningSaler
beforeAll(async () => {
  // What is kept from an earlier answer would not be counted.
  saler = await startSaler('embedded', { CACHE_MEGABYTES: '0' })
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

describe('an order page of staff', () => {
  /** A paid order that was shipped in some parcels; of each of them something came back and was refunded. */
  async function orderWith(lineCount: number, { declined, parts }: { declined: number; parts: number }) {
    const { merchant, store } = await openStore(saler.client)
    const staff = merchant.client
    const key = () => ({ idempotencyKey: randomUUID() })
    const product = await sell(staff, store.id, Array(lineCount).fill(10))
    const placed = await order(
      saler.client,
      store.id,
      product.variants.map(({ id }) => ({ variantId: id, quantity: 1 })),
    )
    const pay = (token: string) =>
      staff.ask(PayOrderDocument, { input: { orderId: placed.id, gateway: 'SANDBOX', token, ...key() } })
    for (let i = 0; i < declined; i++) await pay('tok_declined')
    const paid = (await pay('tok_success')).payOrder
    expect(paid.userErrors).toEqual([])
    const page = async () => (await staff.ask(OrderPageDocument, { id: placed.id })).order!
    await expect.poll(async () => (await page()).status, { timeout: 10_000 }).toBe('CONFIRMED')

    const { lines } = await page()
    for (let part = 0; part < parts; part++) {
      const some = lines.slice((part * lines.length) / parts, ((part + 1) * lines.length) / parts)
      const parcel = some.map(({ id }) => ({ lineId: id, quantity: 1 }))
      const sent = { orderId: placed.id, ...key(), lines: parcel, carrier: 'SMSA' }
      expect((await staff.ask(FulfillOrderDocument, { input: sent })).fulfillOrder.userErrors).toEqual([])
      await staff.ask(AddOrderNoteDocument, { input: { orderId: placed.id, text: `Parcel ${part + 1}` } })
      const wanted = { orderId: placed.id, ...key(), lines: parcel.slice(0, 3) }
      const { requestReturn } = await staff.ask(RequestReturnDocument, { input: wanted })
      const input = { returnId: requestReturn.return!.id }
      await staff.ask(ApproveReturnDocument, { input })
      await staff.ask(ReceiveReturnDocument, { input })
      const { refundReturn } = await staff.ask(RefundReturnDocument, { input })
      expect(refundReturn.userErrors).toEqual([])
    }
    await expect.poll(async () => (await page()).creditNotes.length, { timeout: 10_000 }).toBe(parts)
    return { page, lines }
  }

  test('takes as many statements with one line as with twenty, three payments and four parcels', async () => {
    const small = await orderWith(1, { declined: 0, parts: 1 })
    const large = await orderWith(20, { declined: 2, parts: 4 })
    await quiet()
    // Who calls is known for moments, and the one of the small order called long ago.
    await small.page()
    await large.page()
    const few = await statementsDuring(small.page)
    const many = await statementsDuring(large.page)

    const { lines, payments, fulfillments, returns, invoice, creditNotes, notes } = await large.page()
    const sizes = [lines, payments, fulfillments, returns, creditNotes, notes].map((rows) => rows.length)
    expect(sizes).toEqual([20, 3, 4, 4, 4, 4])
    expect(invoice).not.toBeNull()
    expect(many).toEqual(few)
    // Order, lines, fulfilments, returns, invoices with credit notes, notes; payments, their transactions; variants and
    // products; the staff who are named.
    expect(many).toEqual({ orders: 6, payments: 2, catalog: 2, accounts: 1 })
  }, 60_000)
})

test('a key costs one statement when it is new, and nothing while it is known', async () => {
  const { merchant, store } = await openStore(saler.client)
  const { secret } = await makeKey(merchant.client, await makeApp(merchant.client, store.id), { scopes: ['apps:read'] })
  const client = saler.client.as(secret)
  const ask = () => client.ask('query ($id: ID!) { store(id: $id) { handle } }', { id: store.id })
  await quiet()
  expect((await statementsDuring(ask)).accounts).toBe(1)
  const known = await statementsDuring(async () => {
    for (let request = 0; request < 5; request++) await ask()
  })
  expect(known.accounts).toBeUndefined()
})

test('apps are listed with their keys, manifests and usage in as many statements for ten as for two', async () => {
  const { merchant, store } = await openStore(saler.client)
  const listing = (first: number) => () =>
    merchant.client.ask(
      `query ($id: ID!, $first: Int!, $from: DateTime!) { store(id: $id) { apps(first: $first) { totalCount nodes {
        name createdBy { email } store { name } keys { status createdBy { email } }
        manifests(first: 2) { totalCount nodes { version operations(first: 5) { nodes { name } } } }
        operationUsage(from: $from) { calls } } } } }`,
      { id: store.id, first, from: new Date(Date.now() - 60_000).toISOString() },
    )
  for (let made = 0; made < 10; made++) {
    const appId = await makeApp(merchant.client, store.id)
    await makeKey(merchant.client, appId)
    await publishOne(merchant.client, appId)
  }
  await listing(1)()
  await quiet()
  const few = await statementsDuring(listing(2))
  expect(await statementsDuring(listing(10))).toEqual(few)
  // Apps and how many; keys, manifests and how many, their operations, usage; and who made them.
  expect(few.accounts).toBeLessThanOrEqual(8)
})
