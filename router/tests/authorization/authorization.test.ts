import { beforeEach, describe, expect, it } from 'vitest'
import { type Guest, openVault, rightsOf, touched } from './vault.ts'

const vault = openVault()
const GUEST: Guest = {}
const MEMBER: Guest = { authenticated: true }
const scoped = (...scopes: string[]): Guest => ({ authenticated: true, scopes: new Set(scopes) })
const trusted = (...policies: string[]): Guest => ({ policies: new Set(policies) })

const run = async (query: string, context: Guest = GUEST, variables?: Record<string, unknown>, router = vault) =>
  JSON.parse(await router.execute({ query, variables }, context))
const denied = (...paths: string[]) =>
  paths.map((path) => ({
    message: 'Unauthorized field or type',
    path: path.split('.'),
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
  }))

beforeEach(() => void touched.splice(0))

describe('a field without right', () => {
  it('is null and reported, and the rest is answered', async () => {
    expect(await run('{ me { name boss { name } } }')).toEqual({
      errors: denied('me.boss'),
      data: { me: { name: 'Amal', boss: null } },
    })
    expect(await run('{ me { name boss { name } } }', MEMBER)).toEqual({
      data: { me: { name: 'Amal', boss: { name: 'Badr' } } },
    })
  })

  it('is not asked of its subgraph', async () => {
    expect(await run('{ open staff { name } ledger { total } }')).toEqual({
      errors: denied('staff.@', 'ledger'),
      data: null,
    })
    expect(touched).toEqual([])
  })

  it('that may not be null takes what it stands in with it, without another error', async () => {
    expect(await run('{ open me { name email } }')).toEqual({
      errors: denied('me.email'),
      data: { open: 'open', me: null },
    })
    expect(await run('{ open strict { email name } }')).toEqual({ errors: denied('strict.email'), data: null })
    expect(await run('{ everybody { id email } }')).toEqual({ errors: denied('everybody.@.email'), data: null })
  })

  it('is told under the name that the client gave it', async () => {
    expect(await run('{ who: me { leader: boss { name } email: name } }')).toEqual({
      errors: denied('who.leader'),
      data: { who: { leader: null, email: 'Amal' } },
    })
  })

  it('is not shown because a plan needed it as a key', async () => {
    const { data } = await run('{ me { name desk address: email } }')
    expect(data).toEqual({ me: null })
  })

  it('that is all that was asked of an object leaves the object out', async () => {
    expect(await run('{ open me { boss { name } } }')).toEqual({
      errors: denied('me.boss'),
      data: { open: 'open', me: null },
    })
  })

  it('may be asked for where it is skipped', async () => {
    const query = 'query ($member: Boolean!) { me { name boss @include(if: $member) { name } } }'
    expect(await run(query, GUEST, { member: false })).toEqual({ data: { me: { name: 'Amal' } } })
    expect(await run(query, GUEST, { member: true })).toMatchObject({ errors: denied('me.boss') })
  })
})

