import { newId } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guest, type Market, openMarket, type Shop } from './market.ts'

let market: Market
let shop: Shop
let variantId: string
let draft: string
let foreign: string
beforeAll(async () => {
  market = await openMarket()
  shop = await market.openStore()
  ;[variantId] = (await shop.sell([{ price: '10.00', stock: 5 }])) as [string]
  ;[draft] = (await shop.sell([{}], 'DRAFT')) as [string]
  const other = await market.openStore()
  ;[foreign] = (await other.sell([{}])) as [string]
})
afterAll(() => market?.close())

const one = () => ({ variantId, quantity: 1 })
const address = { name: 'سعد', line1: 'x', city: 'الرياض', country: 'SA' }

/** Sends an order that must be refused, and gives the refusals. Nothing may be written by it, and nothing asked in vain. */
async function refusals(lines: readonly object[], more: object = {}, buyer = guest) {
  const before = await shop.traces()
  const { order, userErrors } = await shop.place(shop.wanted(lines, more), buyer)
  expect(order).toBeNull()
  expect(await shop.traces()).toEqual(before)
  expect(market.faults).toEqual([])
  for (const { message } of userErrors) expect(message).toMatch(/^[A-Z].*\.$/)
  return userErrors.map(({ code, field }) => ({ code, field: field?.join('.') }))
}

const deep = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = [value]
  return { value }
}

