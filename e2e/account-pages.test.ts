import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PASSWORD, signUp } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'
import { tokenMailedTo } from './system/world.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const NEW_PASSWORD = 'another password nobody guesses'
const USED = 'The token is wrong, has expired or was used before.'
let saler: RunningSaler

beforeAll(async () => {
  saler = await startSaler()
})
afterAll(() => saler?.close())

const addressOf = (path: string, token?: string): string =>
  new URL(token ? `${path}?token=${token}` : path, saler.url).href

const isVerified = async (client: RunningSaler['client']): Promise<boolean> => {
  const { me } = await client.ask<{ me: { emailVerified: boolean } }, object>('{ me { emailVerified } }')
  return me.emailVerified
}

/** Asks for a link to set a new password, and gives its token. */
async function tokenToReset(email: string): Promise<string> {
  const before = await tokenMailedTo(saler, email)
  await saler.client.ask(
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }',
    { input: { email } },
  )
  let token = before
  while (token === before) token = await tokenMailedTo(saler, email)
  return token
}

/** The codes with which signing in is refused; none when it is granted. */
async function signIn(email: string, password: string): Promise<string[]> {
  const { login } = await saler.client.ask<{ login: { userErrors: { code: string }[] } }, object>(
    'mutation ($input: LoginInput!) { login(input: $input) { userErrors { code } } }',
    { input: { email, password } },
  )
  return login.userErrors.map(({ code }) => code)
}

describe.each(['/verify-email', '/reset-password'])('the page at %s', (path) => {
  const open = (language?: string) =>
    fetch(addressOf(path), { headers: language ? { 'accept-language': language } : {} })

  it('runs nothing but its own script, and is neither kept nor told of', async () => {
    const { status, headers } = await open()
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    )
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('is in Arabic, and in English for those who prefer it', async () => {
    expect(await (await open()).text()).toContain('<html lang="ar" dir="rtl">')
    expect(await (await open('ar-SA,en;q=0.5')).text()).toContain('<html lang="ar" dir="rtl">')
    expect(await (await open('en-GB,ar;q=0.5')).text()).toContain('<html lang="en" dir="ltr">')
  })

  it('does not write what its address says', async () => {
    expect(await (await fetch(`${addressOf(path)}?token=%3Cb%3Eplanted`)).text()).not.toContain('planted')
  })
})

describe.skipIf(!CHROMIUM)('the pages of accounts in a browser', () => {
  let browser: Browser
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  })
  afterAll(() => browser?.close())

  /** Opens a page that notes what goes wrong in it, what its security policy refuses included. */
  async function openPage(locale: string): Promise<Page> {
    const opened = await browser.newPage({ locale })
    opened.on('pageerror', (error) => complaints.push(String(error)))
    opened.on('console', (message) => {
      // Browsers ask for an icon by themselves, and there is none.
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
        complaints.push(message.text())
    })
    return opened
  }

  beforeEach(async () => {
    complaints = []
    page = await openPage('en')
    return () => page.close()
  })

  const status = () => page.getByRole('status')
  const press = async (name: string): Promise<string> => {
    await page.getByRole('button', { name }).click()
    await status().filter({ hasText: /\S/ }).waitFor()
    return status().innerText()
  }
  const reset = async (token: string, password: string): Promise<string> => {
    await page.goto(addressOf('/reset-password', token))
    await page.getByLabel('New password').fill(password)
    return press('Set the password')
  }

  it('verifies an address when the button is pressed, not before, and once', async () => {
    const { email, client } = await signUp(saler.client)
    const link = addressOf('/verify-email', await tokenMailedTo(saler, email))
    await page.goto(link)
    expect(page.url()).toBe(addressOf('/verify-email'))
    expect(await isVerified(client)).toBe(false)

    expect(await press('Verify the address')).toBe('Your e-mail address is verified. You can close this page.')
    expect(await isVerified(client)).toBe(true)
    expect(await page.getByRole('button').count()).toBe(0)

    await page.goto(link)
    expect(await press('Verify the address')).toBe(USED)
    expect(complaints).toEqual([])
  })

  it('sets a new password, once, with which one signs in', async () => {
    const { email } = await signUp(saler.client)
    const token = await tokenToReset(email)
    expect(await reset(token, NEW_PASSWORD)).toBe('Your new password is set. You can sign in with it now.')
    expect(page.url()).toBe(addressOf('/reset-password'))
    expect(await signIn(email, NEW_PASSWORD)).toEqual([])
    expect(await signIn(email, PASSWORD)).toEqual(['INVALID_CREDENTIALS'])

    expect(await reset(token, PASSWORD)).toBe(USED)
    expect(await signIn(email, NEW_PASSWORD)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('does not send a password that is too short, and shows why another is refused', async () => {
    const { email } = await signUp(saler.client)
    const token = await tokenToReset(email)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.method()))
    await page.goto(addressOf('/reset-password', token))
    const field = page.getByLabel('New password')
    expect(await field.getAttribute('autocomplete')).toBe('new-password')
    // Only what is typed counts as too short for a browser.
    await field.pressSequentially('too short')
    await page.getByRole('button').click()
    expect(await field.evaluate((input) => input.matches(':invalid'))).toBe(true)
    expect(asked).not.toContain('POST')

    await field.fill(email)
    expect(await press('Set the password')).toMatch(/e-mail/)
    expect(await signIn(email, PASSWORD)).toEqual([])
    await field.fill(NEW_PASSWORD)
    await page.getByRole('button').click()
    await status().filter({ hasText: 'is set' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('refuses in Arabic those who read Arabic, and shows a refusal as text', async () => {
    await page.close()
    page = await openPage('ar-SA')
    await page.goto(addressOf('/reset-password', 'unknown'))
    await page.getByLabel('كلمة المرور الجديدة').fill(NEW_PASSWORD)
    expect(await press('تعيين كلمة المرور')).toBe('الرمز غير صحيح أو انتهت صلاحيته أو استُخدم من قبل.')
    expect(await status().locator('*').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('says that a link without a token is incomplete, and that an answer did not come', async () => {
    await page.goto(addressOf('/verify-email'))
    expect(await status().innerText()).toBe('The link is incomplete. Open it from the mail again.')
    expect(await page.getByRole('button').isDisabled()).toBe(true)

    await page.goto(addressOf('/verify-email', 'unknown'))
    await page.route('**/graphql', (route) => route.abort())
    expect(await press('Verify the address')).toBe('That did not work. Try again in a moment.')
    expect(await page.getByRole('button').isEnabled()).toBe(true)
  })
})
