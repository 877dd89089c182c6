import { MAX_AGE_MS, signStanding } from '@saler/identity'
import { NO_STORE, newId, storeOf } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, type FrontDoor, openStores, SECRET } from './front-door.ts'

let door: FrontDoor
let owner: Account
let stores: { id: string; handle: string }[]
beforeAll(async () => {
  door = await openStores()
  owner = door.account()
  stores = []
  for (let n = 0; n < 5; n++) stores.push(await door.createStore(owner))
})
afterAll(() => door.close())

/** What an id would be whose store number no column holds. */
const BEYOND = 'ffffffff-ffff-8fff-bfff-ffffffffffff'

describe('store, storeByHandle and storeByDomain', () => {
  it('are open to everybody', async () => {
    const [{ id, handle } = stores[0]!] = stores
    const { data } = await door.ask(
      door.guest,
      'query ($id: ID!, $handle: String!, $domain: String!) { store(id: $id) { id } storeByHandle(handle: $handle) { id } storeByDomain(domain: $domain) { id } }',
      { id, handle: handle.toUpperCase(), domain: `${handle.toUpperCase()}.saler.com` },
    )
    expect(data).toEqual({ store: { id }, storeByHandle: { id }, storeByDomain: { id } })
  })

  it.each([
    ['id', 'store', 'ID', () => BEYOND],
    ['id', 'store', 'ID', () => newId(storeOf(stores[0]!.id)!)],
    ['id', 'store', 'ID', () => newId(2_000_000_000)],
    ['id', 'store', 'ID', () => newId(NO_STORE)],
    ['id', 'store', 'ID', () => 'x'],
    ['handle', 'storeByHandle', 'String', () => 'no-such-store'],
    ['handle', 'storeByHandle', 'String', () => "x' OR 1=1 --\0"],
    ['domain', 'storeByDomain', 'String', () => 'no-such.example'],
    ['domain', 'storeByDomain', 'String', () => 'not a domain\0'],
  ])('answer null for a %s that nobody has (%s)', async (argument, field, type, value) => {
    const { data, errors } = await door.ask(
      door.guest,
      `query ($value: ${type}!) { ${field}(${argument}: $value) { id } }`,
      { value: value() },
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({ [field]: null })
  })
})

describe('User.stores', () => {
  const ask = async (identity: Awaited<ReturnType<FrontDoor['as']>>, id: string, standing?: string | null) =>
    door.ask(
      identity,
      'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on User { stores { id } } } }',
      {
        refs: [{ __typename: 'User', id, standing }],
      },
    )

  it('shows users their own stores, the oldest first, and nobody else', async () => {
    const own = stores.map(({ id }) => ({ id }))
    expect((await ask(await door.as(owner), owner.id)).data._entities).toEqual([{ stores: own }])
    expect((await ask(door.service, owner.id)).data._entities).toEqual([{ stores: own }])
    expect((await ask(await door.as(door.account()), owner.id)).errors).toMatchObject([{ code: 'FORBIDDEN' }])
    expect((await ask(door.guest, owner.id)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }])
    expect((await ask(door.service, 'x')).data._entities).toEqual([{ stores: [] }])
  })

  it('shows a user’s stores to a request that has just signed them in, whoever it began as', async () => {
    const own = stores.map(({ id }) => ({ id }))
    const standing = signStanding(owner.id, { secret: SECRET })
    for (const identity of [door.guest, await door.as(door.account())])
      expect(await ask(identity, owner.id, standing)).toMatchObject({
        data: { _entities: [{ stores: own }] },
        errors: undefined,
      })
  })

  it('refuses a standing that is forged, stale, of another user or none', async () => {
    const other = door.account()
    const stranger = await door.as(other)
    const signed = { secret: SECRET, now: Date.now() }
    const [text] = signStanding(owner.id, signed).split('.')
    for (const standing of [
      null,
      '',
      'x',
      `${text}.${signStanding(other.id, signed).split('.')[1]}`,
      signStanding(owner.id, { secret: 'another secret' }),
      signStanding(owner.id, { ...signed, now: signed.now - MAX_AGE_MS - 1_000 }),
      signStanding(other.id, signed),
    ]) {
      expect((await ask(door.guest, owner.id, standing)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }])
      expect((await ask(stranger, owner.id, standing)).errors).toMatchObject([{ code: 'FORBIDDEN' }])
    }
  })

  it('costs one statement for each kind of row, however many stores there are', async () => {
    const identity = await door.as(owner)
    const sent = await door.statements(() =>
      door.get(
        identity,
        `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on User { stores {
           name settings domains { domain } staff { role } invitations { email } } } } }`,
        { refs: [{ __typename: 'User', id: owner.id }] },
      ),
    )
    // Memberships and their stores are two statements of Prisma's.
    expect(sent).toHaveLength(6)
  })
})

