import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createSecureServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { parse } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type HttpTransportOptions,
  httpTransport,
  type SubgraphCall,
  SubgraphFailure,
  type SubgraphOperation,
} from '../src/index.ts'
import { CERTIFICATE, CERTIFICATE_KEY } from './fixtures/certificate.ts'
import { listen } from './fixtures/serve.ts'

interface Context {
  token: string
}
const cleanup: (() => unknown)[] = []
afterEach(async () => {
  for (const close of cleanup.splice(0).reverse()) await close()
})

const operation = (source = 'query Q { a }', kind: SubgraphOperation['kind'] = 'query'): SubgraphOperation => ({
  service: 'shop',
  source,
  document: parse(source),
  name: 'Q',
  kind,
})

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    answer(request, response, body)
  })
  const port = await listen(server)
  cleanup.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { server, url: `http://127.0.0.1:${port}/deep/graphql?x=1` }
}

function open(url: string, options: Partial<HttpTransportOptions<Context>> = {}) {
  const transport = httpTransport<Context>({ url, headers: ({ token }) => ({ authorization: token }), ...options })
  cleanup.push(() => transport.close())
  return transport
}

async function failure(promise: unknown): Promise<SubgraphFailure> {
  const error = await Promise.resolve(promise).then(
    () => undefined,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(SubgraphFailure)
  return error
}

describe('a request', () => {
  it('carries the operation, its variables and the headers of the context', async () => {
    const seen: unknown[] = []
    const { url } = await serve((request, response, body) => {
      seen.push({ url: request.url, authorization: request.headers.authorization, body: JSON.parse(body) })
      response.end('{"data":{"a":1}}')
    })
    const run = open(url).prepare(operation())
    expect(await run({ n: 1 }, { token: 'one' })).toEqual({ data: { a: 1 } })
    await run({}, { token: 'two' })
    expect(seen).toEqual([
      {
        url: '/deep/graphql?x=1',
        authorization: 'one',
        body: { query: 'query Q { a }', operationName: 'Q', variables: { n: 1 } },
      },
      {
        url: '/deep/graphql?x=1',
        authorization: 'two',
        body: { query: 'query Q { a }', operationName: 'Q', variables: {} },
      },
    ])
  })

  it('takes a GraphQL response whatever its status', async () => {
    const { url } = await serve((_, response) => response.writeHead(401).end('{"errors":[{"message":"unsigned"}]}'))
    expect(await open(url).prepare(operation())({}, { token: '' })).toEqual({ errors: [{ message: 'unsigned' }] })
  })

  it.each(['', 'oops', '[]', '{}', '{"data":5}', '{"errors":"x"}', '{"errors":[{}]}', 'null'])(
    'refuses the answer %j',
    async (text) => {
      const { url } = await serve((_, response) => response.writeHead(502).end(text))
      const error = await failure(open(url).prepare(operation())({}, { token: '' }))
      expect(error).toMatchObject({
        code: 'SUBGRAPH_RESPONSE_INVALID',
        message: 'The subgraph "shop" answered with HTTP status 502 and no GraphQL response.',
      })
    },
  )

  it('says which subgraph is down, and why only to the log', async () => {
    const { server, url } = await serve(() => {})
    await new Promise((done) => server.close(done))
    const error = await failure(open(url).prepare(operation())({}, { token: '' }))
    expect(error).toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      message: 'The subgraph "shop" cannot be reached.',
      cause: { code: 'ECONNREFUSED' },
    })
  })

  it('is given up in time', async () => {
    const { url } = await serve(() => {})
    const error = await failure(open(url, { timeoutMs: 60 }).prepare(operation())({}, { token: '' }))
    expect(error).toMatchObject({
      code: 'SUBGRAPH_TIMEOUT',
      message: 'The subgraph "shop" did not answer within 0.06 s.',
    })
  })

  it('is given up in time when the body never ends', async () => {
    const { url } = await serve((_, response) => {
      const timer = setInterval(() => response.write(' '), 10)
      response.on('close', () => clearInterval(timer))
    })
    expect(await failure(open(url, { timeoutMs: 60 }).prepare(operation())({}, { token: '' }))).toMatchObject({
      code: 'SUBGRAPH_TIMEOUT',
    })
  })

  it('is ended when its operation is', async () => {
    let closed: () => void
    const gone = new Promise<void>((done) => {
      closed = done
    })
    const { url } = await serve((_, response) => response.on('close', () => closed()))
    const controller = new AbortController()
    const call: SubgraphCall = { signal: controller.signal }
    const answer = failure(open(url).prepare(operation())({}, { token: '' }, call))
    setTimeout(() => controller.abort(), 30)
    expect(await answer).toBeInstanceOf(SubgraphFailure)
    await gone
  })

  it('has an answer of limited size', async () => {
    const { url } = await serve((_, response) => response.end(JSON.stringify({ data: { a: 'x'.repeat(5_000) } })))
    expect(await failure(open(url, { maxResponseBytes: 1_000 }).prepare(operation())({}, { token: '' }))).toMatchObject(
      { code: 'SUBGRAPH_RESPONSE_INVALID' },
    )
  })

  it('is repeated once when the connection broke, unless it is a mutation', async () => {
    let requests = 0
    const { url } = await serve((request, response) => {
      requests++
      if (requests % 2) request.socket.destroy()
      else response.end('{"data":{"a":1}}')
    })
    const transport = open(url)
    expect(await transport.prepare(operation())({}, { token: '' })).toEqual({ data: { a: 1 } })
    expect(requests).toBe(2)
    const mutation = transport.prepare(operation('mutation Q { a }', 'mutation'))
    expect(await failure(mutation({}, { token: '' }))).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' })
    expect(requests).toBe(3)
  })

  it('waits for one of a limited number of connections', async () => {
    let now = 0
    let most = 0
    const { url } = await serve((_, response) => {
      most = Math.max(most, ++now)
      setTimeout(() => {
        now--
        response.end('{"data":{"a":1}}')
      }, 10)
    })
    const run = open(url, { connections: 2 }).prepare(operation())
    await Promise.all(Array.from({ length: 8 }, () => run({}, { token: '' })))
    expect(most).toBe(2)
  })
})

describe('HTTP/2', () => {
  it.each([
    [true, '2.0'],
    [false, '1.1'],
  ])('is spoken with a subgraph that offers it when http2 is %j', async (http2, version) => {
    const versions: string[] = []
    const server = createSecureServer({ key: CERTIFICATE_KEY, cert: CERTIFICATE, allowHTTP1: true })
    let sessions = 0
    server.on('session', () => sessions++)
    server.on('request', (request, response) => {
      versions.push(request.httpVersion)
      request.resume().on('end', () => response.end('{"data":{"a":1}}'))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    cleanup.push(() => server.close())
    const { port } = server.address() as AddressInfo
    const run = open(`https://127.0.0.1:${port}/`, { http2, ca: CERTIFICATE, connections: 1 }).prepare(operation())
    const answers = await Promise.all(Array.from({ length: 5 }, () => run({}, { token: 't' })))
    expect(answers).toEqual(Array(5).fill({ data: { a: 1 } }))
    expect(versions).toEqual(Array(5).fill(version))
    expect(sessions).toBe(http2 ? 1 : 0)
  })
})

it.each(['', 'shop', 'ftp://shop', '/graphql'])('the address %j is refused', (url) => {
  expect(() => httpTransport({ url })).toThrow(`"${url}" is no http or https address`)
})
