import { setTimeout as pause } from 'node:timers/promises'
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import { type Endpoint, openEndpoint } from '../fixtures/endpoint.ts'
import { Journal, journalRouter } from '../fixtures/journal.ts'

const ENTRIES = 'subscription Entries($after: String) { entries(after: $after) { cursor text author { name } } }'

interface Entry {
  readonly cursor: string
  readonly text: string
  readonly author: { readonly name: string }
}
/** Follows the journal after a cursor; returns how to leave. */
type Follow = (url: string, after: string | undefined, onEntry: (entry: Entry) => void) => () => void
type Client = { iterate(request: { query: string; variables: Record<string, unknown> }): AsyncIterator<unknown> }

const consume = (
  client: Client & { dispose(): unknown },
  after: string | undefined,
  onEntry: (entry: Entry) => void,
) => {
  let left = false
  const read = async (): Promise<void> => {
    const events = client.iterate({ query: ENTRIES, variables: { after } })
    for (;;) {
      const { value, done } = await events.next()
      if (done || left) return
      onEntry((value as { data: { entries: Entry } }).data.entries)
    }
  }
  read().catch(() => {})
  return () => {
    left = true
    void client.dispose()
  }
}

const TRANSPORTS: Record<string, Follow> = {
  'WebSocket (graphql-ws)': (url, after, onEntry) =>
    consume(createWsClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket }) as never, after, onEntry),
  'server-sent events, distinct connections (graphql-sse)': (url, after, onEntry) =>
    consume(createSseClient({ url }) as never, after, onEntry),
  'server-sent events, single connection (graphql-sse)': (url, after, onEntry) =>
    consume(createSseClient({ url, singleConnection: true }) as never, after, onEntry),
  'multipart (Apollo Client)': (url, after, onEntry) => {
    const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([new HttpLink({ uri: url })]) })
    const subscription = client
      .subscribe<{ entries: Entry }>({ query: gql(ENTRIES), variables: { after }, fetchPolicy: 'no-cache' })
      .subscribe(({ data }) => data && onEntry(data.entries))
    return () => {
      subscription.unsubscribe()
      client.stop()
    }
  },
}

describe.each([
  ['each with a stream of its own', {}],
  ['sharing streams', { sharing: { shareKey: () => 'everybody' } }],
])('clients that come back with their last cursor, %s', (_, options) => {
  let endpoint: Endpoint
  let journal: Journal
  beforeAll(async () => {
    journal = new Journal()
    endpoint = await openEndpoint({ ...journalRouter(journal), ...options })
  })
  afterAll(() => endpoint.close())

  it.each(Object.keys(TRANSPORTS))('see each event once, in order, over %s', async (name) => {
    const follow = TRANSPORTS[name]!
    const before = journal.length
    const seen: Entry[] = []
    // Somebody else who is in the same stream.
    const others = follow(endpoint.url, String(before), () => {})
    let written = 0
    const write = (): void => journal.write(`${name} ${written++}`)
    for (let visit = 0; visit < 5; visit++) {
      const after = seen.at(-1)?.cursor ?? String(before)
      const leave = follow(endpoint.url, after, (entry) => {
        seen.push(entry)
        write()
        // Left in the midst of events: what was sent and not seen comes again after the cursor.
        if (seen.length % 10 === 0) leave()
      })
      write()
      await vi.waitFor(() => expect(seen.length).toBe((visit + 1) * 10), 5_000)
      leave()
      write()
      await pause(20)
    }
    others()
    expect(seen.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, (__, i) => `${name} ${i}`))
    expect(seen.map(({ cursor }) => Number(cursor))).toEqual(Array.from({ length: 50 }, (__, i) => before + i + 1))
    expect(seen[0]!.author.name).toBe(`the author of ${name} 0`)
    await vi.waitFor(() => expect(journal.open).toBe(0))
  })
})
