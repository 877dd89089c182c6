import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { ServiceIdentity } from '@saler/identity'

/** Asks another subgraph, by one of its operations, and gives the data it answered. */
export type Call = <Data, Variables extends Record<string, unknown>>(
  service: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>

/** How subgraphs reach each other: in this process or over HTTP. */
export interface Calls {
  /** @throws CallFailed when the subgraph is away or answers with an error. */
  request<Data, Variables extends Record<string, unknown>>(
    service: string,
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    identity: ServiceIdentity,
  ): Promise<Data>
  close(): Promise<void>
}

/** A call to another subgraph that gave no data. */
export class CallFailed extends Error {
  readonly service: string
  /** True when the subgraph did not answer at all, so that the same call may succeed later. */
  readonly outage: boolean

  constructor(service: string, reason: string, options: { outage: boolean; cause?: unknown }) {
    super(`${service}: ${reason}`, { cause: options.cause })
    this.name = 'CallFailed'
    this.service = service
    this.outage = options.outage
  }
}

/** The data of a subgraph's answer, or CallFailed with its first error. */
export function dataOf<Data>(
  service: string,
  answer: { data?: unknown; errors?: readonly { message: string; extensions?: Record<string, unknown> }[] },
): Data {
  const [error] = answer.errors ?? []
  if (error) throw new CallFailed(service, error.message, { outage: error.extensions?.code === 'SERVICE_UNAVAILABLE' })
  return answer.data as Data
}
