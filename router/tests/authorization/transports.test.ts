import { createServer } from 'node:http'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { attachWebSocket, type Caller, createHttpHandler } from '../../src/index.ts'
import { listen } from '../fixtures/serve.ts'
import { type Guest, openVault, touched } from './vault.ts'

let url: string
let close: () => Promise<unknown>
beforeAll(async () => {
  const router = openVault()
  const identify = async ({ headers, connectionParams }: Caller): Promise<Guest> => ({
    authenticated: (connectionParams?.authorization ?? headers.authorization) === 'Bearer member',
  })
  const handle = createHttpHandler<Guest>({ router, identify })
  const server = createServer((request, response) => void handle(request, response))
  const sockets = attachWebSocket<Guest>(server, { router, identify })
  url = `http://127.0.0.1:${await listen(server)}/graphql`
  close = async () => {
    await sockets.close()
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await router.close()
  }
})
afterAll(() => close())

const QUERY = '{ me { name boss { name } } }'
const TICKS = 'subscription { ticks { index owner { name boss { name } } } }'
const error = (...path: string[]) => ({
  message: 'Unauthorized field or type',
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
})
const withheld = { errors: [error('me', 'boss')], data: { me: { name: 'Amal', boss: null } } }
const whole = { data: { me: { name: 'Amal', boss: { name: 'Badr' } } } }

const post = (query: string, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
const overSocket = async (query: string, authorization?: string) => {
  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization },
  })
  const events: unknown[] = []
  try {
    for await (const event of client.iterate({ query })) events.push(event)
  } finally {
    await client.dispose()
  }
  return events
}

it('what a caller has no right to is left out over HTTP, with status 200', async () => {
  const response = await post(QUERY)
  expect([response.status, await response.json()]).toEqual([200, withheld])
  expect(await (await post(QUERY, { authorization: 'Bearer member' })).json()).toEqual(whole)
})

it('nobody in between may keep an answer that depends on rights', async () => {
  const response = await fetch(`${url}?query=${encodeURIComponent(QUERY)}`)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

it('what a caller has no right to is left out over WebSocket', async () => {
  expect(await overSocket(QUERY)).toEqual([withheld])
  expect(await overSocket(QUERY, 'Bearer member')).toEqual([whole])
})

it('what a caller has no right to is left out of events, over WebSocket and as server-sent events', async () => {
  const event = (index: number) => ({
    errors: [error('ticks', 'owner', 'boss')],
    data: { ticks: { index, owner: { name: 'Amal', boss: null } } },
  })
  expect(await overSocket(TICKS)).toEqual([event(0), event(1)])
  const text = await (await post(TICKS, { accept: 'text/event-stream' })).text()
  const sent = [...text.matchAll(/^data: (.+)$/gm)].map(([, json]) => JSON.parse(json!))
  expect(sent).toEqual([event(0), event(1)])
})

it('a subscription without right is refused over every transport, and not opened', async () => {
  touched.splice(0)
  const query = 'subscription { secretTicks { index } }'
  await expect(overSocket(query)).rejects.toEqual([error('secretTicks')])
  const text = await (await post(query, { accept: 'text/event-stream' })).text()
  expect(text).toContain('UNAUTHORIZED_FIELD_OR_TYPE')
  expect(touched).toEqual([])
})
