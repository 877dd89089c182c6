import { describe, expect, it } from 'vitest'
import { codeOf, stepAt } from '../domain/totp.ts'
import { PASSWORD, refusalOf, runAccounts, type SignedInUser } from './running-accounts.ts'

const accounts = runAccounts()
const STEP = 30_000

const codeNow = (secret: string, offset = 0) => codeOf(secret, stepAt(new Date(accounts.clock)) + offset)
const wrongCode = (secret: string) => {
  const valid = [-1, 0, 1].map((offset) => codeNow(secret, offset))
  return ['000000', '111111', '222222', '333333'].find((code) => !valid.includes(code))!
}
const enrol = (user: SignedInUser) => accounts.mutate('enrolTwoFactor', null, 'secret otpauthUri', user.identity)
const confirm = (user: SignedInUser, totpCode: string) =>
  accounts.mutate('confirmTwoFactor', { totpCode }, 'recoveryCodes', user.identity)
const disable = (user: SignedInUser, input: object) =>
  accounts.mutate('disableTwoFactor', { password: PASSWORD, ...input }, 'user { twoFactorEnabled }', user.identity)

async function withTwoFactor() {
  const user = await accounts.register()
  const { secret } = await enrol(user)
  const { recoveryCodes } = await confirm(user, codeNow(secret))
  accounts.pass(STEP)
  return { user, email: user.email, secret: secret as string, recoveryCodes: recoveryCodes as string[] }
}

describe('enrolling', () => {
  it('gives a secret and its address, and turns nothing on before it is confirmed', async () => {
    const user = await accounts.register()
    const { secret, otpauthUri } = await enrol(user)
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(otpauthUri).toContain('otpauth://totp/Saler:')
    expect(otpauthUri).toContain(`secret=${secret}`)
    expect((await accounts.login({ email: user.email })).session).not.toBeNull()
  })

  it('keeps the secret and the recovery codes unreadable', async () => {
    const { secret, recoveryCodes } = await withTwoFactor()
    const rows = await accounts.database.query(
      "SELECT encode(totp_secret, 'escape') AS secret FROM users UNION ALL SELECT encode(hash, 'escape') FROM recovery_code",
    )
    const text = JSON.stringify(rows)
    expect(text).not.toContain(secret)
    for (const code of recoveryCodes) expect(text).not.toContain(code)
  })

  it('refuses a guest, a second confirmation, and enrolling what is on', async () => {
    expect(refusalOf(await accounts.mutate('enrolTwoFactor', null, 'secret')).code).toBe('UNAUTHENTICATED')
    const { user, secret } = await withTwoFactor()
    expect(refusalOf(await enrol(user))).toMatchObject({ code: 'TWO_FACTOR_ALREADY_ENABLED', field: null })
    expect(refusalOf(await confirm(user, codeNow(secret))).code).toBe('TWO_FACTOR_ALREADY_ENABLED')
  })

  it('refuses to confirm without enrolling, and with a wrong code', async () => {
    const user = await accounts.register()
    expect(refusalOf(await confirm(user, '123456')).code).toBe('TWO_FACTOR_NOT_ENROLLED')
    const { secret } = await enrol(user)
    for (const code of [wrongCode(secret), '', '12345', 'abcdef'])
      expect(refusalOf(await confirm(user, code))).toMatchObject({ code: 'TWO_FACTOR_INVALID', field: ['totpCode'] })
    expect((await confirm(user, codeNow(secret))).recoveryCodes).toHaveLength(10)
  })

  it('gives recovery codes once when it is confirmed ten times at once', async () => {
    const user = await accounts.register()
    const { secret } = await enrol(user)
    const payloads = await Promise.all(Array.from({ length: 10 }, () => confirm(user, codeNow(secret))))
    expect(payloads.filter(({ recoveryCodes }) => recoveryCodes)).toHaveLength(1)
    const rows = await accounts.database.query('SELECT 1 FROM recovery_code WHERE user_id = $1', [user.id])
    expect(rows).toHaveLength(10)
  })
})

