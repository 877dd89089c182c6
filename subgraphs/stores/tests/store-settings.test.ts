import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, type FrontDoor, openStores } from './front-door.ts'

let door: FrontDoor
let owner: Account
let storeId: string
beforeAll(async () => {
  door = await openStores()
  owner = door.account()
  storeId = (await door.createStore(owner)).id
})
afterAll(() => door.close())

const update = async (category: string, settings: unknown, of = storeId) =>
  door.change(await door.as(owner), 'updateStoreSettings', { storeId: of, category, settings }, 'settings')

const settingsOf = async (identity = door.guest, category?: string) =>
  door.ask(identity, 'query ($id: ID!, $category: String) { store(id: $id) { settings(category: $category) } }', {
    id: storeId,
    category,
  })

describe('Store.settings', () => {
  it('shows shoppers the public settings and staff all', async () => {
    const seen = async (identity = door.guest) => Object.entries((await settingsOf(identity)).data.store.settings)
    const keys = (entries: [string, unknown][]) => entries.map(([name, value]) => [name, Object.keys(value as object)])
    const forShoppers = [
      ['general', ['currency', 'language', 'timezone', 'country']],
      ['shipping', ['methods', 'free_shipping_threshold']],
      ['payments', ['methods']],
      ['tax', ['legal_name', 'vat_number', 'prices_include_tax']],
    ]
    expect(keys(await seen())).toEqual(forShoppers)
    expect(keys(await seen(await door.as(door.account())))).toEqual(forShoppers)
    const clerk = await door.as(await door.employ(owner, storeId))
    const all = ['general', 'shipping', 'payments', 'notifications', 'tax', 'checkout']
    expect(keys(await seen(clerk)).map(([name]) => name)).toEqual(all)
  })

  it('gives one category by its name', async () => {
    const { data } = await settingsOf(door.guest, 'payments')
    expect(data.store.settings).toEqual({ methods: ['cod', 'bank_transfer', 'credit_card'] })
    const forStaff = await settingsOf(await door.as(owner), 'notifications')
    expect(forStaff.data.store.settings).toEqual({ email: true, sms: false, new_order: true, low_stock: true })
  })

  it.each(['notifications', 'secrets', '', '__proto__'])(
    'does not find the category "%s" for shoppers',
    async (name) => {
      const { data, errors } = await settingsOf(door.guest, name)
      expect(data.store).toBeNull()
      expect(errors).toEqual([expect.objectContaining({ code: 'NOT_FOUND', field: ['category'] })])
    },
  )
})

