import { describe, expect, it } from 'vitest'
import { guest, PASSWORD, refusalOf, runAccounts, service } from './running-accounts.ts'

const accounts = runAccounts()

const valid = { email: 'new@example.com', password: PASSWORD, firstName: 'نورة', lastName: 'الحربي 🌴' }
const register = (input: object) =>
  accounts.mutate('register', { ...valid, ...input }, 'user { id } session { accessToken }')

describe('register', () => {
  it('opens an account, signs it in, and writes one event', async () => {
    const events = (await accounts.eventTypes()).length
    const { user, session, userErrors } = await accounts.mutate(
      'register',
      { ...valid, email: '  Noura@Example.COM ', phone: '٠٥٠ 123-4567', locale: 'en-gb' },
      'user { id email firstName lastName phone locale emailVerified twoFactorEnabled lastLoginAt } session { accessToken refreshToken expiresAt user { id phone } }',
    )
    expect(userErrors).toEqual([])
    expect(user).toMatchObject({
      email: 'noura@example.com',
      firstName: 'نورة',
      lastName: 'الحربي 🌴',
      phone: '0501234567',
      locale: 'en-GB',
      emailVerified: false,
      twoFactorEnabled: false,
      lastLoginAt: new Date(accounts.clock).toISOString(),
    })
    expect(session.user).toEqual({ id: user.id, phone: '0501234567' })
    const identity = await accounts.identityOf(session.accessToken)
    expect(identity).toMatchObject({ kind: 'user', userId: user.id })
    const me = await accounts.run('{ me { id } }', {}, identity)
    expect(me.data.me.id).toBe(user.id)
    expect((await accounts.eventTypes()).slice(events)).toEqual(['user.registered'])
  })

  it('keeps neither the password nor a token, only their hashes', async () => {
    const user = await accounts.register()
    const tables = ['users', 'session', 'refresh_token', 'event']
    const rows = await Promise.all(tables.map((t) => accounts.database.query(`SELECT t::text AS row FROM ${t} t`)))
    const text = JSON.stringify(rows)
    expect(text).not.toContain(PASSWORD)
    expect(text).not.toContain(user.refreshToken)
    expect(text).toContain('$argon2id$v=19$m=19456,p=1,t=2$')
  })

  it('mails a verification in the language of the account, with the token on a line of its own', async () => {
    await accounts.deliver()
    accounts.mail.length = 0
    const { email } = await accounts.register({ locale: 'ar', firstName: '<b>سارة</b>' })
    await accounts.deliver()
    expect(accounts.mail).toHaveLength(1)
    const [mail] = accounts.mail
    expect(mail).toMatchObject({ to: email, language: 'ar', subject: 'أكّد بريدك الإلكتروني' })
    expect(mail!.text).toMatch(/^[\w-]{43}$/m)
    expect(mail!.text).toMatch(/^https:\/\/shop\.example\/verify-email\?token=[\w-]{43}$/m)
    expect(mail!.html).toContain('dir="rtl"')
    expect(mail!.html).toContain('&lt;b&gt;سارة&lt;/b&gt;')
  })

  it('takes the language of the request when none is given', async () => {
    const { data } = await accounts.run(
      'mutation ($input: RegisterInput!) { register(input: $input) { user { locale } } }',
      { input: { ...valid, email: 'fr@example.com' } },
      guest({ language: 'fr' }),
    )
    expect(data.register.user.locale).toBe('fr')
  })

  it('tells everything that is wrong at once and writes nothing', async () => {
    const before = [await accounts.count('users'), await accounts.count('event')]
    const { user, session, userErrors } = await register({
      email: 'nobody',
      password: 'short',
      firstName: ' ',
      lastName: 'x'.repeat(256),
      phone: 'call me',
    })
    expect([user, session]).toEqual([null, null])
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['INVALID', ['email']],
      ['PASSWORD_TOO_SHORT', ['password']],
      ['REQUIRED', ['firstName']],
      ['TOO_LONG', ['lastName']],
      ['INVALID', ['phone']],
    ])
    expect([await accounts.count('users'), await accounts.count('event')]).toEqual(before)
  })

  it.each([
    ['an address without @', { email: 'nobody.example.com' }, 'INVALID', 'email'],
    ['an address with a space', { email: 'a b@example.com' }, 'INVALID', 'email'],
    ['an address with NUL', { email: 'a\u0000b@example.com' }, 'INVALID', 'email'],
    ['an empty address', { email: '' }, 'REQUIRED', 'email'],
    ['an address that is too long', { email: `a@${'b'.repeat(250)}.com` }, 'TOO_LONG', 'email'],
    ['a password of 9 characters', { password: '123456789' }, 'PASSWORD_TOO_SHORT', 'password'],
    ['a password of 201 characters', { password: 'x'.repeat(201) }, 'TOO_LONG', 'password'],
    ['the address as password', { password: 'NEW@example.com' }, 'PASSWORD_IS_EMAIL', 'password'],
    ['half an emoji in the name', { firstName: 'a\ud83d' }, 'INVALID', 'firstName'],
    ['NUL in the name', { lastName: 'a\u0000' }, 'INVALID', 'lastName'],
    ['a number that is too short', { phone: '+9665' }, 'INVALID', 'phone'],
  ])('refuses %s', async (_what, input, code, field) => {
    const before = await accounts.count('users')
    expect(refusalOf(await register(input))).toMatchObject({ code, field: [field] })
    expect(await accounts.count('users')).toBe(before)
  })

  it('takes a password of exactly 10 and of 200 characters', async () => {
    await accounts.register({ password: 'كلمةمرور٩٩' })
    await accounts.register({ password: '🌴'.repeat(200) })
  })

  it('refuses an address that has an account, in any case', async () => {
    const { email } = await accounts.register()
    const before = await accounts.count('users')
    expect(refusalOf(await register({ email: email.toUpperCase() }))).toMatchObject({
      code: 'EMAIL_TAKEN',
      field: ['email'],
    })
    expect(await accounts.count('users')).toBe(before)
  })

  it('opens one account when it is asked ten times at once', async () => {
    const email = 'race@example.com'
    const payloads = await Promise.all(Array.from({ length: 10 }, () => register({ email })))
    expect(payloads.filter(({ user }) => user)).toHaveLength(1)
    for (const payload of payloads.filter(({ user }) => !user)) expect(refusalOf(payload).code).toBe('EMAIL_TAKEN')
    const { data } = await accounts.run('{ userByEmail(email: "Race@example.com") { id } }', {}, service())
    expect(data.userByEmail.id).toBe(payloads.find(({ user }) => user)!.user.id)
  })

  it('limits how many accounts one network opens, with the seconds to wait in the message', async () => {
    const ipAddress = '203.0.113.9'
    for (let n = 0; n < 500; n += 50)
      await Promise.all(
        Array.from({ length: 50 }, () =>
          accounts.mutate('register', { ...valid, password: 'short' }, 'user { id }', guest({ ipAddress })),
        ),
      )
    const payload = await accounts.mutate('register', valid, 'user { id }', guest({ ipAddress, language: 'ar' }))
    expect(refusalOf(payload)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', field: null })
    expect(refusalOf(payload).message).toContain('3600')
    const elsewhere = await accounts.mutate('register', valid, 'user { id }', guest({ ipAddress: '203.0.113.10' }))
    expect(elsewhere.userErrors).toEqual([])
  })
})
