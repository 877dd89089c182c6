import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createControl } from './control.ts'
import { type Misbehaviour, planMisbehaviour } from './misbehaviour.ts'
import { moyasarSimulator } from './moyasar.ts'
import { paypalSimulator } from './paypal.ts'
import type { Asked, Provider, Reply, Route, Workshop } from './provider.ts'
import { type Remote, remoteControl } from './remote.ts'
import { stripeSimulator } from './stripe.ts'
import { webhookSender } from './webhook-sender.ts'

const PROVIDERS = { stripe: stripeSimulator, paypal: paypalSimulator, moyasar: moyasarSimulator } as const

export type ProviderName = keyof typeof PROVIDERS

export const isProviderName = (name: string): name is ProviderName => Object.hasOwn(PROVIDERS, name)

export interface Simulator extends Remote {
  /** What an adapter takes for the provider's address. */
  readonly url: string
  close(): Promise<void>
}

const MAX_BODY = 1_048_576
const SLOW_MS = 500

/**
 * A provider's HTTP interface on a real port: as strict as the provider, with books that can be read, and as unreliable as one
 * wants. Its books are in memory.
 */
export async function startSimulator(name: ProviderName, { port = 0, seed = 1 } = {}): Promise<Simulator> {
  const faults = planMisbehaviour(seed)
  const workshop: Workshop = { address: () => address, tell: (event) => webhooks.tell(event) }
  const provider: Provider = PROVIDERS[name](workshop)
  const webhooks = webhookSender(provider.sign)
  const control = createControl({ provider, faults, webhooks })

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await readRequest(request)
    if (asked.path.startsWith('/_simulator/')) return send(response, control(asked))
    const found = match(provider.routes, asked)
    if (!found) return send(response, provider.error(404))
    const refusal = provider.admit(found.asked)
    if (refusal) return send(response, refusal)
    const wrong = faults.next(found.route.operation)
    if (wrong?.fault === 'busy') return send(response, provider.error(429))
    if (wrong?.fault === 'unauthorized') return send(response, provider.error(401))
    if (wrong?.fault === 'reset') return void response.destroy()
    if (wrong?.fault === 'hang') return
    const act = () => perform(provider, found.route, found.asked, wrong)
    const reply = await (found.route.method === 'GET' ? act() : provider.once(found.asked, act))
    if (wrong?.fault === 'reset-after') return void response.destroy()
    if (wrong?.fault === 'hang-after') return
    if (wrong?.fault === 'garbage') return void response.writeHead(200).end('<html>It works!')
    send(response, reply)
  }
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...remoteControl(address),
    url: name === 'moyasar' ? `${address}/v1` : address,
    async close() {
      webhooks.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function perform(provider: Provider, route: Route, asked: Asked, wrong?: Misbehaviour): Promise<Reply> {
  if (wrong?.fault === 'slow') await sleep(wrong.ms ?? SLOW_MS)
  if (wrong?.fault === 'error') return provider.error(500)
  const reply = route.answer(asked)
  return wrong?.fault === 'error-after' ? { ...provider.error(500), behind: reply } : reply
}

function match(routes: readonly Route[], asked: Asked): { route: Route; asked: Asked } | undefined {
  for (const route of routes) {
    const caught = route.method === asked.method ? route.path.exec(asked.path) : null
    if (caught) return { route, asked: { ...asked, parts: caught.slice(1).map(decodeURIComponent) } }
  }
  return undefined
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url!, 'http://simulator')
  let body = ''
  request.setEncoding('utf8')
  for await (const chunk of request) {
    body += chunk
    if (body.length > MAX_BODY) throw new Error('A body of over 1 MB.')
  }
  const { method = 'GET', headers } = request
  return { method, path: pathname, query: searchParams, headers, body, parts: [] }
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
