import { rootCertificates } from 'node:tls'
import { Pool } from 'undici'
import { RefusedRequest } from '../http/refused-request.ts'
import { SubgraphFailure } from '../plan/run.ts'
import { traceHeaders } from '../telemetry/tracing.ts'
import type { SubgraphOperation, SubgraphResult, SubgraphTransport } from '../transport.ts'
import { createPost, TimedOut } from './post.ts'
import { openSubscription, type SubscriptionSocket } from './subscription-socket.ts'

export interface HttpTransportOptions<C> {
  /** The subgraph's GraphQL address, http or https. Subscriptions go to the same address over WebSocket. */
  url: string
  /** Headers of each request; of a subscription, the payload of its `connection_init`. */
  headers?: (context: C) => Record<string, string>
  /** How long one request may take. Default 10 s. */
  timeoutMs?: number
  /** How many connections are kept at most; further requests wait. Default 64. */
  connections?: number
  /** How large an answer may be. Default 64 MiB. */
  maxResponseBytes?: number
  /** Whether HTTP/2 is spoken with a subgraph that offers it by TLS (ALPN): many calls then share a connection. Default false. */
  http2?: boolean
  /** Certificates (PEM) that are trusted beside those of the system, for a subgraph whose certificate is of one's own making. */
  ca?: string
  /** Whether the subgraph may compress its answers (br, gzip), which is worth it over a slow network. Default false. */
  compression?: boolean
}

/** A kept connection that the subgraph closed at the moment it was used. */
const CLOSED_CONNECTION = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

/** A subgraph in another process. Throws when the address is none. */
export function httpTransport<C>(options: HttpTransportOptions<C>): SubgraphTransport<C> {
  const { headers = () => ({}), timeoutMs = 10_000, connections = 64, maxResponseBytes = 64 << 20 } = options
  const { http2 = false, compression = false, ca } = options
  const url = readUrl(options.url)
  const pool = new Pool(url.origin, {
    connections,
    maxResponseSize: maxResponseBytes,
    allowH2: http2,
    ...(ca && { connect: { ca: [...rootCertificates, ca] } }),
  })
  const sockets = new Set<SubscriptionSocket>()
  const post = createPost({ pool, path: url.pathname + url.search, timeoutMs, maxResponseBytes })
  const fixed = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(compression && { 'accept-encoding': 'br, gzip' }),
  }
  return {
    prepare(operation) {
      const { service, source, name, kind } = operation
      const operationName = name === undefined ? '' : `,"operationName":${JSON.stringify(name)}`
      const head = `{"query":${JSON.stringify(source)}${operationName},"variables":`
      return async (variables, context, call) => {
        const body = `${head}${JSON.stringify(variables)}}`
        const all = { ...headers(context), ...traceHeaders(), ...fixed }
        const send = () => post(all, body, call?.signal)
        const again = (error: { code?: string } | undefined) => {
          if (kind !== 'query' || !CLOSED_CONNECTION.has(error?.code ?? '')) throw error
          return send()
        }
        try {
          const { text, status } = await send().catch(again)
          return readResult(text, status, service)
        } catch (error) {
          throw error instanceof SubgraphFailure ? error : failureOf(error, service, timeoutMs)
        }
      }
    },
    subscribe(operation: SubgraphOperation) {
      const address = new URL(url)
      address.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
      return async (variables, context) => {
        const socket = await openSubscription({ address, operation, variables, payload: headers(context), timeoutMs })
        sockets.add(socket)
        socket.onClose = () => sockets.delete(socket)
        return socket
      }
    },
    async close() {
      await Promise.all([...sockets].map((socket) => socket.return()))
      await pool.destroy()
    },
  }
}

/** What the log and the client are told of a request that gave no answer. */
function failureOf(error: unknown, service: string, timeoutMs: number): SubgraphFailure {
  if (error instanceof TimedOut) {
    const message = `The subgraph "${service}" did not answer within ${timeoutMs / 1000} s.`
    return new SubgraphFailure('SUBGRAPH_TIMEOUT', message)
  }
  const { code } = (error ?? {}) as { code?: string }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' || code === 'BODY_TOO_LARGE') {
    return new SubgraphFailure('SUBGRAPH_RESPONSE_INVALID', `The answer of the subgraph "${service}" is too large.`)
  }
  if (error instanceof RefusedRequest) {
    const message = `The subgraph "${service}" answered in an encoding that cannot be read.`
    return new SubgraphFailure('SUBGRAPH_RESPONSE_INVALID', message, error)
  }
  return new SubgraphFailure('SUBGRAPH_UNAVAILABLE', `The subgraph "${service}" cannot be reached.`, error)
}

function readResult(text: string, status: number, service: string): SubgraphResult {
  let result: unknown
  try {
    result = JSON.parse(text)
  } catch (error) {
    throw unusable(service, status, error)
  }
  if (!isResult(result)) throw unusable(service, status)
  return result
}

function unusable(service: string, status: number, cause?: unknown): SubgraphFailure {
  const message = `The subgraph "${service}" answered with HTTP status ${status} and no GraphQL response.`
  return new SubgraphFailure('SUBGRAPH_RESPONSE_INVALID', message, cause, status)
}

export function isResult(value: unknown): value is SubgraphResult {
  if (typeof value !== 'object' || value === null) return false
  const { data, errors } = value as { data?: unknown; errors?: unknown }
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isError))) return false
  return typeof data === 'object' || (data === undefined && errors !== undefined)
}

function isError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'
}

function readUrl(text: string): URL {
  const url = URL.parse(text)
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new Error(`"${text}" is no http or https address of a subgraph.`)
}