describe('updateStoreSettings', () => {
  it('replaces the keys that are given and keeps the others', async () => {
    const methods = [
      { name: 'express', title: 'التوصيل السريع 🚀', price: '45', estimated_days: '1' },
      { name: 'pick_up', title: "Robert'); DROP TABLE store;--", price: '0', estimated_days: '0-1' },
    ]
    const first = await update('shipping', { methods })
    expect(first.userErrors).toEqual([])
    expect(first.settings).toEqual({
      free_shipping_threshold: '200.00',
      methods: [
        { ...methods[0], price: '45.00' },
        { ...methods[1], price: '0.00' },
      ],
    })
    const second = await update('shipping', { free_shipping_threshold: null })
    expect(second.settings).toEqual({ ...first.settings, free_shipping_threshold: null })
    expect((await settingsOf(door.guest, 'shipping')).data.store.settings).toEqual(second.settings)
  })

  it('changes the store itself by its general settings, and tells others what they copy', async () => {
    const { id } = await door.createStore(owner)
    const { settings } = await update('general', { language: 'EN-gb', timezone: 'Asia/Kolkata', country: 'IN' }, id)
    const general = { currency: 'SAR', language: 'en-GB', timezone: 'Asia/Kolkata', country: 'IN' }
    expect(settings).toEqual(general)
    const { store } = await door.get(
      door.guest,
      'query ($id: ID!) { store(id: $id) { currency language timezone country settings(category: "general") } }',
      { id },
    )
    expect(store).toEqual({ ...general, settings: general })
    const [event] = await door.events(id, 'store.settings_updated')
    expect(event?.payload).toEqual({
      storeId: id,
      category: 'general',
      currency: 'SAR',
      language: 'en-GB',
      country: 'IN',
    })
  })

  it('keeps a bank account by its IBAN without spaces, and hides it from shoppers', async () => {
    const { id } = await door.createStore(owner)
    const bank_transfer = { beneficiary: 'متجر نور', bank: 'بنك الرياض', iban: 'sa03 8000 0000 6080 1016 7519' }
    const { settings } = await update('checkout', { bank_transfer, cash_on_delivery_fee: '15' }, id)
    expect(settings).toEqual({
      cash_on_delivery_fee: '15.00',
      bank_transfer: { ...bank_transfer, iban: 'SA0380000000608010167519' },
      unpaid_order_minutes: 1440,
      capture: 'automatic',
      return_origins: [],
    })
    const { errors } = await settingsOf(door.guest, 'checkout')
    expect(errors).toEqual([expect.objectContaining({ code: 'NOT_FOUND', field: ['category'] })])
  })

  it('tells other parts where buyers may come back to: what is set, and the own domains', async () => {
    const { id, handle } = await door.createStore(owner)
    const terms = async (): Promise<string[]> => {
      const query = 'query ($id: ID!) { storeTerms(storeId: $id) { checkout { returnOrigins } } }'
      return (await door.get(door.service, query, { id })).storeTerms.checkout.returnOrigins
    }
    expect(await terms()).toEqual([])
    const own = `https://${handle}.saler.com`
    const { settings } = await update(
      'checkout',
      { return_origins: ['https://Shop.example/', 'http://localhost:3000'] },
      id,
    )
    expect(settings.return_origins).toEqual(['https://shop.example', 'http://localhost:3000'])
    expect(await terms()).toEqual(['https://shop.example', 'http://localhost:3000', own])
    await update('checkout', { return_origins: [] }, id)
    expect(await terms()).toEqual([])
    // A domain says where the shop is as soon as it leads there.
    const domain = `${handle}.example`
    await door.change(await door.as(owner), 'addDomain', { storeId: id, domain }, 'domain { id }')
    expect(await terms()).toEqual([])
    await door.database.execute(`UPDATE domain SET status = 'ACTIVE' WHERE domain = $1`, [domain])
    expect((await terms()).toSorted()).toEqual([own, `https://${domain}`].toSorted())
  })

  it('takes the currency that the store has already', async () => {
    expect((await update('general', { currency: 'SAR' })).userErrors).toEqual([])
  })

  it('keeps both of two changes to different keys at once', async () => {
    const { id } = await door.createStore(owner)
    await Promise.all([update('notifications', { sms: true }, id), update('notifications', { email: false }, id)])
    const { settings } = await update('notifications', {}, id)
    expect(settings).toEqual({ email: false, sms: true, new_order: true, low_stock: true })
  })

  const method = { name: 'x', title: 'x', price: '1', estimated_days: '1' }
  const refused: [string, string, unknown, string, string[]][] = [
    ['an unknown key', 'notifications', { email: true, pigeon: true }, 'UNKNOWN_SETTING', ['pigeon']],
    [
      'an unknown key within a list',
      'shipping',
      { methods: [{ ...method, speed: 1 }] },
      'UNKNOWN_SETTING',
      ['methods', '0', 'speed'],
    ],
    ['a key of JavaScript', 'payments', JSON.parse('{"__proto__": {}}'), 'UNKNOWN_SETTING', ['__proto__']],
    ['a Saudi VAT number of the wrong form', 'tax', { vat_number: '123456789012345' }, 'INVALID', ['vat_number']],
    ['an address without a city', 'tax', { address: { line1: 'x', country: 'SA' } }, 'INVALID', ['address', 'city']],
    ['a negative fee', 'checkout', { cash_on_delivery_fee: '-5.00' }, 'INVALID', ['cash_on_delivery_fee']],
    [
      'an IBAN with a wrong digit',
      'checkout',
      { bank_transfer: { beneficiary: 'متجر نور', bank: 'بنك الرياض', iban: 'SA0380000000608010167518' } },
      'INVALID',
      ['bank_transfer', 'iban'],
    ],
    [
      'an origin without https',
      'checkout',
      { return_origins: ['http://shop.example'] },
      'INVALID',
      ['return_origins', '0'],
    ],
    [
      'a page for an origin',
      'checkout',
      { return_origins: ['https://shop.example/x'] },
      'INVALID',
      ['return_origins', '0'],
    ],
    [
      'an origin with a name',
      'checkout',
      { return_origins: ['https://a@shop.example'] },
      'INVALID',
      ['return_origins', '0'],
    ],
    [
      'an origin of scripts',
      'checkout',
      { return_origins: ['javascript:alert(1)'] },
      'INVALID',
      ['return_origins', '0'],
    ],
    [
      'an origin twice',
      'checkout',
      { return_origins: ['https://shop.example', 'https://SHOP.example:443/'] },
      'INVALID',
      ['return_origins'],
    ],
    ['a minute to pay', 'checkout', { unpaid_order_minutes: 1 }, 'INVALID', ['unpaid_order_minutes']],
    ['another currency', 'general', { currency: 'USD' }, 'CURRENCY_FIXED', ['currency']],
    ['a currency that is no text', 'general', { currency: 1 }, 'INVALID', ['currency']],
    ['a language that is none', 'general', { language: 'not a language' }, 'INVALID', ['language']],
    ['a time zone that is none', 'general', { timezone: 'Mars/Olympus' }, 'INVALID', ['timezone']],
    ['a country that is none', 'general', { country: 'XX' }, 'INVALID', ['country']],
    ['null for a setting', 'general', { country: null }, 'INVALID', ['country']],
    ['text for a switch', 'notifications', { sms: 'true' }, 'INVALID', ['sms']],
    ['a number for an amount', 'shipping', { free_shipping_threshold: 200 }, 'INVALID', ['free_shipping_threshold']],
    ['a negative amount', 'shipping', { free_shipping_threshold: '-1' }, 'INVALID', ['free_shipping_threshold']],
    ['1e3', 'shipping', { free_shipping_threshold: '1e3' }, 'INVALID', ['free_shipping_threshold']],
    [
      'more digits than the currency has',
      'shipping',
      { methods: [{ ...method, price: '12.345' }] },
      'INVALID',
      ['methods', '0', 'price'],
    ],
    ['no methods of shipping', 'shipping', { methods: [] }, 'INVALID', ['methods']],
    ['21 methods of shipping', 'shipping', { methods: many(21, method) }, 'INVALID', ['methods']],
    ['two methods of one name', 'shipping', { methods: [method, method] }, 'INVALID', ['methods']],
    ['a blank title', 'shipping', { methods: [{ ...method, title: ' ' }] }, 'INVALID', ['methods', '0', 'title']],
    ['a title with NUL', 'shipping', { methods: [{ ...method, title: '\0' }] }, 'INVALID', ['methods', '0', 'title']],
    [
      'a title of 256 characters',
      'shipping',
      { methods: [{ ...method, title: 'x'.repeat(256) }] },
      'INVALID',
      ['methods', '0', 'title'],
    ],
    [
      'days that run backwards',
      'shipping',
      { methods: [{ ...method, estimated_days: '5-3' }] },
      'INVALID',
      ['methods', '0', 'estimated_days'],
    ],
    [
      'a method without price',
      'shipping',
      { methods: [{ name: 'x', title: 'x', estimated_days: '1' }] },
      'INVALID',
      ['methods', '0', 'price'],
    ],
    ['a way of paying that there is not', 'payments', { methods: ['shells'] }, 'INVALID', ['methods', '0']],
    ['one way of paying twice', 'payments', { methods: ['cod', 'cod'] }, 'INVALID', ['methods']],
    ['no way of paying', 'payments', { methods: [] }, 'INVALID', ['methods']],
    ['a list', 'payments', [], 'INVALID', []],
    ['text', 'payments', 'cod', 'INVALID', []],
  ]
  it.each(refused)('refuses %s (%s)', async (_, category, settings, code, path) => {
    const before = await door.contents()
    const answer = await update(category, settings)
    expect(answer.settings).toBeNull()
    expect(answer.userErrors).toEqual([{ code, field: ['settings', ...path], message: expect.any(String) }])
    expect(await door.contents()).toBe(before)
  })

  it('changes nothing when one of several settings is wrong', async () => {
    const before = await door.contents()
    const { userErrors } = await update('notifications', { email: false, sms: 1, nope: 1 })
    expect(userErrors.map(({ code, field }) => [code, field?.join('.')]).sort()).toEqual([
      ['INVALID', 'settings.sms'],
      ['UNKNOWN_SETTING', 'settings.nope'],
    ])
    expect(await door.contents()).toBe(before)
  })

  it('tells the first 20 faults of many', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`k${n}${'x'.repeat(500)}`, n]))
    const { userErrors } = await update('payments', unknown)
    expect(userErrors).toHaveLength(20)
    expect(userErrors[0]!.field![1]!.length).toBe(100)
  })

  it('does not find a category that there is not', async () => {
    const { userErrors } = await update('secrets', {})
    expect(userErrors).toEqual([{ code: 'NOT_FOUND', field: ['category'], message: expect.any(String) }])
  })

  it('refuses those who may not', async () => {
    const clerk = await door.as(await door.employ(owner, storeId, 'STAFF', ['products:write']))
    const before = await door.contents()
    const callers = [
      [door.guest, 'UNAUTHENTICATED', null],
      [await door.as(door.account()), 'NOT_FOUND', ['storeId']],
      [clerk, 'FORBIDDEN', ['storeId']],
    ] as const
    for (const [identity, code, field] of callers) {
      const input = { storeId, category: 'notifications', settings: { sms: true } }
      const { userErrors } = await door.change(identity, 'updateStoreSettings', input)
      expect(userErrors).toEqual([{ code, field, message: expect.any(String) }])
    }
    expect(await door.contents()).toBe(before)
  })

  it('lets staff with settings:write', async () => {
    const clerk = await door.as(await door.employ(owner, storeId, 'STAFF', ['settings:write']))
    const input = { storeId, category: 'notifications', settings: { sms: true } }
    const { settings } = await door.change(clerk, 'updateStoreSettings', input, 'settings')
    expect(settings.sms).toBe(true)
  })
})

function many(count: number, method: { name: string }): object[] {
  return Array.from({ length: count }, (_, n) => ({ ...method, name: `m${n}` }))
}
