import { newId, storeOf } from '@saler/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, type FrontDoor, openStores } from './front-door.ts'

let door: FrontDoor
let owner: Account
let storeId: string
let handle: string
beforeAll(async () => {
  door = await openStores()
})
beforeEach(async () => {
  owner = door.account()
  ;({ id: storeId, handle } = await door.createStore(owner))
})
afterAll(() => door.close())

const DOMAINS = 'store { domains { id domain isPrimary status } }'
let added = 0
const fresh = () => `shop-${++added}.example`

const add = async (domain: string) =>
  door.change(
    await door.as(owner),
    'addDomain',
    { storeId, domain },
    'domain { id domain displayDomain isPrimary sslEnabled status }',
  )

/** What verification does. */
const activate = (domainId: string) =>
  door.database.execute(`UPDATE domain SET status = 'ACTIVE', ssl_enabled = true WHERE id = $1`, [domainId])

const own = async (): Promise<string> => {
  const { store } = await door.get(door.guest, 'query ($id: ID!) { store(id: $id) { domains { id } } }', {
    id: storeId,
  })
  return store.domains[0].id
}

const refusals = (userErrors: { code: string; field: string[] | null }[]) =>
  userErrors.map(({ code, field }) => [code, field?.join('.')])

describe('addDomain', () => {
  it('adds a domain that waits, in ASCII, and tells the event', async () => {
    const { domain, userErrors } = await add(' متجر-نور.السعودية. ')
    expect(userErrors).toEqual([])
    expect(domain).toEqual({
      id: expect.any(String),
      domain: 'xn----4mcgub9ilq.xn--mgberp4a5d4ar',
      displayDomain: 'متجر-نور.السعودية',
      isPrimary: false,
      sslEnabled: false,
      status: 'PENDING',
    })
    const [event] = await door.events(storeId, 'store.domains_changed')
    expect(event?.payload).toEqual({ storeId, domain: domain.domain, change: 'ADDED' })
  })

  it('leads nowhere and is shown to staff only until it is active', async () => {
    const name = fresh()
    const { domain } = await add(name)
    const ask = (identity = door.guest) =>
      door.get(
        identity,
        'query ($id: ID!, $domain: String!) { storeByDomain(domain: $domain) { id } store(id: $id) { domains { domain } } }',
        { id: storeId, domain: name.toUpperCase() },
      )
    const base = { domain: `${handle}.saler.com` }
    expect(await ask()).toEqual({ storeByDomain: null, store: { domains: [base] } })
    expect((await ask(await door.as(owner))).store.domains).toEqual([base, { domain: name }])
    await activate(domain.id)
    expect(await ask()).toEqual({ storeByDomain: { id: storeId }, store: { domains: [base, { domain: name }] } })
  })

  it.each([
    'localhost',
    'https://example.com',
    'example.com/path',
    'example.com:8080',
    'user@example.com',
    '127.0.0.1',
    '[::1]',
    '0x7f.1',
    'exa mple.com',
    '-bad.example',
    'a..example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
    'x'.repeat(100_000),
    'evil\0.example',
    '',
    'saler.com',
    'other.saler.com',
    'a.b.SALER.com',
  ])('refuses %j', async (domain) => {
    const before = await door.contents()
    const answer = await add(domain)
    expect(answer.domain).toBeNull()
    expect(refusals(answer.userErrors)).toEqual([['INVALID', 'domain']])
    expect(await door.contents()).toBe(before)
  })

  it('refuses a domain that any store has, in whatever spelling', async () => {
    const name = fresh()
    await add(name)
    const other = door.account()
    const { id } = await door.createStore(other)
    const before = await door.contents()
    const identity = await door.as(other)
    const { userErrors } = await door.change(identity, 'addDomain', { storeId: id, domain: name.toUpperCase() })
    expect(refusals(userErrors)).toEqual([['DOMAIN_TAKEN', 'domain']])
    expect(await door.contents()).toBe(before)
  })

  it('gives a domain to one of two stores that ask at the same time', async () => {
    const other = door.account()
    const second = await door.createStore(other)
    const domain = fresh()
    const answers = await Promise.all([
      add(domain),
      door.change(await door.as(other), 'addDomain', { storeId: second.id, domain }),
    ])
    expect(answers.flatMap(({ userErrors }) => refusals(userErrors))).toEqual([['DOMAIN_TAKEN', 'domain']])
  })

  it('stops at 20 domains', async () => {
    for (let n = 1; n < 20; n++) expect((await add(fresh())).userErrors).toEqual([])
    const { userErrors } = await add(fresh())
    expect(refusals(userErrors)).toEqual([['TOO_MANY', 'domain']])
  })
})

