import { Pool } from 'undici'
import { SubgraphFailure } from '../plan/run.ts'
import type { SubgraphCall, SubgraphOperation, SubgraphResult, SubgraphTransport } from '../transport.ts'
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
}

const TIMED_OUT = Symbol('timed out')
/** A kept connection that the subgraph closed at the moment it was used. */
const CLOSED_CONNECTION = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

/** A subgraph in another process. Throws when the address is none. */
export function httpTransport<C>(options: HttpTransportOptions<C>): SubgraphTransport<C> {
  const { headers = () => ({}), timeoutMs = 10_000, connections = 64, maxResponseBytes = 64 << 20 } = options
  const url = readUrl(options.url)
  const pool = new Pool(url.origin, { connections, maxResponseSize: maxResponseBytes })
  const sockets = new Set<SubscriptionSocket>()
  const post = createPost(pool, url.pathname + url.search, timeoutMs)
  return {
    prepare(operation) {
      const { service, source, name, kind } = operation
      const operationName = name === undefined ? '' : `,"operationName":${JSON.stringify(name)}`
      const head = `{"query":${JSON.stringify(source)}${operationName},"variables":`
      return async (variables, context, call) => {
        const request = { service, headers: headers(context), body: `${head}${JSON.stringify(variables)}}`, call }
        try {
          return await post(request)
        } catch (error) {
          const { cause } = error as { cause?: { code?: string } }
          if (kind !== 'query' || !CLOSED_CONNECTION.has(cause?.code ?? '')) throw error
          return post(request)
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

interface PostRequest {
  service: string
  headers: Record<string, string>
  body: string
  call: SubgraphCall | undefined
}

function createPost(pool: Pool, path: string, timeoutMs: number): (request: PostRequest) => Promise<SubgraphResult> {
  return async ({ service, headers, body, call }) => {
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(TIMED_OUT), timeoutMs)
    const cancel = (): void => controller.abort(call?.signal.reason)
    call?.signal.addEventListener('abort', cancel)
    if (call?.signal.aborted) cancel()
    try {
      const response = await pool.request({
        method: 'POST',
        path,
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
        body,
        signal: controller.signal,
      })
      return readResult(await response.body.text(), response.statusCode, service)
    } catch (error) {
      if (error instanceof SubgraphFailure) throw error
      if (controller.signal.reason === TIMED_OUT) {
        const message = `The subgraph "${service}" did not answer within ${timeoutMs / 1000} s.`
        throw new SubgraphFailure('SUBGRAPH_TIMEOUT', message)
      }
      if ((error as { code?: string }).code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
        throw new SubgraphFailure('SUBGRAPH_RESPONSE_INVALID', `The answer of the subgraph "${service}" is too large.`)
      }
      throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', `The subgraph "${service}" cannot be reached.`, error)
    } finally {
      clearTimeout(timer)
      call?.signal.removeEventListener('abort', cancel)
    }
  }
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
  return new SubgraphFailure('SUBGRAPH_RESPONSE_INVALID', message, cause)
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
