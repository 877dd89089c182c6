import { describe, expect, it } from 'vitest'
import { guest, PASSWORD, refusalOf, runAccounts } from './running-accounts.ts'

const accounts = runAccounts()
const MINUTE = 60_000

const failTimes = async (email: string, times: number) => {
  const codes: string[] = []
  for (let n = 0; n < times; n++) {
    codes.push(refusalOf(await accounts.login({ email, password: 'wrong password' })).code)
    // Longer than each pause before the lock.
    accounts.pass(40_000)
  }
  return codes
}

describe('login', () => {
  it('signs in with the address in any case, and records when and how often', async () => {
    const { id, email } = await accounts.register()
    accounts.pass(MINUTE)
    const { session, twoFactorRequired, userErrors } = await accounts.login({ email: ` ${email.toUpperCase()}` })
    expect(userErrors).toEqual([])
    expect(twoFactorRequired).toBe(false)
    expect(session.user).toMatchObject({ id, lastLoginAt: new Date(accounts.clock).toISOString() })
    expect(Date.parse(session.expiresAt)).toBe(accounts.clock + 15 * MINUTE)
    const [row] = await accounts.database.query('SELECT login_count FROM users WHERE id = $1', [id])
    expect(row).toEqual({ login_count: 2 })
  })

  it('answers a wrong password and an unknown address alike, with the same hash work', async () => {
    const { email } = await accounts.register()
    const sessions = await accounts.count('session')
    const work = async (input: object) => {
      const before = { ...accounts.hashWork }
      const statements: string[] = []
      const stop = accounts.database.observe((sql) => statements.push(sql))
      const payload = await accounts.login({ password: 'not the password', ...input })
      stop()
      const { hashed, verified } = accounts.hashWork
      return { payload, hashed: hashed - before.hashed, verified: verified - before.verified, statements }
    }
    const wrong = await work({ email })
    const unknown = await work({ email: 'nobody@example.com' })
    expect(refusalOf(wrong.payload)).toMatchObject({ code: 'INVALID_CREDENTIALS', field: null })
    expect(unknown).toEqual(wrong)
    expect(wrong).toMatchObject({ hashed: 0, verified: 1 })
    expect(await accounts.count('session')).toBe(sessions)
  })

  it.each([
    ['text that is no address', { email: 'x' }],
    ['NUL in the address', { email: 'a\u0000@example.com' }],
    ['half an emoji in both', { email: '\ud83d@example.com', password: '\ud83d' }],
    ['a megabyte of password', { email: 'nobody@example.com', password: 'x'.repeat(1_000_000) }],
  ])('refuses %s like every wrong sign-in', async (_what, input) => {
    expect(refusalOf(await accounts.login(input)).code).toBe('INVALID_CREDENTIALS')
    expect(accounts.faults).toEqual([])
  })

  it('accepts a password however its characters are composed', async () => {
    const { email } = await accounts.register({ password: 'pass\u00e9 \u0622 ten' })
    expect((await accounts.login({ email, password: 'passe\u0301 \u0627\u0653 ten' })).userErrors).toEqual([])
  })

  it('hashes anew, with the parameters of today, what was hashed with others', async () => {
    const { id, email } = await accounts.register()
    const { hash } = await import('argon2')
    const weak = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 })
    await accounts.database.execute('UPDATE users SET password_hash = $2 WHERE id = $1', [id, weak])
    expect((await accounts.login({ email })).userErrors).toEqual([])
    const [row] = await accounts.database.query<{ hash: string }>(
      'SELECT password_hash AS hash FROM users WHERE id = $1',
      [id],
    )
    expect(row!.hash).toContain('m=19456,p=1,t=2')
    expect((await accounts.login({ email })).userErrors).toEqual([])
  })

  it('refuses a suspended account, but only to who knows its password', async () => {
    const { id, email, refreshToken } = await accounts.register()
    await accounts.database.execute("UPDATE users SET status = 'SUSPENDED' WHERE id = $1", [id])
    expect(refusalOf(await accounts.login({ email }))).toMatchObject({ code: 'SUSPENDED', field: null })
    expect(refusalOf(await accounts.login({ email, password: 'wrong' })).code).toBe('INVALID_CREDENTIALS')
    expect(refusalOf(await accounts.refresh(refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
  })
})

describe('repeated failures', () => {
  it('slow down, then lock; the right password does not help until the lock ends', async () => {
    const { email } = await accounts.register()
    expect(await failTimes(email, 4)).toEqual(Array(4).fill('INVALID_CREDENTIALS'))
    expect(refusalOf(await accounts.login({ email, password: 'wrong' })).code).toBe('INVALID_CREDENTIALS')
    const soon = refusalOf(await accounts.login({ email }))
    expect(soon).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', field: null })
    expect(soon.message).toContain('2 seconds')
    accounts.pass(40_000)
    expect(await failTimes(email, 4)).toEqual(Array(4).fill('INVALID_CREDENTIALS'))
    expect(refusalOf(await accounts.login({ email, password: 'wrong' })).code).toBe('INVALID_CREDENTIALS')
    const locked = refusalOf(await accounts.login({ email }))
    expect(locked.code).toBe('LOCKED')
    expect(locked.message).toContain('900 seconds')
    accounts.pass(15 * MINUTE)
    expect((await accounts.login({ email })).userErrors).toEqual([])
    // Signing in began the count anew.
    expect(await failTimes(email, 5)).toEqual(Array(5).fill('INVALID_CREDENTIALS'))
  })

  it('lock an address without an account in the same way', async () => {
    const codes = await failTimes('ghost@example.com', 12)
    const { email } = await accounts.register()
    expect(await failTimes(email, 12)).toEqual(codes)
    expect(codes.slice(-2)).toEqual(['LOCKED', 'LOCKED'])
  })

  it('are counted for all processes together', async () => {
    const { email } = await accounts.register()
    const other = accounts.another()
    await failTimes(email, 10)
    const { graphql } = await import('graphql')
    const answer = await graphql({
      schema: other.schema,
      source: 'mutation ($input: LoginInput!) { login(input: $input) { userErrors { code } } }',
      variableValues: { input: { email, password: PASSWORD } },
      contextValue: other.contextOf(guest()),
    })
    await other.close()
    expect(answer.data).toEqual({ login: { userErrors: [{ code: 'LOCKED' }] } })
  })

  it('let a burst of guesses learn no more than the same guesses one by one', async () => {
    const { email } = await accounts.register()
    const payloads = await Promise.all(
      Array.from({ length: 40 }, (_, n) => accounts.login({ email, password: `guess number ${n}` })),
    )
    const learned = payloads.filter((payload) => refusalOf(payload).code === 'INVALID_CREDENTIALS')
    expect(learned.length).toBeLessThanOrEqual(5)
    expect(refusalOf(await accounts.login({ email })).code).toBe('TOO_MANY_ATTEMPTS')
  })

  it('never count sign-ins that succeed, however many at once', async () => {
    const { email } = await accounts.register()
    const payloads = await Promise.all(Array.from({ length: 20 }, () => accounts.login({ email })))
    expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([])
  })

  it('from one network are limited over all addresses, and spare other networks', async () => {
    const { email } = await accounts.register()
    const from = (ipAddress: string) => guest({ ipAddress })
    for (let n = 0; n < 5; n++)
      await Promise.all(
        Array.from({ length: 20 }, (_, m) =>
          accounts.login({ email: `spray-${n}-${m}@example.com` }, from(`2001:db8:1:2::${m + 1}`)),
        ),
      )
    expect(refusalOf(await accounts.login({ email }, from('2001:db8:1:2::99'))).code).toBe('TOO_MANY_ATTEMPTS')
    expect((await accounts.login({ email }, from('2001:db8:1:3::1'))).userErrors).toEqual([])
  })
})
