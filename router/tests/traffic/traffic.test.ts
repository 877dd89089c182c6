import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { parse } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type CircuitState,
  createRouter,
  createTraffic,
  type HttpTransportOptions,
  httpTransport,
  type SubgraphOperation,
  type TrafficOptions,
  type TrafficRules,
} from '../../src/index.ts'
import { listen, serveSchema } from '../fixtures/serve.ts'
import { fixtureSchema, fixtureSupergraph, NAMES } from '../fixtures/supergraph.ts'

interface Context {
  readonly user: string
}
const CONTEXT: Context = { user: 'amal' }
const cleanup: (() => unknown)[] = []
afterEach(async () => {
  for (const close of cleanup.splice(0).reverse()) await close()
})

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void

/** A subgraph that answers as it is told, and counts what it is asked. */
async function subgraph(answer: Answer) {
  const asked = { count: 0, closed: 0 }
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableEnded) asked.closed++
    })
    request.resume().on('end', () => answer(request, response, ++asked.count))
  })
  const port = await listen(server)
  cleanup.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, url: `http://127.0.0.1:${port}/` }
}

const ok: Answer = (_, response) => void response.end('{"data":{"a":{"n":1}}}')
const broken: Answer = (request) => void request.socket.destroy()

const operation = (kind: SubgraphOperation['kind'] = 'query', source = `${kind} Q { a { n } }`): SubgraphOperation => ({
  service: 'shop',
  source,
  document: parse(source),
  name: 'Q',
  kind,
})

interface Options {
  rules?: TrafficRules
  traffic?: TrafficOptions<Context>
  http?: Partial<HttpTransportOptions<Context>>
}

function open(url: string, { rules, traffic = {}, http }: Options = {}) {
  const transport = createTraffic(traffic).around('shop', httpTransport<Context>({ url, ...http }), rules)
  cleanup.push(() => transport.close())
  return transport
}

const codeOf = (promise: unknown): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => 'answered',
    ({ code }) => code,
  )

describe('retries', () => {
  it('try a query again that did not reach the subgraph, and what a proxy says of one that is away', async () => {
    const { url, asked } = await subgraph((request, response, count) => {
      if (count === 1) response.writeHead(503).end('away')
      else ok(request, response, count)
    })
    expect(await open(url).prepare(operation())({}, CONTEXT)).toEqual({ data: { a: { n: 1 } } })
    expect(asked.count).toBe(2)
  })

  it('never repeat a mutation, nor an answer that is not GraphQL', async () => {
    const { url, asked } = await subgraph((_, response) => void response.writeHead(503).end('away'))
    expect(await codeOf(open(url).prepare(operation('mutation'))({}, CONTEXT))).toBe('SUBGRAPH_RESPONSE_INVALID')
    expect(asked.count).toBe(1)
    const nonsense = await subgraph((_, response) => void response.end('hello'))
    expect(await codeOf(open(nonsense.url).prepare(operation())({}, CONTEXT))).toBe('SUBGRAPH_RESPONSE_INVALID')
    expect(nonsense.asked.count).toBe(1)
  })

  it('stay within their budget, all together', async () => {
    const { url, asked } = await subgraph((_, response) => void response.writeHead(503).end('away'))
    let retries = 0
    const run = open(url, {
      rules: { circuitBreaker: false, retries: { backoffMs: 1, minPerSecond: 0 } },
      traffic: { onRetry: () => void retries++ },
    }).prepare(operation())
    await Promise.all(Array.from({ length: 50 }, () => codeOf(run({}, CONTEXT))))
    expect(retries).toBeLessThanOrEqual(10)
    expect(retries).toBeGreaterThan(5)
    expect(asked.count).toBe(50 + retries)
  })

  it('end with their operation', async () => {
    const { url, asked } = await subgraph((_, response) => void response.writeHead(503).end('away'))
    const run = open(url, { rules: { retries: { backoffMs: 60_000, maxBackoffMs: 60_000 } } }).prepare(operation())
    const stop = new AbortController()
    const answer = codeOf(run({}, CONTEXT, { signal: stop.signal }))
    while (!asked.count) await sleep(5)
    await sleep(20)
    stop.abort()
    expect(await answer).toBe('SUBGRAPH_RESPONSE_INVALID')
    expect(asked.count).toBe(1)
  })
})

