import { newId } from '@saler/kernel'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { guest, type Market, openMarket, type Shop, type UserError } from './market.ts'

let market: Market
let shop: Shop
let variants: string[]
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market?.close())
beforeEach(async () => {
  shop = await market.openStore()
  variants = await shop.sell([
    { price: '10.00', stock: 10 },
    { price: '4.00', stock: 2 },
  ])
})

const DRAFT = `id status email note tags manualDiscount shippingMethod order { id } by { id }
  lines { quantity unitPrice variant { id } }
  price { subtotal { amount } discountTotal { amount } total { amount } }`
const ORDER = `id number status tags email note expiresAt lines { quantity unitPrice { amount } }
  subtotal { amount } discountTotal { amount } total { amount }`

// biome-ignore lint/suspicious/noExplicitAny: answers are read by the test that wrote their selection.
type Answered = Record<string, any> & { userErrors: UserError[] }

const mutate = async (
  name: string,
  input: object,
  by: Parameters<Market['get']>[0] = shop.owner,
): Promise<Answered> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const selection =
    name === 'deleteDraftOrder'
      ? 'deletedId'
      : `draftOrder { ${DRAFT} } ${name === 'completeDraftOrder' ? `order { ${ORDER} }` : ''}`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field message } } }`
  return (await market.get(by, query, { input }))[name]
}
const create = async (more: object = {}) => {
  const input = {
    storeId: shop.storeId,
    lines: [
      { variantId: variants[0], quantity: 3, unitPrice: '8.00' },
      { variantId: variants[1], quantity: 1 },
    ],
    manualDiscount: '2.50',
    email: 'Buyer@Example.com',
    note: 'بالهاتف',
    tags: ['هاتف'],
    ...more,
  }
  return mutate('createDraftOrder', input)
}
const list = async (more = '', by: Parameters<Market['get']>[0] = shop.owner) =>
  market.ask(by, `{ draftOrders(storeId: "${shop.storeId}" ${more}) { totalCount nodes { id status } } }`)

test('staff prepare an order with prices and a discount of their own, and complete it', async () => {
  const { draftOrder } = await create()
  expect(draftOrder).toMatchObject({
    status: 'OPEN',
    email: 'buyer@example.com',
    manualDiscount: '2.50',
    by: { id: shop.owner.userId },
    order: null,
    lines: [
      { quantity: 3, unitPrice: '8.00', variant: { id: variants[0] } },
      { quantity: 1, unitPrice: null },
    ],
    price: { subtotal: { amount: '28.00' }, discountTotal: { amount: '2.50' } },
  })
  const answers = await Promise.all([1, 2, 3].map(() => mutate('completeDraftOrder', { draftOrderId: draftOrder.id })))
  expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1)
  expect(answers[0]).toMatchObject({
    draftOrder: { status: 'COMPLETED', order: { id: answers[0]!.order.id } },
    order: {
      number: '1001',
      status: 'PENDING',
      tags: ['هاتف'],
      email: 'buyer@example.com',
      note: 'بالهاتف',
      expiresAt: null,
      lines: [
        { quantity: 3, unitPrice: { amount: '8.00' } },
        { quantity: 1, unitPrice: { amount: '4.00' } },
      ],
      discountTotal: { amount: '2.50' },
      total: draftOrder.price.total,
    },
  })
  expect(await shop.balance(variants[0]!)).toEqual({ onHand: 10, reserved: 3 })
  expect(await shop.differences()).toEqual([])
  for (const name of ['updateDraftOrder', 'deleteDraftOrder'])
    expect((await mutate(name, { draftOrderId: draftOrder.id })).userErrors).toMatchObject([
      { code: 'TRANSITION_NOT_ALLOWED', field: ['draftOrderId'] },
    ])
})

test('a draft is changed in part, listed and thrown away', async () => {
  const [first, second] = [(await create()).draftOrder, (await create()).draftOrder]
  const changed = await mutate('updateDraftOrder', { draftOrderId: first.id, note: null, manualDiscount: '0.00' })
  expect(changed.draftOrder).toMatchObject({
    note: null,
    manualDiscount: '0.00',
    email: 'buyer@example.com',
    lines: first.lines,
    price: { subtotal: { amount: '28.00' }, discountTotal: { amount: '0.00' } },
  })
  expect((await list()).data.draftOrders).toMatchObject({ totalCount: 2, nodes: [{ id: second.id }, { id: first.id }] })
  await mutate('completeDraftOrder', { draftOrderId: first.id })
  expect((await list('status: OPEN')).data.draftOrders).toMatchObject({ totalCount: 1, nodes: [{ id: second.id }] })
  expect(await mutate('deleteDraftOrder', { draftOrderId: second.id })).toEqual({
    deletedId: second.id,
    userErrors: [],
  })
  expect((await list('status: OPEN')).data.draftOrders.totalCount).toBe(0)
})

test('a draft that cannot be ordered stays open, and no stock is held', async () => {
  const { draftOrder } = await create({ lines: [{ variantId: variants[1], quantity: 3 }] })
  const answer = await mutate('completeDraftOrder', { draftOrderId: draftOrder.id })
  expect(answer).toMatchObject({ order: null, userErrors: [{ code: 'OUT_OF_STOCK', field: ['lines', '0'] }] })
  const fewer = { draftOrderId: draftOrder.id, lines: [{ variantId: variants[1], quantity: 2 }] }
  expect((await mutate('updateDraftOrder', fewer)).userErrors).toEqual([])
  expect((await mutate('completeDraftOrder', { draftOrderId: draftOrder.id })).userErrors).toEqual([])
  expect(await shop.balance(variants[1]!)).toEqual({ onHand: 2, reserved: 2 })
})

test('a draft is refused when it cannot be kept', async () => {
  const one = { variantId: variants[0], quantity: 1 }
  const cases: [object, string, string[]][] = [
    [{ lines: [] }, 'EMPTY_ORDER', ['lines']],
    [{ lines: [{ ...one, quantity: 0 }] }, 'QUANTITY_INVALID', ['lines', '0', 'quantity']],
    [{ lines: [{ ...one, unitPrice: '1.234' }] }, 'INVALID', ['lines', '0', 'unitPrice']],
    [{ lines: [one, { ...one, unitPrice: '1.00' }] }, 'INVALID', ['lines', '1', 'unitPrice']],
    [{ lines: [{ ...one, variantId: newId(shop.storeNo + 1) }] }, 'VARIANT_NOT_FOUND', ['lines', '0', 'variantId']],
    [{ manualDiscount: 'x' }, 'INVALID', ['manualDiscount']],
    [{ email: 'x' }, 'EMAIL_INVALID', ['email']],
    [{ tags: [' '] }, 'REQUIRED', ['tags', '0']],
  ]
  for (const [more, code, field] of cases)
    expect((await create(more)).userErrors, `${code} ${field}`).toMatchObject([{ code, field }])
  expect((await list()).data.draftOrders.totalCount).toBe(0)
})

test('drafts are for staff with the permissions of orders', async () => {
  const { draftOrder } = await create()
  for (const [caller, code] of [
    [guest, 'UNAUTHENTICATED'],
    [await market.user(), 'NOT_FOUND'],
    [await shop.staff('orders:read'), 'FORBIDDEN'],
  ] as const)
    for (const name of ['updateDraftOrder', 'deleteDraftOrder', 'completeDraftOrder'])
      expect((await mutate(name, { draftOrderId: draftOrder.id }, caller)).userErrors).toMatchObject([{ code }])
  expect((await list('', guest)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  const one = `{ draftOrder(id: "${draftOrder.id}") { id } }`
  expect((await market.get(guest, one)).draftOrder).toBeNull()
  expect((await market.get(shop.owner, one)).draftOrder).toEqual({ id: draftOrder.id })
})
