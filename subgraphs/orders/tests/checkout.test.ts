import { randomUUID } from 'node:crypto'
import type { Identity } from '@saler/identity'
import { newId } from '@saler/kernel'
import type { Job } from '@saler/queue'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cartsOf, type Opened } from './carts.ts'
import { guest, type Market, openMarket, type Shop, type UserError } from './market.ts'

let market: Market
let shop: Shop
let carts: ReturnType<typeof cartsOf>
let one: string
let few: string
beforeAll(async () => {
  market = await openMarket({ payments: true })
})
beforeEach(async () => {
  shop = await market.openStore()
  carts = cartsOf(market, shop)
  ;[one, few] = (await shop.sell([
    { price: '100.00', stock: 50 },
    { price: '10.00', stock: 2 },
  ])) as [string, string]
})
afterAll(() => market?.close())

const address = { name: 'سعد', line1: 'طريق الملك فهد', city: 'الرياض', country: 'SA' }
const sandbox = { gateway: 'SANDBOX', token: 'tok_success' }
const refusals = (errors: readonly UserError[]) => errors.map(({ code, field }) => ({ code, field: field?.join('.') }))

const FIELDS = `order { id number status paymentStatus email note expiresAt shippingMethod customer { id } accessToken
    total { amount } feeTotal { amount } amountDue { amount } giftCardTotal { amount } discountTotal { amount }
    shippingAddress { city } lines { quantity variant { id } properties } }
  payment { id accessProof }`

const checkout = (opened: Opened, more: object = {}, by: Identity = guest) =>
  carts.mutate('checkout', { ...opened.opens, idempotencyKey: randomUUID(), ...more }, by, FIELDS)

/** Waits until an order is paid so. */
const paid = async (orderId: string, paymentStatus: string) => {
  const { order } = await market.get(shop.owner, `{ order(id: "${orderId}") { paymentStatus status } }`)
  if (order.paymentStatus === paymentStatus) return order
  await new Promise((resolve) => setTimeout(resolve, 25))
  return paid(orderId, paymentStatus)
}

const payments = () =>
  market.databases.payments.query<{ order_id: string; amount: bigint; status: string; gateway: string }>(
    'SELECT order_id, amount, status, gateway FROM payment WHERE store_no = $1',
    [shop.storeNo],
  )

/** What was placed, kept of carts and paid in the shop: equal before and after when nothing was written. */
const written = async () => ({ ...(await shop.traces()), carts: await carts.kept(), payments: await payments() })

test('what an order was overpaid is given back, once', async () => {
  const opened = await carts.open([{ variantId: one, quantity: 1 }])
  const { order } = await checkout(opened, { email: 'saad@example.com', shippingAddress: address, payment: sandbox })
  await paid(order.id, 'PAID')
  const { storeNo, storeId } = shop
  const payload = {
    storeId,
    orderId: order.id,
    number: order.number,
    status: 'CONFIRMED',
    surplus: '1.50',
    currency: 'SAR',
  }
  const event = { id: newId(storeNo), storeNo, type: 'order.overpaid', payload }
  for (const attempt of [1, 2])
    await market.subgraphs.get('orders')!.handlers[event.type]!({
      id: 'job',
      name: event.type,
      payload: event,
      attempt,
    })
  await paid(order.id, 'PARTIALLY_REFUNDED')
  const refunds = `SELECT amount FROM payment_step WHERE store_no = $1 AND kind = 'REFUND' AND reason = 'Overpaid'`
  expect(await market.databases.payments.query(refunds, [storeNo])).toEqual([{ amount: 150n }])
})