describe('the circuit breaker', () => {
  const rules: TrafficRules = { retries: false, circuitBreaker: { minimumCalls: 4, openMs: 80 } }

  it('leaves a dead subgraph alone, and says so at once', async () => {
    const { url, asked } = await subgraph(broken)
    const states: CircuitState[] = []
    const transport = open(url, { rules, traffic: { onCircuit: (_, state) => states.push(state) } })
    const run = transport.prepare(operation('mutation'))
    for (let i = 0; i < 4; i++) await codeOf(run({}, CONTEXT))
    const begun = performance.now()
    for (let i = 0; i < 100; i++) expect(await codeOf(run({}, CONTEXT))).toBe('SUBGRAPH_UNAVAILABLE')
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(asked.count).toBe(4)
    await expect(transport.subscribe(operation('subscription'))({}, CONTEXT)).rejects.toThrow(
      'The subgraph "shop" failed too often: it is tried again in a moment.',
    )
    expect(states).toEqual(['open'])
  })

  it('tries again after a while, and goes on when the subgraph is back', async () => {
    let alive = false
    const { url } = await subgraph((...request) => (alive ? ok : broken)(...request))
    const run = open(url, { rules }).prepare(operation('mutation'))
    for (let i = 0; i < 5; i++) await codeOf(run({}, CONTEXT))
    alive = true
    await sleep(100)
    expect(await run({}, CONTEXT)).toEqual({ data: { a: { n: 1 } } })
    expect(await run({}, CONTEXT)).toEqual({ data: { a: { n: 1 } } })
  })

  it('takes GraphQL errors, bad requests and cancelled calls for no sign of trouble', async () => {
    const { url, asked } = await subgraph((_, response, count) => {
      if (count % 2) response.end('{"errors":[{"message":"no"}]}')
      else response.writeHead(404).end('nothing here')
    })
    const run = open(url, { rules }).prepare(operation())
    for (let i = 0; i < 20; i++) await codeOf(run({}, CONTEXT))
    expect(asked.count).toBe(20)
    const slow = await subgraph(() => {})
    const wait = open(slow.url, { rules }).prepare(operation())
    for (let i = 0; i < 8; i++) {
      const signal = AbortSignal.timeout(10)
      expect(await codeOf(wait({}, CONTEXT, { signal }))).toBe('SUBGRAPH_UNAVAILABLE')
    }
    expect(slow.asked.count).toBe(8)
  })
})

describe('equal reads in flight', () => {
  const traffic: TrafficOptions<Context> = {
    deduplication: { shareKey: ({ user }) => (user === 'secret' ? undefined : user) },
  }
  const slowly: Answer = (...request) => void setTimeout(ok, 30, ...request)

  it('are sent once, and each caller may change its answer', async () => {
    const { url, asked } = await subgraph(slowly)
    const transport = open(url, { traffic })
    const [one, other] = [operation(), { ...operation('query', 'query P { a { n } }'), name: 'P' }]
    const runs = [one, one, other].map((each) => transport.prepare(each)({ v: 1 }, CONTEXT))
    const results = await Promise.all(runs)
    expect(asked.count).toBe(1)
    const [first, ...others] = results.map(({ data }) => data as { a: { n: number } })
    first!.a.n = 2
    expect(others).toEqual([{ a: { n: 1 } }, { a: { n: 1 } }])
    await transport.prepare(one)({ v: 1 }, CONTEXT)
    expect(asked.count).toBe(2)
  })

  it('are not shared among identities, variables, or callers who share nothing', async () => {
    const { url, asked } = await subgraph(slowly)
    const run = open(url, { traffic }).prepare(operation())
    await Promise.all([
      run({ v: 1 }, { user: 'amal' }),
      run({ v: 2 }, { user: 'amal' }),
      run({ v: 1 }, { user: 'noor' }),
      run({ v: 1 }, { user: 'secret' }),
      run({ v: 1 }, { user: 'secret' }),
    ])
    expect(asked.count).toBe(5)
  })

  it('are not joined after a mutation was answered', async () => {
    const { url, asked } = await subgraph((request, response, count) => {
      if (count === 2) ok(request, response, count)
      else slowly(request, response, count)
    })
    const transport = open(url, { traffic })
    const run = transport.prepare(operation())
    const before = run({}, CONTEXT)
    while (!asked.count) await sleep(2)
    await transport.prepare(operation('mutation'))({}, CONTEXT)
    await Promise.all([before, run({}, CONTEXT)])
    expect(asked.count).toBe(3)
  })

  it('go on while one caller waits, and are cancelled when the last has left', async () => {
    const { url, asked } = await subgraph(() => {})
    const run = open(url, { traffic }).prepare(operation())
    const [first, second] = [new AbortController(), new AbortController()]
    const answers = [first, second].map(({ signal }) => codeOf(run({}, CONTEXT, { signal })))
    while (!asked.count) await sleep(2)
    first.abort(new Error('gone'))
    await sleep(20)
    expect(asked.closed).toBe(0)
    second.abort(new Error('gone'))
    await Promise.all(answers)
    while (!asked.closed) await sleep(2)
    expect(asked).toEqual({ count: 1, closed: 1 })
  })

  it('fail together', async () => {
    const { url } = await subgraph(broken)
    const run = open(url, { traffic, rules: { retries: false } }).prepare(operation())
    expect(await Promise.all([codeOf(run({}, CONTEXT)), codeOf(run({}, CONTEXT))])).toEqual([
      'SUBGRAPH_UNAVAILABLE',
      'SUBGRAPH_UNAVAILABLE',
    ])
  })
})

