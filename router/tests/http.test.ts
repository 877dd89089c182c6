import { request as httpRequest } from 'node:http'
import { getIntrospectionQuery } from 'graphql'
import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Endpoint, openEndpoint } from './fixtures/endpoint.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const NEW_TYPE = 'application/graphql-response+json'
let endpoint: Endpoint

beforeAll(async () => {
  endpoint = await openEndpoint({ maxBodyBytes: 10_000, operationTimeoutMs: 5_000 })
})
afterAll(() => endpoint.close())
beforeEach(() => {
  endpoint.failures.length = 0
})

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(endpoint.url, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${endpoint.url}?${new URLSearchParams(parameters)}`, { headers })

async function onlyError(response: Response) {
  const body = (await response.json()) as {
    errors: { message: string; extensions: Record<string, unknown> }[]
    data?: unknown
  }
  expect(body.errors).toHaveLength(1)
  return { status: response.status, ...body.errors[0]!, data: body.data }
}

it('passes every audit of graphql-http', async () => {
  const results = await auditServer({ url: endpoint.url, fetchFn: fetch })
  const failed = results.filter(({ status }) => status !== 'ok').map(({ name }) => name)
  expect(failed).toEqual([])
  expect(results.length).toBeGreaterThan(55)
})

describe('a request', () => {
  it('can be a POST with variables and an operation name', async () => {
    const query = 'query A { me { id } } query B($id: ID!) { user(id: $id) { name } }'
    const response = await post({ query, variables: { id: '3' }, operationName: 'B', extensions: {} })
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await response.json()).toEqual({ data: { user: { name: 'جمانة 🌙' } } })
  })

  it('can be a GET that queries', async () => {
    const response = await get({ query: 'query ($id: ID!) { user(id: $id) { name } }', variables: '{"id":"1"}' })
    expect(await response.json()).toEqual({ data: { user: { name: 'Amal' } } })
  })

  it.each([
    ['application/json', 'application/json'],
    [NEW_TYPE, NEW_TYPE],
    [`${NEW_TYPE}, application/json`, NEW_TYPE],
    [`${NEW_TYPE};q=0.5, application/json`, 'application/json'],
    [`application/json;q=0.5, ${NEW_TYPE};q=0.9`, NEW_TYPE],
    ['application/*;q=0.3, text/html', 'application/json'],
    ['*/*', 'application/json'],
  ])('that accepts %s is answered in %s', async (accept, type) => {
    const response = await post({ query: '{ me { id } }' }, { accept })
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
    expect(response.status).toBe(200)
  })

  it('that accepts neither type is refused', async () => {
    expect(await onlyError(await post({ query: '{ me { id } }' }, { accept: 'text/csv' }))).toMatchObject({
      status: 406,
      extensions: { code: 'NOT_ACCEPTABLE' },
    })
  })

  it.each([
    ['{', 'no valid JSON'],
    ['[]', 'Several operations'],
    ['"x"', 'must be a JSON object'],
    ['null', 'must be a JSON object'],
    [{}, '"query" is missing'],
    [{ query: 5 }, '"query" must be a string'],
    [{ query: '{ me { id } }', variables: [] }, '"variables" must be an object'],
    [{ query: '{ me { id } }', variables: 'x' }, '"variables" must be an object'],
    [{ query: '{ me { id } }', operationName: 1 }, '"operationName" must be a string'],
    [{ query: '{ me { id } }', extensions: 1 }, '"extensions" must be an object'],
  ])('of %j is refused: %s', async (body, message) => {
    expect(await onlyError(await post(body))).toMatchObject({
      status: 400,
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_REQUEST' },
    })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', 'application/json; charset=latin1'])(
    'of the content type %s is refused',
    async (type) => {
      expect(await onlyError(await post({ query: '{ me { id } }' }, { 'content-type': type }))).toMatchObject({
        status: 415,
        extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' },
      })
    },
  )

  it.each(['DELETE', 'PATCH'])('by %s is refused', async (method) => {
    const response = await fetch(endpoint.url, { method })
    expect(response.headers.get('allow')).toBe('GET, POST, PUT, DELETE, OPTIONS')
    expect(await onlyError(response)).toMatchObject({ status: 405, extensions: { code: 'METHOD_NOT_ALLOWED' } })
  })

  it('that is too large is refused, whether it says its size or not', async () => {
    const body = JSON.stringify({ query: `{ me { id } } #${'x'.repeat(20_000)}` })
    expect(await onlyError(await post(body))).toMatchObject({ status: 413, extensions: { code: 'BODY_TOO_LARGE' } })
    const status = await new Promise((done) => {
      const chunked = httpRequest(endpoint.url, { method: 'POST', headers: JSON_TYPE }, (response) =>
        done(response.resume().statusCode),
      )
      chunked.on('error', () => {})
      chunked.write(body)
      chunked.end()
    })
    expect(status).toBe(413)
  })

  it('that breaks off leaves nothing behind', async () => {
    const broken = httpRequest(endpoint.url, { method: 'POST', headers: { ...JSON_TYPE, 'content-length': '100' } })
    broken.on('error', () => {})
    broken.write('{"query":')
    await new Promise((resolve) => setTimeout(resolve, 30))
    broken.destroy()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(endpoint.failures).toEqual([])
    expect((await post({ query: '{ me { id } }' })).status).toBe(200)
  })

  it('for another path is left to others', async () => {
    for (const path of ['/', '/graphqlx', '/graphql/x']) {
      expect((await fetch(new URL(path, endpoint.url))).status).toBe(404)
    }
  })

  it('may mutate only by POST', async () => {
    const query = 'mutation { rename(id: "1", name: "x") { name } }'
    const refused = await get({ query })
    expect(refused.headers.get('allow')).toBe('POST')
    expect(await onlyError(refused)).toMatchObject({ status: 405, extensions: { code: 'METHOD_NOT_ALLOWED' } })
    expect(await (await post({ query })).json()).toEqual({ data: { rename: { name: 'x' } } })
  })

  it('may not subscribe without a stream, and is told how it can', async () => {
    const error = await onlyError(await post({ query: 'subscription { ticks(count: 1) { index } }' }))
    expect(error).toMatchObject({ status: 406, extensions: { code: 'SUBSCRIPTION_NEEDS_STREAM' } })
    expect(error.message).toContain('graphql-transport-ws')
  })
})

