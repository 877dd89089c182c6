import type { Identity, UserIdentity } from '@saler/identity'
import { newId } from '@saler/kernel'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cartsOf, type Opened } from './carts.ts'
import { guest, type Market, openMarket, type Shop, type UserError } from './market.ts'

let market: Market
let shop: Shop
let carts: ReturnType<typeof cartsOf>
let shopper: UserIdentity
let one: string
let two: string
beforeAll(async () => {
  market = await openMarket()
})
beforeEach(async () => {
  shop = await market.openStore()
  carts = cartsOf(market, shop)
  shopper = await market.user()
  ;[one, two] = (await shop.sell([
    { price: '10.00', stock: 100_000 },
    { price: '4.50', stock: 100 },
  ])) as [string, string]
})
afterAll(() => market?.close())

const refusals = (errors: readonly UserError[]) => errors.map(({ code, field }) => ({ code, field: field?.join('.') }))
const claim = (opened: Opened, by: Identity = shopper) =>
  carts.mutate('claimCart', { cartToken: 'x', ...opened.opens }, by)
const quantities = (cart: { lines: { quantity: number }[] }) => cart.lines.map(({ quantity }) => quantity)

test('a guest’s cart becomes that of a user who has none, and its token opens it no more', async () => {
  const opened = await carts.open([{ variantId: one, quantity: 2 }])
  for (let time = 0; time < 3; time++) {
    const { cart, userErrors } = await claim(opened)
    expect(userErrors).toEqual([])
    expect(cart).toMatchObject({ id: opened.cart.id, itemCount: 2 })
  }
  expect(await carts.read(opened)).toBeNull()
  expect((await carts.read(opened, shopper)).itemCount).toBe(2)
  expect(refusals((await claim(opened, await market.user())).userErrors)).toEqual([
    { code: 'NOT_FOUND', field: 'cartId' },
  ])
})

test('it joins the cart that the user has: quantities are added, nothing is lost, and once however often it is asked', async () => {
  const own = await carts.open([{ variantId: one, quantity: 2 }], shopper)
  await carts.mutate('setCartContact', { ...own.opens, email: 'own@example.com' }, shopper)
  const opened = await carts.open([
    { variantId: one, quantity: 3 },
    { variantId: one, quantity: 1, properties: { gift: true } },
    { variantId: two, quantity: 4 },
  ])
  await carts.mutate('setCartContact', { ...opened.opens, email: 'guest@example.com', phone: '0501234567' })
  const answers = await Promise.all(Array.from({ length: 8 }, () => claim(opened)))
  answers.push(await claim(opened))
  for (const { cart, userErrors } of answers) {
    expect(userErrors).toEqual([])
    expect(cart).toMatchObject({ id: own.cart.id, email: 'own@example.com', phone: '+966501234567' })
    expect(quantities(cart)).toEqual([5, 1, 4])
  }
  expect(await carts.read(opened)).toBeNull()
  const { userErrors } = await carts.mutate('addCartLines', {
    ...opened.opens,
    lines: [{ variantId: one, quantity: 1 }],
  })
  expect(refusals(userErrors)).toEqual([{ code: 'NOT_FOUND', field: 'cartId' }])
})

test('five carts that are claimed at once are all in one, also when the user had none', async () => {
  const opened = await Promise.all(Array.from({ length: 5 }, () => carts.open([{ variantId: one, quantity: 1 }])))
  const answers = await Promise.all(opened.map((each) => claim(each)))
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([])
  expect(new Set(answers.map(({ cart }) => cart.id)).size).toBe(1)
  const { myCart } = await market.get(shopper, `{ myCart(storeId: "${shop.storeId}") { itemCount } }`)
  expect(myCart).toEqual({ itemCount: 5 })
})

test('units beyond the limit of a line are left out, and lines beyond the limit of a cart refuse it', async () => {
  await carts.open([{ variantId: one, quantity: 9_000 }], shopper)
  const much = await carts.open([{ variantId: one, quantity: 9_000 }])
  expect(quantities((await claim(much)).cart)).toEqual([9_999])
  const many = await carts.open(
    Array.from({ length: 100 }, (_, n) => ({ variantId: two, quantity: 1, properties: { n } })),
  )
  const before = await carts.kept()
  expect(refusals((await claim(many)).userErrors)).toEqual([{ code: 'TOO_MANY', field: 'cartId' }])
  expect(await carts.kept()).toEqual(before)
})

test('only somebody signed in claims a cart, with its token, while it is open', async () => {
  const opened = await carts.open([{ variantId: one, quantity: 1 }])
  const before = await carts.kept()
  expect(refusals((await claim(opened, guest)).userErrors)).toEqual([{ code: 'UNAUTHENTICATED', field: undefined }])
  const wrong = { ...opened, opens: { ...opened.opens, cartToken: 'x' } }
  const none = { ...opened, opens: { ...opened.opens, cartId: newId(shop.storeNo) } }
  for (const each of [wrong, none])
    expect(refusals((await claim(each)).userErrors)).toEqual([{ code: 'NOT_FOUND', field: 'cartId' }])
  expect(await carts.kept()).toEqual(before)
  await carts.mutate('checkout', { ...opened.opens, idempotencyKey: 'k' }, guest, 'order { id }')
  expect(refusals((await claim(opened)).userErrors)).toEqual([{ code: 'CART_CLOSED', field: 'cartId' }])
})

test('a cart that is claimed and checked out at the same moment is one or the other, and no line is ordered twice', async () => {
  for (let round = 0; round < 5; round++) {
    const opened = await carts.open([{ variantId: two, quantity: 1 }])
    const [claimed, ordered] = await Promise.all([
      claim(opened),
      carts.mutate('checkout', { ...opened.opens, idempotencyKey: `round ${round}` }, guest, 'order { id }'),
    ])
    expect([claimed.cart, ordered.order].filter((each) => each !== null)).toHaveLength(1)
    if (claimed.cart)
      await carts.mutate(
        'checkout',
        { cartId: claimed.cart.id, idempotencyKey: `own ${round}` },
        shopper,
        'order { id }',
      )
  }
  expect((await shop.traces()).orders).toBe(5)
})