describe('compression of subgraph answers', () => {
  it.each([
    ['br', brotliCompressSync],
    ['gzip', gzipSync],
  ] as const)('takes %s when it is asked for', async (encoding, compress) => {
    const seen: unknown[] = []
    const { url } = await subgraph((request, response) => {
      seen.push(request.headers['accept-encoding'])
      response.writeHead(200, { 'content-encoding': encoding }).end(compress('{"data":{"a":1}}'))
    })
    const transport = open(url, { http: { compression: true } })
    expect(await transport.prepare(operation())({}, CONTEXT)).toEqual({ data: { a: 1 } })
    expect(seen).toEqual(['br, gzip'])
  })

  it('is not asked for otherwise, and a bomb is not unpacked', async () => {
    const seen: unknown[] = []
    const { url } = await subgraph((request, response) => {
      seen.push(request.headers['accept-encoding'])
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000)))
    })
    const run = open(url, { http: { maxResponseBytes: 10_000 } }).prepare(operation())
    await expect(run({}, CONTEXT)).rejects.toThrow('The answer of the subgraph "shop" is too large.')
    expect(seen).toEqual([undefined])
  })
})

describe('a router with a dead subgraph', () => {
  it('starts, answers the rest, names the service, and soon says so at once', async () => {
    const served = await Promise.all(NAMES.map(async (name) => [name, await serveSchema(fixtureSchema(name))] as const))
    cleanup.push(() => Promise.all(served.map(([, one]) => one.close())))
    const urls = Object.fromEntries(served.map(([name, { url }]) => [name, url]))
    const { stock: _, ...alive } = urls
    const traffic = createTraffic<Context>()
    const router = createRouter<Context>({
      supergraphSdl: fixtureSupergraph({ ...alive, stock: 'http://127.0.0.1:9/' }),
      transports: ({ name, url }) =>
        traffic.around(name, httpTransport({ url }), {
          circuitBreaker: { minimumCalls: 3 },
          retries: { backoffMs: 1 },
        }),
    })
    cleanup.push(() => router.close())
    const ask = async () => JSON.parse(await router.execute({ query: '{ me { name warehouse { id } } }' }, CONTEXT))
    const first = await ask()
    expect(first.data).toEqual({ me: { name: 'Amal', warehouse: null } })
    expect(first.errors).toMatchObject([
      { message: 'The subgraph "stock" cannot be reached.', extensions: { service: 'stock' } },
    ])
    while ((await ask()).errors[0].message.includes('cannot be reached')) {}
    const begun = performance.now()
    const last = await ask()
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(last.data).toEqual({ me: { name: 'Amal', warehouse: null } })
    expect(last.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'stock' } }])
  })
})
