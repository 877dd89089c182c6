import { describe, expect, it } from 'vitest'
import { guest, PASSWORD, refusalOf, runAccounts } from './running-accounts.ts'

const accounts = runAccounts()
const HOUR = 60 * 60_000
const NEW_PASSWORD = 'another long password'

const tokenFor = async (email: string): Promise<string> => {
  await accounts.deliver()
  return /^[\w-]{43}$/m.exec(accounts.mail.findLast(({ to }) => to === email)!.text)![0]
}
const verify = (token: string, identity = guest()) =>
  accounts.mutate('verifyEmail', { token }, 'user { id emailVerified }', identity)
const requestReset = (email: string, identity = guest()) =>
  accounts.mutate('requestPasswordReset', { email }, '', identity)
const reset = (token: string, password = NEW_PASSWORD) =>
  accounts.mutate('resetPassword', { token, password }, 'user { id emailVerified }')

describe('verifyEmail', () => {
  it('verifies the address once, with one event', async () => {
    const { id, email } = await accounts.register()
    const token = await tokenFor(email)
    expect((await verify(` ${token}\n`)).user).toEqual({ id, emailVerified: true })
    expect((await accounts.eventTypes()).filter((type) => type === 'user.email_verified')).toHaveLength(1)
    const [event] = await accounts.database.query("SELECT payload FROM event WHERE type = 'user.email_verified'")
    expect(event).toEqual({ payload: { userId: id, email } })
    expect(refusalOf(await verify(token))).toMatchObject({ code: 'TOKEN_INVALID', field: ['token'] })
  })

  it('lets a token in once when it comes ten times at once', async () => {
    const { email } = await accounts.register()
    const token = await tokenFor(email)
    const before = (await accounts.eventTypes()).length
    const payloads = await Promise.all(Array.from({ length: 10 }, () => verify(token)))
    expect(payloads.filter(({ user }) => user)).toHaveLength(1)
    expect((await accounts.eventTypes()).length).toBe(before + 1)
  })

  it('refuses an unknown token, one that has expired, and one for another purpose', async () => {
    expect(refusalOf(await verify('nonsense')).code).toBe('TOKEN_INVALID')
    const { email } = await accounts.register()
    const token = await tokenFor(email)
    await requestReset(email)
    expect(refusalOf(await verify(await tokenFor(email))).code).toBe('TOKEN_INVALID')
    expect(refusalOf(await reset(token)).code).toBe('TOKEN_INVALID')
    accounts.pass(72 * HOUR)
    expect(refusalOf(await verify(token)).code).toBe('TOKEN_INVALID')
    expect((await accounts.login({ email })).session.user.emailVerified).toBe(false)
  })
})

describe('resendVerification', () => {
  const resend = (identity = guest()) => accounts.mutate('resendVerification', null, 'user { id }', identity)

  it('mails another token; either verifies', async () => {
    const { id, email, identity } = await accounts.register()
    const first = await tokenFor(email)
    expect((await resend(identity)).user).toEqual({ id })
    const second = await tokenFor(email)
    expect(second).not.toBe(first)
    expect((await verify(first)).userErrors).toEqual([])
    expect(refusalOf(await verify(second)).code).toBe('TOKEN_INVALID')
    expect(refusalOf(await resend(identity))).toMatchObject({ code: 'ALREADY_VERIFIED', field: null })
  })

  it('refuses a guest, and a sixth mail within an hour', async () => {
    expect(refusalOf(await resend()).code).toBe('UNAUTHENTICATED')
    const { identity } = await accounts.register()
    for (let n = 0; n < 5; n++) expect((await resend(identity)).userErrors).toEqual([])
    const events = (await accounts.eventTypes()).length
    expect(refusalOf(await resend(identity)).code).toBe('TOO_MANY_ATTEMPTS')
    expect((await accounts.eventTypes()).length).toBe(events)
    accounts.pass(HOUR)
    expect((await resend(identity)).userErrors).toEqual([])
  })
})

