import type { Identity, Permission } from '@saler/identity'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aStoreId,
  guest,
  member,
  type Payload,
  refusalOf,
  runAccounts,
  type SignedInUser,
  service,
} from './running-accounts.ts'

const accounts = runAccounts()
const CUSTOMER = `id email firstName lastName phone language registered note tags
  marketingConsent { email { granted changedAt } sms { granted changedAt } }
  consentLog { channel granted source wording version at }`

const staff = async (storeId: string, ...permissions: Permission[]): Promise<Identity> => {
  const { identity } = await accounts.register()
  return { ...identity, memberships: [member(storeId, permissions)] } as Identity
}
const mine = async (storeId: string, identity: Identity, selection = CUSTOMER) => {
  const { data, errors } = await accounts.run(
    `query ($s: ID!) { myCustomer(storeId: $s) { ${selection} } }`,
    { s: storeId },
    identity,
  )
  expect(errors).toEqual([])
  return data.myCustomer
}
const customer = async (id: string, identity: Identity, selection = CUSTOMER) =>
  (await accounts.run(`query ($id: ID!) { customer(id: $id) { ${selection} } }`, { id }, identity)).data.customer
const update = (input: Record<string, unknown>, identity: Identity): Promise<Payload> =>
  accounts.mutate('updateCustomerProfile', input, `customer { ${CUSTOMER} }`, identity)
const consent = (input: Record<string, unknown>, identity: Identity): Promise<Payload> =>
  accounts.mutate(
    'setMarketingConsent',
    { channel: 'EMAIL', granted: true, source: 'account page', wording: 'أوافق على تلقي العروض', ...input },
    `customer { ${CUSTOMER} }`,
    identity,
  )

describe('a customer of a store', () => {
  it('is made by the first thing they do there, and is what the account says until they say otherwise', async () => {
    const storeId = aStoreId(101)
    const user = await accounts.register({ phone: '+966501234567', locale: 'ar' })
    expect(await mine(storeId, user.identity)).toBeNull()
    const { customer: named } = await update({ storeId, firstName: ' أم خالد ' }, user.identity)
    expect(named).toMatchObject({
      email: user.email,
      firstName: 'أم خالد',
      lastName: 'Al-Harbi',
      phone: '+966501234567',
      language: 'ar',
      registered: true,
    })
    const changed = { storeId, firstName: null, phone: '0559876543', language: 'EN' }
    expect((await update(changed, user.identity)).customer).toMatchObject({
      id: named.id,
      firstName: 'Noura',
      phone: '+966559876543',
      language: 'en',
    })
    expect(await mine(storeId, user.identity)).toMatchObject({ id: named.id, phone: '+966559876543' })
    expect(await mine(aStoreId(102), user.identity)).toBeNull()
    expect(await mine(storeId, guest())).toBeNull()
  })

  it('is not made in a store that does not exist', async () => {
    const storeId = aStoreId(103)
    accounts.noStores.add(storeId)
    const { identity } = await accounts.register()
    const before = await accounts.count('customer')
    for (const input of [{ storeId }, { storeId: 'x' }])
      expect(refusalOf(await update({ ...input, firstName: 'x' }, identity))).toMatchObject({
        code: 'NOT_FOUND',
        field: ['storeId'],
      })
    expect(await accounts.count('customer')).toBe(before)
  })

  it('is told everything that is wrong at once, and then nothing is written', async () => {
    const storeId = aStoreId(104)
    const { identity } = await accounts.register()
    const before = await accounts.count('customer')
    const wrong = { firstName: 'x'.repeat(256), lastName: 'a\u0000', phone: '12', tags: [' '] }
    const { userErrors } = await update({ storeId, ...wrong }, identity)
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['TOO_LONG', ['firstName']],
      ['INVALID', ['lastName']],
      ['PHONE_INVALID', ['phone']],
      ['REQUIRED', ['tags', '0']],
    ])
    expect(refusalOf(await update({ storeId, tags: Array(51).fill('x') }, identity)).code).toBe('TOO_MANY')
    expect(refusalOf(await update({ storeId, firstName: 'x' }, guest())).code).toBe('UNAUTHENTICATED')
    expect(await accounts.count('customer')).toBe(before)
  })

  it('has a note and tags that staff write and the customer never sees', async () => {
    const storeId = aStoreId(105)
    const user = await accounts.register()
    const { id } = (await update({ storeId, firstName: 'نورة' }, user.identity)).customer
    const manager = await staff(storeId, 'customers:read', 'customers:write')
    const written = { storeId, customerId: id, note: ' تفضّل التوصيل مساءً ', tags: ['VIP', ' VIP ', 'جملة'] }
    expect((await update(written, manager)).customer).toMatchObject({
      firstName: 'نورة',
      note: 'تفضّل التوصيل مساءً',
      tags: ['VIP', 'جملة'],
    })
    expect(await mine(storeId, user.identity)).toMatchObject({ note: null, tags: null })
    for (const part of [{ note: 'x' }, { tags: [] }])
      expect(refusalOf(await update({ storeId, ...part }, user.identity))).toMatchObject({
        code: 'FORBIDDEN',
        field: [Object.keys(part)[0]],
      })
    expect(await customer(id, manager)).toMatchObject({ tags: ['VIP', 'جملة'] })
  })

  it('exists for its store with a permission only, and is changed with another', async () => {
    const storeId = aStoreId(106)
    const user = await accounts.register()
    const { id } = (await update({ storeId, firstName: 'نورة' }, user.identity)).customer
    const [reader, orders, products, elsewhere] = await Promise.all([
      staff(storeId, 'customers:read'),
      staff(storeId, 'orders:read'),
      staff(storeId, 'products:write'),
      staff(aStoreId(107), 'customers:read', 'customers:write'),
    ])
    expect(await customer(id, reader)).toMatchObject({ id, tags: [], consentLog: [] })
    expect(await customer(id, orders)).toMatchObject({ id, tags: null, consentLog: null, marketingConsent: null })
    const other = await accounts.register()
    for (const identity of [products, elsewhere, other.identity, guest()])
      expect(await customer(id, identity)).toBeNull()
    const change = { storeId, customerId: id, firstName: 'x' }
    expect(refusalOf(await update(change, reader))).toMatchObject({ code: 'FORBIDDEN', field: ['customerId'] })
    for (const identity of [products, elsewhere, other.identity])
      expect(refusalOf(await update(change, identity))).toMatchObject({ code: 'NOT_FOUND', field: ['customerId'] })
    const wrongStore = { ...change, storeId: aStoreId(107) }
    expect(refusalOf(await update(wrongStore, user.identity))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await customer(id, user.identity)).toMatchObject({ firstName: 'نورة' })
  })
})

