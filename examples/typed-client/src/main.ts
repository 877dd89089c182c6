import { OrderEvents, Products } from './operations.ts'
import { createSalerClient } from './saler-client.ts'

/** Gives a setting from the environment, or says which one is missing. */
function setting(name: string): string {
  const value = process.env[name]
  if (!value) {
    console.error(`Set ${name}; README.md says how to get it.`)
    process.exit(1)
  }
  return value
}

const storeId = setting('SALER_STORE_ID')
const saler = createSalerClient({ url: setting('SALER_URL'), apiKey: setting('SALER_API_KEY') })
const stopping = new AbortController()
process.once('SIGINT', () => stopping.abort())
process.once('SIGTERM', () => stopping.abort())

const { products } = await saler.ask(Products, { storeId, first: 10 })
for (const { title, priceRange } of products.nodes)
  console.log(`${title}: ${priceRange.min.amount} ${priceRange.min.currency}`)

console.log('Waiting for orders; Ctrl-C ends.')
const events = saler.follow(
  OrderEvents,
  { storeId },
  { cursorOf: ({ orderEvents }) => orderEvents.cursor, signal: stopping.signal },
)
for await (const { orderEvents } of events) {
  const { type, order } = orderEvents
  console.log(`${type} ${order.number}: ${order.total.amount} ${order.total.currency}`)
}
