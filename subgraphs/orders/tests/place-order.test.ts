import { newId, storeOf, timeOf } from '@saler/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { guest, type Market, openMarket, type Shop } from './market.ts'

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market?.close())

let shop: Shop
let small: string
let large: string
beforeEach(async () => {
  shop = await market.openStore()
  ;[small, large] = (await shop.sell([{ price: '10.00' }, { price: '24.95' }])) as [string, string]
})

const address = { name: 'سعد 👨‍👩‍👧', line1: 'طريق الملك فهد ١٢', city: 'الرياض', country: 'sa', phone: '٠٥٠ ١٢٣ ٤٥٦٧' }

describe('an order of a guest', () => {
  test('is priced by the server, numbered, and shown to the guest', async () => {
    const placed = await shop.order(
      [
        { variantId: small, quantity: 2 },
        { variantId: large, quantity: 1, properties: { engraving: 'نورة', gift: true } },
      ],
      { email: ' Noura@Example.COM ', phone: '0501234567', shippingAddress: address, note: ' بسرعة من فضلكم ' },
    )
    expect(placed).toMatchObject({
      number: '1001',
      status: 'PENDING',
      paymentStatus: 'PENDING',
      fulfillmentStatus: 'UNFULFILLED',
      store: { id: shop.storeId },
      email: 'noura@example.com',
      phone: '+966501234567',
      customer: null,
      language: 'en',
      note: 'بسرعة من فضلكم',
      shippingMethod: 'standard',
      lines: [
        { variant: { id: small }, title: 'بن خولاني', variantTitle: 'Size 1', quantity: 2, total: { amount: '20.00' } },
        { variant: { id: large }, variantTitle: 'Size 2', quantity: 1, properties: { engraving: 'نورة', gift: true } },
      ],
      subtotal: { amount: '44.95', currency: 'SAR' },
      discountTotal: { amount: '0.00' },
      shippingTotal: { amount: '25.00' },
      // 15 % of 69.95 is 10.4925.
      taxTotal: { amount: '10.49' },
      total: { amount: '80.44' },
      shippingAddress: { ...address, line2: null, country: 'SA', phone: '+966501234567' },
      history: [{ from: null, to: 'PENDING', note: null, by: null }],
    })
    expect(storeOf(placed.id)).toBe(shop.storeNo)
    expect(Math.abs(timeOf(placed.id).getTime() - Date.parse(placed.placedAt))).toBeLessThan(5_000)
    expect(await shop.balance(small)).toEqual({ onHand: 100, reserved: 2 })
    expect(await shop.balance(large)).toEqual({ onHand: 100, reserved: 1 })
  })

  test('is read back from the database as it was answered', async () => {
    const lines = Array.from({ length: 100 }, (_, i) => ({ variantId: small, quantity: 1, properties: { i } }))
    const input = shop.wanted(lines, { shippingAddress: address })
    const { order: placed } = await shop.place(input)
    expect(placed.lines.map(({ properties }: { properties: unknown }) => properties)).toEqual(
      lines.map(({ properties }) => properties),
    )
    expect(await shop.place(input)).toEqual({ order: placed, userErrors: [] })
  })

  test('without any contact is accepted, and speaks the store’s language when the guest asked for none', async () => {
    const english = await market.openStore({ language: 'en' })
    const [variantId] = await english.sell([{}])
    const nobody = { kind: 'anonymous', requestId: 'test' } as const
    const { order } = await english.place(english.wanted([{ variantId, quantity: 1 }]), nobody)
    expect(order).toMatchObject({ email: null, phone: null, shippingAddress: null, language: 'en' })
  })

  test('keeps what the catalogue said when it was placed', async () => {
    const input = shop.wanted([{ variantId: small, quantity: 1 }])
    const { order: placed } = await shop.place(input)
    await market.get(
      shop.owner,
      `mutation { updateVariant(input: { variantId: "${small}", price: "99.00", sku: "other" }) { userErrors { code } } }`,
      {},
      'catalog',
    )
    expect((await shop.place(input)).order.lines).toEqual(placed.lines)
    const later = await shop.order([{ variantId: small, quantity: 1 }])
    expect(later.lines).toMatchObject([{ sku: 'other', unitPrice: { amount: '99.00' } }])
  })

  test('may have the same variant with other properties; what is wholly equal becomes one line', async () => {
    const { lines } = await shop.order([
      { variantId: small, quantity: 1, properties: { a: 1, b: [2] } },
      { variantId: small, quantity: 2 },
      { variantId: small, quantity: 3, properties: { b: [2], a: 1 } },
      { variantId: small, quantity: 4, properties: null },
      { variantId: small, quantity: 5, properties: {} },
    ])
    expect(lines.map(({ quantity, properties }: Record<string, unknown>) => [quantity, properties])).toEqual([
      [4, { a: 1, b: [2] }],
      [6, null],
      [5, {}],
    ])
    expect(await shop.balance(small)).toMatchObject({ reserved: 15 })
  })

  test('keeps every text as it was written', async () => {
    const text = `'; DROP TABLE "order"; -- <script>alert(1)</script> \\u0000 🎁 \u202eعكس`
    const { note, lines, shippingAddress } = await shop.order(
      [{ variantId: small, quantity: 1, properties: { text, [text]: 1 } }],
      { note: text, shippingAddress: { ...address, name: text, line2: text } },
    )
    expect(note).toBe(text)
    expect(lines[0].properties).toEqual({ text, [text]: 1 })
    expect(shippingAddress).toMatchObject({ name: text, line2: text })
  })
})

