import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cartsOf, type Opened } from './carts.ts'
import { guest, type Market, openMarket, type Shop } from './market.ts'

let market: Market
let shop: Shop
let carts: ReturnType<typeof cartsOf>
let opened: Opened
let one: string
let two: string
beforeAll(async () => {
  market = await openMarket()
})
beforeEach(async () => {
  shop = await market.openStore()
  carts = cartsOf(market, shop)
  ;[one, two] = (await shop.sell([
    { price: '100.00', stock: 10 },
    { price: '10.00', stock: 10 },
  ])) as [string, string]
  opened = await carts.open([
    { variantId: one, quantity: 2 },
    { variantId: two, quantity: 4 },
  ])
})
afterAll(() => market?.close())

const setPrice = (variantId: string, minor: number) =>
  market.databases.catalog.execute('UPDATE variant SET price = $2 WHERE id = $1', [variantId, minor])
const setStock = (variantId: string, units: number) =>
  market.databases.inventory.execute('UPDATE stock_item SET on_hand = $2 WHERE variant_id = $1', [variantId, units])
const accept = () => carts.mutate('acceptCartChanges', opened.opens)
const lineId = (place: number): string => opened.cart.lines[place].id

describe('a cart tells what is no longer as the buyer last saw it', () => {
  test('prices that went up or down, until the buyer takes them', async () => {
    await Promise.all([setPrice(one, 11_000), setPrice(two, 950)])
    const expected = [
      {
        kind: 'PRICE_UP',
        lineId: lineId(0),
        field: 'unitPrice',
        before: '100.00',
        after: '110.00',
        message: 'The price went up from 100.00 to 110.00.',
      },
      {
        kind: 'PRICE_DOWN',
        lineId: lineId(1),
        field: 'unitPrice',
        before: '10.00',
        after: '9.50',
        message: 'The price went down from 10.00 to 9.50.',
      },
    ]
    for (let time = 0; time < 2; time++) {
      const { notices, subtotal } = await carts.read(opened)
      expect(notices).toEqual(expected)
      expect(subtotal.amount).toBe('258.00')
    }
    const { cart } = await accept()
    expect(cart).toMatchObject({ notices: [], subtotal: { amount: '258.00' } })
    expect((await carts.read(opened)).notices).toEqual([])
  })

  test('in the caller’s language', async () => {
    await setPrice(one, 11_000)
    const arabic = { ...guest, language: 'ar' }
    expect((await carts.read(opened, arabic)).notices[0].message).toBe('ارتفع السعر من 100.00 إلى 110.00.')
  })

  test('what is not on sale any more: it costs nothing, and is taken out when the buyer takes that', async () => {
    await market.databases.catalog.execute(`UPDATE product SET status = 'ARCHIVED' WHERE store_no = $1`, [shop.storeNo])
    const cart = await carts.read(opened)
    expect(cart.notices).toMatchObject([
      { kind: 'NOT_ON_SALE', lineId: lineId(0), after: null },
      { kind: 'NOT_ON_SALE', lineId: lineId(1), after: null },
    ])
    expect(cart.lines[0]).toMatchObject({ onSale: false, unitPrice: null, title: null, quantity: 2 })
    expect(cart.subtotal.amount).toBe('0.00')
    expect((await accept()).cart).toMatchObject({ lines: [], notices: [] })
  })

  test('what there are too few of, shared over the lines of a variant', async () => {
    const lines = [{ variantId: two, quantity: 3, properties: { gift: true } }]
    await carts.mutate('addCartLines', { ...opened.opens, lines })
    await setStock(two, 5)
    const cart = await carts.read(opened)
    expect(cart.lines.map(({ inStock }: { inStock: boolean }) => inStock)).toEqual([true, true, false])
    expect(cart.notices).toMatchObject([{ kind: 'TOO_FEW', lineId: cart.lines[2].id, before: '3', after: '1' }])
    const accepted = (await accept()).cart
    expect(accepted.notices).toEqual([])
    expect(accepted.lines.map(({ quantity }: { quantity: number }) => quantity)).toEqual([2, 4, 1])
    await setStock(two, 0)
    expect((await accept()).cart.lines).toHaveLength(1)
  })

  test('codes, gift cards and ways to ship that are gone', async () => {
    const create = async (mutation: string, input: object) =>
      market.get(shop.owner, mutation, { input: { storeId: shop.storeId, ...input } })
    await create('mutation ($input: CreateDiscountInput!) { createDiscount(input: $input) { userErrors { code } } }', {
      title: 'Ten',
      kind: 'PERCENTAGE',
      percentage: '10',
      code: 'TEN',
    })
    const { issueGiftCard } = await create(
      'mutation ($input: IssueGiftCardInput!) { issueGiftCard(input: $input) { code giftCard { id } } }',
      { amount: '20.00' },
    )
    const option = opened.cart.shippingOptions.at(-1).id
    await carts.mutate('setCartDiscountCodes', { ...opened.opens, codes: ['TEN'] })
    await carts.mutate('setCartGiftCards', { ...opened.opens, codes: [issueGiftCard.code] })
    const { cart } = await carts.mutate('setCartShippingOption', { ...opened.opens, shippingOption: option })
    expect(cart).toMatchObject({ notices: [], giftCardTotal: { amount: '20.00' }, discountTotal: { amount: '24.00' } })

    const { orders } = market.databases
    await orders.execute(`UPDATE discount SET ends_at = now() WHERE store_no = $1`, [shop.storeNo])
    await orders.execute(`UPDATE gift_card SET disabled_at = now() WHERE store_no = $1`, [shop.storeNo])
    await orders.execute(`UPDATE cart SET shipping_option = 'pigeon' WHERE store_no = $1`, [shop.storeNo])
    // However often it is read: nobody is taken for a guesser of codes.
    for (let time = 0; time < 35; time++) expect((await carts.read(opened)).notices).toHaveLength(3)
    expect((await carts.read(opened)).notices).toMatchObject([
      { kind: 'CODE_INVALID', field: 'discountCodes', before: 'TEN', message: 'TEN: This discount has ended.' },
      { kind: 'GIFT_CARD_INVALID', field: 'giftCards', before: issueGiftCard.code.slice(-4) },
      { kind: 'SHIPPING_OPTION_GONE', field: 'shippingOption', before: 'pigeon' },
    ])
    const accepted = (await accept()).cart
    expect(accepted).toMatchObject({ notices: [], discountCodes: [], giftCards: [], giftCardTotal: { amount: '0.00' } })
    expect(accepted.shippingOption).not.toBeNull()
  })
})

test('a line that is put in while changes are taken keeps its price and quantity', async () => {
  await setPrice(one, 11_000)
  market.state.interfere = async (operation, call) => {
    if (operation === 'AvailableStock') {
      delete market.state.interfere
      const lines = [{ variantId: two, quantity: 5, properties: { gift: true } }]
      await carts.mutate('addCartLines', { ...opened.opens, lines })
    }
    return call()
  }
  const { cart } = await accept()
  expect(cart.lines.map(({ quantity }: { quantity: number }) => quantity)).toEqual([2, 4, 5])
})

test('reading a cart writes nothing, and asks each neighbour once', async () => {
  const before = await carts.kept()
  const asked = market.state.asked.length
  const sent: string[] = []
  const stop = market.databases.orders.observe((sql) => void sent.push(sql))
  await carts.read(opened)
  stop()
  expect(market.state.asked.slice(asked).toSorted()).toEqual(['AvailableStock', 'StoreTerms', 'VariantsForOrder'])
  expect(sent).toHaveLength(2)
  expect(await carts.kept()).toEqual(before)
})
