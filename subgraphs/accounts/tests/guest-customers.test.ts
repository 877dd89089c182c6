import { randomUUID } from 'node:crypto'
import type { Identity } from '@saler/identity'
import { describe, expect, it } from 'vitest'
import type { CustomerJoined } from '../events.ts'
import { aStoreId, guest, member, runAccounts, service } from './running-accounts.ts'

const accounts = runAccounts()

const ENSURE = `mutation ($s: ID!, $u: ID, $e: String, $n: String, $p: String, $l: LanguageCode) {
  ensureCustomer(storeId: $s, userId: $u, email: $e, name: $n, phone: $p, language: $l) {
    id userId registered email firstName lastName phone language } }`
const ask = (variables: Record<string, unknown>, identity: Identity = service()) =>
  accounts.run(ENSURE, variables, identity)
const ensure = async (variables: Record<string, unknown>) => {
  const { data, errors } = await ask(variables)
  expect(errors).toEqual([])
  return data.ensureCustomer
}
const joined = async (userId: string): Promise<(CustomerJoined & { storeNo: number })[]> =>
  (
    await accounts.database.query<{ storeNo: number; payload: CustomerJoined }>(
      `SELECT store_no AS "storeNo", payload FROM event WHERE type = 'customer.joined' AND payload ->> 'userId' = $1
       ORDER BY store_no`,
      [userId],
    )
  ).map(({ storeNo, payload }) => ({ storeNo, ...payload }))
const anEmail = (): string => `guest-${randomUUID().slice(0, 8)}@example.com`

describe('a guest’s record', () => {
  it('is one for a store and an address, also when asked ten times at once, and learns', async () => {
    const email = anEmail()
    const storeId = aStoreId(301)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ensure({ s: storeId, e: ` ${email.toUpperCase()}` })),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(answers[0]).toMatchObject({ email, userId: null, registered: false, firstName: '', phone: null })
    const told = { s: storeId, e: email, n: ' نورة  بنت سعد ', p: '0501234567', l: 'ar' }
    const learned = { firstName: 'نورة', lastName: 'بنت سعد', phone: '+966501234567', language: 'ar' }
    expect(await ensure(told)).toMatchObject({ id: answers[0].id, ...learned })
    expect(await ensure({ ...told, n: 'Other', p: '0559999999', l: 'en' })).toMatchObject(learned)
    expect((await ensure({ s: aStoreId(302), e: email })).id).not.toBe(answers[0].id)
  })

  it('costs one query when it is known', async () => {
    const asked = { s: aStoreId(303), e: anEmail() }
    await ensure(asked)
    const statements: string[] = []
    const stop = accounts.database.observe((sql) => statements.push(sql))
    await ensure(asked)
    stop()
    expect(statements).toHaveLength(1)
  })

  it('is made by other parts of the system alone, and for one address or one user', async () => {
    const email = anEmail()
    const s = aStoreId(304)
    const user = await accounts.register()
    const before = await accounts.count('customer')
    for (const identity of [guest(), user.identity])
      expect((await ask({ s, e: email }, identity)).errors).toMatchObject([{ code: 'FORBIDDEN' }])
    for (const wrong of [{ s }, { s, e: 'x' }, { s, e: email, u: user.id }])
      expect((await ask(wrong)).errors).toMatchObject([{ code: 'INVALID' }])
    expect(await accounts.count('customer')).toBe(before)
  })

  it('is seen by staff, and by nobody who only says that the address is theirs', async () => {
    const email = anEmail()
    const storeId = aStoreId(305)
    const { id } = await ensure({ s: storeId, e: email, n: 'Huda' })
    const unverified = await accounts.register({ email })
    const read = async (identity: Identity) =>
      (await accounts.run('query ($id: ID!) { customer(id: $id) { registered firstName } }', { id }, identity)).data
        .customer
    expect(await read(unverified.identity)).toBeNull()
    const staff = { ...unverified.identity, memberships: [member(storeId, ['customers:read'])] } as Identity
    expect(await read(staff)).toEqual({ registered: false, firstName: 'Huda' })
    expect((await ensure({ s: storeId, e: email })).userId).toBeNull()
    expect(await joined(unverified.id)).toEqual([])
  })
})

