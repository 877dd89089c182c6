import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { brotliCompressSync, brotliDecompressSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CachingPolicy, Router } from '../src/index.ts'
import { type Context, type Endpoint, openEndpoint } from './fixtures/endpoint.ts'

let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await openEndpoint({ maxBodyBytes: 20_000, maxBatch: 3, serverTiming: true })
})
afterAll(() => endpoint.close())

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

/** A request as it is, with no help of a client. */
function send(
  url: string,
  {
    method = 'POST',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer },
): Promise<Answer> {
  return new Promise((done, fail) => {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const sent = httpRequest(url, { method, headers: { ...type, ...headers } }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      done({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(chunks) })
    })
    sent.on('error', fail).end(body)
  })
}
const json = ({ bytes }: Answer) => JSON.parse(bytes.toString())
const codeOf = (answer: Answer): string => json(answer).errors[0].extensions.code

it('a body that does not arrive in time is not waited for', async () => {
  const hasty = await openEndpoint({ bodyTimeoutMs: 100 })
  const headers = { 'content-type': 'application/json', 'content-length': '100' }
  const answer = await new Promise<{ status?: number; text: string }>((done, fail) => {
    const sent = httpRequest(hasty.url, { method: 'POST', headers }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      done({ status: response.statusCode, text })
    })
    sent.on('error', fail).write('{"query":')
  })
  expect(answer.status).toBe(408)
  expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_SLOW' } }] })
  await hasty.close()
})

const SMALL = JSON.stringify({ query: '{ me { id } }' })
const LARGE = JSON.stringify({ query: '{ __schema { types { name description fields { name } } } }' })

describe('compression', () => {
  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0.2, gzip;q=0.9', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ])('a client that accepts %s gets %s', async (accepted, encoding, decode) => {
    const plain = await send(endpoint.url, { body: LARGE })
    const answer = await send(endpoint.url, { body: LARGE, headers: { 'accept-encoding': accepted } })
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' })
    expect(answer.bytes.length).toBeLessThan(plain.bytes.length / 2)
    expect(decode(answer.bytes)).toEqual(plain.bytes)
  })

  it.each([
    ['what is small', SMALL, 'br'],
    ['what the client wants plain', LARGE, 'identity'],
    ['what the client wants in no such way', LARGE, 'zstd, br;q=0'],
  ])('leaves %s as it is', async (_what, body, accepted) => {
    const { headers } = await send(endpoint.url, { body, headers: { 'accept-encoding': accepted } })
    expect(headers['content-encoding']).toBeUndefined()
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('a body in %s is read', async (encoding, encode) => {
    const answer = await send(endpoint.url, { body: encode(SMALL), headers: { 'content-encoding': encoding } })
    expect(json(answer)).toEqual({ data: { me: { id: '1' } } })
  })

  it.each([
    ['that grows beyond the limit', gzipSync(Buffer.alloc(15_000_000)), 'gzip', 413, 'BODY_TOO_LARGE'],
    ['that is not what it says', Buffer.from(SMALL), 'gzip', 400, 'BAD_REQUEST'],
    ['in an encoding that is not known', Buffer.from(SMALL), 'zstd', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('a body %s is refused', async (_what, body, encoding, status, code) => {
    const answer = await send(endpoint.url, { body, headers: { 'content-encoding': encoding } })
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })
})

describe('several operations in one request', () => {
  it('are answered in their order, each for itself', async () => {
    const body = JSON.stringify([
      { query: '{ me { name } }' },
      { query: '{ nothing }' },
      { query: 'query ($id: ID!) { user(id: $id) { name } }', variables: { id: '1' } },
    ])
    const answer = await send(endpoint.url, { body })
    expect(answer.status).toBe(200)
    expect(json(answer)).toEqual([
      { data: { me: { name: 'Amal' } } },
      { errors: [expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })] },
      { data: { user: { name: 'Amal' } } },
    ])
  })

  it.each([
    ['none', [], 400],
    ['too many', Array.from({ length: 4 }, () => ({ query: '{ me { id } }' })), 400],
    ['a list in the list', [[]], 400],
  ])('are refused: %s', async (_what, batch, status) => {
    const answer = await send(endpoint.url, { body: JSON.stringify(batch) })
    expect([answer.status, codeOf(answer)]).toEqual([status, 'BAD_REQUEST'])
  })

  it('may be no subscriptions', async () => {
    const answer = await send(endpoint.url, {
      body: JSON.stringify([{ query: 'subscription { ticks(count: 1) { index } }' }]),
    })
    expect(json(answer)).toEqual([{ errors: [expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } })] }])
  })
})

it('tells how long each stage took', async () => {
  const { headers } = await send(endpoint.url, { body: SMALL })
  const stages = String(headers['server-timing']).split(', ')
  expect(stages.map((stage) => stage.split(';')[0])).toEqual(['identify', 'read', 'prepare', 'execute'])
  for (const stage of stages) expect(stage).toMatch(/^\w+;dur=\d+\.\d\d$/)
})