describe('rights are asked for', () => {
  it('by the type that a field gives: a scalar, an enum, an object', async () => {
    expect(await run('{ me { name salary mood } ledger { total } }')).toEqual({
      errors: denied('me.salary', 'me.mood', 'ledger'),
      data: { me: { name: 'Amal', salary: null, mood: null }, ledger: null },
    })
    const all = { ...scoped('payroll'), ...trusted('trusted', 'auditor', 'insured') }
    expect(await run('{ me { salary mood } ledger { total } }', all)).toEqual({
      data: { me: { salary: 10, mood: 'GOOD' }, ledger: { total: 7 } },
    })
  })

  it('by lists of scopes, of which one must be there as a whole', async () => {
    const staff = async (context: Guest) => (await run('{ staff { id } }', context)).errors ?? 'all'
    expect(await staff(scoped('staff:read'))).toEqual(denied('staff.@'))
    expect(await staff(scoped('staff:read', 'audit'))).toBe('all')
    expect(await staff(scoped('admin'))).toBe('all')
  })

  it('by policies', async () => {
    expect(await run('{ ledger { total } }', trusted('auditor'))).toMatchObject({ errors: denied('ledger') })
    expect(await run('{ ledger { total } }', trusted('auditor', 'insured'))).toEqual({ data: { ledger: { total: 7 } } })
  })

  it('by fields that are computed from guarded ones', async () => {
    expect(await run('{ me { desk badge } }')).toEqual({
      errors: denied('me.badge'),
      data: { me: { desk: 'desk 1', badge: null } },
    })
    expect(await run('{ me { badge } }', MEMBER)).toEqual({ data: { me: { badge: 'badge of a@x' } } })
  })

  it('in fragments, at every place where they are spread', async () => {
    const query = '{ me { ...P } everybody { ...P } } fragment P on Person { id boss { id } }'
    expect(await run(query)).toEqual({
      errors: denied('me.boss', 'everybody.@.boss'),
      data: {
        me: { id: '1', boss: null },
        everybody: [
          { id: '1', boss: null },
          { id: '2', boss: null },
        ],
      },
    })
  })

  it('of an interface as of every type behind it, and in fragments as of one', async () => {
    expect(await run('{ notes { id text } }')).toEqual({ errors: denied('notes.@.text'), data: null })
    expect(await run('{ notes { id ... on PublicNote { text } ... on PrivateNote { reader } } }')).toEqual({
      errors: denied('notes.@.reader'),
      data: {
        notes: [
          { id: 'n1', text: 'hello' },
          { id: 'n2', reader: null },
        ],
      },
    })
    expect(await run('{ notes { text } }', MEMBER)).toEqual({
      data: { notes: [{ text: 'hello' }, { text: 'psst' }] },
    })
  })

  it('of a union in its fragments', async () => {
    expect(await run('{ finds { __typename ... on Ledger { total } ... on Person { name } } }')).toEqual({
      errors: denied('finds.@.total'),
      data: null,
    })
    expect(await run('{ finds { __typename ... on Person { name } } }')).toEqual({
      data: { finds: [{ __typename: 'Person', name: 'Amal' }, { __typename: 'Ledger' }] },
    })
  })

  it('never by introspection', async () => {
    const { data, errors } = await run('{ __type(name: "Ledger") { fields { name } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ __type: { fields: [{ name: 'total' }] } })
  })
})

describe('a mutation', () => {
  it('runs what its caller may run', async () => {
    expect(await run('mutation { tell rename(name: "x") { name boss { id } } }')).toEqual({
      errors: denied('rename.boss'),
      data: { tell: 'told', rename: { name: 'x', boss: null } },
    })
    expect(touched).toEqual(['tell', 'rename'])
  })

  it('without right is not run', async () => {
    expect(await run('mutation { wipe { id } }', MEMBER)).toEqual({ errors: denied('wipe'), data: null })
    expect(touched).toEqual([])
  })

  it('of whose answer nothing may be told is not run', async () => {
    expect(await run('mutation { rename(name: "x") { email } }')).toEqual({
      errors: denied('rename.email'),
      data: null,
    })
    expect(touched).toEqual([])
  })
})

describe('a subscription', () => {
  it('leaves fields out of every event', async () => {
    const events = await vault.subscribe(
      { query: 'subscription { ticks { index owner { boss { id } name } } }' },
      GUEST,
    )
    if ('errors' in events) throw new Error('not opened')
    const seen: unknown[] = []
    for await (const text of events) seen.push(JSON.parse(text))
    expect(seen).toEqual(
      [0, 1].map((index) => ({
        errors: denied('ticks.owner.boss'),
        data: { ticks: { index, owner: { boss: null, name: 'Amal' } } },
      })),
    )
  })

  it('without right is refused before it is opened', async () => {
    expect(await vault.subscribe({ query: 'subscription { secretTicks { index } }' }, GUEST)).toEqual({
      errors: denied('secretTicks'),
    })
    expect(touched).toEqual([])
  })
})

describe('callers', () => {
  it('with other rights get other answers to the same text', async () => {
    const query = '{ me { name boss { id } salary } }'
    const seen = await Promise.all([GUEST, MEMBER, scoped('payroll'), GUEST].map((caller) => run(query, caller)))
    expect(seen.map(({ data }) => data.me)).toEqual([
      { name: 'Amal', boss: null, salary: null },
      { name: 'Amal', boss: { id: '2' }, salary: null },
      { name: 'Amal', boss: { id: '2' }, salary: 10 },
      { name: 'Amal', boss: null, salary: null },
    ])
  })

  it('are not looked at when nothing that is asked for is guarded', async () => {
    const router = openVault({
      authorization: {
        rightsOf: () => {
          throw new Error('was asked')
        },
      },
    })
    expect(await run('{ open me { name desk } }', GUEST, {}, router)).toEqual({
      data: { open: 'open', me: { name: 'Amal', desk: 'desk 1' } },
    })
  })

  it('cannot reach what others may see through the name of an operation', async () => {
    const query = '{ me { name boss { id } } }'
    await run(query, MEMBER)
    const text = await vault.execute({ query, operationName: '' }, GUEST)
    expect(text).not.toContain('"boss":{')
  })
})

describe('by configuration', () => {
  it('the whole operation is refused', async () => {
    const router = openVault({ authorization: { rightsOf, mode: 'refuse' } })
    expect(await run('{ open me { boss { id } } }', GUEST, {}, router)).toEqual({ errors: denied('me.boss') })
    expect(await run('mutation { tell wipe { id } }', GUEST, {}, router)).toEqual({ errors: denied('wipe') })
    expect(touched).toEqual([])
    expect(await run('{ open }', GUEST, {}, router)).toEqual({ data: { open: 'open' } })
    const skipped = '{ open me { name boss @skip(if: true) { id } } }'
    expect(await run(skipped, GUEST, {}, router)).toEqual({ data: { open: 'open', me: { name: 'Amal' } } })
  })

  it('what was left out is told beside the data', async () => {
    const router = openVault({ authorization: { rightsOf, report: 'extensions' } })
    expect(await run('{ me { name boss { id } } }', GUEST, {}, router)).toEqual({
      data: { me: { name: 'Amal', boss: null } },
      extensions: { authorizationErrors: denied('me.boss') },
    })
  })

  it('what was left out is not told', async () => {
    const router = openVault({ authorization: { rightsOf, report: 'nowhere' } })
    expect(await run('{ open me { email } }', GUEST, {}, router)).toEqual({ data: { open: 'open', me: null } })
  })

  it('nothing is left out, and it is told what would be', async () => {
    const router = openVault({ authorization: { rightsOf, mode: 'refuse', dryRun: true } })
    expect(await run('{ me { name boss { id } } }', GUEST, {}, router)).toEqual({
      errors: denied('me.boss'),
      data: { me: { name: 'Amal', boss: { id: '2' } } },
    })
  })

  it('what was left out has other codes, for guests and for others', async () => {
    const codes = { unauthenticated: 'UNAUTHENTICATED', unauthorized: 'FORBIDDEN' }
    const router = openVault({ authorization: { rightsOf, codes } })
    const told = async (caller: Guest) =>
      (await run('{ me { name salary } }', caller, {}, router)).errors.map(
        ({ extensions }: { extensions: { code: string } }) => extensions.code,
      )
    expect([await told(GUEST), await told(MEMBER), await told(GUEST)]).toEqual([
      ['UNAUTHENTICATED'],
      ['FORBIDDEN'],
      ['UNAUTHENTICATED'],
    ])
  })

  it('is somebody else to enforce the directives', async () => {
    const router = openVault({ authorization: false })
    expect(await run('{ me { email } }', GUEST, {}, router)).toEqual({ data: { me: { email: 'a@x' } } })
  })

  it('nobody has rights where nothing is said of them', async () => {
    const router = openVault({ authorization: undefined })
    expect(await run('{ me { boss { id } name } }', MEMBER, {}, router)).toMatchObject({ errors: denied('me.boss') })
  })
})