describe('a user who shows that the address is theirs', () => {
  it('gets the guests’ records of every store, with an event for each', async () => {
    const email = anEmail()
    const stores = [aStoreId(311), aStoreId(312)]
    const records = [await ensure({ s: stores[0], e: email }), await ensure({ s: stores[1], e: email })]
    const other = await ensure({ s: stores[0], e: anEmail() })
    const user = await accounts.register({ email })
    await accounts.verify(email)
    for (const [index, s] of stores.entries())
      expect(await ensure({ s, e: email })).toMatchObject({
        id: records[index].id,
        userId: user.id,
        registered: true,
        firstName: 'Noura',
      })
    expect(await joined(user.id)).toEqual(
      records.map(({ id }, index) => ({
        storeNo: 311 + index,
        userId: user.id,
        email,
        customerId: id,
        guestCustomerId: id,
      })),
    )
    const rest = await accounts.database.query('SELECT user_id AS "userId" FROM customer WHERE id = $1', [other.id])
    expect(rest).toEqual([{ userId: null }])
  })

  it('keeps their own record where there is one, with what was known of the guest', async () => {
    const email = anEmail()
    const storeId = aStoreId(313)
    const user = await accounts.register({ email })
    const record = await ensure({ s: storeId, e: email, p: '0501234567' })
    const own = await ensure({ s: storeId, u: user.id })
    expect(own.id).not.toBe(record.id)
    const { database } = accounts
    await database.execute(
      `UPDATE customer SET note = 'guest', tags = '{b,a}', sms_consent = true, sms_consent_at = now(),
         email_consent = true, email_consent_at = now() WHERE id = $1`,
      [record.id],
    )
    await database.execute(`UPDATE customer SET note = 'own', tags = '{a}', email_consent_at = now() WHERE id = $1`, [
      own.id,
    ])
    await database.execute(
      `INSERT INTO customer_address (store_no, id, customer_id, name, line1, city, country, default_shipping, default_billing)
       VALUES (313, gen_random_uuid(), $1, 'guest', 'x', 'x', 'SA', true, true),
         (313, gen_random_uuid(), $2, 'own', 'x', 'x', 'SA', true, false)`,
      [record.id, own.id],
    )
    await database.execute(
      `INSERT INTO consent_change (store_no, id, customer_id, channel, granted, source, at)
       VALUES (313, gen_random_uuid(), $1, 'SMS', true, 'checkout', now())`,
      [record.id],
    )
    await accounts.verify(email)
    expect(await ensure({ s: storeId, e: email })).toMatchObject({ id: own.id, phone: '+966501234567' })
    const [customer] = await database.query(
      `SELECT note, tags, email_consent AS email, sms_consent AS sms,
         (SELECT count(*)::int FROM consent_change WHERE customer_id = customer.id) AS entries,
         (SELECT json_agg(json_build_array(name, default_shipping, default_billing) ORDER BY name)
           FROM customer_address WHERE customer_id = customer.id) AS addresses
       FROM customer WHERE store_no = 313`,
    )
    expect(customer).toEqual({
      note: 'own\nguest',
      tags: ['a', 'b'],
      email: false,
      sms: true,
      entries: 1,
      addresses: [
        ['guest', false, true],
        ['own', true, false],
      ],
    })
    expect(await joined(user.id)).toEqual([
      { storeNo: 313, userId: user.id, email, customerId: own.id, guestCustomerId: record.id },
    ])
  })

  it('is the customer from then on when an order names the address', async () => {
    const user = await accounts.register()
    await accounts.verify(user.email)
    const made = await ensure({ s: aStoreId(314), e: user.email, n: 'Somebody Else' })
    expect(made).toMatchObject({ userId: user.id, firstName: 'Noura' })
    expect(await ensure({ s: aStoreId(314), u: user.id })).toMatchObject({ id: made.id })
    expect(await joined(user.id)).toEqual([])
  })

  it('leaves no guest behind when orders come in at that moment', async () => {
    for (let round = 0; round < 5; round++) {
      const user = await accounts.register()
      await accounts.deliver()
      const asks = Array.from({ length: 6 }, (_, n) => [
        ensure({ s: aStoreId(320 + n), e: user.email }),
        ensure({ s: aStoreId(320 + n), u: user.id }),
      ])
      await Promise.all([accounts.verify(user.email), ...asks.flat()])
      const records = await accounts.database.query<{ userId: string | null; email: string | null }>(
        'SELECT user_id AS "userId", email FROM customer WHERE email = $1 OR user_id = $2',
        [user.email, user.id],
      )
      expect(records).toEqual(Array(6).fill({ userId: user.id, email: null }))
    }
    expect(accounts.faults).toEqual([])
  })
})
