import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { openStore, order, sell } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

const SUPERGRAPH = path.resolve(import.meta.dirname, '../router/supergraph.graphql')
const EVENTS = 'subscription ($storeId: ID!) { orderEvents(storeId: $storeId) { order { number } } }'
const WITHIN = { timeout: 20_000, interval: 100 }

let folder: string
let file: string
let saler: RunningSaler
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'saler-supergraph-'))
  file = path.join(folder, 'supergraph.graphql')
  await writeFile(file, await readFile(SUPERGRAPH, 'utf8'))
  saler = await startSaler('distributed', {}, { supergraph: file })
}, 120_000)
afterAll(async () => {
  await saler?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Puts another supergraph in place as a deployment does: nobody ever reads half of it. */
async function deploy(sdl: string): Promise<void> {
  await writeFile(`${file}.next`, sdl)
  await rename(`${file}.next`, file)
}

test('another supergraph is taken into service, and a broken one is not, while requests and subscriptions go on', {
  timeout: 120_000,
}, async () => {
  const { merchant, store } = await openStore(saler.client)
  const { variants } = await sell(merchant.client, store.id, [1_000])
  const place = () => order(saler.client, store.id, [{ variantId: variants[0]!.id, quantity: 1 }])
  const events = merchant.client.follow<{ orderEvents: { order: { number: string } } }, object>(EVENTS, {
    storeId: store.id,
  })
  const told = async ({ number }: { number: string }): Promise<void> =>
    vi.waitFor(() => expect(events.received.map((event) => event.orderEvents.order.number)).toContain(number), WITHIN)
  // Whether the subscription is open is known once an order is told of.
  await vi.waitFor(async () => {
    await place()
    expect(events.received).not.toHaveLength(0)
  }, WITHIN)

  let stopped = false
  onTestFinished(() => {
    stopped = true
  })
  const asking = (async () => {
    let answered = 0
    for (; !stopped; answered++) await merchant.client.ask('{ myOrders(first: 1) { nodes { id } } }')
    return answered
  })()
  // It is awaited at the end; until then its failure is nobody's.
  asking.catch(() => {})
  const whoAmI = () => merchant.client.send('{ me { id } }')
  const sdl = await readFile(SUPERGRAPH, 'utf8')
  expect(await whoAmI()).toMatchObject({ data: { me: { id: merchant.userId } } })

  const hidden = sdl.replace('  me: User @join__field(graph: ACCOUNTS)', '$& @inaccessible')
  expect(hidden).not.toBe(sdl)
  await deploy(hidden)
  const invalid = { status: 400, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }
  await vi.waitFor(async () => expect(await whoAmI()).toMatchObject(invalid), WITHIN)
  await told(await place())

  await deploy(sdl.slice(0, sdl.length / 2))
  await vi.waitFor(() => expect(saler.output()).toContain('the new supergraph cannot be served'), WITHIN)
  expect(await whoAmI()).toMatchObject(invalid)

  await deploy(sdl)
  await vi.waitFor(async () => expect(await whoAmI()).toMatchObject({ status: 200 }), WITHIN)
  await told(await place())
  expect(events.problems).toEqual([])
  stopped = true
  // Not one of them failed.
  expect(await asking).toBeGreaterThan(0)
})
