import { IDENTITY_HEADER, type Identity, MAX_AGE_MS, signIdentity } from '@saler/identity'
import { createClient } from 'graphql-ws'
import { afterEach, expect, test } from 'vitest'
import WebSocket from 'ws'
import { serveSubgraph } from '../src/index.ts'
import { createExample, guest, SECRET } from './example.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const part of open.splice(0)) await part.close()
})

async function serveExample() {
  const example = createExample()
  const served = await serveSubgraph({ subgraph: example.subgraph, port: 0, secret: SECRET })
  open.push(served)
  const url = `http://127.0.0.1:${served.port}/graphql`
  const send = async (query: string, signed = sign(), variables?: object) => {
    const headers = { 'content-type': 'application/json', ...(signed && { [IDENTITY_HEADER]: signed }) }
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return { ...example, port: served.port, url, send }
}

const sign = (options: { audience?: string; now?: number; secret?: string; identity?: Identity } = {}): string =>
  signIdentity(options.identity ?? guest, { secret: SECRET, audience: 'example', ...options })

test('a signed caller is answered', async () => {
  const { send } = await serveExample()
  expect(await send('{ whoAmI }')).toEqual({ status: 200, body: { data: { whoAmI: 'anonymous' } } })
})

test('an unsigned, forged, misdirected or stale caller is refused before the query is read', async () => {
  const { send } = await serveExample()
  for (const signed of [
    '',
    'nonsense',
    sign({ secret: 'another secret' }),
    sign({ audience: 'orders' }),
    sign({ now: Date.now() - MAX_AGE_MS - 1 }),
  ]) {
    const { status, body } = await send('{ this is not even GraphQL', signed)
    expect(status).toBe(401)
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNTRUSTED_CALLER' } }] })
  }
})

test('what is no GraphQL, no field or no JSON is told so', async () => {
  const { send, url } = await serveExample()
  expect((await send('{ whoAmI')).status).toBe(400)
  expect((await send('{ nobody }')).body).toMatchObject({ errors: [{ message: expect.stringContaining('nobody') }] })
  const headers = { [IDENTITY_HEADER]: sign() }
  expect((await fetch(url, { method: 'POST', headers, body: 'not JSON' })).status).toBe(400)
})

test('an endpoint streams its answer to a signed caller, below its path too, and to nobody else', async () => {
  const { port } = await serveExample()
  const headers = { [IDENTITY_HEADER]: sign({ identity: { ...guest, ipAddress: '203.0.113.9' } }) }
  const at = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers, ...init })
  const echoed = await at('/echo/deeper?x=1', { method: 'POST', body: 'as it was' })
  expect([echoed.status, echoed.headers.get('x-called-from')]).toEqual([201, '203.0.113.9'])
  expect(await echoed.text()).toBe('as it was')
  expect((await at('/echoes')).status).toBe(404)
  expect((await at('/constructor')).status).toBe(404)
  expect((await at('/echo', { headers: {} })).status).toBe(401)
})

test('what an endpoint throws is told to nobody but the log', async () => {
  const { port } = await serveExample()
  const headers = { [IDENTITY_HEADER]: sign() }
  const response = await fetch(`http://127.0.0.1:${port}/echo`, { method: 'DELETE', headers })
  expect(response.status).toBe(500)
  expect(await response.json()).toEqual({ error: 'Internal server error', requestId: 'request-1' })
})

test('health is open to everybody', async () => {
  const { port } = await serveExample()
  for (const path of ['live', 'ready'])
    expect((await fetch(`http://127.0.0.1:${port}/health/${path}`)).status).toBe(200)
})

test('a signed caller follows a subscription with a fresh context for each event, and leaving cancels it', async () => {
  const { port, cancelled } = await serveExample()
  const client = socketTo(port, { [IDENTITY_HEADER]: sign() })
  const ticks = client.iterate<{ ticks: { count: number; context: number } }>({
    query: 'subscription { ticks { count context } }',
  })
  const first = await ticks.next()
  const second = await ticks.next()
  expect([first.value?.data?.ticks.count, second.value?.data?.ticks.count]).toEqual([1, 2])
  expect(first.value?.data?.ticks.context).not.toBe(second.value?.data?.ticks.context)
  await client.dispose()
  await expect.poll(cancelled).toBe(1)
})

test('a socket without a signed identity is closed', async () => {
  const { port } = await serveExample()
  const client = socketTo(port, {})
  const ticks = client.iterate({ query: 'subscription { ticks { count } }' })
  await expect(ticks.next()).rejects.toMatchObject({ code: 4403 })
})

const socketTo = (port: number, connectionParams: Record<string, unknown>) =>
  createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
  })
