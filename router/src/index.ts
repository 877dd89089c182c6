import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import type { SubgraphError, SubgraphTransport } from './transport.ts'

export type {
  SubgraphCall,
  SubgraphError,
  SubgraphOperation,
  SubgraphResult,
  SubgraphTransport,
} from './transport.ts'

export interface GraphqlRequest {
  query: string
  operationName?: string
  variables?: Record<string, unknown>
  requestId?: string
}
export interface Router<C> {
  readonly schema: GraphQLSchema
  execute(request: GraphqlRequest, context: C, signal?: AbortSignal): Promise<string>
  subscribe(
    request: GraphqlRequest,
    context: C,
  ): Promise<AsyncIterableIterator<string> | { errors: readonly SubgraphError[] }>
  close(): Promise<void>
}
export interface OperationLimits {
  maxTokens?: number
  maxDepth?: number
  maxRootFields?: number
  maxFields?: number
}
export interface RouterOptions<C> {
  supergraphSdl: string
  transports: Record<string, SubgraphTransport<C>>
  maxCachedOperations?: number
  operationTimeoutMs?: number
  limits?: OperationLimits
  onError?: (error: unknown, requestId: string | undefined) => void
}
export declare function createRouter<C>(options: RouterOptions<C>): Router<C>
export declare function localTransport<C>(options: {
  schema: GraphQLSchema
  contextOf: (context: C) => unknown
}): SubgraphTransport<C>
export declare function httpTransport<C>(options: {
  url: string
  headers?: (context: C) => Record<string, string>
  timeoutMs?: number
  connections?: number
}): SubgraphTransport<C>

export interface Caller {
  headers: IncomingHttpHeaders
  connectionParams?: Record<string, unknown>
  requestId: string
}
export interface EndpointOptions<C> {
  router: Router<C>
  path?: string
  identify: (caller: Caller) => Promise<C>
  onError?: (error: unknown, requestId: string) => void
  maxBodyBytes?: number
}
export interface HttpHandlerOptions<C> extends EndpointOptions<C> {
  graphiql?: boolean
  cors?: { origins: string[] | '*' }
}
export declare function createHttpHandler<C>(
  options: HttpHandlerOptions<C>,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
export declare function attachWebSocket<C>(
  server: Server,
  options: EndpointOptions<C>,
): { close(): Promise<void> }
export declare class RefusedRequest extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string)
}
