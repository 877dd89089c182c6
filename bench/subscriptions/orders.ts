import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { localTransport, type RouterOptions } from '@saler/router'
import { parse } from 'graphql'

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const ORDERS = /* GraphQL */ `
  ${LINK}
  type Query { orders: [OrderEvent!]! }
  type OrderEvent { cursor: String! at: String! status: String! total: String! customer: Customer! }
  type Customer @key(fields: "id") { id: ID! }
  type Subscription { orderEvents(storeId: ID!, after: String): OrderEvent! }
`
const CUSTOMERS = /* GraphQL */ `
  ${LINK}
  type Query { customers: [Customer!]! }
  type Customer @key(fields: "id") { id: ID! name: String! city: String! }
`
/** What subscribers ask for: an event with fields of two subgraphs. */
export const ORDER_EVENTS = `subscription ($storeId: ID!) {
  orderEvents(storeId: $storeId) { cursor at status total customer { id name city } }
}`

interface OrderEvent {
  readonly cursor: string
  /** When it was published, in nanoseconds of the machine's clock that never jumps. */
  readonly at: string
  readonly status: string
  readonly total: string
  readonly customer: { readonly id: string }
}
type Result = IteratorResult<OrderEvent, undefined>

/** The events of stores, live only: each stream of a store gets what is published from then on. */
export class OrderEvents {
  /** Streams that were opened, and fetches of customers. */
  readonly counts = { streams: 0, fetches: 0 }
  readonly #streams = new Map<string, Set<(event: OrderEvent) => void>>()
  #cursor = 0

  publish(storeId: string): void {
    const streams = this.#streams.get(storeId)
    if (!streams) return
    const cursor = String(++this.#cursor)
    const customer = { id: String(this.#cursor % 1_000) }
    const event = { cursor, at: String(process.hrtime.bigint()), status: 'PAID', total: '149.50', customer }
    for (const push of streams) push(event)
  }

  follow(storeId: string): AsyncIterableIterator<OrderEvent> {
    this.counts.streams++
    const queue: OrderEvent[] = []
    let waiting: ((result: Result) => void) | undefined
    const push = (event: OrderEvent): void => {
      if (!waiting) queue.push(event)
      else waiting({ value: event, done: false })
      waiting = undefined
    }
    const streams = this.#streams.get(storeId) ?? new Set()
    this.#streams.set(storeId, streams.add(push))
    return {
      [Symbol.asyncIterator]() {
        return this
      },
      next() {
        const value = queue.shift()
        if (value) return Promise.resolve({ value, done: false })
        return new Promise<Result>((resolve) => {
          waiting = resolve
        })
      },
      async return() {
        streams.delete(push)
        waiting?.({ value: undefined, done: true })
        return { value: undefined, done: true }
      },
    }
  }
}

/** The router's options over a subgraph of orders and one of customers, both in this process. */
export function routerOver(events: OrderEvents): Pick<RouterOptions<object>, 'supergraphSdl' | 'transports'> {
  const subgraphs = { orders: ORDERS, customers: CUSTOMERS }
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, text]) => ({ name, typeDefs: parse(text), url: `http://${name}` })),
  )
  if (errors) throw new AggregateError(errors)
  const local = (typeDefs: string, resolvers: object) =>
    localTransport<object>({
      schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]),
      contextOf: (context) => context,
    })
  const orders = {
    Subscription: {
      orderEvents: {
        subscribe: (_: unknown, { storeId }: { storeId: string }) => events.follow(storeId),
        resolve: (event: OrderEvent) => event,
      },
    },
  }
  const customers = {
    Customer: {
      __resolveReference: async ({ id }: { id: string }) => {
        events.counts.fetches++
        return { id, name: `Customer ${id} of many`, city: 'الرياض' }
      },
    },
  }
  return { supergraphSdl, transports: { orders: local(ORDERS, orders), customers: local(CUSTOMERS, customers) } }
}
