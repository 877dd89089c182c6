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

const address = { name: 'نورة', line1: 'King Fahd Road', city: 'Riyadh', country: 'SA' }
const one = () => [{ variantId, quantity: 1 }]

const mutate = async (name: string, inputType: string, selection: string, input: object, by = shop.owner) =>
  (
    await market.get(
      by,
      `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} userErrors { code field } } }`,
      { input },
    )
  )[name]

const setTaxRate = (input: object, by = shop.owner) =>
  mutate(
    'setTaxRate',
    'SetTaxRateInput',
    'taxRates { country region taxClass rate }',
    { storeId: shop.storeId, country: 'SA', ...input },
    by,
  )

const ZONE = 'zone { id name places { country region city } rates { id titleEn price { amount } } }'
const setZone = (input: object, by = shop.owner) =>
  mutate(
    'setShippingZone',
    'SetShippingZoneInput',
    ZONE,
    { storeId: shop.storeId, name: 'Kingdom', places: [{ country: 'SA' }], rates: [RATE], ...input },
    by,
  )
const RATE = { titleAr: 'سريع', titleEn: 'Fast', price: '15.00', minDays: 1, maxDays: 2 }

const updateProduct = (input: object) =>
  market.get(
    shop.owner,
    'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { taxClass } userErrors { code } } }',
    { input },
    'catalog',
  )
const updateVariant = (input: object) =>
  market.get(
    shop.owner,
    `mutation ($input: UpdateVariantInput!) {
      updateVariant(input: $input) { variant { weightGrams requiresShipping } userErrors { code field } }
    }`,
    { input: { variantId, ...input } },
    'catalog',
  )

const priceOf = async (orderId: string) =>
  (
    await market.get(
      shop.owner,
      `{ order(id: "${orderId}") { taxIncluded taxTotal { amount } total { amount } shippingTotal { amount }
        shippingTax { amount } shippingMethod lines { tax { amount } taxRate taxClass } } }`,
    )
  ).order

