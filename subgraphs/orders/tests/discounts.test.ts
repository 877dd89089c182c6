import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { guest, type Market, openMarket, type Shop } from './market.ts'

let market: Market
let shop: Shop
let variantId: string
beforeAll(async () => {
  market = await openMarket()
})
beforeEach(async () => {
  shop = await market.openStore()
  ;[variantId] = (await shop.sell([{ price: '100.00', stock: 500 }])) as [string]
})
afterAll(() => market.close())

const DISCOUNT = `id code title kind percentage amount { amount } minimumSubtotal { amount } usageLimit
  usageLimitPerCustomer used active`

const create = async (input: object, by = shop.owner) => {
  const { createDiscount } = await market.get(
    by,
    `mutation ($input: CreateDiscountInput!) {
      createDiscount(input: $input) { discount { ${DISCOUNT} } userErrors { code field message } }
    }`,
    { input: { storeId: shop.storeId, title: 'Ramadan', kind: 'PERCENTAGE', percentage: '10', ...input } },
  )
  return createDiscount
}

const used = async (): Promise<number[]> => {
  const { discounts } = await market.get(shop.owner, `{ discounts(storeId: "${shop.storeId}") { nodes { used } } }`)
  return discounts.nodes.map((each: { used: number }) => each.used)
}

const priceOf = async (orderId: string) =>
  (
    await market.get(
      shop.owner,
      `{ order(id: "${orderId}") { taxIncluded subtotal { amount } discountTotal { amount } shippingTotal { amount }
        taxTotal { amount } total { amount } shippingTax { amount }
        discounts { code title kind amount { amount } shippingAmount { amount } }
        lines { discount { amount } tax { amount } taxRate taxClass } } }`,
    )
  ).order

const two = (quantity = 1) => [{ variantId, quantity }]

describe('a code', () => {
  test('takes its share off every line, and the order keeps what it took', async () => {
    const { discount } = await create({ code: ' ramadan ', percentage: '12.5' })
    expect(discount).toMatchObject({ code: 'RAMADAN', percentage: '12.50', used: 0, active: true })
    const { id } = await shop.order(two(), { discountCode: 'Ramadan' })
    // 87.50 and 25.00 of shipping, with 15 %: 16.875, rounded half up.
    expect(await priceOf(id)).toEqual({
      taxIncluded: false,
      subtotal: { amount: '100.00' },
      discountTotal: { amount: '12.50' },
      shippingTotal: { amount: '25.00' },
      taxTotal: { amount: '16.88' },
      total: { amount: '129.38' },
      shippingTax: { amount: '3.75' },
      discounts: [
        {
          code: 'RAMADAN',
          title: 'Ramadan',
          kind: 'PERCENTAGE',
          amount: { amount: '12.50' },
          shippingAmount: { amount: '0.00' },
        },
      ],
      lines: [{ discount: { amount: '12.50' }, tax: { amount: '13.13' }, taxRate: '15.00', taxClass: 'STANDARD' }],
    })
    expect(await used()).toEqual([1])
  })

  test.each([
    ['there is none', {}, 'NONE', 'This discount code is not valid.'],
    ['it can be none', {}, 'A\0B', 'This discount code is not valid.'],
    ['it ended', { endsAt: '2020-01-01T00:00:00Z' }, 'RAMADAN', 'This discount has ended.'],
    ['it has not begun', { startsAt: '2999-01-01T00:00:00Z' }, 'RAMADAN', 'This discount has not begun yet.'],
    [
      'too little is bought',
      { minimumSubtotal: '100.01' },
      'RAMADAN',
      'The goods cost less than this discount asks for.',
    ],
    [
      'nobody knows whose uses to count',
      { usageLimitPerCustomer: 1 },
      'RAMADAN',
      'Each buyer has so many uses of this discount: sign in, or give your e-mail address.',
    ],
  ])('is refused when %s', async (_why, given, discountCode, message) => {
    await create({ code: 'RAMADAN', ...given })
    const before = await shop.traces()
    const { order, userErrors } = await shop.place(shop.wanted(two(), { discountCode }))
    expect(order).toBeNull()
    expect(userErrors).toEqual([{ code: 'DISCOUNT_CODE_INVALID', field: ['discountCode'], message }])
    expect(await shop.traces()).toEqual(before)
  })

  test('is used once by each buyer, by e-mail address too', async () => {
    await create({ code: 'ONCE', usageLimitPerCustomer: 1 })
    const buyer = await market.user()
    await shop.order(two(), { discountCode: 'ONCE', email: 'noura@example.com' }, buyer)
    const again = await shop.place(shop.wanted(two(), { discountCode: 'ONCE', email: 'Noura@example.com' }))
    expect(again.userErrors.map(({ message }) => message)).toEqual(['You have used this discount as often as you may.'])
    await shop.order(two(), { discountCode: 'ONCE', email: 'sara@example.com' })
    expect(await used()).toEqual([2])
  })

  test('is given back when its order is cancelled, once', async () => {
    await create({ code: 'ONCE', usageLimit: 1, usageLimitPerCustomer: 1 })
    const { id } = await shop.order(two(), { discountCode: 'ONCE', email: 'noura@example.com' })
    await shop.cancel(id)
    expect(await used()).toEqual([0])
    await shop.order(two(), { discountCode: 'ONCE', email: 'noura@example.com' })
    expect(await used()).toEqual([1])
  })

  test('with a limit of five, raced for by fifty buyers, is given to exactly five', async () => {
    await create({ code: 'FIVE', usageLimit: 5 })
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => shop.place(shop.wanted(two(), { discountCode: 'FIVE' }))),
    )
    expect(answers.filter(({ order }) => order !== null)).toHaveLength(5)
    for (const { order, userErrors } of answers)
      if (order === null)
        expect(userErrors).toEqual([
          expect.objectContaining({ code: 'DISCOUNT_CODE_INVALID', field: ['discountCode'] }),
        ])
    expect(await used()).toEqual([5])
    expect((await shop.traces()).orders).toBe(5)
  })

  test('of one use for each buyer, raced for by one buyer, is given once', async () => {
    await create({ code: 'ONCE', usageLimitPerCustomer: 1 })
    const wanted = () => shop.wanted(two(), { discountCode: 'ONCE', email: 'noura@example.com' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.place(wanted())))
    expect(answers.filter(({ order }) => order !== null)).toHaveLength(1)
    expect(await used()).toEqual([1])
  })

  test('is used once by a request that is repeated at once', async () => {
    await create({ code: 'ONCE', usageLimit: 1 })
    const wanted = shop.wanted(two(), { discountCode: 'ONCE' })
    const [first, second] = await Promise.all([shop.place(wanted), shop.place(wanted)])
    expect(first.order.id).toBe(second.order.id)
    expect(await used()).toEqual([1])
  })
})

