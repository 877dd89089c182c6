import { type Identity, MAX_AGE_MS, type Membership, verifyStanding } from '@saler/identity'
import { describe, expect, it } from 'vitest'
import { aStoreId, aUserId, guest, member, PASSWORD, runAccounts, SECRET, service } from './running-accounts.ts'

const accounts = runAccounts()

const as = (identity: Identity, memberships: readonly Membership[]): Identity =>
  ({ ...identity, memberships }) as Identity

const USERS = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
  ... on User { id email firstName lastName phone locale emailVerified lastLoginAt createdAt } } }`
const usersFor = async (ids: readonly string[], identity: Identity) => {
  const refs = ids.map((id) => ({ __typename: 'User', id }))
  const { data, errors } = await accounts.run(USERS, { refs }, identity)
  expect(errors).toEqual([])
  return data._entities
}

describe('me', () => {
  it('is the signed-in user with everything, and null for a guest', async () => {
    const user = await accounts.register({ phone: '+966501234567' })
    const query = '{ me { id email phone twoFactorEnabled lastLoginAt emailVerified } }'
    expect((await accounts.run(query, {}, user.identity)).data.me).toMatchObject({
      id: user.id,
      phone: '+966501234567',
      twoFactorEnabled: false,
      lastLoginAt: new Date(accounts.clock).toISOString(),
    })
    expect(await accounts.run(query)).toEqual({ data: { me: null }, errors: [] })
  })
})

describe('a reference to a user', () => {
  it('is answered to the user and to services in full, to colleagues in part, and to nobody else', async () => {
    const storeId = aStoreId(7)
    const user = await accounts.register({ phone: '+966501234567' })
    const colleague = await accounts.register()
    const stranger = await accounts.register()
    accounts.colleagues.set(colleague.id, [user.id])
    const [own] = await usersFor([user.id], user.identity)
    expect(own).toMatchObject({ id: user.id, email: user.email, phone: '+966501234567' })
    expect(await usersFor([user.id], service())).toEqual([own])
    expect(await usersFor([user.id], as(colleague.identity, [member(storeId)]))).toEqual([
      { ...own, phone: null, lastLoginAt: null },
    ])
    expect(await usersFor([user.id], as(stranger.identity, [member(aStoreId(8))]))).toEqual([null])
    expect(await usersFor([user.id], stranger.identity)).toEqual([null])
    expect(await usersFor([user.id], guest())).toEqual([null])
  })

  it('does not tell others whether two-factor sign-in is on', async () => {
    const user = await accounts.register()
    const colleague = await accounts.register()
    accounts.colleagues.set(colleague.id, [user.id])
    const { data, errors } = await accounts.run(
      'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on User { id twoFactorEnabled } } }',
      { refs: [user, colleague].map(({ id }) => ({ __typename: 'User', id })) },
      as(colleague.identity, [member(aStoreId(7))]),
    )
    expect(data._entities).toEqual([null, { id: colleague.id, twoFactorEnabled: false }])
    expect(errors).toMatchObject([{ code: 'FORBIDDEN', path: ['_entities', 0, 'twoFactorEnabled'] }])
  })

  it('costs one call and one query, however many users', async () => {
    const users = await Promise.all(Array.from({ length: 15 }, () => accounts.register()))
    const [first] = users
    const ids = users.map(({ id }) => id)
    accounts.colleagues.set(first!.id, ids)
    const calls = accounts.storeCalls.count
    const statements: string[] = []
    const stop = accounts.database.observe((sql) => statements.push(sql))
    const found = await usersFor([...ids, ...ids, aUserId(), 'x'], as(first!.identity, [member(aStoreId(7))]))
    stop()
    expect(found.filter(Boolean)).toHaveLength(30)
    expect(found.slice(-2)).toEqual([null, null])
    expect(accounts.storeCalls.count - calls).toBe(1)
    expect(statements).toHaveLength(1)
  })

  it('asks the stores nothing for somebody who works nowhere', async () => {
    const user = await accounts.register()
    const calls = accounts.storeCalls.count
    expect(await usersFor([aUserId(), user.id], user.identity)).toMatchObject([null, { id: user.id }])
    expect(accounts.storeCalls.count).toBe(calls)
  })
})

describe('the standing of a user', () => {
  const proves = (standing: unknown, userId: string, now = accounts.clock) =>
    verifyStanding(standing as string, userId, { secret: SECRET, now })

  it('proves that a request has just signed them in', async () => {
    const { email } = await accounts.register()
    const signUp = { email: `new-${email}`, password: PASSWORD, firstName: 'Huda', lastName: 'Al-Harbi' }
    const selection = 'session { refreshToken user { id standing } }'
    const registered = await accounts.mutate('register', signUp, `user { id standing } ${selection}`)
    const loggedIn = await accounts.mutate('login', { email, password: PASSWORD }, selection)
    const { refreshToken } = loggedIn.session
    const refreshed = await accounts.mutate('refreshSession', { refreshToken }, selection)
    for (const user of [registered.user, registered.session.user, loggedIn.session.user, refreshed.session.user]) {
      expect(proves(user.standing, user.id)).toBe(true)
      expect(proves(user.standing, aUserId())).toBe(false)
      expect(proves(user.standing, user.id, accounts.clock + MAX_AGE_MS + 1)).toBe(false)
    }
  })

  it('is shown to their own requests, and neither to colleagues nor to services', async () => {
    const user = await accounts.register()
    const colleague = await accounts.register()
    accounts.colleagues.set(colleague.id, [user.id])
    const query = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on User { id standing } } }'
    const seenBy = async (identity: Identity) =>
      (await accounts.run(query, { refs: [{ __typename: 'User', id: user.id }] }, identity)).data._entities[0]
    expect(proves((await seenBy(user.identity)).standing, user.id)).toBe(true)
    const { data } = await accounts.run('{ me { standing } }', {}, user.identity)
    expect(proves(data.me.standing, user.id)).toBe(true)
    expect(await seenBy(as(colleague.identity, [member(aStoreId(7))]))).toEqual({ id: user.id, standing: null })
    expect(await seenBy(service())).toEqual({ id: user.id, standing: null })
  })

  it('is not won with a mailed token, which signs nobody in', async () => {
    const user = await accounts.register()
    await accounts.deliver()
    const [, token] = /^\s*([\w-]{20,})\s*$/m.exec(accounts.mail.findLast(({ to }) => to === user.email)!.text)!
    const payload = await accounts.mutate('verifyEmail', { token }, 'user { id standing }')
    expect(payload).toMatchObject({ user: { id: user.id, standing: null }, userErrors: [] })
  })
})

describe('customers', () => {
  const ENSURE =
    'mutation ($s: ID!, $u: ID!) { ensureCustomer(storeId: $s, userId: $u) { id email firstName lastName phone createdAt } }'
  const ensure = async (s: string, u: string, identity: Identity = service()) =>
    accounts.run(ENSURE, { s, u }, identity)
  const READ = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Customer { id email } } }'
  const read = async (ids: readonly string[], identity: Identity) => {
    const refs = ids.map((id) => ({ __typename: 'Customer', id }))
    const { data, errors } = await accounts.run(READ, { refs }, identity)
    expect(errors).toEqual([])
    return data._entities
  }

  it('are made once for a store and a user, also when asked ten times at once', async () => {
    const storeId = aStoreId(4_000_000)
    const user = await accounts.register({ phone: '0501234567' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => ensure(storeId, user.id)))
    const ids = new Set(answers.map(({ data }) => data.ensureCustomer.id))
    expect(ids.size).toBe(1)
    expect(answers[0]!.data.ensureCustomer).toMatchObject({
      email: user.email,
      firstName: 'Noura',
      phone: '0501234567',
    })
    const elsewhere = await ensure(aStoreId(12), user.id)
    expect(ids.has(elsewhere.data.ensureCustomer.id)).toBe(false)
    const rows = await accounts.database.query('SELECT 1 FROM customer WHERE user_id = $1', [user.id])
    expect(rows).toHaveLength(2)
  })

  it('cost one query when they are known', async () => {
    const storeId = aStoreId(12)
    const user = await accounts.register()
    await ensure(storeId, user.id)
    const statements: string[] = []
    const stop = accounts.database.observe((sql) => statements.push(sql))
    await ensure(storeId, user.id)
    stop()
    expect(statements).toHaveLength(1)
  })

  it('are not made for an unknown user or store', async () => {
    const user = await accounts.register()
    const before = await accounts.count('customer')
    expect((await ensure(aStoreId(12), aUserId())).errors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await ensure(aStoreId(12), 'x')).errors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await ensure('x', user.id)).errors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await ensure(aUserId(), user.id)).errors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await accounts.count('customer')).toBe(before)
  })

  it('are seen by staff with orders:read of their store, by the user and by services, in one query', async () => {
    const [here, there] = [aStoreId(21), aStoreId(22)]
    const user = await accounts.register()
    const staff = await accounts.register()
    const ids: string[] = []
    for (const store of [here, there]) ids.push((await ensure(store, user.id)).data.ensureCustomer.id)
    const [inHere, inThere] = ids.map((id) => ({ id, email: user.email }))
    const statements: string[] = []
    const stop = accounts.database.observe((sql) => statements.push(sql))
    expect(await read([...ids, aStoreId(21)], as(staff.identity, [member(here, ['orders:read'])]))).toEqual([
      inHere,
      null,
      null,
    ])
    stop()
    expect(statements).toHaveLength(1)
    expect(await read(ids, as(staff.identity, [member(here, ['products:write'])]))).toEqual([null, null])
    expect(await read(ids, staff.identity)).toEqual([null, null])
    expect(await read(ids, guest())).toEqual([null, null])
    expect(await read(ids, user.identity)).toEqual([inHere, inThere])
    expect(await read([...ids, 'x'], service())).toEqual([inHere, inThere, null])
  })
})

describe('fields for other parts of the system', () => {
  it('refuse everybody else', async () => {
    const user = await accounts.register()
    const fields = [
      '{ jwks }',
      `{ signedInSession(id: "${aUserId()}") { userId } }`,
      `{ userByEmail(email: "${user.email}") { id } }`,
      `mutation { ensureCustomer(storeId: "${aStoreId(3)}", userId: "${user.id}") { id } }`,
    ]
    for (const identity of [guest(), user.identity])
      for (const field of fields)
        expect((await accounts.run(field, {}, identity)).errors).toMatchObject([{ code: 'FORBIDDEN' }])
  })

  it('find a session while it lives, and a user by e-mail in any case', async () => {
    const user = await accounts.register({ locale: 'en' })
    const sid = user.identity.kind === 'user' ? user.identity.sessionId : ''
    const query = 'query ($id: ID!) { signedInSession(id: $id) { userId locale emailVerified } }'
    const find = async (id: string) => (await accounts.run(query, { id }, service())).data.signedInSession
    expect(await find(sid)).toEqual({ userId: user.id, locale: 'en', emailVerified: false })
    expect(await find('x')).toBeNull()
    expect(await find(aUserId())).toBeNull()
    accounts.pass(31 * 24 * 60 * 60_000)
    expect(await find(sid)).toBeNull()
    const byEmail = await accounts.run(`{ userByEmail(email: " ${user.email.toUpperCase()}") { id } }`, {}, service())
    expect(byEmail.data.userByEmail).toEqual({ id: user.id })
    const nobody = await accounts.run('{ userByEmail(email: "nobody") { id } }', {}, service())
    expect(nobody).toEqual({ data: { userByEmail: null }, errors: [] })
  })
})
