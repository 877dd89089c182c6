import type { IncomingHttpHeaders } from 'node:http'
import type { PersistedQueries } from '../persisted/automatic-persisted-queries.ts'
import type { PersistedDocuments } from '../persisted/persisted-documents.ts'
import type { Router } from '../router.ts'
import type { CorsOptions } from './cors.ts'

/** What is known of whoever opened a connection or sent a request. */
export interface Caller {
  readonly headers: IncomingHttpHeaders
  /** The payload of `connection_init`, over WebSocket. */
  readonly connectionParams?: Readonly<Record<string, unknown>>
  readonly requestId: string
  readonly remoteAddress: string | undefined
  /** Whether what they open may stay open for long: a socket, or a stream of events. */
  readonly staysOpen?: boolean
}

/** What HTTP and WebSocket have in common. C is the request context of the host application. */
export interface EndpointOptions<C> {
  router: Router<C>
  /** Default `/graphql`. */
  path?: string
  /**
   * Finds out who calls, once per request and once per socket. Throws a `RefusedRequest` to turn the caller away. A
   * context may carry `expiresAt` (milliseconds since 1970) and `signal`: when the one is reached or the other fires, an open
   * socket is closed with 4403 'Forbidden' and a stream of events ends with the error SUBSCRIPTION_OVER, so that the client
   * connects again with a fresh token.
   */
  identify: (caller: Caller) => Promise<C>
  /**
   * Which pages may call. Default: those of every origin, without credentials. Pages of the endpoint's own origin, by the
   * header `host`, always may.
   */
  cors?: CorsOptions
  /** Where the texts of automatic persisted queries are kept. Default: in memory. */
  persistedQueries?: PersistedQueries
  /** Where documents are found that clients name by an id. Default: nowhere. */
  persistedDocuments?: PersistedDocuments<C>
  /** Told of what clients only know as 'Internal server error'. */
  onError?: (error: unknown, requestId: string) => void
  /** How large a request, or a message over WebSocket, may be. Default 4 MiB. */
  maxBodyBytes?: number
}

export const DEFAULT_PATH = '/graphql'
export const DEFAULT_MAX_BODY_BYTES = 4 << 20