describe('requestPasswordReset', () => {
  it('answers the same, after the same statements, whether or not there is an account', async () => {
    const { email } = await accounts.register()
    await accounts.deliver()
    const mails = accounts.mail.length
    const ask = async (address: string) => {
      const statements: string[] = []
      const stop = accounts.database.observe((sql) => statements.push(sql))
      const payload = await requestReset(address)
      stop()
      return { payload, statements }
    }
    const known = await ask(email)
    expect(await ask('nobody@example.com')).toEqual(known)
    expect(known.payload.userErrors).toEqual([])
    await accounts.deliver()
    expect(accounts.mail.slice(mails).map(({ to }) => to)).toEqual([email])
  })

  it('is limited for an address, whether or not it has an account', async () => {
    const { email } = await accounts.register()
    for (const address of [email, 'none@example.com']) {
      for (let n = 0; n < 5; n++) expect((await requestReset(address)).userErrors).toEqual([])
      const events = (await accounts.eventTypes()).length
      expect(refusalOf(await requestReset(address)).code).toBe('TOO_MANY_ATTEMPTS')
      expect((await accounts.eventTypes()).length).toBe(events)
    }
  })

  it('refuses what is no address', async () => {
    expect(refusalOf(await requestReset('nobody'))).toMatchObject({ code: 'INVALID', field: ['email'] })
    expect(refusalOf(await requestReset(''))).toMatchObject({ code: 'REQUIRED', field: ['email'] })
    expect(refusalOf(await requestReset(`${'x'.repeat(300)}@a.com`))).toMatchObject({ code: 'TOO_LONG' })
  })
})

describe('resetPassword', () => {
  it('sets the password, ends every session, verifies the address, and tells it by mail', async () => {
    const { id, email, refreshToken } = await accounts.register()
    await requestReset(email)
    const token = await tokenFor(email)
    expect((await reset(token)).user).toEqual({ id, emailVerified: true })
    expect(refusalOf(await accounts.refresh(refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    expect(refusalOf(await accounts.login({ email })).code).toBe('INVALID_CREDENTIALS')
    expect((await accounts.login({ email, password: NEW_PASSWORD })).session.user.id).toBe(id)
    await expect.poll(() => accounts.told).toContain(id)
    await accounts.deliver()
    expect(accounts.mail.at(-1)).toMatchObject({ to: email, subject: 'Your password was changed', language: 'en' })
    expect(refusalOf(await reset(token))).toMatchObject({ code: 'TOKEN_INVALID', field: ['token'] })
  })

  it('lifts a lock', async () => {
    const { email } = await accounts.register()
    for (let n = 0; n < 10; n++) {
      await accounts.login({ email, password: 'wrong' })
      accounts.pass(40_000)
    }
    expect(refusalOf(await accounts.login({ email })).code).toBe('LOCKED')
    await requestReset(email)
    await reset(await tokenFor(email))
    expect((await accounts.login({ email, password: NEW_PASSWORD })).userErrors).toEqual([])
  })

  it('keeps the second factor', async () => {
    const user = await accounts.register()
    const { codeOf, stepAt } = await import('../domain/totp.ts')
    const { secret } = await accounts.mutate('enrolTwoFactor', null, 'secret', user.identity)
    const totpCode = codeOf(secret, stepAt(new Date(accounts.clock)))
    await accounts.mutate('confirmTwoFactor', { totpCode }, 'recoveryCodes', user.identity)
    await requestReset(user.email)
    await reset(await tokenFor(user.email))
    expect((await accounts.login({ email: user.email, password: NEW_PASSWORD })).twoFactorRequired).toBe(true)
  })

  it('refuses a bad password without using the token up, and hashes nothing for a bad token', async () => {
    const { email } = await accounts.register()
    await requestReset(email)
    const token = await tokenFor(email)
    expect(refusalOf(await reset(token, 'short'))).toMatchObject({ code: 'PASSWORD_TOO_SHORT', field: ['password'] })
    expect(refusalOf(await reset(token, email))).toMatchObject({ code: 'PASSWORD_IS_EMAIL', field: ['password'] })
    const { hashed } = accounts.hashWork
    expect(refusalOf(await reset('nonsense')).code).toBe('TOKEN_INVALID')
    expect(accounts.hashWork.hashed).toBe(hashed)
    accounts.pass(HOUR)
    expect(refusalOf(await reset(token)).code).toBe('TOKEN_INVALID')
    expect((await accounts.login({ email, password: PASSWORD })).userErrors).toEqual([])
  })

  it('lets a token in once when it comes ten times at once', async () => {
    const { email } = await accounts.register()
    await requestReset(email)
    const token = await tokenFor(email)
    const payloads = await Promise.all(Array.from({ length: 10 }, (_, n) => reset(token, `the new password ${n}`)))
    expect(payloads.filter(({ user }) => user)).toHaveLength(1)
  })

  it('makes the tokens of other reset mails useless', async () => {
    const { email } = await accounts.register()
    await requestReset(email)
    const first = await tokenFor(email)
    await requestReset(email)
    await reset(await tokenFor(email))
    expect(refusalOf(await reset(first)).code).toBe('TOKEN_INVALID')
  })
})