describe('the entity Store', () => {
  it('is read with one statement, however many are asked for', async () => {
    const refs = [...stores, ...stores, { id: newId(999_999) }].map(({ id }) => ({ __typename: 'Store', id }))
    let answer: { _entities: ({ id: string } | null)[] } | undefined
    const sent = await door.statements(async () => {
      answer = await door.get(
        door.guest,
        'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Store { id name currency settings(category: "general") } } }',
        { refs },
      )
    })
    expect(answer?._entities.map((store) => store?.id)).toEqual([...refs.slice(0, 10).map(({ id }) => id), undefined])
    expect(sent.filter((sql) => !sql.includes('store_setting'))).toHaveLength(1)
    expect(sent.length).toBeLessThanOrEqual(2)
  })
})

describe('storeTerms', () => {
  const TERMS = `query ($id: ID!) { storeTerms(storeId: $id) {
    id name currency language country status freeShippingThreshold
    shippingMethods { name title price { amount currency } } } }`

  it('tells the system what it takes to sell in a store, with one statement', async () => {
    const { id } = await door.createStore(owner, { name: 'نور', currency: 'KWD', country: 'KW' })
    let terms: unknown
    const sent = await door.statements(async () => {
      terms = await door.get(door.service, TERMS, { id })
    })
    expect(sent).toHaveLength(1)
    expect(terms).toEqual({
      storeTerms: {
        id,
        name: 'نور',
        currency: 'KWD',
        language: 'ar',
        country: 'KW',
        status: 'ACTIVE',
        freeShippingThreshold: '200.000',
        shippingMethods: [{ name: 'standard', title: 'التوصيل العادي', price: { amount: '25.000', currency: 'KWD' } }],
      },
    })
  })

  it('follows the settings, and tells of closed stores too', async () => {
    const { id } = await door.createStore(owner)
    const identity = await door.as(owner)
    const settings = { free_shipping_threshold: null }
    await door.change(identity, 'updateStoreSettings', { storeId: id, category: 'shipping', settings })
    await door.change(identity, 'updateStore', { storeId: id, status: 'CLOSED' })
    const { storeTerms } = await door.get(door.service, TERMS, { id })
    expect(storeTerms).toMatchObject({ status: 'CLOSED', freeShippingThreshold: null })
  })

  it('answers null for a store that there is not', async () => {
    for (const id of [newId(storeOf(stores[0]!.id)!), BEYOND, 'x'])
      expect(await door.get(door.service, TERMS, { id })).toEqual({ storeTerms: null })
  })
})

describe('membershipsOf and colleaguesOf', () => {
  it('tell where a user works and what they may do there, with one statement', async () => {
    const [first, second] = [stores[0]!, stores[1]!]
    const clerk = await door.employ(owner, first.id, 'STAFF', ['orders:read'])
    const { member } = await door.change(
      await door.as(owner),
      'inviteStaff',
      { storeId: second.id, email: clerk.email, role: 'ADMIN' },
      'member { permissions }',
    )
    let answer: unknown
    const sent = await door.statements(async () => {
      answer = await door.get(
        door.service,
        'query ($id: ID!) { membershipsOf(userId: $id) { storeId role permissions } }',
        { id: clerk.id },
      )
    })
    expect(sent).toHaveLength(1)
    expect(answer).toEqual({
      membershipsOf: [
        { storeId: first.id, role: 'STAFF', permissions: ['orders:read'] },
        { storeId: second.id, role: 'ADMIN', permissions: member.permissions },
      ],
    })
    expect(await door.get(door.service, '{ membershipsOf(userId: "x") { role } }')).toEqual({ membershipsOf: [] })
  })

  it('tell which of some users share a store with a user, with one statement', async () => {
    const clerk = await door.employ(owner, stores[3]!.id)
    const stranger = door.account()
    await door.createStore(stranger)
    const ask = (userId: string, among: string[]) =>
      door.get(door.service, 'query ($id: ID!, $among: [ID!]!) { colleaguesOf(userId: $id, among: $among) }', {
        id: userId,
        among,
      })
    let answer: unknown
    const sent = await door.statements(async () => {
      answer = await ask(owner.id, [clerk.id, stranger.id, clerk.id, 'x'])
    })
    expect(answer).toEqual({ colleaguesOf: [clerk.id] })
    expect(sent).toHaveLength(1)
    expect(await ask(stranger.id, [clerk.id])).toEqual({ colleaguesOf: [] })
    const { errors } = await door.ask(
      door.service,
      'query ($id: ID!, $among: [ID!]!) { colleaguesOf(userId: $id, among: $among) }',
      { id: owner.id, among: Array(1_001).fill(clerk.id) },
    )
    expect(errors).toMatchObject([{ code: 'TOO_MANY' }])
  })
})

describe('the internal fields', () => {
  it.each([
    ['storeTerms', 'query ($id: ID!) { storeTerms(storeId: $id) { id } }'],
    ['membershipsOf', 'query ($id: ID!) { membershipsOf(userId: $id) { role } }'],
    ['colleaguesOf', 'query ($id: ID!) { colleaguesOf(userId: $id, among: [$id]) }'],
  ])('%s answers the system only', async (_, operation) => {
    for (const identity of [door.guest, await door.as(owner)]) {
      const { errors } = await door.ask(identity, operation, { id: owner.id })
      expect(errors).toMatchObject([{ code: 'FORBIDDEN' }])
    }
  })
})
