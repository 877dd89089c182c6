import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { openStore, order, sell } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

const EVENTS = 60
const PER_VISIT = 5
const QUERY = `subscription OrderEvents($storeId: ID!, $after: String) {
  orderEvents(storeId: $storeId, after: $after) { __typename cursor order { __typename id number } }
}`

interface OrderEvent {
  readonly cursor: string
  readonly order: { readonly number: string }
}
interface Variables {
  readonly storeId: string
  readonly after: string | undefined
}
/** Subscribes; returns how to leave. */
type Follow = (variables: Variables, onEvent: (event: OrderEvent) => void) => () => void

function transports(url: string, token: string): Record<string, Follow> {
  const authorization = `Bearer ${token}`
  const taken = (onEvent: (event: OrderEvent) => void) => ({
    next: ({ data }: { data?: unknown }) => onEvent((data as { orderEvents: OrderEvent }).orderEvents),
    error: () => {},
    complete: () => {},
  })
  const over = (options: object): Follow => {
    return (variables, onEvent) => {
      const client = createSseClient({ url, headers: { authorization }, ...options } as never)
      client.subscribe({ query: QUERY, variables: { ...variables } }, taken(onEvent))
      return () => client.dispose()
    }
  }
  return {
    websocket(variables, onEvent) {
      const connectionParams = { authorization }
      const client = createWsClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams })
      client.subscribe({ query: QUERY, variables: { ...variables } }, taken(onEvent))
      return () => client.terminate()
    },
    'distinct event streams': over({ singleConnection: false }),
    'one event stream': over({ singleConnection: true }),
    multipart(variables, onEvent) {
      const link = ApolloLink.from([new HttpLink({ uri: url, headers: { authorization } })])
      const client = new ApolloClient({ cache: new InMemoryCache(), link })
      const subscription = client
        .subscribe<{ orderEvents: OrderEvent }>({ query: gql(QUERY), variables, fetchPolicy: 'no-cache' })
        .subscribe(({ data }) => data && onEvent(data.orderEvents))
      return () => {
        subscription.unsubscribe()
        client.stop()
      }
    },
  }
}

let saler: RunningSaler
beforeAll(async () => {
  saler = await startSaler()
})
afterAll(() => saler?.close())

test('a subscriber who comes back each time over another transport sees each event once and in order', {
  timeout: 120_000,
}, async () => {
  const { merchant, store } = await openStore(saler.client)
  const product = await sell(merchant.client, store.id, [1_000])
  const lines = [{ variantId: product.variants[0]!.id, quantity: 1 }]
  const all = Object.entries(transports(saler.url, merchant.token))
  const seen: OrderEvent[] = []

  /** Follows until some more events were seen, and leaves in the midst of them. */
  const visit = (follow: Follow, wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const before = seen.length
      const late = setTimeout(() => reject(new Error(`Only ${seen.length - before} of ${wanted} events came.`)), 20_000)
      const leave = follow({ storeId: store.id, after: seen.at(-1)?.cursor }, (event) => {
        if (seen.length - before >= wanted) return
        seen.push(event)
        if (seen.length - before < wanted) return
        clearTimeout(late)
        leave()
        resolve()
      })
    })

  const first = visit(all[0]![1], 1)
  await new Promise((resolve) => setTimeout(resolve, 500))
  const placed: string[] = [(await order(saler.client, store.id, lines)).number]
  await first
  const placing = (async () => {
    while (placed.length < EVENTS) {
      placed.push((await order(saler.client, store.id, lines)).number)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })()
  for (let i = 0; seen.length < EVENTS; i++) {
    await visit(all[i % all.length]![1], Math.min(PER_VISIT, EVENTS - seen.length))
  }
  await placing
  expect(seen.map((event) => event.order.number)).toEqual(placed)
})