describe('signing in with two factors', () => {
  it('asks for a code when address and password are right, and opens no session', async () => {
    const { email } = await withTwoFactor()
    const sessions = await accounts.count('session')
    expect(await accounts.login({ email })).toEqual({ session: null, twoFactorRequired: true, userErrors: [] })
    expect(await accounts.count('session')).toBe(sessions)
    const wrong = await accounts.login({ email, password: 'wrong password' })
    expect(wrong).toMatchObject({ twoFactorRequired: false })
    expect(refusalOf(wrong).code).toBe('INVALID_CREDENTIALS')
  })

  it('accepts the code of the step before and after, and no other', async () => {
    for (const offset of [-1, 0, 1]) {
      const { email, secret } = await withTwoFactor()
      accounts.pass(2 * STEP)
      const { session } = await accounts.login({ email, totpCode: codeNow(secret, offset) })
      expect(session.user.twoFactorEnabled).toBe(true)
    }
    const { email, secret } = await withTwoFactor()
    accounts.pass(5 * STEP)
    for (const offset of [-2, 2]) {
      const payload = await accounts.login({ email, totpCode: codeNow(secret, offset) })
      expect(refusalOf(payload)).toMatchObject({ code: 'TWO_FACTOR_INVALID', field: ['totpCode'] })
    }
  })

  it('accepts no code twice, and none of a step before the last used one', async () => {
    const { email, secret } = await withTwoFactor()
    accounts.pass(2 * STEP)
    expect((await accounts.login({ email, totpCode: codeNow(secret) })).session).not.toBeNull()
    expect(refusalOf(await accounts.login({ email, totpCode: codeNow(secret) })).code).toBe('TWO_FACTOR_INVALID')
    expect(refusalOf(await accounts.login({ email, totpCode: codeNow(secret, -1) })).code).toBe('TWO_FACTOR_INVALID')
    expect((await accounts.login({ email, totpCode: codeNow(secret, 1) })).session).not.toBeNull()
  })

  it('lets one code in once when it comes ten times at once', async () => {
    const { email, secret } = await withTwoFactor()
    const totpCode = codeNow(secret)
    const payloads = await Promise.all(Array.from({ length: 10 }, () => accounts.login({ email, totpCode })))
    expect(payloads.filter(({ session }) => session)).toHaveLength(1)
  })

  it('accepts each recovery code once, however it is typed', async () => {
    const { email, recoveryCodes } = await withTwoFactor()
    const [first = '', second = ''] = recoveryCodes
    const typed = ` ${first.toUpperCase().replace('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')} `
    expect((await accounts.login({ email, totpCode: typed })).session).not.toBeNull()
    expect(refusalOf(await accounts.login({ email, totpCode: first })).code).toBe('TWO_FACTOR_INVALID')
    expect((await accounts.login({ email, totpCode: second })).session).not.toBeNull()
  })

  it("refuses another user's recovery code", async () => {
    const { email } = await withTwoFactor()
    const other = await withTwoFactor()
    const payload = await accounts.login({ email, totpCode: other.recoveryCodes[0] })
    expect(refusalOf(payload).code).toBe('TWO_FACTOR_INVALID')
  })

  it('locks after wrong codes, which a right password alone does not undo', async () => {
    const { email, secret } = await withTwoFactor()
    for (let n = 0; n < 10; n++) {
      expect((await accounts.login({ email })).twoFactorRequired).toBe(true)
      const payload = await accounts.login({ email, totpCode: wrongCode(secret) })
      expect(refusalOf(payload).code).toBe('TWO_FACTOR_INVALID')
      accounts.pass(40_000)
    }
    expect(refusalOf(await accounts.login({ email, totpCode: codeNow(secret) })).code).toBe('LOCKED')
  })
})

describe('disableTwoFactor', () => {
  it('takes the password and a code, and forgets everything', async () => {
    const { user, email, secret } = await withTwoFactor()
    expect((await disable(user, { totpCode: codeNow(secret) })).user).toEqual({ twoFactorEnabled: false })
    expect((await accounts.login({ email })).session).not.toBeNull()
    const rows = await accounts.database.query(
      'SELECT u.totp_secret AS secret FROM users u WHERE id = $1 UNION ALL SELECT hash FROM recovery_code WHERE user_id = $1',
      [user.id],
    )
    expect(rows).toEqual([{ secret: null }])
  })

  it('refuses a wrong password, a wrong code, and what is not on', async () => {
    const { user, secret } = await withTwoFactor()
    expect(refusalOf(await disable(user, { password: 'wrong', totpCode: codeNow(secret) }))).toMatchObject({
      code: 'INVALID_CREDENTIALS',
      field: ['password'],
    })
    expect(refusalOf(await disable(user, { totpCode: wrongCode(secret) }))).toMatchObject({
      code: 'TWO_FACTOR_INVALID',
      field: ['totpCode'],
    })
    expect((await accounts.login({ email: user.email })).twoFactorRequired).toBe(true)
    const plain = await accounts.register()
    expect(refusalOf(await disable(plain, { totpCode: '123456' })).code).toBe('TWO_FACTOR_NOT_ENROLLED')
  })

  it('locks after wrong codes, which a right password alone does not undo', async () => {
    const { user, secret } = await withTwoFactor()
    for (let n = 0; n < 10; n++) {
      expect(refusalOf(await disable(user, { totpCode: wrongCode(secret) })).code).toBe('TWO_FACTOR_INVALID')
      accounts.pass(40_000)
    }
    expect(refusalOf(await disable(user, { totpCode: codeNow(secret) })).code).toBe('LOCKED')
  })
})
