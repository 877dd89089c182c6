import { randomUUID } from 'node:crypto'
import { newId, storeOf } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  AdjustStockDocument,
  CreateProductDocument,
  OrderDocument,
  PlaceOrderDocument,
  ProductPageDocument,
  ProductsDocument,
  SetOrderStatusDocument,
} from './generated/operations.ts'
import type { Client } from './system/client.ts'
import { openStore, order, orderInput, type Product, type Store, sell } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

let saler: RunningSaler
let merchant: Client
let store: Store
let product: Product
let variantId: string
beforeAll(async () => {
  saler = await startSaler()
  const opened = await openStore(saler.client)
  merchant = opened.merchant.client
  store = opened.store
  product = await sell(merchant, store.id, [100])
  variantId = product.variants[0]!.id
})
afterAll(() => saler?.close())

const productInput = (more: object = {}, variant: object = {}) => ({
  storeId: store.id,
  title: 'قهوة',
  variants: [{ sku: `SKU-${randomUUID()}`, price: '10.00', ...variant }],
  ...more,
})

const countProducts = async (): Promise<number> =>
  (await merchant.ask(ProductsDocument, { storeId: store.id })).products.totalCount

/** A refused createProduct has one error with this code and field, and leaves nothing behind. */
async function expectRefused(input: object, code: string, field: string[]): Promise<void> {
  const before = await countProducts()
  const { createProduct } = await merchant.ask(CreateProductDocument, { input: input as never })
  expect(createProduct).toMatchObject({ product: null, userErrors: [{ code, field }] })
  expect(createProduct.userErrors).toHaveLength(1)
  expect(createProduct.userErrors[0]!.message.length).toBeGreaterThan(5)
  expect(await countProducts()).toBe(before)
}

describe('a request that is no valid GraphQL', () => {
  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(saler.url, { method: 'POST', body, headers: { accept: 'application/graphql-response+json', ...headers } })

  test('says what is wrong and where', async () => {
    const broken = await saler.client.send('{ store(id: "x" { name } }')
    expect(broken.status).toBe(400)
    expect(broken.errors).toMatchObject([
      { message: expect.stringContaining('Syntax Error'), locations: [{ line: 1 }] },
    ])
    const unknown = await saler.client.send('{ nobody }')
    expect(unknown.errors).toMatchObject([{ message: expect.stringContaining('nobody') }])
  })

  test('a body that is no JSON, no object or empty is refused', async () => {
    for (const body of ['', 'x', '[]', 'null', '{"query":5}', '{"query":"{ me { id } }","variables":"x"}'])
      expect((await post(body)).status, body).toBe(400)
    expect((await post('{ me { id } }', { 'content-type': 'text/plain' })).status).toBeGreaterThanOrEqual(400)
  })

  test('values of the wrong type are refused by the variable’s name', async () => {
    for (const quantity of [1.5, '1', null, 2 ** 40]) {
      const answer = await saler.client.send(PlaceOrderDocument, {
        input: orderInput(store.id, [{ variantId, quantity: quantity as number }]),
      })
      expect(answer.errors, String(quantity)).toMatchObject([{ message: expect.stringContaining('$input') }])
      expect(answer.data ?? null).toBeNull()
    }
    const page = await saler.client.send(ProductsDocument, { storeId: store.id, first: 1_000 })
    expect(page.errors).toHaveLength(1)
  })

  test('a body of 5 MB and a query of 20,000 fields are refused', async () => {
    expect((await post(JSON.stringify({ query: `{ me { id } } # ${'x'.repeat(5 * 2 ** 20)}` }))).status).toBe(413)
    const fields = Array.from({ length: 20_000 }, (_, i) => `a${i}: __typename`).join(' ')
    expect((await saler.client.send(`{ ${fields} }`)).status).toBe(400)
  })

  test('a query nested too deeply is refused', async () => {
    const deep = `{ store(id: "${store.id}") { ${'products { nodes { store { '.repeat(30)} id ${'} } }'.repeat(30)} } }`
    expect((await saler.client.send(deep)).status).toBe(400)
  })
})

describe('prices', () => {
  test.each(['1e3', '-1', '12.345', '', 'NaN', '1,5', '٥٠', ' 5', '0x10', '99999999999999'])(
    '%j is no price',
    (price) => expectRefused(productInput({}, { price }), 'PRICE_INVALID', ['variants', '0', 'price']),
  )
})