describe('setPrimaryDomain', () => {
  it('makes an active domain primary, and the old one ordinary', async () => {
    const name = fresh()
    const { domain } = await add(name)
    await activate(domain.id)
    const identity = await door.as(owner)
    const { store } = await door.change(identity, 'setPrimaryDomain', { domainId: domain.id }, DOMAINS)
    expect(store.domains).toEqual([
      { id: domain.id, domain: name, isPrimary: true, status: 'ACTIVE' },
      expect.objectContaining({ domain: `${handle}.saler.com`, isPrimary: false }),
    ])
    const events = await door.events(storeId, 'store.domains_changed')
    expect(events.at(-1)?.payload).toEqual({ storeId, domain: name, change: 'MADE_PRIMARY' })
    await door.change(identity, 'setPrimaryDomain', { domainId: domain.id })
    expect(await door.events(storeId, 'store.domains_changed')).toHaveLength(events.length)
  })

  it('leaves one primary domain when two are made primary at once', async () => {
    const ids = [(await add(fresh())).domain.id, (await add(fresh())).domain.id]
    await Promise.all(ids.map(activate))
    const identity = await door.as(owner)
    await Promise.all(ids.map((domainId) => door.change(identity, 'setPrimaryDomain', { domainId })))
    const { store } = await door.get(identity, 'query ($id: ID!) { store(id: $id) { domains { isPrimary } } }', {
      id: storeId,
    })
    expect(store.domains.filter((domain: { isPrimary: boolean }) => domain.isPrimary)).toHaveLength(1)
  })

  it('refuses a domain that is not active', async () => {
    const { domain } = await add(fresh())
    const before = await door.contents()
    const { userErrors } = await door.change(await door.as(owner), 'setPrimaryDomain', { domainId: domain.id })
    expect(refusals(userErrors)).toEqual([['DOMAIN_PENDING', 'domainId']])
    expect(await door.contents()).toBe(before)
  })
})

describe('removeDomain', () => {
  it('gives a domain up, which another store may then have', async () => {
    const name = fresh()
    const { domain } = await add(name)
    const { store } = await door.change(await door.as(owner), 'removeDomain', { domainId: domain.id }, DOMAINS)
    expect(store.domains).toHaveLength(1)
    const events = await door.events(storeId, 'store.domains_changed')
    expect(events.at(-1)?.payload).toEqual({ storeId, domain: name, change: 'REMOVED' })
    const other = door.account()
    const second = await door.createStore(other)
    const again = await door.change(await door.as(other), 'addDomain', { storeId: second.id, domain: name })
    expect(again.userErrors).toEqual([])
  })

  it('refuses the primary domain, and the one that Saler gave', async () => {
    const identity = await door.as(owner)
    const base = await own()
    const refused = async (domainId: string) => {
      const before = await door.contents()
      const { userErrors } = await door.change(identity, 'removeDomain', { domainId })
      expect(await door.contents()).toBe(before)
      return refusals(userErrors)
    }
    expect(await refused(base)).toEqual([['DOMAIN_IN_USE', 'domainId']])
    const { domain } = await add(fresh())
    await activate(domain.id)
    await door.change(identity, 'setPrimaryDomain', { domainId: domain.id })
    expect(await refused(base)).toEqual([['DOMAIN_FIXED', 'domainId']])
  })
})

describe('the domain mutations', () => {
  it('refuse those who may not', async () => {
    const domainId = await own()
    const clerk = await door.as(await door.employ(owner, storeId, 'STAFF', ['orders:write']))
    const other = door.account()
    await door.createStore(other)
    const callers = [
      [door.guest, 'UNAUTHENTICATED'],
      [await door.as(other), 'NOT_FOUND'],
      [clerk, 'FORBIDDEN'],
    ] as const
    const mutations = [
      ['addDomain', { storeId, domain: fresh() }],
      ['setPrimaryDomain', { domainId }],
      ['removeDomain', { domainId }],
    ] as const
    const before = await door.contents()
    for (const [identity, code] of callers)
      for (const [mutation, input] of mutations) {
        const { userErrors } = await door.change(identity, mutation, input)
        expect(userErrors.map((error) => error.code)).toEqual([code])
      }
    expect(await door.contents()).toBe(before)
  })

  it.each(['setPrimaryDomain', 'removeDomain'])('%s does not find an id that nobody gave out', async (mutation) => {
    const identity = await door.as(owner)
    for (const domainId of [newId(storeOf(storeId)!), storeId, 'x']) {
      const { userErrors } = await door.change(identity, mutation, { domainId })
      expect(refusals(userErrors)).toEqual([['NOT_FOUND', 'domainId']])
    }
  })
})