describe('a checkout', () => {
  test('makes an order and its payment of a cart in one request', async () => {
    const opened = await carts.open([{ variantId: one, quantity: 2, properties: { gift: true } }])
    const more = { email: 'Saad@Example.com', shippingAddress: address, note: 'سريعًا', payment: sandbox }
    const { order, payment, userErrors } = await checkout(opened, { ...more, expectedTotal: opened.cart.total.amount })
    expect(userErrors).toEqual([])
    expect(order).toMatchObject({
      number: '1001',
      email: 'saad@example.com',
      note: 'سريعًا',
      shippingAddress: { city: 'الرياض' },
      total: opened.cart.total,
      lines: [{ quantity: 2, variant: { id: one }, properties: { gift: true } }],
    })
    expect(payment).toEqual({ id: expect.any(String), accessProof: order.accessToken })
    expect(await paid(order.id, 'PAID')).toMatchObject({ status: 'CONFIRMED' })
    const [kept] = await payments()
    expect(kept).toMatchObject({ order_id: order.id, status: 'CAPTURED' })
    const closed = await carts.read(opened)
    expect(closed).toMatchObject({ order: { id: order.id }, notices: [] })
    const { userErrors: refused } = await carts.mutate('removeCartLines', { ...opened.opens, lineIds: [] })
    expect(refusals(refused)).toEqual([{ code: 'CART_CLOSED', field: 'cartId' }])
    expect(market.faults).toEqual([])
  })

  test('answers an order that says of its payment what the payments say, however late their event is', async () => {
    const orders = market.subgraphs.get('orders')!
    const { handlers } = orders
    const answered = Promise.withResolvers<void>()
    const captured = 'payment.captured'
    Object.assign(orders, {
      handlers: { ...handlers, [captured]: (job: Job) => answered.promise.then(() => handlers[captured]!(job)) },
    })
    let standing = ''
    market.state.interfere = async (operation, call) => {
      const answer = (await call()) as { openPayment: { standing: { captured: string } } }
      if (operation === 'OpenPayment') standing = answer.openPayment.standing.captured
      return answer
    }
    const opened = await carts.open([{ variantId: one, quantity: 1 }])
    const { order } = await checkout(opened, { payment: sandbox })
    answered.resolve()
    Object.assign(orders, { handlers })
    delete market.state.interfere
    // On a slow machine the worker may not be done yet: then there is nothing to say.
    const isPaid = standing === order.total.amount
    expect([isPaid, order]).toMatchObject(
      isPaid ? [true, { paymentStatus: 'PAID', status: 'CONFIRMED', amountDue: { amount: '0.00' } }] : [false, {}],
    )
  })

  test('takes what the cart says where the input says nothing', async () => {
    const opened = await carts.open([{ variantId: one, quantity: 1 }])
    await carts.mutate('setCartAddress', { ...opened.opens, address })
    await carts.mutate('setCartContact', { ...opened.opens, email: 'a@example.com' })
    const { order } = await checkout(opened)
    expect(order).toMatchObject({
      email: 'a@example.com',
      shippingAddress: { city: 'الرياض' },
      paymentStatus: 'PENDING',
    })
    expect(order.expiresAt).not.toBeNull()
  })

  test('of a user belongs to the user, who has a new cart afterwards', async () => {
    const shopper = await market.user()
    const opened = await carts.open([{ variantId: one, quantity: 1 }], shopper)
    expect(refusals((await checkout(opened)).userErrors)).toEqual([{ code: 'NOT_FOUND', field: 'cartId' }])
    const { order } = await checkout(opened, {}, shopper)
    expect(order.customer.id).toEqual(expect.any(String))
    expect((await market.get(shopper, '{ myOrders { nodes { id } } }')).myOrders.nodes).toEqual([{ id: order.id }])
    const next = await carts.open([], shopper)
    expect(next.cart.id).not.toBe(opened.cart.id)
  })

  test('lets the buyer come back to the store’s pages only, when it has said which they are', async () => {
    const settings =
      'mutation ($input: UpdateStoreSettingsInput!) { updateStoreSettings(input: $input) { userErrors { code } } }'
    const input = {
      storeId: shop.storeId,
      category: 'checkout',
      settings: { return_origins: ['https://shop.example'] },
    }
    await market.get(shop.owner, settings, { input }, 'stores')
    const opened = await carts.open([{ variantId: one, quantity: 1 }])
    const before = await written()
    const elsewhere = { ...sandbox, returnUrl: 'https://evil.example/thanks' }
    const { order: none, userErrors } = await checkout(opened, { payment: elsewhere })
    expect(none).toBeNull()
    expect(refusals(userErrors)).toEqual([{ code: 'RETURN_URL_NOT_ALLOWED', field: 'payment.returnUrl' }])
    expect(await written()).toEqual(before)
    const { order } = await checkout(opened, { payment: { ...sandbox, returnUrl: 'https://shop.example/thanks' } })
    expect(await paid(order.id, 'PAID')).toMatchObject({ status: 'CONFIRMED' })
  })

  test('adds the fee of cash on delivery, and waits for no payment', async () => {
    const settings =
      'mutation ($input: UpdateStoreSettingsInput!) { updateStoreSettings(input: $input) { userErrors { code } } }'
    await market.get(
      shop.owner,
      settings,
      { input: { storeId: shop.storeId, category: 'checkout', settings: { cash_on_delivery_fee: '15.00' } } },
      'stores',
    )
    const opened = await carts.open([{ variantId: one, quantity: 1 }])
    const { order, userErrors } = await checkout(opened, { payment: { gateway: 'CASH_ON_DELIVERY' } })
    expect(userErrors).toEqual([])
    expect(order).toMatchObject({ feeTotal: { amount: '15.00' }, expiresAt: null })
    expect(await payments()).toMatchObject([{ gateway: 'CASH_ON_DELIVERY' }])
  })

  test('that a gift card pays in full needs no payment', async () => {
    const { issueGiftCard } = await market.get(
      shop.owner,
      'mutation ($input: IssueGiftCardInput!) { issueGiftCard(input: $input) { code userErrors { code field } } }',
      { input: { storeId: shop.storeId, amount: '500.00' } },
    )
    const opened = await carts.open([{ variantId: one, quantity: 1 }])
    const { cart } = await carts.mutate('setCartGiftCards', { ...opened.opens, codes: [issueGiftCard.code] })
    expect(cart).toMatchObject({ amountDue: { amount: '0.00' }, giftCardTotal: cart.total })
    expect(JSON.stringify(await carts.kept(), (_k, v) => (typeof v === 'bigint' ? `${v}` : v))).not.toContain(
      issueGiftCard.code,
    )
    const { order, payment, userErrors } = await checkout(opened, { payment: sandbox })
    expect(userErrors).toEqual([])
    expect(payment).toBeNull()
    expect(order).toMatchObject({
      status: 'CONFIRMED',
      paymentStatus: 'PAID',
      amountDue: { amount: '0.00' },
      giftCardTotal: cart.total,
      expiresAt: null,
    })
    expect(await payments()).toEqual([])
  })

  test('takes discount codes of the cart, or of the input in their place', async () => {
    for (const [code, percentage] of [
      ['TEN', '10'],
      ['HALF', '50'],
    ])
      await market.get(
        shop.owner,
        'mutation ($input: CreateDiscountInput!) { createDiscount(input: $input) { userErrors { code } } }',
        { input: { storeId: shop.storeId, title: code, kind: 'PERCENTAGE', percentage, code } },
      )
    const [first, second] = [
      await carts.open([{ variantId: one, quantity: 1 }]),
      await carts.open([{ variantId: one, quantity: 1 }]),
    ]
    for (const { opens } of [first, second]) {
      const { cart } = await carts.mutate('setCartDiscountCodes', { ...opens, codes: [' ten '] })
      expect(cart).toMatchObject({ discountCodes: ['TEN'], discountTotal: { amount: '10.00' } })
    }
    expect((await checkout(first)).order.discountTotal).toEqual({ amount: '10.00' })
    expect((await checkout(second, { discountCodes: ['half'] })).order.discountTotal).toEqual({ amount: '50.00' })
  })
})