describe('texts', () => {
  const million = 'ق'.repeat(2 ** 20)

  test('a title of a million characters is refused', () =>
    expectRefused(productInput({ title: million }), 'TOO_LONG', ['title']))

  test('an empty title is refused', () => expectRefused(productInput({ title: '   ' }), 'REQUIRED', ['title']))

  test('a text with a NUL is refused', () => expectRefused(productInput({ title: 'a\u0000b' }), 'INVALID', ['title']))

  test.each([
    `Robert'); DROP TABLE product; --`,
    '<script>alert("x")</script>',
    '{{7*7}} #{7*7} %s \\n \\u0000',
    '‏قهوة عربية‏ — بالهيل ☕️ 👩🏽‍🍳 مُحَمَّصَة',
    'مرحبا Hello 你好 नमस्ते 🇸🇦',
  ])('%j is kept as it is', async (title) => {
    const { createProduct } = await merchant.ask(CreateProductDocument, {
      input: productInput({ title, description: title, tags: [title.slice(0, 60)], status: 'ACTIVE' }),
    })
    expect(createProduct.userErrors).toEqual([])
    const page = { storeId: store.id, handle: createProduct.product!.handle }
    const { productByHandle } = await saler.client.ask(ProductPageDocument, page)
    expect(productByHandle).toMatchObject({ title, description: title })
  })
})

describe('orders', () => {
  const place = async (input: object) => {
    const { placeOrder } = await saler.client.ask(PlaceOrderDocument, { input: input as never })
    expect(placeOrder.order).toBeNull()
    return placeOrder.userErrors.map(({ code, field }) => ({ code, field }))
  }

  test.each([0, -1, -2_147_483_648, 2_147_483_647])('%i is no quantity', async (quantity) => {
    expect(await place(orderInput(store.id, [{ variantId, quantity }]))).toEqual([
      { code: 'QUANTITY_INVALID', field: ['lines', '0', 'quantity'] },
    ])
  })

  test('ids that are unknown, of another kind, of another store or no ids at all name no variant', async () => {
    const strangers = [
      newId(storeOf(store.id)!),
      product.id,
      store.id,
      newId(4_242),
      'x',
      '',
      '1',
      `${variantId} `,
      million,
    ]
    for (const id of strangers)
      expect(await place(orderInput(store.id, [{ variantId: id, quantity: 1 }])), id.slice(0, 50)).toEqual([
        { code: 'VARIANT_NOT_FOUND', field: ['lines', '0', 'variantId'] },
      ])
  })
  const million = 'x'.repeat(2 ** 20)

  test('an unknown store takes no order', async () => {
    for (const id of [newId(999_999), variantId, 'x']) {
      const errors = await place(orderInput(id, [{ variantId, quantity: 1 }]))
      expect(errors).toHaveLength(1)
      expect(['STORE_NOT_FOUND', 'NOT_FOUND', 'VARIANT_NOT_FOUND']).toContain(errors[0]!.code)
    }
  })

  test('an order that does not exist is null, and nothing can be done with it', async () => {
    for (const id of [newId(storeOf(store.id)!), variantId, 'x', '']) {
      expect(await merchant.ask(OrderDocument, { id })).toEqual({ order: null })
      const { setOrderStatus } = await merchant.ask(SetOrderStatusDocument, {
        input: { orderId: id, status: 'CONFIRMED' },
      })
      expect(setOrderStatus.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['orderId'] }])
    }
  })

  test('a bad cursor is refused by its name', async () => {
    for (const after of ['x', 'AAAA', '🙂']) {
      const answer = await saler.client.send(ProductsDocument, { storeId: store.id, after })
      expect(answer.errors, after).toMatchObject([{ extensions: { code: 'INVALID', field: ['after'] } }])
    }
  })

  test('script and emoji in an address and a note are kept as text', async () => {
    const placed = await order(saler.client, store.id, [{ variantId, quantity: 1 }])
    expect(placed.lines[0]!.title).toBe(product.title)
    const { placeOrder } = await saler.client.ask(PlaceOrderDocument, {
      input: {
        ...orderInput(store.id, [{ variantId, quantity: 1 }]),
        note: '<script>alert(1)</script> 🎁',
        shippingAddress: { name: 'سعد <b>', line1: "'; --", city: 'الرياض', country: 'SA' },
      },
    })
    expect(placeOrder.userErrors).toEqual([])
  })
})

test('stock that is not there cannot be taken away', async () => {
  const adjust = async (change: number) =>
    (
      await merchant.ask(AdjustStockDocument, {
        input: { variantId, change, reason: 'x', idempotencyKey: randomUUID() },
      })
    ).adjustStock
  for (const change of [-1_000_000, -101])
    expect((await adjust(change)).userErrors).toMatchObject([{ code: 'INSUFFICIENT_STOCK', field: ['change'] }])
  expect((await adjust(0)).userErrors).toMatchObject([{ field: ['change'] }])
})