test('an automatic discount needs no code, and free shipping takes off what shipping costs', async () => {
  await create({ kind: 'FREE_SHIPPING', percentage: null, minimumSubtotal: '150.00' })
  expect((await priceOf((await shop.order(two(1))).id)).shippingTotal.amount).toBe('25.00')
  const order = await priceOf(
    (
      await shop.order([
        { variantId, quantity: 1 },
        { variantId, quantity: 1, properties: {} },
      ])
    ).id,
  )
  // From 200.00 on the store ships freely anyway, so that nothing of the discount is used.
  expect(order).toMatchObject({ shippingTotal: { amount: '0.00' }, discounts: [] })
  const [cheap] = await shop.sell([{ price: '75.00' }])
  const free = await priceOf((await shop.order([{ variantId: cheap, quantity: 2 }])).id)
  expect(free.discounts).toEqual([expect.objectContaining({ code: null, shippingAmount: { amount: '25.00' } })])
  expect(free.total.amount).toBe('172.50')
})

test('an automatic discount of one use for each buyer is for those whose uses can be counted', async () => {
  await create({ usageLimitPerCustomer: 1 })
  const taken = async (more: object) => (await priceOf((await shop.order(two(), more)).id)).discountTotal.amount
  expect(await taken({})).toBe('0.00')
  expect(await taken({ email: 'noura@example.com' })).toBe('10.00')
  expect(await taken({ email: 'noura@example.com' })).toBe('0.00')
})

describe('createDiscount', () => {
  test.each([
    ['no percentage', { percentage: null }, 'REQUIRED', ['percentage']],
    ['a percentage beyond 100', { percentage: '100.01' }, 'INVALID', ['percentage']],
    ['an amount for a percentage', { amount: '5.00' }, 'INVALID', ['amount']],
    [
      'an end before its start',
      { startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' },
      'INVALID',
      ['endsAt'],
    ],
    ['a space in its code', { code: 'A B' }, 'INVALID', ['code']],
    ['no title', { title: ' ' }, 'REQUIRED', ['title']],
    ['a product of another store', { productIds: [randomUUID()] }, 'INVALID', ['productIds']],
    ['no use at all', { usageLimit: 0 }, 'INVALID', ['usageLimit']],
  ])('refuses %s', async (_what, given, code, field) => {
    const { discount, userErrors } = await create(given)
    expect(discount).toBeNull()
    expect(userErrors).toEqual([expect.objectContaining({ code, field })])
    expect(await used()).toEqual([])
  })

  test('refuses a code that another discount of the store has', async () => {
    await create({ code: 'EID' })
    expect((await create({ code: 'eid' })).userErrors).toEqual([
      { code: 'CODE_TAKEN', field: ['code'], message: 'Another discount has this code.' },
    ])
  })

  test('needs discounts:write', async () => {
    expect((await create({}, await shop.staff('orders:write'))).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
    expect((await create({}, guest as never)).userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }])
    expect((await create({}, await shop.staff('discounts:write'))).userErrors).toEqual([])
  })
})

test('a discount is changed, and ends for good', async () => {
  const { discount } = await create({ code: 'EID', usageLimit: 3 })
  const change = (mutation: string, input: object) =>
    market.get(
      shop.owner,
      `mutation { ${mutation}(input: ${JSON.stringify(input).replace(/"(\w+)":/g, '$1:')}) {
        discount { ${DISCOUNT} } userErrors { code field } } }`,
    )
  const { updateDiscount } = await change('updateDiscount', {
    discountId: discount.id,
    percentage: '20',
    usageLimit: null,
  })
  expect(updateDiscount.discount).toMatchObject({
    percentage: '20.00',
    usageLimit: null,
    code: 'EID',
    title: 'Ramadan',
  })
  const { deactivateDiscount } = await change('deactivateDiscount', { discountId: discount.id })
  expect(deactivateDiscount.discount.active).toBe(false)
  const { userErrors } = await shop.place(shop.wanted(two(), { discountCode: 'EID' }))
  expect(userErrors.map(({ message }) => message)).toEqual(['This discount has ended.'])
})
