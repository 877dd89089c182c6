import { createLog, createRelay, postgresWakeups } from '@saler/events'
import { compileOperation, compileSubscription } from '@saler/execution'
import type { Identity, Permission, UserIdentity } from '@saler/identity'
import { newId, storeOf } from '@saler/kernel'
import { CallFailed, type Calls, type Subgraph } from '@saler/subgraph'
import { type OpenTestDatabase, openTestDatabase } from '@saler/test-database'
import { parse } from 'graphql'
import { createInventory, type InventoryDeps } from '../index.ts'

const STORE_NO = 7

/** What the inventory asks of its neighbours, catalog and orders, as this test wants it answered. */
export interface Neighbours {
  readonly variants: Set<string>
  readonly orders: Set<string>
  /** Which service was asked for what, in order. */
  readonly asked: { service: string; ids: readonly string[] }[]
  /** Services that are away. */
  readonly away: Set<string>
  /** Numbers of stores whose questions end in a fault. */
  readonly broken: Set<number | undefined>
}

function neighbourCalls({ variants, orders, asked, away, broken }: Neighbours): Calls {
  return {
    async request(service, _document, variables) {
      if (away.has(service)) throw new CallFailed(service, 'does not answer', { outage: true })
      if (broken.has(storeOf(variables.storeId as string)))
        throw new CallFailed(service, 'Internal server error', { outage: false })
      const ids = variables.ids as string[]
      asked.push({ service, ids })
      if (service === 'catalog') return { variantsForOrder: ids.filter((id) => variants.has(id)).map((id) => ({ id })) }
      if (service === 'orders') return { placedOrders: ids.filter((id) => orders.has(id)) }
      throw new Error(`The inventory asks ${service} for nothing.`)
    },
    async close() {},
  } as Calls
}

export const service: Identity = { kind: 'service', service: 'orders', requestId: 'test' }
export const guest: Identity = { kind: 'anonymous', requestId: 'test', language: 'en' }

/** Somebody who works for the test's store with these permissions; without any, a shopper. */
export function person(shop: Pick<Shop, 'storeId'>, ...permissions: Permission[]): UserIdentity {
  const membership = { storeId: shop.storeId, storeNo: STORE_NO, role: 'STAFF', permissions } as const
  return {
    kind: 'user',
    requestId: 'test',
    language: 'en',
    userId: newId(0),
    sessionId: newId(0),
    memberships: permissions.length > 0 ? [membership] : [],
  }
}

export interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[]
}