describe('however often a cart is checked out', () => {
  test('the same key gives the same order, and charges once', async () => {
    const opened = await carts.open([{ variantId: one, quantity: 1 }])
    const input = { idempotencyKey: randomUUID(), payment: sandbox }
    const answers = await Promise.all(Array.from({ length: 5 }, () => checkout(opened, input)))
    answers.push(await checkout(opened, input))
    for (const { userErrors } of answers) expect(userErrors).toEqual([])
    expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1)
    expect(new Set(answers.map(({ payment }) => payment.id)).size).toBe(1)
    expect(await payments()).toHaveLength(1)
    expect(await shop.balance(one)).toEqual({ onHand: 50, reserved: 1 })
    const other = await checkout(opened, { ...input, note: 'x' })
    expect(refusals(other.userErrors)).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }])
  })

  test('ten keys at once give one order, and the others hold no stock', async () => {
    const opened = await carts.open([{ variantId: one, quantity: 3 }])
    const answers = await Promise.all(Array.from({ length: 10 }, () => checkout(opened, { payment: sandbox })))
    const placed = answers.filter(({ order }) => order !== null)
    expect(placed).toHaveLength(1)
    for (const { order, userErrors } of answers)
      if (!order) expect(refusals(userErrors)).toEqual([{ code: 'CART_CLOSED', field: 'cartId' }])
    expect(await payments()).toHaveLength(1)
    expect(await shop.balance(one)).toEqual({ onHand: 50, reserved: 3 })
    expect(await shop.differences()).toEqual([])
    expect((await shop.traces()).orders).toBe(1)
  })

  test('a request that was cut off before its payment opens it when it is repeated, once', async () => {
    const opened = await carts.open([{ variantId: one, quantity: 1 }])
    const input = { ...opened.opens, idempotencyKey: randomUUID(), payment: sandbox }
    market.state.interfere = async (operation, call) => {
      if (operation === 'OpenPayment') throw new Error('killed')
      return call()
    }
    const query = `mutation ($input: CheckoutInput!) { checkout(input: $input) { ${FIELDS} userErrors { code } } }`
    expect((await market.ask(guest, query, { input })).errors).toHaveLength(1)
    delete market.state.interfere
    market.faults.length = 0
    expect(await payments()).toEqual([])
    for (let time = 0; time < 3; time++)
      expect((await market.get(guest, query, { input })).checkout.payment.id).toBeTruthy()
    expect(await payments()).toHaveLength(1)
    expect((await shop.traces()).orders).toBe(1)
  })

  test('a line that is put in while it is ordered is not lost: the order is refused', async () => {
    const opened = await carts.open([{ variantId: one, quantity: 1 }])
    market.state.interfere = async (operation, call) => {
      if (operation === 'ReserveStock') {
        delete market.state.interfere
        await carts.mutate('addCartLines', { ...opened.opens, lines: [{ variantId: few, quantity: 1 }] })
      }
      return call()
    }
    const { order, userErrors } = await checkout(opened)
    expect(order).toBeNull()
    expect(refusals(userErrors)).toEqual([{ code: 'CART_CHANGED', field: 'cartId' }])
    expect((await shop.traces()).orders).toBe(0)
    expect((await checkout(opened)).order.lines).toHaveLength(2)
  })
})

