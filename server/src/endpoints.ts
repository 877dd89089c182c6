import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type AnonymousIdentity, IDENTITY_HEADER, signIdentity } from '@saler/identity'
import { answerByEndpoint, firstPartOf, type Subgraph } from '@saler/subgraph'
import { Agent, errors, request as send } from 'undici'
import type { Domain } from './domains.ts'

/** Which domain answers below which path. Each is one of the domain's `endpoints`. */
const OWNERS: Readonly<Record<string, Domain>> = {
  webhooks: 'payments',
  pay: 'payments',
  uploads: 'media',
  media: 'media',
  invoices: 'orders',
}

/** Answers what is a domain's to answer outside GraphQL; false when the path is nobody's. */
export interface EndpointDoor {
  answer(request: IncomingMessage, response: ServerResponse, caller: AnonymousIdentity): Promise<boolean>
  close(): Promise<void>
}

const ownerOf = (request: IncomingMessage): Domain | undefined => {
  const part = firstPartOf(request.url)
  return Object.hasOwn(OWNERS, part) ? OWNERS[part] : undefined
}

/** The endpoints of subgraphs in this process. */
export function localEndpoints(
  subgraphs: ReadonlyMap<string, Subgraph>,
  onError: (error: unknown, requestId: string) => void,
): EndpointDoor {
  return {
    async answer(request, response, caller) {
      const owner = ownerOf(request)
      const endpoint = owner && subgraphs.get(owner)?.endpoints?.[firstPartOf(request.url)]
      if (!endpoint) return false
      await answerByEndpoint(endpoint, caller, request, response, onError)
      return true
    },
    close: async () => {},
  }
}

/** How long a domain may be silent before and within its answer: as long as a large upload on a slow line may pause. */
const SILENCE_MS = 30_000

// They concern one connection, not what is carried over two of them (RFC 9110, section 7.6.1).
const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']
// undici has no use for `expect`, and nobody but the router says on whose behalf it asks.
const NOT_PASSED_ON = new Set([...HOP_BY_HOP, 'expect', IDENTITY_HEADER])

/** The endpoints of subgraphs that are processes of their own: bodies are passed on as they come. */
export function remoteEndpoints(options: {
  readonly addresses: Readonly<Record<Domain, string>>
  readonly secret: string
  readonly onError: (error: unknown, requestId: string) => void
}): EndpointDoor {
  const { addresses, secret, onError } = options
  const dispatcher = new Agent({ headersTimeout: SILENCE_MS, bodyTimeout: SILENCE_MS })
  return {
    async answer(request, response, caller) {
      const owner = ownerOf(request)
      if (!owner) return false
      const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !NOT_PASSED_ON.has(name)))
      const left = new AbortController()
      response.once('close', () => left.abort())
      try {
        const answered = await send(new URL(request.url!, addresses[owner]), {
          dispatcher,
          method: request.method as 'GET',
          headers: { ...headers, [IDENTITY_HEADER]: signIdentity(caller, { secret, audience: owner }) },
          body: request.method === 'GET' || request.method === 'HEAD' ? null : request,
          signal: left.signal,
        })
        for (const name of HOP_BY_HOP) delete answered.headers[name]
        response.writeHead(answered.statusCode, answered.headers)
        await pipeline(answered.body, response)
      } catch (error) {
        if (left.signal.aborted) return true
        onError(error, caller.requestId)
        if (response.headersSent) response.destroy()
        else {
          const status = error instanceof errors.HeadersTimeoutError ? 504 : 502
          response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '5' })
          response.end(JSON.stringify({ error: `${owner} does not answer.`, requestId: caller.requestId }))
        }
      }
      return true
    },
    close: () => dispatcher.close(),
  }
}
