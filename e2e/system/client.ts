import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'

export interface Answer<Data> {
  readonly status: number
  readonly data?: Data | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Readonly<Record<string, unknown>>
  }[]
}

/** What a frontend has: one address, perhaps a token. Every operation goes over a real HTTP request or socket. */
export interface Client {
  /** Sends an operation and gives the whole answer. */
  send<Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Answer<Data>>
  /** Sends an operation that must succeed and gives its data. @throws Error with the answer's errors. */
  ask<Data, Variables>(document: TypedDocumentNode<Data, Variables> | string, variables?: Variables): Promise<Data>
  /** Follows a subscription over graphql-transport-ws. */
  follow<Data, Variables>(document: TypedDocumentNode<Data, Variables> | string, variables?: Variables): Following<Data>
  /** The same address with this access token. */
  as(token: string): Client
}

export interface Following<Data> {
  readonly received: Data[]
  readonly problems: unknown[]
  /** Resolves when this many events have arrived. @throws Error when they do not come in time. */
  until(count: number, timeoutMs?: number): Promise<Data[]>
  /** Ends the socket without a word, as a lost connection does. */
  cut(): void
}

const textOf = (document: TypedDocumentNode<unknown, never> | string): string =>
  typeof document === 'string' ? document : print(document)

export function clientOf(url: string, token?: string): Client {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const client: Client = {
    as: (other) => clientOf(url, other),
    async send(document, variables) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          'accept-language': 'en',
          ...authorization,
        },
        body: JSON.stringify({ query: textOf(document as never), variables }),
      })
      return { status: response.status, ...((await response.json()) as object) }
    },
    async ask(document, variables) {
      const answer = await client.send(document, variables)
      if (answer.errors?.length || !answer.data) throw new Error(JSON.stringify(answer, null, 2))
      return answer.data
    },
    follow: (document, variables) => follow(url, textOf(document as never), variables, authorization),
  }
  return client
}

function follow<Data>(url: string, query: string, variables: unknown, authorization: object): Following<Data> {
  const received: Data[] = []
  const problems: unknown[] = []
  let socket: WebSocket | undefined
  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { 'accept-language': 'en', ...authorization },
    retryAttempts: 0,
    on: {
      connected: (opened) => {
        socket = opened as WebSocket
      },
    },
  })
  client.subscribe<Data>(
    { query, variables: variables as Record<string, unknown> },
    {
      next: (result) => {
        if (result.errors?.length) problems.push(...result.errors)
        if (result.data) received.push(result.data)
      },
      error: (error) => problems.push(error),
      complete: () => {},
    },
  )
  return {
    received,
    problems,
    async until(count, timeoutMs = 15_000) {
      const giveUp = Date.now() + timeoutMs
      while (received.length < count) {
        if (Date.now() > giveUp)
          throw new Error(`${received.length} of ${count} events came. Problems: ${JSON.stringify(problems)}`)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      return received
    },
    cut: () => {
      if (socket) socket.terminate()
      else void client.dispose()
    },
  }
}