describe('shipping and VAT', () => {
  const configure = (settings: object) =>
    market.get(
      shop.owner,
      `mutation ($input: UpdateStoreSettingsInput!) { updateStoreSettings(input: $input) { userErrors { code field } } }`,
      { input: { storeId: shop.storeId, category: 'shipping', settings } },
      'stores',
    )

  test('are free of shipping from the threshold on', async () => {
    const under = await shop.order([{ variantId: small, quantity: 19 }])
    expect(under).toMatchObject({ shippingTotal: { amount: '25.00' }, taxTotal: { amount: '32.25' } })
    const from = await shop.order([{ variantId: small, quantity: 20 }])
    expect(from).toMatchObject({ shippingTotal: { amount: '0.00' }, total: { amount: '230.00' } })
  })

  test('use the method that was chosen, and the first one unless one was', async () => {
    const method = (name: string, price: string) => ({ name, title: name, price, estimated_days: '1' })
    await configure({ methods: [method('slow', '5.00'), method('fast', '50.00')], free_shipping_threshold: null })
    const lines = [{ variantId: small, quantity: 50 }]
    expect(await shop.order(lines)).toMatchObject({ shippingMethod: 'slow', shippingTotal: { amount: '5.00' } })
    expect(await shop.order(lines, { shippingMethod: 'fast' })).toMatchObject({
      shippingMethod: 'fast',
      shippingTotal: { amount: '50.00' },
    })
  })

  test('are those of the store’s country and currency', async () => {
    const abroad = await market.openStore({ country: 'BH', currency: 'BHD' })
    const [variantId] = await abroad.sell([{ price: '1.005' }])
    const placed = await abroad.order([{ variantId, quantity: 3 }])
    const { subtotal, shippingTotal, taxTotal, total } = placed
    expect(subtotal).toEqual({ amount: '3.015', currency: 'BHD' })
    const [net, tax, all] = [subtotal, taxTotal, total].map(({ amount }) => Number(amount.replace('.', '')))
    const shipping = Number(shippingTotal.amount.replace('.', ''))
    expect(tax).toBe(Math.round((net! + shipping) / 10))
    expect(all).toBe(net! + shipping + tax!)
  })
})

describe('an order of a signed-in shopper', () => {
  test('makes them a customer of the store, once', async () => {
    const shopper = await market.user()
    const lines = [{ variantId: small, quantity: 1 }]
    const first = await shop.order(lines, {}, shopper)
    const second = await shop.order(lines, {}, shopper)
    expect(storeOf(first.customer.id)).toBe(shop.storeNo)
    expect(second.customer).toEqual(first.customer)
    expect(await shop.traces()).toMatchObject({ orders: 2, customers: 1 })
  })
})

test('an order costs one statement in each of the others, and two in orders', async () => {
  const lines = [
    { variantId: small, quantity: 1 },
    { variantId: large, quantity: 2 },
  ]
  await shop.order(lines)
  const sent: string[] = []
  const ends = Object.entries(market.databases).map(([domain, database]) =>
    // The relay is at work at the same time; it does not touch these tables.
    database.observe((sql) => {
      if (domain !== 'orders' || /saved_answer|"order"|order_line|order_history/.test(sql)) sent.push(domain)
    }),
  )
  await shop.order(lines)
  for (const end of ends) end()
  expect(sent.toSorted()).toEqual(['catalog', 'inventory', 'orders', 'orders', 'stores'])
})

test('the order is announced with its number', async () => {
  const placed = await shop.order([{ variantId: small, quantity: 1 }])
  const events = await market.databases.orders.query<{ type: string; payload: unknown }>(
    'SELECT type, payload FROM event WHERE store_no = $1',
    [shop.storeNo],
  )
  expect(events).toEqual([
    {
      type: 'order.placed',
      payload: {
        storeId: shop.storeId,
        orderId: placed.id,
        number: '1001',
        status: 'PENDING',
        customerId: null,
        language: 'en',
        total: { amount: placed.total.amount, currency: 'SAR' },
      },
    },
  ])
})

test('other parts of the system may ask which orders exist, and nobody else', async () => {
  const placed = await shop.order([{ variantId: small, quantity: 1 }])
  const elsewhere = await market.openStore()
  const query = 'query ($storeId: ID!, $ids: [ID!]!) { placedOrders(storeId: $storeId, ids: $ids) }'
  const ids = [newId(shop.storeNo), placed.id, 'x', small]
  const service = { kind: 'service', service: 'inventory', requestId: 'test' } as const
  expect(await market.get(service, query, { storeId: shop.storeId, ids })).toEqual({ placedOrders: [placed.id] })
  expect(await market.get(service, query, { storeId: elsewhere.storeId, ids })).toEqual({ placedOrders: [] })
  for (const identity of [guest, shop.owner]) {
    const { errors } = await market.ask(identity, query, { storeId: shop.storeId, ids })
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
})