describe('an operation that is wrong', () => {
  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ user(id: {}) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($id: ID!) { user(id: $id) { id } }', 'BAD_USER_INPUT'],
    ['query A { me { id } } query B { me { id } }', 'OPERATION_RESOLUTION_FAILURE'],
    [`{ ${'friends { '.repeat(25)} id ${'}'.repeat(25)} }`.replace('friends', 'me'), 'DEPTH_LIMIT_EXCEEDED'],
    [`{ ${Array.from({ length: 51 }, (_, i) => `a${i}: __typename`).join(' ')} }`, 'ROOT_FIELD_LIMIT_EXCEEDED'],
    [`{ me { id } } #${'x'.repeat(2)}`.replace('#', '} '), 'GRAPHQL_PARSE_FAILED'],
  ])('is refused: %s', async (query, code) => {
    expect(await onlyError(await post({ query }))).toMatchObject({ status: 200, extensions: { code }, data: undefined })
    expect(await onlyError(await post({ query }, { accept: NEW_TYPE }))).toMatchObject({
      status: 400,
      extensions: { code },
    })
  })

  it('names an operation that the document does not have', async () => {
    expect(await onlyError(await post({ query: '{ me { id } }', operationName: 'Other' }))).toMatchObject({
      message: expect.stringContaining('"Other"'),
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    })
  })
})

