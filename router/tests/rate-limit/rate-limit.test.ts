import { createServer, type Server } from 'node:http'
import { createClient } from 'graphql-ws'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { attachWebSocket, createHttpHandler, type RateLimitOptions, type Router } from '../../src/index.ts'
import { openShop, type Shopper } from '../cost/shop.ts'
import { listen } from '../fixtures/serve.ts'

const SLOW = { capacity: 100, restorePerSecond: 0.5 }
const bucketOf = ({ name }: Shopper) => (name === 'unlimited' ? undefined : { key: name, ...SLOW })

const open: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(open.splice(0).map((close) => close())))

async function serve(rateLimit: RateLimitOptions<Shopper>) {
  const router: Router<Shopper> = openShop({ rateLimit, cost: {} })
  const endpoint = {
    router,
    identify: async ({ headers, connectionParams }: { headers: object; connectionParams?: object }) => ({
      name: String({ ...headers, ...connectionParams }['name' as never]),
    }),
  }
  const handle = createHttpHandler<Shopper>(endpoint)
  const server: Server = createServer((request, response) => void handle(request, response))
  const sockets = attachWebSocket<Shopper>(server, endpoint)
  const url = `http://127.0.0.1:${await listen(server)}/graphql`
  open.push(async () => {
    await sockets.close()
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await router.close()
  })
  const send = async (query: string, name = 'amal', accept = 'application/json') => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', name, accept },
      body: JSON.stringify({ query, extensions: { cost: true } }),
    })
    return { status: response.status, retryAfter: response.headers.get('retry-after'), ...(await response.json()) }
  }
  return { url, send }
}

describe('a caller who asks for too much in a time', () => {
  it('is told when to try again, and what there is', async () => {
    const { send } = await serve({ bucketOf })
    expect((await send('{ report }')).data).toEqual({ report: 'report' })
    const refused = await send('{ report }')
    expect(refused.status).toBe(429)
    expect(refused.retryAfter).toBe('200')
    expect(refused.data).toBeUndefined()
    expect(refused.errors).toEqual([
      {
        message: 'Too much was asked for: try again in 200 s.',
        extensions: {
          code: 'RATE_LIMITED',
          retryAfter: 200,
          cost: {
            estimated: 100,
            throttleStatus: { maximumAvailable: 100, currentlyAvailable: 0, restoreRate: 0.5 },
          },
        },
      },
    ])
  })

  it('costs others nothing', async () => {
    const { send } = await serve({ bucketOf })
    await send('{ report }')
    expect((await send('{ report }', 'badr')).status).toBe(200)
  })

  it('is told so over WebSocket too, out of the same bucket', async () => {
    const { send, url } = await serve({ bucketOf })
    await send('{ report }')
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { name: 'amal' },
    })
    await expect(client.iterate({ query: '{ report }' }).next()).rejects.toMatchObject([
      { extensions: { code: 'RATE_LIMITED' } },
    ])
    await client.dispose()
  })

  it('who may ask for everything is not limited', async () => {
    const { send } = await serve({ bucketOf })
    for (let i = 0; i < 3; i++) expect((await send('{ report }', 'unlimited')).status).toBe(200)
  })
})

it('the cost of an answer is told to whoever asks by a header', async () => {
  const { url } = await serve({ bucketOf })
  const ask = async (headers: Record<string, string>) => {
    const response = await fetch(`${url}?query=${encodeURIComponent('{ one { id } }')}`, { headers })
    return ((await response.json()) as { extensions?: { cost: object } }).extensions
  }
  expect(await ask({ name: 'amal' })).toBeUndefined()
  expect(await ask({ name: 'amal', 'graphql-cost': '1' })).toMatchObject({ cost: { estimated: 1, actual: 1 } })
})

describe('a bucket', () => {
  it('gets back what an operation did not come to', async () => {
    const { send } = await serve({ bucketOf })
    const seen = []
    for (let i = 0; i < 5; i++) seen.push((await send('{ ten { id maker { name } } }')).extensions.cost)
    expect(seen[0]).toMatchObject({
      estimated: 60,
      actual: 7,
      throttleStatus: { maximumAvailable: 100, currentlyAvailable: 93, restoreRate: 0.5 },
    })
    expect(seen.at(-1).throttleStatus.currentlyAvailable).toBeLessThanOrEqual(66)
  })

  it('never gives what it never holds, and says so', async () => {
    const { send } = await serve({ bucketOf })
    const { status, retryAfter, errors } = await send('{ items(first: 101) { id } }')
    expect({ status, retryAfter }).toEqual({ status: 429, retryAfter: null })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({
      message: 'The operation costs 101, more than may ever be asked for at once.',
      extensions: { code: 'RATE_LIMITED' },
    })
  })

  it('holds requests, when it goes by these', async () => {
    const { send } = await serve({
      by: 'requests',
      bucketOf: ({ name }) => ({ key: name, capacity: 2, restorePerSecond: 0.1 }),
    })
    const statuses = []
    for (let i = 0; i < 3; i++) statuses.push((await send('{ report }')).status)
    expect(statuses).toEqual([200, 200, 429])
  })
})
