import type { GraphQLError } from 'graphql'
import type { PartFormatName } from './defer/part-format.ts'
import type { OperationResponse } from './execute.ts'
import type { Operation } from './operation/operation.ts'
import type { ResponseError } from './plan/run.ts'

export interface GraphqlRequest {
  readonly query: string
  /** The id under which the query was published, when it was named by it. */
  readonly documentId?: string
  readonly operationName?: string
  readonly variables?: Record<string, unknown>
  readonly extensions?: Readonly<Record<string, unknown>>
  /** Told to the client with errors that the log explains. */
  readonly requestId?: string
}

/** Why a request is not run. */
export interface Refused {
  readonly errors: readonly (GraphQLError | ResponseError)[]
  /** The status and headers of the answer over HTTP, where the usual ones do not say enough. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** An operation that is valid, allowed to its caller and has its variables: it can run, for this caller. */
export interface PreparedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** The operation's name in its document. */
  readonly name: string | undefined
  /** Runs a query or a mutation. The signal stops it, as does the time limit. */
  execute(signal?: AbortSignal): Promise<OperationResponse>
  /**
   * Runs a query or a mutation whose fragments with `@defer` come later, and gives the JSON texts of the parts of its
   * response, in the form of 2022-08-24 unless another is named; undefined when nothing of it is deferred. A client that
   * knows no such parts has it executed instead.
   */
  defer(format?: PartFormatName): AsyncIterableIterator<string> | undefined
  /** Opens a subscription; each event is the JSON text of a response. */
  subscribe(): Promise<AsyncIterableIterator<string> | Refused>
  /** The query plan as text, worked out anew; undefined when there is nothing to fetch. */
  explain(): string | undefined
}

/** What a check sees of a request: the operation is valid, and its variables have their types. */
export interface CheckedRequest<C> {
  readonly operation: Operation<C>
  readonly request: GraphqlRequest
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: C
}
/** Decides whether a caller may run an operation now: gives the errors that refuse it, or nothing. */
export type OperationCheck<C> = (
  request: CheckedRequest<C>,
) => Refused['errors'] | undefined | Promise<Refused['errors'] | undefined>