describe('who calls', () => {
  it('may be nobody', async () => {
    expect((await post({ query: '{ me { id } }' })).status).toBe(200)
  })

  it('is refused with the status and code that identification gives', async () => {
    const response = await post({ query: '{ me { id } }' }, { authorization: 'Bearer wrong' })
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await onlyError(response)).toMatchObject({
      status: 401,
      message: 'The token is not valid.',
      extensions: { code: 'UNAUTHENTICATED' },
      data: undefined,
    })
    expect(endpoint.failures).toEqual([])
  })

  it('learns nothing of an outage but the id of the request', async () => {
    const response = await post({ query: '{ me { id } }' }, { authorization: 'Bearer outage', 'x-request-id': 'abc' })
    expect(await onlyError(response)).toMatchObject({
      status: 500,
      message: 'Internal server error',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'abc' },
    })
    expect(endpoint.failures).toMatchObject([
      { error: { message: 'no connection to the sessions at 10.0.0.1' }, requestId: 'abc' },
    ])
  })

  it('learns nothing of a bug in a subgraph but the id of the request', async () => {
    const response = await post({ query: '{ broken me { id } }' }, { 'x-request-id': 'def' })
    const body = await response.json()
    expect(body).toEqual({
      errors: [
        {
          message: 'Internal server error',
          path: ['broken'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'accounts', requestId: 'def' },
        },
      ],
      data: { broken: null, me: { id: '1' } },
    })
    expect(endpoint.failures).toMatchObject([
      { error: { message: expect.stringContaining('hunter2') }, requestId: 'def' },
    ])
  })
})

describe('every response has a request id', () => {
  it.each(['own-id_1.2:3', 'x'.repeat(128)])('which is %s when the client says so', async (id) => {
    expect((await post({ query: '{ me { id } }' }, { 'x-request-id': id })).headers.get('x-request-id')).toBe(id)
  })

  it.each(['', 'a b', '<script>', 'x'.repeat(129)])('which is new when the client says "%s"', async (id) => {
    const given = (await post('nonsense', { 'x-request-id': id })).headers.get('x-request-id')
    expect(given).toMatch(/^[\da-f-]{36}$/)
  })
})

describe('pages of other origins', () => {
  it('may call, but never with credentials', async () => {
    const response = await post({ query: '{ me { id } }' }, { origin: 'https://shop.example' })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    expect(response.headers.get('access-control-expose-headers')).toBe('x-request-id')
  })

  it('get the preflight they need', async () => {
    const response = await fetch(endpoint.url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type,authorization')
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, PUT, DELETE, OPTIONS')
  })

  it('are told nothing when only some origins may call', async () => {
    const narrow = await openEndpoint({ cors: { origins: ['https://ours.example'] } })
    const call = (origin: string) =>
      fetch(narrow.url, { method: 'POST', headers: { ...JSON_TYPE, origin }, body: '{"query":"{ __typename }"}' })
    const [ours, others] = [await call('https://ours.example'), await call('https://others.example')]
    expect(ours.headers.get('access-control-allow-origin')).toBe('https://ours.example')
    expect(others.headers.get('access-control-allow-origin')).toBeNull()
    for (const answer of [ours, others]) expect(answer.headers.get('vary')).toContain('origin')
    await narrow.close()
  })

  it('cannot make the browser send a GET that was not asked for', async () => {
    const forged = await rawGet({ 'sec-fetch-site': 'cross-site' })
    expect(forged).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'CSRF_PREVENTED' } }] } })
    expect(await rawGet({ 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '1' })).toMatchObject({
      status: 200,
    })
    expect(await rawGet({ 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 })
  })
})

/** A GET with headers that `fetch` would not let through. */
function rawGet(headers: Record<string, string>): Promise<{ status: number | undefined; body: unknown }> {
  return new Promise((done, fail) => {
    const sent = httpRequest(`${endpoint.url}?query=%7B__typename%7D`, { headers }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      done({ status: response.statusCode, body: JSON.parse(text) })
    })
    sent.on('error', fail).end()
  })
}

describe('introspection', () => {
  it('answers the query of every tool', async () => {
    const { data } = (await (await post({ query: getIntrospectionQuery() })).json()) as {
      data: { __schema: { types: { name: string }[] } }
    }
    const names = data.__schema.types.map(({ name }) => name)
    expect(names).toContain('Warehouse')
    expect(names.filter((name) => name.startsWith('join__') || name === '_Entity')).toEqual([])
  })

  it('shows nothing that is inaccessible', async () => {
    const { data } = (await (await post({ query: '{ __type(name: "User") { fields { name } } }' })).json()) as {
      data: { __type: { fields: { name: string }[] } }
    }
    expect(data.__type.fields.map(({ name }) => name)).not.toContain('secret')
    expect(await onlyError(await post({ query: '{ me { secret } }' }))).toMatchObject({
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    })
  })
})