describe('a checkout is refused, and nothing is written,', () => {
  test.each<[string, string, string, () => object]>([
    ['when it costs something else', 'PRICE_CHANGED', 'expectedTotal', () => ({ expectedTotal: '1.00' })],
    ['when what is expected is no amount', 'INVALID', 'expectedTotal', () => ({ expectedTotal: '1e3' })],
    [
      'with an option that is none',
      'SHIPPING_METHOD_NOT_FOUND',
      'shippingOption',
      () => ({ shippingOption: 'teleport' }),
    ],
    ['with a code that is none', 'DISCOUNT_CODE_INVALID', 'discountCodes', () => ({ discountCodes: ['NONE'] })],
    [
      'with a gift card that is none',
      'GIFT_CARD_INVALID',
      'giftCards.0',
      () => ({ giftCards: ['AAAA-BBBB-CCCC-DDDD'] }),
    ],
    ['with no e-mail address', 'EMAIL_INVALID', 'email', () => ({ email: 'x' })],
    [
      'with half an address',
      'ADDRESS_INVALID',
      'shippingAddress.city',
      () => ({ shippingAddress: { ...address, city: '' } }),
    ],
    [
      'without a token of the gateway’s',
      'TOKEN_REQUIRED',
      'payment.token',
      () => ({ payment: { gateway: 'SANDBOX' } }),
    ],
    [
      'with a card number',
      'CARD_NUMBER_REFUSED',
      'payment.token',
      () => ({ payment: { ...sandbox, token: '4242 4242 4242 4242' } }),
    ],
    [
      'through a gateway that the store has not',
      'GATEWAY_NOT_AVAILABLE',
      'payment.gateway',
      () => ({ payment: { gateway: 'STRIPE', token: 'pm_card_visa' } }),
    ],
    ['without a key', 'INVALID', 'idempotencyKey', () => ({ idempotencyKey: '' })],
    ['with the cart of somebody else', 'NOT_FOUND', 'cartId', () => ({ cartToken: 'x' })],
    ['with a cart that is none', 'NOT_FOUND', 'cartId', () => ({ cartId: newId(shop.storeNo) })],
  ])('%s', async (_why, code, field, more) => {
    const opened = await carts.open([{ variantId: one, quantity: 1 }])
    const before = await written()
    const { order, payment, userErrors } = await checkout(opened, more())
    expect({ order, payment }).toEqual({ order: null, payment: null })
    expect(refusals(userErrors)).toEqual([{ code, field }])
    expect(await written()).toEqual(before)
    expect(market.faults).toEqual([])
  })

  test('when there are too few, or something is no longer on sale: told of the cart’s own line', async () => {
    const opened = await carts.open([
      { variantId: one, quantity: 1 },
      { variantId: few, quantity: 3 },
    ])
    const before = await written()
    const lineId = opened.cart.lines[1].id
    const short = await checkout(opened)
    expect(refusals(short.userErrors)).toEqual([{ code: 'OUT_OF_STOCK', field: `lines.${lineId}.quantity` }])
    expect(short.userErrors[0]!.message).toContain('2')
    await market.databases.catalog.execute(`UPDATE product SET status = 'ARCHIVED' WHERE store_no = $1`, [shop.storeNo])
    const gone = await checkout(opened)
    expect(refusals(gone.userErrors)).toContainEqual({ code: 'VARIANT_NOT_FOUND', field: `lines.${lineId}.variantId` })
    expect(await written()).toEqual(before)
  })

  test('when the cart is empty', async () => {
    const opened = await carts.open()
    expect(refusals((await checkout(opened)).userErrors)).toEqual([{ code: 'EMPTY_ORDER', field: 'lines' }])
  })

  test('when prices went up since the buyer saw them, unless the buyer accepts that or expects the total', async () => {
    const opened = await carts.open([{ variantId: one, quantity: 1 }])
    const again = await carts.open([{ variantId: one, quantity: 1 }])
    await market.databases.catalog.execute('UPDATE variant SET price = 12000 WHERE id = $1', [one])
    const before = await written()
    expect(refusals((await checkout(opened)).userErrors)).toEqual([{ code: 'CART_CHANGED', field: 'cartId' }])
    expect(await written()).toEqual(before)
    expect((await checkout(opened, { acceptChanges: true })).order.total.amount).toBe('166.75')
    expect((await checkout(again, { expectedTotal: '166.75' })).order.total.amount).toBe('166.75')
  })
})

