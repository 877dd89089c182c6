import { describe, expect, it } from 'vitest'
import { guest, PASSWORD, refusalOf, runAccounts } from './running-accounts.ts'

const accounts = runAccounts()
const NEW_PASSWORD = 'another long password'

describe('changePassword', () => {
  const change = (input: object, identity = guest()) =>
    accounts.mutate(
      'changePassword',
      { currentPassword: PASSWORD, newPassword: NEW_PASSWORD, ...input },
      'user { id }',
      identity,
    )

  it('sets the password, keeps this session, ends the others, and tells it by mail', async () => {
    const user = await accounts.register({ locale: 'ar' })
    const other = await accounts.login({ email: user.email })
    expect((await change({}, user.identity)).user).toEqual({ id: user.id })
    expect((await accounts.refresh(user.refreshToken)).userErrors).toEqual([])
    expect(refusalOf(await accounts.refresh(other.session.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    expect((await accounts.login({ email: user.email, password: NEW_PASSWORD })).userErrors).toEqual([])
    await expect.poll(() => accounts.told).toContain(user.id)
    await accounts.deliver()
    expect(accounts.mail.at(-1)).toMatchObject({ to: user.email, subject: 'تغيّرت كلمة مرورك', language: 'ar' })
  })

  it('refuses a guest, a wrong password and a bad new one, and changes nothing', async () => {
    const { email, identity } = await accounts.register()
    expect(refusalOf(await change({})).code).toBe('UNAUTHENTICATED')
    expect(refusalOf(await change({ currentPassword: 'wrong' }, identity))).toMatchObject({
      code: 'INVALID_CREDENTIALS',
      field: ['currentPassword'],
    })
    for (const [newPassword, code] of [
      ['short', 'PASSWORD_TOO_SHORT'],
      ['x'.repeat(201), 'TOO_LONG'],
      [email, 'PASSWORD_IS_EMAIL'],
    ])
      expect(refusalOf(await change({ newPassword }, identity))).toMatchObject({ code, field: ['newPassword'] })
    expect((await accounts.login({ email })).userErrors).toEqual([])
  })

  it('locks after wrong passwords, without locking the sign-in', async () => {
    const { email, identity } = await accounts.register()
    for (let n = 0; n < 10; n++) {
      expect(refusalOf(await change({ currentPassword: 'wrong' }, identity)).code).toBe('INVALID_CREDENTIALS')
      accounts.pass(40_000)
    }
    expect(refusalOf(await change({}, identity)).code).toBe('LOCKED')
    expect((await accounts.login({ email })).userErrors).toEqual([])
  })
})

describe('updateProfile', () => {
  const update = (input: Record<string, unknown>, identity = guest()) =>
    accounts.mutate('updateProfile', input, 'user { firstName lastName phone locale }', identity)

  it('changes what is given and leaves the rest', async () => {
    const { identity } = await accounts.register({ phone: '+966501234567', locale: 'ar' })
    expect((await update({ firstName: ' Robert"); DROP TABLE users;-- ' }, identity)).user).toEqual({
      firstName: 'Robert"); DROP TABLE users;--',
      lastName: 'Al-Harbi',
      phone: '+966501234567',
      locale: 'ar',
    })
    expect((await update({ phone: null, locale: 'EN', lastName: null }, identity)).user).toMatchObject({
      lastName: 'Al-Harbi',
      phone: null,
      locale: 'en',
    })
  })

  it('refuses a guest, and everything that is wrong at once', async () => {
    expect(refusalOf(await update({ firstName: 'x' })).code).toBe('UNAUTHENTICATED')
    const { identity } = await accounts.register()
    const { user, userErrors } = await update({ firstName: '', lastName: 'a\u0000', phone: '12' }, identity)
    expect(user).toBeNull()
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['REQUIRED', ['firstName']],
      ['INVALID', ['lastName']],
      ['INVALID', ['phone']],
    ])
    const { data } = await accounts.run('{ me { firstName lastName } }', {}, identity)
    expect(data.me).toEqual({ firstName: 'Noura', lastName: 'Al-Harbi' })
  })
})