describe('tax', () => {
  test('is contained in the prices of a store that says so', async () => {
    await market.get(
      shop.owner,
      `mutation ($input: UpdateStoreSettingsInput!) { updateStoreSettings(input: $input) { userErrors { code } } }`,
      { input: { storeId: shop.storeId, category: 'tax', settings: { prices_include_tax: true } } },
      'stores',
    )
    // 15/115 of 125.00 is 16.304…
    expect(await priceOf((await shop.order(one())).id)).toMatchObject({
      taxIncluded: true,
      taxTotal: { amount: '16.30' },
      total: { amount: '125.00' },
      shippingTax: { amount: '3.26' },
      lines: [{ tax: { amount: '13.04' }, taxRate: '15.00' }],
    })
  })

  test('goes by the country that goods are sent to, and by the class of the product', async () => {
    await setTaxRate({ country: 'ae', rate: '5' })
    const { taxRates } = await setTaxRate({ country: 'AE', taxClass: 'REDUCED', rate: '1.25' })
    expect(taxRates).toEqual([
      { country: 'AE', region: null, taxClass: 'REDUCED', rate: '1.25' },
      { country: 'AE', region: null, taxClass: 'STANDARD', rate: '5.00' },
    ])
    const abroad = { shippingAddress: { ...address, country: 'AE' } }
    expect((await priceOf((await shop.order(one(), abroad)).id)).taxTotal.amount).toBe('6.25')
    const { product } = (
      await market.get(
        shop.owner,
        `{ _entities(representations: [{ __typename: "ProductVariant", id: "${variantId}" }]) {
        ... on ProductVariant { product { id } } } }`,
        {},
        'catalog',
      )
    )._entities[0]
    await updateProduct({ productId: product.id, taxClass: 'REDUCED' })
    expect(await priceOf((await shop.order(one(), abroad)).id)).toMatchObject({
      taxTotal: { amount: '2.50' },
      lines: [{ tax: { amount: '1.25' }, taxRate: '1.25', taxClass: 'REDUCED' }],
    })
    await updateProduct({ productId: product.id, taxClass: 'EXEMPT' })
    expect(await priceOf((await shop.order(one())).id)).toMatchObject({
      taxTotal: { amount: '3.75' },
      lines: [{ tax: { amount: '0.00' }, taxRate: '0.00' }],
    })
  })

  test('rates are removed again', async () => {
    await setTaxRate({ rate: '0' })
    const input = { storeId: shop.storeId, country: 'SA' }
    const remove = () => mutate('removeTaxRate', 'RemoveTaxRateInput', 'taxRates { rate }', input)
    expect(await remove()).toEqual({ taxRates: [], userErrors: [] })
    expect(await remove()).toEqual({ taxRates: null, userErrors: [{ code: 'NOT_FOUND', field: ['country'] }] })
  })

  test.each([
    ['a country that is none', { country: 'XX', rate: '5' }, 'country'],
    ['more than all', { rate: '100.01' }, 'rate'],
    ['a class that is never taxed', { rate: '5', taxClass: 'ZERO' }, 'taxClass'],
  ])('refuses a rate with %s', async (_what, input, field) => {
    expect(await setTaxRate(input)).toEqual({ taxRates: null, userErrors: [{ code: 'INVALID', field: [field] }] })
  })

  test('rates need settings:write', async () => {
    const { userErrors } = await setTaxRate({ rate: '5' }, await shop.staff('orders:write'))
    expect(userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  })
})

describe('shipping', () => {
  const options = async (to: object | null, quantity = 1, caller = guest) =>
    (
      await market.get(
        caller,
        `query ($storeId: ID!, $address: ShippingAddressInput, $lines: [ShippingLineInput!]!) {
          shippingOptions(storeId: $storeId, address: $address, lines: $lines) {
            id title price { amount } minDays maxDays
          }
        }`,
        { storeId: shop.storeId, address: to, lines: [{ variantId, quantity }] },
      )
    ).shippingOptions

  test('is by the methods of the settings where a store has no zones', async () => {
    expect(await options(null)).toEqual([
      { id: 'standard', title: 'التوصيل العادي', price: { amount: '25.00' }, minDays: 3, maxDays: 5 },
    ])
  })

  test('is by the zone of the address, for the weight, and an order names a rate', async () => {
    await updateVariant({ weightGrams: 600 })
    const heavy = { titleAr: 'ثقيل', titleEn: 'Heavy', price: '40.00', minWeight: 1_001 }
    const { zone } = await setZone({ rates: [{ ...RATE, maxWeight: 1_000 }, heavy] })
    const { zone: city } = await setZone({
      name: 'Riyadh',
      places: [
        { country: 'SA', city: 'Riyadh' },
        { country: 'SA', city: 'الرياض' },
      ],
    })
    expect((await options({ country: 'SA' }))[0]).toMatchObject({ id: zone.rates[0].id, title: 'Fast', maxDays: 2 })
    expect((await options({ country: 'SA' }, 2)).map(({ title }: { title: string }) => title)).toEqual(['Heavy'])
    expect((await options({ country: 'SA', city: ' الرياض' }))[0].id).toBe(city.rates[0].id)
    expect(await options({ country: 'FR' })).toEqual([])

    const order = await shop.order(one(), { shippingAddress: address, shippingMethod: city.rates[0].id })
    expect(await priceOf(order.id)).toMatchObject({ shippingMethod: 'Fast', shippingTotal: { amount: '15.00' } })
    const before = await shop.traces()
    const abroad = { shippingAddress: { ...address, country: 'FR' } }
    const { userErrors } = await shop.place(shop.wanted(one(), abroad))
    expect(userErrors).toMatchObject([{ code: 'SHIPPING_METHOD_NOT_FOUND', field: ['shippingAddress'] }])
    expect(await shop.traces()).toEqual(before)
  })

  test('zones are replaced, keeping the ids of their rates, and removed', async () => {
    const { zone } = await setZone({})
    const rates = [{ ...RATE, id: zone.rates[0].id, price: '9.00' }]
    const { zone: changed } = await setZone({ zoneId: zone.id, name: 'All', rates })
    expect(changed).toMatchObject({
      id: zone.id,
      name: 'All',
      rates: [{ id: zone.rates[0].id, price: { amount: '9.00' } }],
    })
    const remove = () => mutate('removeShippingZone', 'RemoveShippingZoneInput', 'removedZoneId', { zoneId: zone.id })
    expect(await remove()).toEqual({ removedZoneId: zone.id, userErrors: [] })
    expect(await remove()).toEqual({ removedZoneId: null, userErrors: [{ code: 'NOT_FOUND', field: ['zoneId'] }] })
    expect((await options(null))[0].id).toBe('standard')
  })

  test.each([
    ['without a place', { places: [] }, 'REQUIRED', ['places']],
    ['without a rate', { rates: [] }, 'REQUIRED', ['rates']],
    ['with a city of no country', { places: [{ city: 'Riyadh' }] }, 'INVALID', ['places', '0', 'country']],
    ['with a place twice', { places: [{ country: 'SA' }, { country: 'sa' }] }, 'INVALID', ['places', '1']],
    ['with a negative weight', { rates: [{ ...RATE, minWeight: -1 }] }, 'INVALID', ['rates', '0', 'minWeight']],
    ['with a range from more to less', { rates: [{ ...RATE, minDays: 3 }] }, 'INVALID', ['rates', '0', 'maxDays']],
    ['with a price that is none', { rates: [{ ...RATE, price: '1e3' }] }, 'INVALID', ['rates', '0', 'price']],
  ])('refuses a zone %s', async (_what, input, code, field) => {
    expect(await setZone(input)).toEqual({ zone: null, userErrors: [{ code, field }] })
    expect((await options(null))[0].id).toBe('standard')
  })

  test('refuses a zone with a place of another one', async () => {
    await setZone({})
    expect((await setZone({})).userErrors).toEqual([{ code: 'ZONE_PLACE_TAKEN', field: ['places', '0'] }])
  })

  test('is not asked for what is not sent anywhere', async () => {
    await updateVariant({ requiresShipping: false })
    expect(await options(null)).toEqual([])
    const { id } = await shop.order(one())
    expect(await priceOf(id)).toMatchObject({ shippingMethod: '', shippingTotal: { amount: '0.00' } })
  })

  test('refuses a weight that is none', async () => {
    expect((await updateVariant({ weightGrams: -1 })).updateVariant.userErrors).toEqual([
      { code: 'WEIGHT_INVALID', field: ['weightGrams'] },
    ])
  })
})

test('an order without discounts is written in one statement, and a page of orders read with one for each part', async () => {
  const { orders } = market.databases
  const sent: string[] = []
  const stop = orders.observe((sql) => void sent.push(sql))
  await shop.order(one())
  stop()
  expect(sent.filter((sql) => /^\s*(BEGIN|START|COMMIT)/i.test(sql))).toEqual([])
  expect(sent.filter((sql) => /INSERT INTO "order"/.test(sql))).toHaveLength(1)

  for (let i = 0; i < 3; i++) await shop.order(one())
  sent.length = 0
  const stopReading = orders.observe((sql) => void sent.push(sql))
  await market.get(
    shop.owner,
    `{ orders(storeId: "${shop.storeId}") { nodes { discounts { code } giftCards { lastFour } lines { tax { amount } }
      amountDue { amount } } } }`,
  )
  stopReading()
  // The orders, their lines and their discounts: however many orders there are.
  expect(sent).toHaveLength(3)
})