describe('consent to advertising', () => {
  it('is given and taken back for each way by itself, and every change is kept with its words', async () => {
    const storeId = aStoreId(111)
    const { identity } = await accounts.register()
    const first = new Date(accounts.clock).toISOString()
    await consent({ storeId, version: '2026-01' }, identity)
    accounts.pass(1_000)
    const second = new Date(accounts.clock).toISOString()
    await consent({ storeId, channel: 'SMS' }, identity)
    const withdrawn = { storeId, granted: false, source: 'link in a mail', wording: null }
    const { customer: now } = await consent(withdrawn, identity)
    expect(now.marketingConsent).toEqual({
      email: { granted: false, changedAt: second },
      sms: { granted: true, changedAt: second },
    })
    expect(now.consentLog).toHaveLength(3)
    expect(now.consentLog.at(-1)).toEqual({
      channel: 'EMAIL',
      granted: true,
      source: 'account page',
      wording: 'أوافق على تلقي العروض',
      version: '2026-01',
      at: first,
    })
    expect(await accounts.count('consent_change')).toBe(3)
    for (const statement of ['UPDATE consent_change SET granted = true', 'DELETE FROM consent_change'])
      await expect(accounts.database.execute(statement)).rejects.toThrow('never changed or removed')
  })

  it('is not given without the words, and not by somebody else', async () => {
    const storeId = aStoreId(112)
    const { identity } = await accounts.register()
    expect(refusalOf(await consent({ storeId, wording: ' ' }, identity))).toMatchObject({
      code: 'REQUIRED',
      field: ['wording'],
    })
    expect(refusalOf(await consent({ storeId, source: '' }, identity))).toMatchObject({
      code: 'REQUIRED',
      field: ['source'],
    })
    expect(refusalOf(await consent({ storeId }, guest())).code).toBe('UNAUTHENTICATED')
    expect(await mine(storeId, identity)).toBeNull()
  })
})