describe('answers that may be kept', () => {
  let kept: Endpoint
  let policy: CachingPolicy | undefined
  beforeAll(async () => {
    const { router } = endpoint
    const withPolicy: Router<Context> = {
      ...router,
      async prepare(request, context) {
        const prepared = await router.prepare(request, context)
        if ('errors' in prepared) return prepared
        return { ...prepared, execute: async () => ({ ...(await prepared.execute()), caching: policy }) }
      },
    }
    kept = await openEndpoint({ router: withPolicy } as never)
  })
  afterAll(() => kept.close())

  const get = (query: string, headers: Record<string, string> = {}) =>
    send(`${kept.url}?query=${encodeURIComponent(query)}`, { method: 'GET', headers })

  it('say so to a GET, with a tag by which the client asks again', async () => {
    policy = { maxAgeSeconds: 60, scope: 'public' }
    const first = await get('{ me { id } }')
    expect(first.headers['cache-control']).toBe('public, max-age=60')
    for (const name of ['accept', 'authorization', 'accept-language', 'accept-encoding'])
      expect(first.headers.vary?.split(', ')).toContain(name)
    const etag = first.headers.etag!
    const again = await get('{ me { id } }', { 'if-none-match': `"other", ${etag}` })
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag])
    const other = await get('{ me { name } }', { 'if-none-match': etag })
    expect([other.status, other.headers.etag === etag]).toEqual([200, false])
  })

  it.each(['authorization', 'x-api-key', 'cookie'])('are kept by nobody else when the request had %s', async (name) => {
    policy = { maxAgeSeconds: 60, scope: 'public' }
    const { headers } = await get('{ me { id } }', { [name]: 'Bearer x', 'apollo-require-preflight': '1' })
    expect(headers['cache-control']).toBe('private, max-age=60')
  })

  it('are private when the schema says so', async () => {
    policy = { maxAgeSeconds: 5, scope: 'private' }
    expect((await get('{ me { id } }')).headers['cache-control']).toBe('private, max-age=5')
  })

  it('are not those with errors, those without policy, and those to a POST', async () => {
    policy = { maxAgeSeconds: 60, scope: 'public' }
    expect((await get('{ broken }')).headers['cache-control']).toBe('no-store')
    const posted = await send(kept.url, { body: SMALL })
    expect([posted.headers['cache-control'], posted.headers.etag]).toEqual(['no-store', undefined])
    policy = undefined
    expect((await get('{ me { id } }')).headers['cache-control']).toBe('no-store')
  })
})

describe('a request that a browser may have sent for another page', () => {
  const query = '?query=%7B__typename%7D'
  const statusOf = async (options: Parameters<typeof send>[1], url = endpoint.url) =>
    (await send(`${url}${options.method === 'GET' ? query : ''}`, options)).status

  it.each([
    ['a link', { method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } }],
    ['an image in an old browser', { method: 'GET', headers: { referer: 'https://evil.example/' } }],
    ['a form', { body: SMALL, headers: { 'content-type': 'text/plain', origin: 'https://evil.example' } }],
    ['a request with cookies', { method: 'GET', headers: { cookie: 'a=b' } }],
  ])('is refused: %s', async (_what, options) => {
    expect(await statusOf(options)).toBe(400)
  })

  it.each([
    [
      'asked for by a preflight',
      { method: 'GET', headers: { origin: 'https://shop.example', 'apollo-require-preflight': 'true' } },
    ],
    [
      'named by its operation',
      { method: 'GET', headers: { origin: 'https://shop.example', 'x-apollo-operation-name': 'A' } },
    ],
    ['JSON', { body: SMALL, headers: { origin: 'https://shop.example' } }],
    [
      'of our own page',
      { method: 'GET', headers: { 'sec-fetch-site': 'same-origin', referer: 'https://ours.example' } },
    ],
    ['of no browser', { method: 'GET' }],
  ])('runs when it is %s', async (_what, options) => {
    expect(await statusOf(options)).toBe(200)
  })

  it('is refused of every client, or of none, when the configuration says so', async () => {
    const strict = await openEndpoint({ csrfPrevention: 'strict' })
    expect(await statusOf({ method: 'GET' }, strict.url)).toBe(400)
    expect(await statusOf({ method: 'GET', headers: { 'apollo-require-preflight': '1' } }, strict.url)).toBe(200)
    await strict.close()
    const open = await openEndpoint({ csrfPrevention: false })
    expect(await statusOf({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } }, open.url)).toBe(200)
    await open.close()
  })
})

it('pages may send cookies where their origins are named, and only there', async () => {
  const ours = await openEndpoint({
    cors: { origins: [/^https:\/\/[a-z]+\.shop\.example$/], credentials: true, exposeHeaders: ['server-timing'] },
  })
  const from = async (origin: string) => (await send(ours.url, { body: SMALL, headers: { origin } })).headers
  expect(await from('https://riyadh.shop.example')).toMatchObject({
    'access-control-allow-origin': 'https://riyadh.shop.example',
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'x-request-id, server-timing',
  })
  expect((await from('https://riyadh.shop.example.evil'))['access-control-allow-origin']).toBeUndefined()
  await ours.close()
  await expect(openEndpoint({ cors: { origins: '*', credentials: true } })).rejects.toThrow('name the origins')
})

it('tells nothing of the schema where that is switched off', async () => {
  const closed = await openEndpoint({ introspection: false })
  for (const query of ['{ __schema { types { name } } }', '{ __type(name: "User") { name } }'])
    expect(codeOf(await send(closed.url, { body: JSON.stringify({ query }) }))).toBe('INTROSPECTION_DISABLED')
  const query = '{ __typename me { __typename } }'
  expect(json(await send(closed.url, { body: JSON.stringify({ query }) })).data.me.__typename).toBe('User')
  await closed.close()
})