/** A store whose inventory runs over a database of its own. */
export interface Shop {
  readonly database: OpenTestDatabase
  readonly inventory: Subgraph
  readonly storeNo: number
  readonly storeId: string
  readonly neighbours: Neighbours
  readonly faults: unknown[]
  id(): string
  ask<Data>(identity: Identity, query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>
  follow<Data>(
    identity: Identity,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<AsyncIterableIterator<Answer<Data>> & Answer<Data>>
  /** A new variant with so many units. */
  stocked(onHand: number, options?: { lowStockThreshold?: number; allowBackorder?: boolean }): Promise<string>
  reserve(
    lines: readonly { variantId: string; quantity: number }[],
    options?: { orderId?: string; key?: string },
  ): Promise<Reserved>
  release(orderId: string): Promise<boolean>
  /** Ships what an order still holds, or these lines of it, in a parcel with the order's id unless another is given. */
  sell(orderId: string, parcel?: { fulfillmentId?: string; lines?: readonly Units[] }): Promise<boolean>
  undoSale(orderId: string, fulfillmentId: string, lines: readonly Units[]): Promise<boolean>
  takeBack(orderId: string, returnId: string, lines: readonly Units[]): Promise<boolean>
  edit(
    orderId: string,
    editId: string,
    change: { added?: readonly Units[]; removed?: readonly Units[] },
  ): Promise<boolean>
  /** Runs the job that looks for expired reservations. */
  expire(): Promise<void>
  balance(variantId: string): Promise<{ on_hand: number; reserved: number }>
  /** What the ledger and the balances disagree about. */
  differences(): Promise<unknown[]>
  /** The types of the events of a variant, in the order in which they were made. */
  events(variantId: string): Promise<string[]>
  close(): Promise<void>
}

export interface Units {
  readonly variantId: string
  readonly quantity: number
}

export interface Reserved {
  readonly orderId: string | null
  readonly expiresAt: string | null
  readonly shortages: readonly { variantId: string; available: number }[]
  readonly mismatch: boolean
}

const RESERVE = `mutation ($input: ReserveStockInput!) {
  reserveStock(input: $input) { orderId expiresAt shortages { variantId available } mismatch }
}`
const RELEASE = 'mutation ($input: ReleaseStockInput!) { releaseStock(input: $input) }'
const SELL = 'mutation ($input: SellStockInput!) { sellStock(input: $input) }'
const UNDO = 'mutation ($input: SellStockInput!) { undoSale(input: $input) }'
const RETURN = 'mutation ($input: ReturnStockInput!) { returnStock(input: $input) }'
const EDIT = 'mutation ($input: ChangeReservationInput!) { changeReservation(input: $input) }'
const OPEN = 'mutation ($input: OpenStockInput!) { openStock(input: $input) }'
const DIFFERENCES = `query ($storeId: ID!) {
  stockDifferences(storeId: $storeId) { variantId onHand reserved ledgerOnHand ledgerReserved held }
}`

/** Opens the shop. Times are in milliseconds; without `expiryGraceMs` a reservation is released once it expired. */
export async function openShop(
  options: Pick<InventoryDeps, 'reservationTtlMs' | 'expiryGraceMs'> & { maxConnections?: number; live?: boolean } = {},
): Promise<Shop> {
  const { maxConnections = 12, live = false, expiryGraceMs = 0, reservationTtlMs } = options
  const database = await openTestDatabase('inventory', { keep: true, maxConnections })
  const wakeups = postgresWakeups({ url: database.url })
  const log = createLog({ database, domain: 'inventory', wakeups })
  const queues = { add: async () => {} }
  const relay = live ? createRelay({ database, domain: 'inventory', queues, routes: {}, wakeups }) : undefined
  const neighbours: Neighbours = {
    variants: new Set(),
    orders: new Set(),
    asked: [],
    away: new Set(),
    broken: new Set(),
  }
  const faults: unknown[] = []
  const inventory = createInventory({
    database,
    calls: neighbourCalls(neighbours),
    outbox: relay ?? { poke() {} },
    log,
    wakeups,
    onFault: (error) => void faults.push(error),
    reservationTtlMs,
    expiryGraceMs,
  })
  const storeId = newId(STORE_NO)
  const compiled = new Map<string, ReturnType<typeof compileOperation>>()
  const ask = async <Data>(identity: Identity, query: string, variables = {}): Promise<Answer<Data>> => {
    let run = compiled.get(query)
    if (!run) {
      run = compileOperation(inventory.schema, parse(query))
      compiled.set(query, run)
    }
    return (await run(variables, inventory.contextOf(identity))) as Answer<Data>
  }
  const must = async <Data>(query: string, variables: Record<string, unknown>): Promise<Data> => {
    const { data, errors } = await ask<Data>(service, query, variables)
    if (errors) throw faults.at(-1) ?? errors[0]
    return data!
  }
  return {
    database,
    inventory,
    storeNo: STORE_NO,
    storeId,
    neighbours,
    faults,
    id: () => newId(STORE_NO),
    ask,
    async follow<Data>(identity: Identity, query: string, variables: Record<string, unknown>) {
      const follow = compileSubscription(inventory.schema, parse(query))
      const opened = await follow(variables, () => inventory.contextOf(identity))
      return opened as AsyncIterableIterator<Answer<Data>> & Answer<Data>
    },
    async stocked(onHand, settings = {}) {
      const variantId = newId(STORE_NO)
      neighbours.variants.add(variantId)
      await must(OPEN, { input: { storeId, items: [{ variantId, onHand, ...settings }] } })
      return variantId
    },
    async reserve(lines, { orderId = newId(STORE_NO), key = orderId } = {}) {
      const input = { storeId, orderId, key, lines }
      return (await must<{ reserveStock: Reserved }>(RESERVE, { input })).reserveStock
    },
    async release(orderId) {
      const input = { storeId, orderId, reason: 'cancelled' }
      return (await must<{ releaseStock: boolean }>(RELEASE, { input })).releaseStock
    },
    async sell(orderId, { fulfillmentId = orderId, lines } = {}) {
      const sql = 'SELECT variant_id AS "variantId", quantity FROM reservation_line WHERE order_id = $1'
      const held = lines ?? (await database.query<Units>(sql, [orderId]))
      const input = { storeId, orderId, fulfillmentId, lines: held }
      return (await must<{ sellStock: boolean }>(SELL, { input })).sellStock
    },
    async undoSale(orderId, fulfillmentId, lines) {
      const input = { storeId, orderId, fulfillmentId, lines }
      return (await must<{ undoSale: boolean }>(UNDO, { input })).undoSale
    },
    async takeBack(orderId, returnId, lines) {
      return (await must<{ returnStock: boolean }>(RETURN, { input: { storeId, orderId, returnId, lines } }))
        .returnStock
    },
    async edit(orderId, editId, { added = [], removed = [] }) {
      const input = { storeId, orderId, editId, added, removed }
      return (await must<{ changeReservation: boolean }>(EDIT, { input })).changeReservation
    },
    expire: () => inventory.handlers['expire-reservations']!({ id: 'test', name: '', payload: null, attempt: 1 }),
    async balance(variantId) {
      const sql = 'SELECT on_hand, reserved FROM stock_item WHERE variant_id = $1'
      const [row] = await database.query<{ on_hand: number; reserved: number }>(sql, [variantId])
      return row!
    },
    async differences() {
      return (await must<{ stockDifferences: unknown[] }>(DIFFERENCES, { storeId })).stockDifferences
    },
    async events(variantId) {
      const sql = `SELECT type FROM event WHERE payload ->> 'variantId' = $1 ORDER BY xmin::text::bigint`
      return (await database.query<{ type: string }>(sql, [variantId])).map((row) => row.type)
    },
    async close() {
      await relay?.close()
      await log.close()
      await inventory.close()
      await wakeups.close()
      await database.close()
      await database.drop()
    },
  }
}