test('a payment that is refused after the order was placed leaves the order, unpaid, with the reason', async () => {
  const opened = await carts.open([{ variantId: one, quantity: 1 }])
  market.state.interfere = async (operation, call) =>
    operation === 'OpenPayment'
      ? { openPayment: { payment: null, refusal: { code: 'GATEWAY_NOT_AVAILABLE', field: 'gateway' } } }
      : call()
  const { order, payment, userErrors } = await checkout(opened, { payment: sandbox })
  delete market.state.interfere
  expect(payment).toBeNull()
  expect(order).toMatchObject({ status: 'PENDING', paymentStatus: 'PENDING' })
  expect(refusals(userErrors)).toEqual([{ code: 'GATEWAY_NOT_AVAILABLE', field: 'payment.gateway' }])
})

test('an order may be placed and paid without a cart too', async () => {
  const query = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ${FIELDS} userErrors { code } } }`
  const input = shop.wanted([{ variantId: one, quantity: 1 }], { payment: sandbox })
  const answers = await Promise.all(Array.from({ length: 3 }, () => market.get(guest, query, { input })))
  expect(new Set(answers.map(({ placeOrder }) => placeOrder.payment.id)).size).toBe(1)
  await paid(answers[0].placeOrder.order.id, 'PAID')
})

test('a guest without the order’s token does not see its payment, and one with it does', async () => {
  const opened = await carts.open([{ variantId: one, quantity: 1 }])
  const { payment } = await checkout(opened, { payment: sandbox })
  const query = 'query ($id: ID!, $accessToken: String) { payment(id: $id, accessToken: $accessToken) { id } }'
  const see = (accessToken: string | null) => market.get(guest, query, { id: payment.id, accessToken }, 'payments')
  expect(await see(payment.accessProof)).toEqual({ payment: { id: payment.id } })
  expect(await see(null)).toEqual({ payment: null })
})
