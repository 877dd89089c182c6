import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { OpenSocket } from '../../src/subscription/open-socket.ts'
import { TransportWs } from '../../src/subscription/transport-ws.ts'

const PINGS = 300
const PING = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(200_000) } })

let server: WebSocketServer
afterEach(() => {
  for (const socket of server.clients) socket.terminate()
  server.close()
})

it('a client that reads no answers is not heard until it has, and loses none', async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const [socket] = (await once(server, 'connection')) as [WebSocket]
  const open = new OpenSocket(socket, { everyMs: 60_000, stalledMs: 60_000 }, () => {})
  open.speak(
    new TransportWs(open, { admit: async () => true, maxOperations: 1, prepare: async () => ({ errors: [] }) }),
  )
  let most = 0
  socket.on('message', () => {
    most = Math.max(most, socket.bufferedAmount)
  })
  if (client.readyState !== client.OPEN) await once(client, 'open')
  client.send('{"type":"connection_init"}')
  await once(client, 'message')

  let pongs = 0
  client.on('message', () => pongs++).pause()
  for (let i = 0; i < PINGS; i++) client.send(PING)
  await vi.waitFor(() => expect(socket.isPaused).toBe(true), 10_000)
  client.resume()
  await vi.waitFor(() => expect(pongs).toBe(PINGS), 20_000)
  expect(socket.isPaused).toBe(false)
  expect(most).toBeLessThan(5_000_000)
}, 40_000)