describe('the customers of a store', () => {
  const storeId = aStoreId(121)
  let reader: Identity
  let users: SignedInUser[]
  const LIST = `query ($s: ID!, $first: Int, $after: String, $search: String, $sort: CustomerSort) {
    customers(storeId: $s, first: $first, after: $after, search: $search, sort: $sort) {
      nodes { email firstName note tags addresses { id } consentLog { id } }
      pageInfo { hasNextPage endCursor } totalCount } }`
  const list = async (variables: Record<string, unknown> = {}, identity = reader) =>
    accounts.run(LIST, { s: storeId, ...variables }, identity)
  const names = async (variables: Record<string, unknown>) => {
    const { data, errors } = await list(variables)
    expect(errors).toEqual([])
    return data.customers.nodes.map(({ firstName }: { firstName: string }) => firstName)
  }

  beforeAll(async () => {
    reader = await staff(storeId, 'customers:read')
    users = []
    for (const [firstName, phone] of [
      ['Badr', '+966501112233'],
      ['Amal', null],
      ['chadi', '+966559998877'],
    ]) {
      const user = await accounts.register({ firstName, lastName: 'Test 100%', phone })
      users.push(user)
      const ensure = 'mutation ($s: ID!, $u: ID!) { ensureCustomer(storeId: $s, userId: $u) { id } }'
      await accounts.run(ensure, { s: storeId, u: user.id }, service())
      accounts.pass(5)
    }
  })

  it('come in pages, in three orders, with a count', async () => {
    expect(await names({})).toEqual(['chadi', 'Amal', 'Badr'])
    expect(await names({ sort: 'OLDEST' })).toEqual(['Badr', 'Amal', 'chadi'])
    expect(await names({ sort: 'NAME' })).toEqual(['Amal', 'Badr', 'chadi'])
    for (const sort of ['NEWEST', 'OLDEST', 'NAME']) {
      const all = await names({ sort })
      const { data } = await list({ sort, first: 2 })
      const { nodes, pageInfo, totalCount } = data.customers
      expect([nodes.length, pageInfo.hasNextPage, totalCount]).toEqual([2, true, 3])
      expect(await names({ sort, first: 2, after: pageInfo.endCursor })).toEqual(all.slice(2))
    }
  })

  it('are found by name, address and number', async () => {
    expect(await names({ search: ' BADR test ' })).toEqual(['Badr'])
    expect(await names({ search: '100%' })).toEqual(['chadi', 'Amal', 'Badr'])
    expect(await names({ search: users[1]!.email.toUpperCase() })).toEqual(['Amal'])
    for (const search of ['0559998877', '+966 55 999', '٥٥٩٩٩']) expect(await names({ search })).toEqual(['chadi'])
    expect(await names({ search: "'; DROP TABLE customer;--" })).toEqual([])
    expect(await names({ search: '_' })).toEqual([])
  })

  it('cost the same number of queries however many they are', async () => {
    const statements: string[] = []
    const stop = accounts.database.observe((sql) => statements.push(sql))
    expect((await list()).data.customers.nodes).toHaveLength(3)
    stop()
    expect(statements).toHaveLength(4)
  })

  it('are for staff with customers:read, and bad questions are refused', async () => {
    const [orders, elsewhere] = await Promise.all([
      staff(storeId, 'orders:read'),
      staff(aStoreId(122), 'customers:read'),
    ])
    for (const [identity, code] of [
      [guest(), 'UNAUTHENTICATED'],
      [orders, 'FORBIDDEN'],
      [elsewhere, 'NOT_FOUND'],
      [users[0]!.identity, 'NOT_FOUND'],
    ] as const)
      expect((await list({}, identity)).errors).toMatchObject([{ code }])
    for (const [variables, code] of [
      [{ first: 0 }, 'INVALID'],
      [{ first: 101 }, 'INVALID'],
      [{ after: 'x' }, 'INVALID'],
      [{ after: Buffer.from('["x","y"]').toString('base64url') }, 'INVALID'],
      [{ search: 'x'.repeat(101) }, 'TOO_LONG'],
      [{ search: 'a\u0000' }, 'INVALID'],
    ] as const)
      expect((await list(variables)).errors).toMatchObject([{ code }])
    expect(accounts.faults).toEqual([])
  })
})