describe('without asking anybody, an order is refused', () => {
  test.each<[string, string, string, () => readonly object[], (() => object)?]>([
    ['without lines', 'EMPTY_ORDER', 'lines', () => []],
    ['with 101 lines', 'TOO_MANY', 'lines', () => Array.from({ length: 101 }, one)],
    ['of none', 'QUANTITY_INVALID', 'lines.0.quantity', () => [{ variantId, quantity: 0 }]],
    ['of less than none', 'QUANTITY_INVALID', 'lines.0.quantity', () => [{ variantId, quantity: -1 }]],
    [
      'of 10,000',
      'QUANTITY_INVALID',
      'lines.1.quantity',
      () => [
        { ...one(), properties: {} },
        { variantId, quantity: 1e4 },
      ],
    ],
    ['of 10,000 in two lines', 'QUANTITY_INVALID', 'lines.1.quantity', () => [{ variantId, quantity: 9_999 }, one()]],
    [
      'with a variant of another store',
      'VARIANT_NOT_FOUND',
      'lines.1.variantId',
      () => [one(), { variantId: foreign, quantity: 1 }],
    ],
    [
      'with text for a variant',
      'VARIANT_NOT_FOUND',
      'lines.0.variantId',
      () => [{ variantId: 'x'.repeat(1e6), quantity: 1 }],
    ],
    [
      'with properties beyond 4 KB',
      'TOO_LONG',
      'lines.0.properties',
      () => [{ ...one(), properties: { a: 'ب'.repeat(2_050) } }],
    ],
    ['with NUL in properties', 'INVALID', 'lines.0.properties', () => [{ ...one(), properties: { a: ['\0'] } }]],
    ['with NUL in a property’s name', 'INVALID', 'lines.0.properties', () => [{ ...one(), properties: { '\0': 1 } }]],
    [
      'with half a character in properties',
      'INVALID',
      'lines.0.properties',
      () => [{ ...one(), properties: { a: '\ud83d' } }],
    ],
    [
      'with properties nested 100,000 times',
      'INVALID',
      'lines.0.properties',
      () => [{ ...one(), properties: deep(1e5) }],
    ],
    ['with no e-mail address', 'EMAIL_INVALID', 'email', () => [one()], () => ({ email: 'noura@' })],
    [
      'with an e-mail address too long',
      'EMAIL_INVALID',
      'email',
      () => [one()],
      () => ({ email: `${'x'.repeat(250)}@a.sa` }),
    ],
    ['with no telephone number', 'PHONE_INVALID', 'phone', () => [one()], () => ({ phone: '12345' })],
    ['with a note too long', 'TOO_LONG', 'note', () => [one()], () => ({ note: 'x'.repeat(1_001) })],
    ['with NUL in its note', 'INVALID', 'note', () => [one()], () => ({ note: 'a\0b' })],
    [
      'with an unknown country',
      'ADDRESS_INVALID',
      'shippingAddress.country',
      () => [one()],
      () => ({ shippingAddress: { ...address, country: 'XX' } }),
    ],
    [
      'with an address without a city',
      'ADDRESS_INVALID',
      'shippingAddress.city',
      () => [one()],
      () => ({ shippingAddress: { ...address, city: ' ' } }),
    ],
    [
      'with a line of an address too long',
      'TOO_LONG',
      'shippingAddress.line1',
      () => [one()],
      () => ({ shippingAddress: { ...address, line1: '🎁'.repeat(256) } }),
    ],
    [
      'with NUL in an address',
      'INVALID',
      'shippingAddress.region',
      () => [one()],
      () => ({ shippingAddress: { ...address, region: '\0' } }),
    ],
    [
      'with an address with no telephone number',
      'PHONE_INVALID',
      'shippingAddress.phone',
      () => [one()],
      () => ({ shippingAddress: { ...address, phone: '+0' } }),
    ],
    ['for text that is no store', 'STORE_NOT_FOUND', 'storeId', () => [one()], () => ({ storeId: 'x' })],
    ['for the store number of no store', 'STORE_NOT_FOUND', 'storeId', () => [one()], () => ({ storeId: newId(0) })],
    ['with an empty key', 'INVALID', 'idempotencyKey', () => [one()], () => ({ idempotencyKey: '' })],
    [
      'with a key of 201 characters',
      'INVALID',
      'idempotencyKey',
      () => [one()],
      () => ({ idempotencyKey: 'k'.repeat(201) }),
    ],
  ])('%s: %s', async (_what, code, field, lines, more) => {
    market.state.asked.length = 0
    expect(await refusals(lines(), more?.())).toEqual([{ code, field }])
    expect(market.state.asked).toEqual([])
  })

  test('for everything that is wrong with it at once', async () => {
    const lines = [
      { variantId: foreign, quantity: 0 },
      { variantId, quantity: 1, properties: '\0' },
    ]
    const shippingAddress = { ...address, name: '', country: '', phone: 'x' }
    expect(await refusals(lines, { email: 'x', phone: 'y', shippingAddress, note: '\0' })).toEqual([
      { code: 'VARIANT_NOT_FOUND', field: 'lines.0.variantId' },
      { code: 'QUANTITY_INVALID', field: 'lines.0.quantity' },
      { code: 'INVALID', field: 'lines.1.properties' },
      { code: 'EMAIL_INVALID', field: 'email' },
      { code: 'PHONE_INVALID', field: 'phone' },
      { code: 'PHONE_INVALID', field: 'shippingAddress.phone' },
      { code: 'ADDRESS_INVALID', field: 'shippingAddress.country' },
      { code: 'ADDRESS_INVALID', field: 'shippingAddress.name' },
      { code: 'INVALID', field: 'note' },
    ])
  })
})

