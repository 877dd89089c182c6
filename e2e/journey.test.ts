import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  AdjustStockDocument,
  CancelOrderDocument,
  CreateCategoryDocument,
  CreateProductDocument,
  ImportProductsDocument,
  InventoryEventsDocument,
  LedgerDocument,
  LoginDocument,
  MeDocument,
  OrderDocument,
  OrderEventsDocument,
  OrdersDocument,
  PlaceOrderDocument,
  ProductPageDocument,
  ProductsDocument,
  PublishProductDocument,
  SetOrderStatusDocument,
  UpdateProductDocument,
} from './generated/operations.ts'
import { openStore, order, orderInput, PASSWORD, sell, signUp } from './system/shop.ts'
import { type RunningSaler, startSaler, type Way } from './system/start.ts'

const DATA = path.resolve(import.meta.dirname, '../../shared/data')

describe.each<Way>(['embedded', 'distributed'])('in the %s way', (way) => {
  let saler: RunningSaler
  beforeAll(async () => {
    saler = await startSaler(way)
  }, 120_000)
  afterAll(() => saler?.close())

  test('a merchant opens a store with the default settings and its domain', async () => {
    const { merchant, store } = await openStore(saler.client, 'متجر القهوة ☕')
    expect(store).toMatchObject({
      name: 'متجر القهوة ☕',
      currency: 'SAR',
      language: 'ar',
      timezone: 'Asia/Riyadh',
      country: 'SA',
      domains: [{ domain: `${store.handle}.saler.com`, isPrimary: true, sslEnabled: true, status: 'ACTIVE' }],
      settings: {
        general: { currency: 'SAR', language: 'ar', timezone: 'Asia/Riyadh', country: 'SA' },
        shipping: {
          methods: [{ name: 'standard', title: 'التوصيل العادي', price: '25.00', estimated_days: '3-5' }],
          free_shipping_threshold: '200.00',
        },
        payments: { methods: ['cod', 'bank_transfer', 'credit_card'], gateways: ['mada', 'stc_pay'] },
        notifications: { email: true, sms: false, new_order: true, low_stock: true },
      },
      staff: [{ role: 'OWNER', user: { email: merchant.email } }],
    })
    const { login } = await saler.client.ask(LoginDocument, { input: { email: merchant.email, password: PASSWORD } })
    const { me } = await saler.client.as(login.session!.accessToken).ask(MeDocument)
    expect(me?.stores).toEqual([{ id: store.id, handle: store.handle }])
  })

  test('a merchant writes a product in two languages, publishes it and adjusts its stock', async () => {
    const { merchant, store } = await openStore(saler.client)
    const ask = merchant.client.ask
    const { createCategory } = await ask(CreateCategoryDocument, { input: { storeId: store.id, name: 'قهوة' } })
    const { createProduct } = await ask(CreateProductDocument, {
      input: {
        storeId: store.id,
        title: 'بن خولاني',
        description: 'من جبال جازان',
        tags: ['قهوة', 'new'],
        categoryIds: [createCategory.category!.id],
        options: [{ name: 'الوزن', values: ['250 غ', '1 كغ'] }],
        variants: [
          { sku: 'KHW-250', price: '49.50', stock: 10, optionValues: [{ name: 'الوزن', value: '250 غ' }] },
          { sku: 'KHW-1000', price: '165', stock: 0, optionValues: [{ name: 'الوزن', value: '1 كغ' }] },
        ],
      },
    })
    const product = createProduct.product!
    expect(createProduct.userErrors).toEqual([])
    expect(product).toMatchObject({
      status: 'DRAFT',
      title: 'بن خولاني',
      variants: [
        {
          sku: 'KHW-250',
          price: { amount: '49.50', currency: 'SAR' },
          stock: { onHand: 10, reserved: 0, available: 10 },
        },
        { sku: 'KHW-1000', price: { amount: '165.00', currency: 'SAR' }, stock: { onHand: 0, available: 0 } },
      ],
    })

    const page = { storeId: store.id, handle: product.handle }
    expect(await saler.client.ask(ProductPageDocument, page)).toEqual({ productByHandle: null })

    const { updateProduct } = await ask(UpdateProductDocument, {
      input: { productId: product.id, translations: [{ language: 'en', title: 'Khawlani coffee' }], tags: ['coffee'] },
    })
    expect(updateProduct.product).toMatchObject({
      title: 'بن خولاني',
      arabic: 'بن خولاني',
      english: 'Khawlani coffee',
      tags: ['coffee'],
      categories: [{ name: 'قهوة' }],
    })
    const { publishProduct } = await ask(PublishProductDocument, { input: { productId: product.id } })
    expect(publishProduct.product?.status).toBe('ACTIVE')

    const [small] = product.variants
    const adjustment = { variantId: small!.id, change: -3, reason: 'broken bags', idempotencyKey: 'count-1' }
    for (const _ of ['once', 'again']) {
      const { adjustStock } = await ask(AdjustStockDocument, { input: adjustment })
      expect(adjustStock).toMatchObject({ stock: { onHand: 7, available: 7 }, userErrors: [] })
    }
    const { adjustStock } = await ask(AdjustStockDocument, {
      input: { ...adjustment, change: -8, idempotencyKey: 'count-2' },
    })
    expect(adjustStock.userErrors).toMatchObject([{ code: 'INSUFFICIENT_STOCK' }])

    const ledger = await ask(LedgerDocument, page)
    expect(ledger.productByHandle!.variants[0]!.stock.movements.nodes).toMatchObject([
      { kind: 'ADJUSTMENT', quantity: -3, onHandAfter: 7, reason: 'broken bags', by: { firstName: 'نورة' } },
      { kind: 'RESTOCK', quantity: 10, onHandAfter: 10 },
    ])
  })

  test.runIf(existsSync(DATA))('a merchant imports real Shopify files, twice', async () => {
    const { merchant, store } = await openStore(saler.client)
    for (const [file, products] of [
      ['apparel.csv', 20],
      ['home-and-garden.csv', 20],
    ] as const) {
      const content = readFileSync(path.join(DATA, file), 'utf8')
      const send = async () =>
        (await merchant.client.ask(ImportProductsDocument, { input: { storeId: store.id, content } })).importProducts
      const first = await send()
      expect(first.userErrors).toEqual([])
      expect(first.import!.rows).toEqual([])
      expect(first.import!.created).toBe(products)
      expect((await send()).import).toMatchObject({ created: 0, updated: 0, failed: 0 })
    }
    const { products } = await saler.client.ask(ProductsDocument, { storeId: store.id, first: 5, sort: 'PRICE_DESC' })
    expect(products.totalCount).toBe(40)
    expect(products.nodes.map((node) => node.priceRange.max.amount)).toEqual([
      '750.00',
      '500.00',
      '250.00',
      '200.00',
      '99.99',
    ])
  })

  test('a shopper browses page by page and orders; the server sets the prices', async () => {
    const { merchant, store } = await openStore(saler.client)
    const product = await sell(merchant.client, store.id, [5, 5])
    for (let i = 0; i < 4; i++) await sell(merchant.client, store.id, [1])

    const handles: string[] = []
    for (let after: string | null | undefined; ; ) {
      const { products } = await saler.client.ask(ProductsDocument, {
        storeId: store.id,
        first: 2,
        after,
        sort: 'NEWEST',
      })
      expect(products.totalCount).toBe(5)
      handles.push(...products.nodes.map((node) => node.handle))
      after = products.pageInfo.endCursor
      if (!products.pageInfo.hasNextPage) break
    }
    expect(new Set(handles).size).toBe(5)
    expect(handles.at(-1)).toBe(product.handle)

    const { productByHandle } = await saler.client.ask(ProductPageDocument, {
      storeId: store.id,
      handle: product.handle,
    })
    expect(productByHandle!.variants.map((variant) => variant.stock.available)).toEqual([1, 1])

    const placed = await order(saler.client, store.id, [
      { variantId: product.variants[0]!.id, quantity: 2 },
      { variantId: product.variants[1]!.id, quantity: 1 },
    ])
    expect(placed).toMatchObject({
      number: '1001',
      status: 'PENDING',
      paymentStatus: 'PENDING',
      fulfillmentStatus: 'UNFULFILLED',
      store: { name: store.name },
      subtotal: { amount: '148.50', currency: 'SAR' },
      discountTotal: { amount: '0.00' },
      shippingTotal: { amount: '25.00' },
      // 15 % of 173.50 is 26.025, rounded half up.
      taxTotal: { amount: '26.03' },
      total: { amount: '199.53', currency: 'SAR' },
      lines: [
        {
          quantity: 2,
          unitPrice: { amount: '49.50' },
          total: { amount: '99.00' },
          variant: { product: { title: product.title } },
        },
        { quantity: 1 },
      ],
    })
    const free = await order(saler.client, store.id, [{ variantId: product.variants[1]!.id, quantity: 4 }])
    expect(free).toMatchObject({ number: '1002', subtotal: { amount: '198.00' }, shippingTotal: { amount: '25.00' } })
  })

  test('drafts and other stores’ variants may not be ordered', async () => {
    const { merchant, store } = await openStore(saler.client)
    const other = await openStore(saler.client)
    const draft = await sell(merchant.client, store.id, [5], { status: 'DRAFT' })
    const foreign = await sell(other.merchant.client, other.store.id, [5])
    for (const { variants } of [draft, foreign]) {
      const { placeOrder } = await saler.client.ask(PlaceOrderDocument, {
        input: orderInput(store.id, [{ variantId: variants[0]!.id, quantity: 1 }]),
      })
      expect(placeOrder).toMatchObject({
        order: null,
        userErrors: [{ code: 'VARIANT_NOT_FOUND', field: ['lines', '0', 'variantId'] }],
      })
    }
    const { orders } = await merchant.client.ask(OrdersDocument, { storeId: store.id })
    expect(orders.totalCount).toBe(0)
  })

  test('a merchant watches orders and stock live, moves an order along and cancels another', async () => {
    const { merchant, store } = await openStore(saler.client)
    const product = await sell(merchant.client, store.id, [10])
    const variantId = product.variants[0]!.id
    const orders = merchant.client.follow(OrderEventsDocument, { storeId: store.id })
    const stock = merchant.client.follow(InventoryEventsDocument, { storeId: store.id })
    // A subscription begins when it is asked for; give both the time to arrive before the first order.
    await new Promise((resolve) => setTimeout(resolve, 500))

    const first = await order(saler.client, store.id, [{ variantId, quantity: 2 }])
    const [placed] = await orders.until(1)
    expect(placed!.orderEvents).toMatchObject({
      type: 'ORDER_PLACED',
      order: {
        number: '1001',
        status: 'PENDING',
        store: { name: store.name },
        lines: [{ quantity: 2, variant: { sku: product.variants[0]!.sku, product: { title: product.title } } }],
      },
    })
    const [reserved] = await stock.until(1)
    expect(reserved!.inventoryEvents).toMatchObject({ stock: { onHand: 10, reserved: 2, available: 8 } })

    for (const status of ['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED'] as const) {
      const input = {
        orderId: first.id,
        status,
        note: `now ${status}`,
        trackingNumber: status === 'SHIPPED' ? 'SA1' : null,
      }
      const { setOrderStatus } = await merchant.client.ask(SetOrderStatusDocument, { input })
      expect(setOrderStatus).toMatchObject({ order: { status }, userErrors: [] })
    }
    const refused = await merchant.client.ask(SetOrderStatusDocument, {
      input: { orderId: first.id, status: 'PENDING' },
    })
    expect(refused.setOrderStatus.userErrors).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED', field: ['status'] }])

    const second = await order(saler.client, store.id, [{ variantId, quantity: 3 }])
    const cancellation = { orderId: second.id, reason: 'changed their mind', idempotencyKey: 'cancel-1' }
    for (const _ of ['once', 'again']) {
      const { cancelOrder } = await merchant.client.ask(CancelOrderDocument, { input: cancellation })
      expect(cancelOrder).toMatchObject({ order: { status: 'CANCELLED' }, userErrors: [] })
    }

    const page = { storeId: store.id, handle: product.handle }
    await expect
      .poll(async () => {
        const { productByHandle } = await merchant.client.ask(LedgerDocument, page)
        return productByHandle!.variants[0]!.stock
      })
      .toMatchObject({ onHand: 8, reserved: 0, available: 8 })
    const { productByHandle } = await merchant.client.ask(LedgerDocument, page)
    expect(
      productByHandle!.variants[0]!.stock.movements.nodes.map((m) => [m.kind, m.quantity, m.order?.number]),
    ).toEqual([
      ['RELEASE', -3, '1002'],
      ['RESERVATION', 3, '1002'],
      ['SALE', -2, '1001'],
      ['RESERVATION', 2, '1001'],
      ['RESTOCK', 10, undefined],
    ])

    const events = await orders.until(8)
    expect(events.map(({ orderEvents: e }) => `${e.order.number} ${e.type}`)).toEqual([
      '1001 ORDER_PLACED',
      ...Array.from({ length: 5 }, () => '1001 ORDER_STATUS_CHANGED'),
      '1002 ORDER_PLACED',
      '1002 ORDER_CANCELLED',
    ])
    const { order: history } = await merchant.client.ask(OrderDocument, { id: first.id })
    expect(history!.history.map((entry) => entry.to)).toEqual([
      'PENDING',
      'CONFIRMED',
      'PROCESSING',
      'SHIPPED',
      'DELIVERED',
      'COMPLETED',
    ])
    expect(history!.history[1]).toMatchObject({ from: 'PENDING', note: 'now CONFIRMED', by: { firstName: 'نورة' } })
    orders.cut()
    stock.cut()

    // A client that was cut off gives its last cursor and sees what it missed, once and in order.
    const resumed = merchant.client.follow(OrderEventsDocument, {
      storeId: store.id,
      after: events[2]!.orderEvents.cursor,
    })
    const missed = await resumed.until(5)
    expect(missed.map((e) => e.orderEvents.cursor)).toEqual(events.slice(3).map((e) => e.orderEvents.cursor))
    resumed.cut()
  })

  test('nobody without the right follows a store', async () => {
    const { store } = await openStore(saler.client)
    const shopper = await signUp(saler.client)
    for (const client of [saler.client, shopper.client]) {
      const following = client.follow(OrderEventsDocument, { storeId: store.id })
      await expect.poll(() => following.problems.length).toBeGreaterThan(0)
      expect(following.received).toEqual([])
      following.cut()
    }
  })
})
