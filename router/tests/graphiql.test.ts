import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Endpoint, openEndpoint } from './fixtures/endpoint.ts'

const BROWSER_ACCEPTS = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
let endpoint: Endpoint

beforeAll(async () => {
  endpoint = await openEndpoint({
    persistedDocuments: {
      find: (id) => (id === 'who' ? 'query Who { me { email } }' : id === 'ticking' ? TICKING : undefined),
    },
  })
})
afterAll(() => endpoint.close())

const TICKING = 'subscription { ticks(count: 4) { index } }'

describe('the GraphiQL page', () => {
  const open = (headers: Record<string, string>) =>
    fetch(endpoint.url, { headers: { accept: BROWSER_ACCEPTS, ...headers } })

  it('is given to browsers, packed, and once', async () => {
    const page = await open({ 'accept-encoding': 'gzip' })
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-encoding')).toBe('gzip')
    expect(Number(page.headers.get('content-length'))).toBeLessThan(3_000_000)
    const text = await page.text()
    expect(text).toContain('startGraphiql(')
    const again = await open({ 'if-none-match': page.headers.get('etag')! })
    expect(again.status).toBe(304)
    expect(await (await open({ 'accept-encoding': 'identity' })).text()).toBe(text)
  })

  it('is for browsers only', async () => {
    expect((await fetch(endpoint.url, { headers: { accept: 'application/json, text/html;q=0.5' } })).status).toBe(400)
    const without = await openEndpoint({ graphiql: false })
    expect((await fetch(without.url, { headers: { accept: BROWSER_ACCEPTS } })).headers.get('content-type')).toContain(
      'json',
    )
    await without.close()
  })
})

describe.skipIf(!CHROMIUM)('GraphiQL in a browser', () => {
  let browser: Browser
  let page: Page
  const requested: string[] = []
  const complaints: string[] = []
  /** The bodies of what it asked over HTTP, except for the schema. */
  const asked: { query?: string; extensions?: { persistedQuery?: object } }[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  })
  afterAll(() => browser?.close())

  async function run(query: string, headers?: Record<string, string | boolean>): Promise<void> {
    // GraphiQL remembers the headers of the last visit, so each is somebody else's.
    await page?.close()
    page = await browser.newPage()
    page.on('request', (request) => {
      requested.push(request.url())
      const body = request.postDataJSON()
      if (body && body.operationName !== 'IntrospectionQuery') asked.push(body)
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(`${endpoint.url}?query=${encodeURIComponent(query)}`)
    await page.waitForSelector('.graphiql-execute-button')
    if (headers) {
      await page.getByRole('button', { name: 'Headers' }).click()
      await page.locator('.graphiql-editor-tool .monaco-editor:visible').last().click()
      await page.keyboard.insertText(JSON.stringify(headers))
    }
    await page.click('.graphiql-execute-button')
  }
  /** What the response pane shows, without the spaces that the editor draws. */
  const shown = async (): Promise<string> => {
    const lines = await page.locator('.graphiql-response .view-line').allTextContents()
    return lines.join('').replaceAll(/\s/g, '')
  }

  it('runs a query, and loads nothing from elsewhere', async () => {
    await run('{ me { name } }')
    await vi.waitFor(async () => expect(await shown()).toContain('"name":"Amal"'), 10_000)
    const elsewhere = requested.filter(
      (url) => !url.startsWith(new URL(endpoint.url).origin) && !/^(blob|data|about):/.test(url),
    )
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })

  it('runs a subscription, with the headers of its editor', async () => {
    await run('subscription { ticks(count: 3) { index user { reviews { id } } } }')
    await vi.waitFor(async () => expect(await shown()).toContain('"index":2'), 10_000)
    await run('subscription { ticks(count: 1) { index } }', { authorization: 'Bearer wrong' })
    await vi.waitFor(async () => expect(await shown()).toContain('4403Thetokenisnotvalid.'), 10_000)
  })

  it('shows what is deferred when it comes', async () => {
    await run('{ me { id ... @defer { reviews { id } } } }')
    await vi.waitFor(async () => expect(await shown()).toMatch(/"me":\{"id":"1","reviews":\[\{"id"/), 10_000)
    expect(complaints).toEqual([])
  })

  it('sends a text by its hash, once it is known', async () => {
    asked.length = 0
    for (const sent of [2, 3]) {
      await run('{ me { name } }', { 'persisted-query': true })
      await vi.waitFor(async () => expect(await shown()).toContain('"name":"Amal"'), 10_000)
      expect(asked).toHaveLength(sent)
    }
    expect(asked.map(({ query }) => query !== undefined)).toEqual([false, true, false])
    expect(asked.every(({ extensions }) => extensions?.persistedQuery)).toBe(true)
  })

  it('runs published documents and subscriptions by their id', async () => {
    await run('{ __typename }', { 'document-id': 'who' })
    await vi.waitFor(async () => expect(await shown()).toContain('"email":'), 10_000)
    await run('subscription { ticks(count: 1) { index } }', { 'document-id': 'ticking' })
    await vi.waitFor(async () => expect(await shown()).toContain('"index":3'), 10_000)
    await run('{ __typename }', { 'document-id': 'none' })
    await vi.waitFor(async () => expect(await shown()).toContain('PERSISTED_DOCUMENT_NOT_FOUND'), 10_000)
  })
})
