import { PERMISSIONS } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FrontDoor, openStores } from './front-door.ts'

let door: FrontDoor
beforeAll(async () => {
  door = await openStores()
})
afterAll(() => door.close())

const STORE = `store {
  id handle name currency language timezone country status createdAt settings
  domains { id domain displayDomain isPrimary sslEnabled status }
  staff { user { id } role permissions }
}`

describe('createStore', () => {
  it('makes a store with default settings, its domain and its owner, and tells the event', async () => {
    const owner = door.account()
    const { store, userErrors } = await door.change(
      await door.as(owner),
      'createStore',
      { handle: 'noor', name: 'متجر نور 🌙' },
      STORE,
    )
    expect(userErrors).toEqual([])
    expect(store).toMatchObject({
      handle: 'noor',
      name: 'متجر نور 🌙',
      currency: 'SAR',
      language: 'ar',
      timezone: 'Asia/Riyadh',
      country: 'SA',
      status: 'ACTIVE',
    })
    expect(store.settings).toEqual({
      general: { currency: 'SAR', language: 'ar', timezone: 'Asia/Riyadh', country: 'SA' },
      shipping: {
        free_shipping_threshold: '200.00',
        methods: [{ name: 'standard', title: 'التوصيل العادي', price: '25.00', estimated_days: '3-5' }],
      },
      payments: { methods: ['cod', 'bank_transfer', 'credit_card'], gateways: ['mada', 'stc_pay'] },
      notifications: { email: true, sms: false, new_order: true, low_stock: true },
      tax: { prices_include_tax: false, vat_number: null, legal_name: null, registration_number: null, address: null },
      checkout: {
        cash_on_delivery_fee: '0.00',
        bank_transfer: null,
        unpaid_order_minutes: 1440,
        capture: 'automatic',
        return_origins: [],
      },
    })
    expect(store.domains).toEqual([
      {
        id: expect.any(String),
        domain: 'noor.saler.com',
        displayDomain: 'noor.saler.com',
        isPrimary: true,
        sslEnabled: true,
        status: 'ACTIVE',
      },
    ])
    expect(store.staff).toEqual([{ user: { id: owner.id }, role: 'OWNER', permissions: expect.any(Array) }])
    expect(store.staff[0].permissions).toEqual(PERMISSIONS)
    expect(storeOf(store.id)).toBe(storeOf(store.domains[0].id))

    const events = await door.events(store.id)
    expect(events).toEqual([
      expect.objectContaining({
        type: 'store.created',
        payload: {
          storeId: store.id,
          handle: 'noor',
          name: 'متجر نور 🌙',
          currency: 'SAR',
          language: 'ar',
          timezone: 'Asia/Riyadh',
          country: 'SA',
          ownerId: owner.id,
        },
      }),
    ])
    expect(door.announced).toContain(owner.id)
    expect(door.poked()).toBeGreaterThan(0)
    expect(storeOf(events[0]!.id)).toBe(storeOf(store.id))
  })

  it('writes the default prices with the digits of the currency', async () => {
    const owner = await door.as(door.account())
    const prices = async (currency: string) => {
      const input = { handle: `in-${currency.toLowerCase()}`, name: 'x', currency }
      const { store } = await door.change(owner, 'createStore', input, 'store { settings(category: "shipping") }')
      return [store.settings.free_shipping_threshold, store.settings.methods[0].price]
    }
    expect(await prices('KWD')).toEqual(['200.000', '25.000'])
    expect(await prices('JPY')).toEqual(['200', '25'])
  })

  it('keeps the name whole, whatever script or markup it has', async () => {
    const name = `<script>alert(1)</script> '; DROP TABLE store; -- متجر ${'\u200f'}العود 👩‍👩‍👧`
    const { store } = await door.change(
      await door.as(door.account()),
      'createStore',
      { handle: 'whole-name', name: `  ${name} ` },
      'store { name }',
    )
    expect(store.name).toBe(name)
  })

  it('takes a name of 255 characters, an emoji counted as one', async () => {
    const name = '🌙'.repeat(255)
    const identity = await door.as(door.account())
    const { store } = await door.change(identity, 'createStore', { handle: 'long-name', name }, 'store { name }')
    expect(store.name).toBe(name)
  })

  const refused: [string, Record<string, unknown>, string, string][] = [
    ['a handle of two letters', { handle: 'ab' }, 'HANDLE_INVALID', 'handle'],
    ['a handle of 41 letters', { handle: 'a'.repeat(41) }, 'HANDLE_INVALID', 'handle'],
    ['a handle in upper case', { handle: 'Noor' }, 'HANDLE_INVALID', 'handle'],
    ['a handle in Arabic', { handle: 'متجر' }, 'HANDLE_INVALID', 'handle'],
    ['a handle that begins with a hyphen', { handle: '-noor' }, 'HANDLE_INVALID', 'handle'],
    ['a handle with two hyphens together', { handle: 'xn--noor' }, 'HANDLE_INVALID', 'handle'],
    ['a reserved word', { handle: 'dashboard' }, 'HANDLE_INVALID', 'handle'],
    ['a handle with a line break', { handle: 'noor\n' }, 'HANDLE_INVALID', 'handle'],
    ['a blank name', { name: ' \t ' }, 'REQUIRED', 'name'],
    ['a name of 256 characters', { name: '🌙'.repeat(256) }, 'TOO_LONG', 'name'],
    ['a name of a million characters', { name: 'x'.repeat(1_000_000) }, 'TOO_LONG', 'name'],
    ['a name with NUL', { name: 'a\0b' }, 'INVALID', 'name'],
    ['a name with half a surrogate pair', { name: 'a\ud800b' }, 'INVALID', 'name'],
    ['a time zone that there is not', { timezone: 'Asia/Nowhere' }, 'INVALID', 'timezone'],
    ['an offset for a time zone', { timezone: '+03:00' }, 'INVALID', 'timezone'],
    ['a country that there is not', { country: 'ZZ' }, 'INVALID', 'country'],
    ['a country in lower case', { country: 'sa' }, 'INVALID', 'country'],
    ['a region that is no country', { country: 'EU' }, 'INVALID', 'country'],
  ]
  it.each(refused)('refuses %s', async (_, input, code, field) => {
    const identity = await door.as(door.account())
    const before = await door.contents()
    const answer = await door.change(
      identity,
      'createStore',
      { handle: 'refused', name: 'x', ...input },
      'store { id }',
    )
    expect(answer).toEqual({ store: null, userErrors: [{ code, field: [field], message: expect.any(String) }] })
    expect(await door.contents()).toBe(before)
  })

  it('refuses guests', async () => {
    const before = await door.contents()
    const { store, userErrors } = await door.change(
      door.guest,
      'createStore',
      { handle: 'by-guest', name: 'x' },
      'store { id }',
    )
    expect(store).toBeNull()
    expect(userErrors).toEqual([{ code: 'UNAUTHENTICATED', field: null, message: 'Sign in first.' }])
    expect(await door.contents()).toBe(before)
  })

  it('refuses a currency that there is not before anything runs', async () => {
    const { errors } = await door.ask(
      await door.as(door.account()),
      'mutation { createStore(input: { handle: "gold", name: "x", currency: "GOLD" }) { store { id } } }',
    )
    expect(errors).toHaveLength(1)
  })

  it('says everything that is wrong at once', async () => {
    const { userErrors } = await door.change(await door.as(door.account()), 'createStore', {
      handle: 'A',
      name: '',
      timezone: 'x',
      country: 'x',
    })
    expect(userErrors.map(({ code, field }) => [code, field?.[0]])).toEqual([
      ['HANDLE_INVALID', 'handle'],
      ['REQUIRED', 'name'],
      ['INVALID', 'timezone'],
      ['INVALID', 'country'],
    ])
  })

  it('refuses a handle that another store has', async () => {
    await door.createStore(door.account(), { handle: 'taken' })
    const identity = await door.as(door.account())
    const before = await door.contents()
    const { store, userErrors } = await door.change(
      identity,
      'createStore',
      { handle: 'taken', name: 'x' },
      'store { id }',
    )
    expect(store).toBeNull()
    expect(userErrors).toEqual([{ code: 'HANDLE_TAKEN', field: ['handle'], message: expect.any(String) }])
    expect(await door.contents()).toBe(before)
  })

  it('gives a handle to one of those who ask for it at the same time', async () => {
    const identities = await Promise.all(Array.from({ length: 5 }, () => door.as(door.account())))
    const answers = await Promise.all(
      identities.map((identity) =>
        door.change(identity, 'createStore', { handle: 'contested', name: 'x' }, 'store { id }'),
      ),
    )
    expect(answers.filter(({ store }) => store)).toHaveLength(1)
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(4).fill('HANDLE_TAKEN'),
    )
    const kept = await door.database.query(`SELECT FROM domain WHERE domain = 'contested.saler.com'`)
    expect(kept).toHaveLength(1)
  })

  it('does not fail when nobody can be told of the new membership', async () => {
    const identity = await door.as(door.account())
    const push = door.announced.push
    door.announced.push = () => {
      throw new Error('no wake-ups now')
    }
    const { store } = await door.change(identity, 'createStore', { handle: 'untold', name: 'x' }, 'store { id }')
    door.announced.push = push
    expect(store).not.toBeNull()
    expect(door.faults.splice(0)).toEqual([new Error('no wake-ups now')])
  })

  it('stops at 100 stores of one owner', async () => {
    const owner = door.account()
    await door.createStore(owner)
    await door.database.execute(
      `WITH made AS (
         INSERT INTO store (id, handle, name, currency, language, timezone, country)
         SELECT gen_random_uuid(), 'many-' || n, 'x', 'SAR', 'ar', 'UTC', 'SA' FROM generate_series(1, 99) AS n
         RETURNING store_no)
       INSERT INTO membership (store_no, user_id, role, permissions) SELECT store_no, $1, 'OWNER', '{}' FROM made`,
      [owner.id],
    )
    const identity = await door.as(owner)
    const { userErrors } = await door.change(identity, 'createStore', { handle: 'one-more', name: 'x' })
    expect(userErrors).toEqual([{ code: 'TOO_MANY', field: null, message: expect.stringContaining('100') }])
  })
})