describe('after asking the other domains, an order is refused', () => {
  test('with variants that are unknown, not published or archived', async () => {
    const [archived] = await shop.sell([{}])
    const { product } = await market
      .get(
        shop.owner,
        `{ _entities(representations: [{ __typename: "ProductVariant", id: "${archived}" }]) {
        ... on ProductVariant { product { id } } } }`,
        {},
        'catalog',
      )
      .then((data) => data._entities[0])
    await market.get(
      shop.owner,
      `mutation { archiveProduct(input: { productId: "${product.id}" }) { userErrors { code } } }`,
      {},
      'catalog',
    )
    const unknown = newId(shop.storeNo)
    const lines = [one(), ...[unknown, draft, archived, shop.storeId].map((id) => ({ variantId: id, quantity: 1 }))]
    expect(await refusals(lines)).toEqual(
      [1, 2, 3, 4].map((index) => ({ code: 'VARIANT_NOT_FOUND', field: `lines.${index}.variantId` })),
    )
  })

  test('with a shipping method that the store does not have, told with unknown variants', async () => {
    expect(await refusals([one()], { shippingMethod: 'drone' })).toEqual([
      { code: 'SHIPPING_METHOD_NOT_FOUND', field: 'shippingMethod' },
    ])
    expect(await refusals([{ variantId: draft, quantity: 1 }], { shippingMethod: 'drone' })).toEqual([
      { code: 'SHIPPING_METHOD_NOT_FOUND', field: 'shippingMethod' },
      { code: 'VARIANT_NOT_FOUND', field: 'lines.0.variantId' },
    ])
  })

  test('for an id of another kind in place of the store’s', async () => {
    expect(await refusals([one()], { storeId: variantId })).toEqual([{ code: 'STORE_NOT_FOUND', field: 'storeId' }])
  })

  test('by a store that is paused or closed', async () => {
    const set = (status: string) =>
      market.get(
        shop.owner,
        `mutation { updateStore(input: { storeId: "${shop.storeId}", status: ${status} }) { userErrors { code } } }`,
        {},
        'stores',
      )
    for (const status of ['PAUSED', 'CLOSED']) {
      await set(status)
      expect(await refusals([one()])).toEqual([{ code: 'STORE_CLOSED', field: 'storeId' }])
    }
    await set('ACTIVE')
  })

  test('when it comes to a trillion', async () => {
    const [dear] = await shop.sell([{ price: '999999999999.99', stock: 1_000_000 }])
    const lines = Array.from({ length: 100 }, (_, i) => ({ variantId: dear, quantity: 9_999, properties: { i } }))
    expect(await refusals(lines)).toEqual([{ code: 'TOTAL_TOO_LARGE', field: 'lines' }])
    expect(await refusals([{ variantId: dear, quantity: 1 }])).toEqual([{ code: 'TOTAL_TOO_LARGE', field: 'lines' }])
  })

  test('when there are too few, for each such line, with how many there are', async () => {
    const [few, none] = await shop.sell([{ stock: 3 }, { stock: 0 }])
    const lines = [
      one(),
      { variantId: few, quantity: 2 },
      { variantId: none, quantity: 1 },
      { variantId: few, quantity: 2, properties: { wrap: true } },
    ]
    const before = await shop.traces()
    const { order, userErrors } = await shop.place(shop.wanted(lines))
    expect(order).toBeNull()
    expect(userErrors).toEqual([
      { code: 'OUT_OF_STOCK', field: ['lines', '1', 'quantity'], message: 'Only 3 of this product are available.' },
      { code: 'OUT_OF_STOCK', field: ['lines', '2', 'quantity'], message: 'Only 0 of this product are available.' },
      { code: 'OUT_OF_STOCK', field: ['lines', '3', 'quantity'], message: 'Only 3 of this product are available.' },
    ])
    expect(await shop.traces()).toEqual(before)
  })

  test('in the buyer’s language', async () => {
    const { userErrors } = await shop.place(shop.wanted([]), { ...guest, language: 'ar-SA' })
    expect(userErrors).toMatchObject([{ message: expect.stringMatching(/^الطلب فارغ/) }])
  })

  test('without making a customer of the shopper', async () => {
    expect(await refusals([{ variantId, quantity: 6 }], {}, await market.user())).toEqual([
      { code: 'OUT_OF_STOCK', field: 'lines.0.quantity' },
    ])
  })
})

test('a fraction, text and nothing are no quantities', async () => {
  const before = await shop.traces()
  for (const quantity of [1.5, '1', null, 2 ** 40]) {
    const input = shop.wanted([{ variantId, quantity }])
    const query = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } } }'
    const { data, errors } = await market.ask(guest, query, { input })
    expect(data ?? null).toBeNull()
    expect(errors).toMatchObject([{ message: expect.stringContaining('$input') }])
  }
  expect(await shop.traces()).toEqual(before)
})
