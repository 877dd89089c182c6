/** An operation that versions of a client in use ask for, wherever that is written down. */
export interface PublishedOperation {
  /** Whose it is, in words for whoever breaks it. */
  readonly app: string
  readonly version?: string
  /** By what the client asks for it. */
  readonly id: string
  readonly name?: string
  readonly text: string
}

export type PublishedOperations = AsyncIterable<PublishedOperation> | Iterable<PublishedOperation>
