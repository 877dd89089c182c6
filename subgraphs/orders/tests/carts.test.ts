import type { Identity } from '@saler/identity'
import { newId } from '@saler/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cartsOf } from './carts.ts'
import { guest, type Market, openMarket, type Shop, type UserError } from './market.ts'

let market: Market
let shop: Shop
let carts: ReturnType<typeof cartsOf>
let one: string
let two: string
beforeAll(async () => {
  market = await openMarket()
})
beforeEach(async () => {
  shop = await market.openStore()
  carts = cartsOf(market, shop)
  ;[one, two] = (await shop.sell([
    { price: '10.00', stock: 50 },
    { price: '4.50', stock: 3 },
  ])) as [string, string]
})
afterAll(() => market?.close())

const address = { name: 'سعد', line1: 'طريق الملك فهد', city: 'الرياض', country: 'SA', shortAddress: 'RRRD2929' }
const refusals = (errors: readonly UserError[]) => errors.map(({ code, field }) => ({ code, field: field?.join('.') }))

describe('a cart of a guest', () => {
  test('is priced by the server, and read back by whoever has its token', async () => {
    const opened = await carts.open([
      { variantId: one, quantity: 2, properties: { engraving: 'نورة' } },
      { variantId: two, quantity: 1 },
    ])
    expect(opened.opens.cartToken).toMatch(/^[\w-]{43}$/)
    const { cart } = opened
    expect(cart).toMatchObject({
      itemCount: 3,
      subtotal: { amount: '24.50', currency: 'SAR' },
      shippingTotal: { amount: '25.00' },
      taxTotal: { amount: '7.43' },
      total: { amount: '56.93' },
      amountDue: { amount: '56.93' },
      requiresShipping: true,
      notices: [],
      order: null,
    })
    expect(cart.lines).toMatchObject([
      { quantity: 2, onSale: true, inStock: true, unitPrice: { amount: '10.00' }, total: { amount: '20.00' } },
      { quantity: 1, variant: { id: two }, properties: null },
    ])
    expect(cart.lines[0].properties).toEqual({ engraving: 'نورة' })
    expect(await carts.read(opened)).toEqual(cart)
    const days = (Date.parse(cart.expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(29.9)
    expect(days).toBeLessThan(30.1)
    expect(market.faults).toEqual([])
  })

  test('keeps no token, only its hash', async () => {
    const { opens } = await carts.open()
    const [row] = await carts.kept()
    expect(row!.token_hash).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(row)).not.toContain(opens.cartToken)
  })

  test('does not exist for whoever has not its token, to read or to change, and is not priced for them', async () => {
    const { opens } = await carts.open([{ variantId: one, quantity: 1 }])
    const other = await carts.open()
    const before = await carts.kept()
    const asked = market.state.asked.length
    const shopper = await market.user()
    for (const cartToken of [undefined, '', 'x', opens.cartToken!.toLowerCase(), other.opens.cartToken!])
      for (const by of [guest, shopper, shop.owner] as Identity[]) {
        const wrong = { cartId: opens.cartId, ...(cartToken !== undefined && { cartToken }) }
        expect(await carts.read({ cart: null, opens: wrong }, by)).toBeNull()
        for (const [name, more] of [
          ['addCartLines', { lines: [{ variantId: one, quantity: 1 }] }],
          ['updateCartLines', { lines: [] }],
          ['removeCartLines', { lineIds: [] }],
          ['setCartDiscountCodes', { codes: [] }],
          ['setCartGiftCards', { codes: ['x'] }],
          ['setCartAddress', { address }],
          ['setCartShippingOption', {}],
          ['setCartContact', { email: 'a@example.com' }],
          ['acceptCartChanges', {}],
        ] as const) {
          const { cart, userErrors } = await carts.mutate(name, { ...wrong, ...more }, by)
          expect(cart).toBeNull()
          expect(refusals(userErrors)).toEqual([{ code: 'NOT_FOUND', field: 'cartId' }])
        }
      }
    expect(await carts.kept()).toEqual(before)
    expect(market.state.asked.slice(asked)).toEqual([])
  })

  test('that is none is not there, and its expired one neither', async () => {
    const opened = await carts.open()
    for (const cartId of ['x', newId(0), newId(shop.storeNo), shop.storeId])
      expect(await carts.read({ cart: null, opens: { cartId, cartToken: 'x' } })).toBeNull()
    await market.databases.orders.execute('UPDATE cart SET expires_at = now() WHERE id = $1', [opened.opens.cartId])
    expect(await carts.read(opened)).toBeNull()
  })
})

describe('a cart of a signed-in user', () => {
  test('is one in a store, opened by signing in alone', async () => {
    const shopper = await market.user()
    const first = await carts.open([{ variantId: one, quantity: 1 }], shopper)
    expect(first.opens).toEqual({ cartId: first.cart.id })
    const second = await carts.open([{ variantId: one, quantity: 2 }], shopper)
    expect(second.cart).toMatchObject({ id: first.cart.id, itemCount: 3 })
    const mine = `{ myCart(storeId: "${shop.storeId}") { id itemCount } }`
    expect((await market.get(shopper, mine)).myCart).toEqual({ id: first.cart.id, itemCount: 3 })
    expect((await market.get(shop.owner, mine)).myCart).toBeNull()
    expect(await carts.read(first)).toBeNull()
    const { errors } = await market.ask(guest, mine)
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
  })

  test('is still one when ten requests make it at once, and no line is lost', async () => {
    const shopper = await market.user()
    const made = await Promise.all(
      Array.from({ length: 10 }, () => carts.open([{ variantId: one, quantity: 1 }], shopper)),
    )
    expect(new Set(made.map(({ cart }) => cart.id)).size).toBe(1)
    expect((await carts.read(made[0]!, shopper)).itemCount).toBe(10)
  })

  test('makes room for a new one when it has expired', async () => {
    const shopper = await market.user()
    const old = await carts.open([{ variantId: one, quantity: 1 }], shopper)
    await market.databases.orders.execute('UPDATE cart SET expires_at = now() WHERE id = $1', [old.cart.id])
    const fresh = await carts.open([], shopper)
    expect(fresh.cart.id).not.toBe(old.cart.id)
    expect(fresh.cart.itemCount).toBe(0)
  })
})

describe('lines', () => {
  test('are put in, changed and taken out; equal ones are one', async () => {
    const { opens } = await carts.open([{ variantId: one, quantity: 1 }])
    const added = await carts.mutate('addCartLines', {
      ...opens,
      lines: [
        { variantId: one, quantity: 2 },
        { variantId: one, quantity: 1, properties: { gift: true } },
        { variantId: two, quantity: 1 },
      ],
    })
    expect(added.userErrors).toEqual([])
    expect(added.cart.lines.map(({ quantity }: { quantity: number }) => quantity)).toEqual([3, 1, 1])
    const [first, gift, other] = added.cart.lines as { id: string }[]
    const quantities = [
      { lineId: first!.id, quantity: 7 },
      { lineId: gift!.id, quantity: 0 },
    ]
    const updated = await carts.mutate('updateCartLines', { ...opens, lines: quantities })
    expect(updated.cart.lines).toMatchObject([
      { id: first!.id, quantity: 7 },
      { id: other!.id, quantity: 1 },
    ])
    for (let time = 0; time < 2; time++) {
      const { cart } = await carts.mutate('removeCartLines', { ...opens, lineIds: [first!.id] })
      expect(cart.lines).toMatchObject([{ id: other!.id }])
    }
  })

  test('that are changed by many at once are all there', async () => {
    const opened = await carts.open()
    const add = (variantId: string) =>
      carts.mutate('addCartLines', { ...opened.opens, lines: [{ variantId, quantity: 1 }] })
    await Promise.all(Array.from({ length: 10 }, (_, i) => add(i % 2 ? one : two)))
    const { lines } = await carts.read(opened)
    expect(lines.map(({ quantity }: { quantity: number }) => quantity)).toEqual([5, 5])
  })

  test.each<[string, string, string, () => object[]]>([
    ['none', 'INVALID', 'lines', () => []],
    ['101 of them', 'TOO_MANY', 'lines', () => Array.from({ length: 101 }, () => ({ variantId: one, quantity: 1 }))],
    ['of none', 'QUANTITY_INVALID', 'lines.0.quantity', () => [{ variantId: one, quantity: 0 }]],
    [
      'beyond 9,999 with what is there',
      'QUANTITY_INVALID',
      'lines.0.quantity',
      () => [{ variantId: one, quantity: 9_999 }],
    ],
    [
      'of an unknown variant',
      'VARIANT_NOT_FOUND',
      'lines.0.variantId',
      () => [{ variantId: newId(shop.storeNo), quantity: 1 }],
    ],
    ['of another store', 'VARIANT_NOT_FOUND', 'lines.0.variantId', () => [{ variantId: newId(1), quantity: 1 }]],
    [
      'with too much attached',
      'TOO_LONG',
      'lines.0.properties',
      () => [{ variantId: one, quantity: 1, properties: 'x'.repeat(5_000) }],
    ],
  ])('%s are refused, and nothing is written', async (_what, code, field, lines) => {
    const { opens } = await carts.open([{ variantId: one, quantity: 1 }])
    const before = await carts.kept()
    const { cart, userErrors } = await carts.mutate('addCartLines', { ...opens, lines: lines() })
    expect(cart).toBeNull()
    expect(refusals(userErrors)).toEqual([{ code, field }])
    expect(await carts.kept()).toEqual(before)
  })

  test('beyond 100 in all are refused, and unknown or repeated ones cannot be changed', async () => {
    const many = Array.from({ length: 100 }, (_, n) => ({ variantId: one, quantity: 1, properties: { n } }))
    const { opens, cart } = await carts.open(many)
    const before = await carts.kept()
    const more = await carts.mutate('addCartLines', { ...opens, lines: [{ variantId: one, quantity: 1 }] })
    expect(refusals(more.userErrors)).toEqual([{ code: 'TOO_MANY', field: 'lines' }])
    const update = async (...lines: object[]) =>
      refusals((await carts.mutate('updateCartLines', { ...opens, lines })).userErrors)
    const lineId = cart.lines[0].id
    expect(await update({ lineId: newId(shop.storeNo), quantity: 1 })).toEqual([
      { code: 'NOT_FOUND', field: 'lines.0.lineId' },
    ])
    expect(await update({ lineId, quantity: 1 }, { lineId, quantity: 2 })).toEqual([
      { code: 'INVALID', field: 'lines.1.lineId' },
    ])
    expect(await update({ lineId, quantity: 10_000 })).toEqual([
      { code: 'QUANTITY_INVALID', field: 'lines.0.quantity' },
    ])
    expect(await carts.kept()).toEqual(before)
  })
})

describe('what a cart says of its buyer', () => {
  test('is where it goes, how it is shipped, and how the buyer is reached', async () => {
    const { opens } = await carts.open([{ variantId: one, quantity: 1 }])
    await carts.mutate('setCartAddress', { ...opens, address })
    const contact = await carts.mutate('setCartContact', { ...opens, email: 'Saad@Example.com', phone: '0501234567' })
    expect(contact.cart).toMatchObject({
      email: 'saad@example.com',
      phone: '+966501234567',
      shippingAddress: { city: 'الرياض', shortAddress: 'RRRD2929' },
    })
    const { id } = contact.cart.shippingOptions.at(-1)
    const shipped = await carts.mutate('setCartShippingOption', { ...opens, shippingOption: id })
    expect(shipped.cart.shippingOption).toEqual({ id })
    const gone = await carts.mutate('setCartAddress', opens)
    expect(gone.cart.shippingAddress).toBeNull()
  })

  test.each<[string, string, object, string, string]>([
    [
      'an option that is none',
      'setCartShippingOption',
      { shippingOption: 'teleport' },
      'SHIPPING_METHOD_NOT_FOUND',
      'shippingOption',
    ],
    [
      'an address without a city',
      'setCartAddress',
      { address: { ...address, city: ' ' } },
      'ADDRESS_INVALID',
      'address.city',
    ],
    ['no e-mail address', 'setCartContact', { email: 'x' }, 'EMAIL_INVALID', 'email'],
    ['no telephone number', 'setCartContact', { phone: 'x' }, 'PHONE_INVALID', 'phone'],
    ['a code that is none', 'setCartDiscountCodes', { codes: ['NONE'] }, 'DISCOUNT_CODE_INVALID', 'codes.0'],
    ['six codes', 'setCartDiscountCodes', { codes: ['1', '2', '3', '4', '5', '6'] }, 'TOO_MANY', 'codes'],
    [
      'a gift card that is none',
      'setCartGiftCards',
      { codes: ['AAAA-BBBB-CCCC-DDDD'] },
      'GIFT_CARD_INVALID',
      'codes.0',
    ],
  ])('%s is refused, and nothing is written', async (_what, name, more, code, field) => {
    const { opens } = await carts.open([{ variantId: one, quantity: 1 }])
    const before = await carts.kept()
    const { cart, userErrors } = await carts.mutate(name, { ...opens, ...more })
    expect(cart).toBeNull()
    expect(refusals(userErrors)).toEqual([{ code, field }])
    expect(await carts.kept()).toEqual(before)
  })
})

describe('new carts', () => {
  test('of a store that is none or paused are refused', async () => {
    const create = async (storeId: string) =>
      refusals((await carts.mutate('createCart', { storeId }, guest, 'cart { id }')).userErrors)
    for (const storeId of ['x', newId(0), newId(4_711)])
      expect(await create(storeId)).toEqual([{ code: 'STORE_NOT_FOUND', field: 'storeId' }])
    await market.databases.stores.execute(`UPDATE store SET status = 'PAUSED' WHERE store_no = $1`, [shop.storeNo])
    expect(await create(shop.storeId)).toEqual([{ code: 'STORE_CLOSED', field: 'storeId' }])
    expect(await carts.kept()).toEqual([])
  })

  test('of one address are limited', async () => {
    const by: Identity = { ...guest, ipAddress: '203.0.113.7' }
    await carts.open([], by)
    await market.databases.orders.execute('UPDATE cart_count SET carts = 300 WHERE source = $1', [by.ipAddress])
    const { userErrors } = await carts.mutate('createCart', { storeId: shop.storeId }, by)
    expect(refusals(userErrors)).toEqual([{ code: 'TOO_MANY_ATTEMPTS', field: undefined }])
    expect(await carts.kept()).toHaveLength(1)
    await carts.open([], { ...guest, ipAddress: '203.0.113.8' })
  })

  test('are swept 30 days after their last change', async () => {
    const [old, young] = [await carts.open(), await carts.open()]
    await market.databases.orders.execute(
      `UPDATE cart SET updated_at = updated_at - interval '30 days', expires_at = expires_at - interval '30 days' WHERE id = $1`,
      [old.cart.id],
    )
    const sweep = market.subgraphs.get('orders')!.handlers['sweep-carts']!
    await sweep({ id: 's', name: 'sweep-carts', payload: null, attempt: 1 })
    expect((await carts.kept()).map(({ id }) => id)).toEqual([young.cart.id])
  })
})
