import { createClient } from 'graphql-ws'
import type { TypedDocumentString } from './generated/graphql.ts'

export interface SalerOptions {
  /** Where Saler answers, such as "https://api.example.com/graphql". */
  readonly url: string
  /** A key of the app whose operations were published: "sk_live_…". */
  readonly apiKey: string
}

/** What Saler answered instead of data. */
export class SalerError extends Error {
  override readonly name = 'SalerError'
  /** Stable, such as "UNAUTHENTICATED"; the message may change. */
  readonly code: string
  constructor(message: string, code: string) {
    super(message)
    this.code = code
  }
}

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

const MAX_PAUSE_MS = 15_000

/** The id under which codegen wrote the operation into the manifest. */
const documentIdOf = <Data, Variables>(document: TypedDocumentString<Data, Variables>): string =>
  document.__meta__?.hash as string

function dataOf<Data>({ data, errors }: Answer<Data>): Data {
  const [error] = errors ?? []
  if (error) throw new SalerError(error.message, error.extensions?.code ?? 'UNKNOWN')
  return data!
}

/** Asks Saler by the ids of published operations: no text of them travels. */
export function createSalerClient({ url, apiKey }: SalerOptions) {
  const address = url.replace(/^http/, 'ws')

  /** @throws SalerError with the first error of the answer. */
  async function ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
      body: JSON.stringify({ documentId: documentIdOf(document), variables }),
    })
    return dataOf((await response.json()) as Answer<Data>)
  }

  /**
   * Follows a subscription for good. When the connection breaks it goes on after the last event that came: none is missed,
   * and none comes twice. Ends with the signal.
   *
   * @param cursorOf gives the cursor of an event, which the subscription takes as `after`.
   * @throws SalerError when Saler refuses the subscription.
   */
  async function* follow<Data, Variables extends { after?: string | null | undefined }>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    { cursorOf, signal }: { cursorOf: (event: Data) => string; signal: AbortSignal },
  ): AsyncGenerator<Data> {
    let after = variables.after
    let failures = 0
    while (!signal.aborted) {
      const socket = createClient({ url: address, connectionParams: { 'x-api-key': apiKey }, retryAttempts: 0 })
      const stop = (): void => void socket.dispose()
      signal.addEventListener('abort', stop)
      try {
        const request = { query: '', documentId: documentIdOf(document), variables: { ...variables, after } }
        for await (const answer of socket.iterate<Data>(request)) {
          const event = dataOf(answer as Answer<Data>)
          yield event
          after = cursorOf(event)
          failures = 0
        }
      } catch (error) {
        if (error instanceof SalerError) throw error
        // Once is how a socket ends whose rights changed; twice in a row is no.
        if (isRefusal(error) && failures > 0) throw new SalerError(error.reason, 'FORBIDDEN')
        failures++
      } finally {
        signal.removeEventListener('abort', stop)
        await socket.dispose()
      }
      if (!signal.aborted) await pause(Math.min(250 * 2 ** failures, MAX_PAUSE_MS), signal)
    }
  }

  return { ask, follow }
}

/** Whether Saler closed the socket because of who called: code 4403 of the protocol. */
const isRefusal = (error: unknown): error is CloseEvent => error instanceof CloseEvent && error.code === 4403

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, milliseconds * (0.5 + Math.random() / 2))
    signal.addEventListener('abort', done, { once: true })
  })
