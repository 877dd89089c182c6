import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAccounts } from '@saler/accounts'
import { createCatalog } from '@saler/catalog'
import { createLog, createRelay, postgresWakeups } from '@saler/events'
import { compileOperation, compileSubscription } from '@saler/execution'
import { type Identity, PERMISSIONS, type Permission, type StaffRole, type UserIdentity } from '@saler/identity'
import { createInventory, type InventoryDeps } from '@saler/inventory'
import { NO_STORE, newId, storeOf } from '@saler/kernel'
import { createPayments, reactsTo as paymentsReactTo } from '@saler/payments'
import { createStores } from '@saler/stores'
import { CallFailed, type Calls, localCalls, type Subgraph, type SubgraphDeps } from '@saler/subgraph'
import { type OpenTestDatabase, openTestDatabase } from '@saler/test-database'
import { type DocumentNode, getOperationAST, parse } from 'graphql'
import { createOrders, reactsTo as ordersReactTo } from '../index.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are read by the test that wrote their selection.
type Data = any

export interface UserError {
  readonly code: string
  readonly field: string[] | null
  readonly message: string
}

export interface Answer {
  readonly data?: Data
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[]
}

export const guest: Identity = { kind: 'anonymous', requestId: 'test', language: 'en' }
export const service: Identity = { kind: 'service', service: 'inventory', requestId: 'test' }

/** What a test wants of a call from one domain to another: a failure before it, or something done around it. */
export type Interfere = (operation: string, call: () => Promise<unknown>, variables: unknown) => Promise<unknown>

/** Calls in process, in which a test may interfere. `asked` holds the operations, in order. */
function watchedCalls(subgraphs: ReadonlyMap<string, Subgraph>) {
  const calls = localCalls(subgraphs)
  const state: { asked: string[]; interfere?: Interfere } = { asked: [] }
  const watched: Calls = {
    async request(name, document, variables, identity) {
      const operation = getOperationAST(document as DocumentNode)!.name!.value
      state.asked.push(operation)
      const call = () => calls.request(name, document, variables, identity)
      return (state.interfere ? state.interfere(operation, call, variables) : call()) as ReturnType<typeof call>
    },
    close: () => calls.close(),
  }
  return { calls: watched, state }
}

/** Hands jobs to their domains at once, and again a moment later when they fail, as the queue does. */
function deliverer(subgraphs: ReadonlyMap<string, Subgraph>, faults: unknown[]) {
  const running = new Set<Promise<void>>()
  let closed = false
  const run = async (queue: string, { name, payload, id = name }: { name: string; payload?: unknown; id?: string }) => {
    for (let attempt = 1; !closed; attempt++) {
      try {
        return await subgraphs.get(queue)!.handlers[name]!({ id, name, payload, attempt })
      } catch (error) {
        if (attempt === 5) return void faults.push(error)
        await sleep(50 * attempt)
      }
    }
  }
  return {
    async add(queue: string, jobs: readonly { name: string; payload?: unknown; id?: string }[]) {
      for (const job of jobs) {
        const done = run(queue, job).finally(() => running.delete(done))
        running.add(done)
      }
    },
    async close() {
      closed = true
      await Promise.all(running)
    },
  }
}

/** Which domains react to which events, by the queue of each. */
function routesOf(reactsTo: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  const types = new Set(Object.values(reactsTo).flat())
  const domains = Object.keys(reactsTo)
  return Object.fromEntries([...types].map((type) => [type, domains.filter((name) => reactsTo[name]!.includes(type))]))
}

/** As if the other domain's process were gone. */
export const away = (name: string): never => {
  throw new CallFailed(name, 'does not answer', { outage: true })
}

const FIVE = ['accounts', 'stores', 'catalog', 'inventory', 'orders'] as const
/** Payments run only where a test is about them. */
type Domain = (typeof FIVE)[number] | 'payments'

const ORDER = `id number status paymentStatus fulfillmentStatus email phone customer { id } language note placedAt
  trackingNumber cancelReason shippingMethod store { id }
  lines { id variant { id } title variantTitle sku quantity properties unitPrice { amount currency } total { amount } }
  subtotal { amount currency } discountTotal { amount } shippingTotal { amount } taxTotal { amount } total { amount }
  shippingAddress { name line1 line2 district city region postalCode country phone }
  history { from to note at by { id } }`

const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { ${ORDER} } userErrors { code field message } }
}`

interface MarketOptions extends Pick<InventoryDeps, 'reservationTtlMs' | 'expiryGraceMs'> {
  /** Whether payments run too, with their worker; then orders and payments hear of each other. */
  readonly payments?: boolean
}

/** The five domains over databases of their own, asked as the router asks them. */
export async function openMarket({ payments = false, ...options }: MarketOptions = {}) {
  const domains: readonly Domain[] = payments ? [...FIVE, 'payments'] : FIVE
  const opened = await Promise.all(domains.map((name) => openTestDatabase(name, { keep: true, maxConnections: 12 })))
  const databases = Object.fromEntries(domains.map((name, i) => [name, opened[i]!])) as Record<Domain, OpenTestDatabase>
  const wakeups = postgresWakeups({ url: databases.orders.url })
  const subgraphs = new Map<string, Subgraph>()
  const { calls, state } = watchedCalls(subgraphs)
  const faults: unknown[] = []
  const logs = domains.map((name) => createLog({ database: databases[name], domain: name, wakeups }))
  const worker = deliverer(subgraphs, faults)
  const routes = payments ? routesOf({ orders: ordersReactTo, payments: paymentsReactTo }) : {}
  const relayOf = (domain: Domain) =>
    createRelay({ database: databases[domain], domain, queues: worker, routes, wakeups })
  const relay = relayOf('orders')
  const paymentsRelay = payments ? relayOf('payments') : undefined
  const depsOf = (name: Domain): SubgraphDeps => ({
    database: databases[name],
    calls,
    outbox: name === 'orders' ? relay : name === 'payments' ? paymentsRelay! : { poke() {} },
    log: logs[domains.indexOf(name)]!,
    wakeups,
    onFault: (error) => void faults.push(error),
  })
  const mailer = { send: async () => {}, close: async () => {} }
  const publicUrl = 'https://saler.example'
  const secret = 'a secret of at least thirty-two characters'
  subgraphs.set('accounts', createAccounts({ ...depsOf('accounts'), mailer, publicUrl, secret }))
  subgraphs.set('stores', createStores({ ...depsOf('stores'), mailer, publicUrl, secret }))
  subgraphs.set('catalog', createCatalog(depsOf('catalog')))
  subgraphs.set('inventory', createInventory({ ...depsOf('inventory'), expiryGraceMs: 0, ...options }))
  subgraphs.set('orders', createOrders({ ...depsOf('orders'), secret, publicUrl }))
  if (payments) subgraphs.set('payments', createPayments({ ...depsOf('payments'), secret, publicUrl, sandbox: true }))

  const ask = async (
    identity: Identity,
    operation: string,
    variables: Record<string, unknown> = {},
    domain: Domain = 'orders',
  ): Promise<Answer> => {
    const subgraph = subgraphs.get(domain)!
    const run = compileOperation(subgraph.schema, parse(operation))
    return (await run(variables, subgraph.contextOf(identity))) as Answer
  }

  /** Asks, and gives the data. An error fails the test. */
  const get = async (...asked: Parameters<typeof ask>): Promise<Data> => {
    const { data, errors } = await ask(...asked)
    if (errors) throw new Error(`${JSON.stringify(errors)} ${faults}`)
    return data
  }

  const follow = async (identity: Identity, operation: string, variables: Record<string, unknown>) => {
    const subgraph = subgraphs.get('orders')!
    const run = compileSubscription(subgraph.schema, parse(operation))
    return (await run(variables, () => subgraph.contextOf(identity))) as AsyncIterableIterator<Answer> & Answer
  }

  /** A new account; a shopper until it is given work. */
  const user = async (): Promise<UserIdentity> => {
    const id = newId(NO_STORE)
    await databases.accounts.execute(
      `INSERT INTO users (id, email, password_hash, first_name, last_name, locale, created_at, updated_at)
      VALUES ($1, $2, 'x', 'نورة', 'العتيبي', 'ar', now(), now())`,
      [id, `${id}@example.com`],
    )
    return { kind: 'user', userId: id, sessionId: newId(NO_STORE), memberships: [], requestId: 'test', language: 'en' }
  }

  const staffOf = (storeId: string, role: StaffRole, permissions: readonly Permission[]) => async () => ({
    ...(await user()),
    memberships: [{ storeId, storeNo: storeOf(storeId)!, role, permissions }],
  })

  /** A store with its owner. */
  const openStore = async (input: Record<string, unknown> = {}) => {
    const founder = await user()
    const { createStore } = await get(
      founder,
      'mutation ($input: CreateStoreInput!) { createStore(input: $input) { store { id } userErrors { code } } }',
      { input: { handle: `shop-${randomUUID().slice(0, 8)}`, name: 'متجر', ...input } },
      'stores',
    )
    const storeId: string = createStore.store.id
    const storeNo = storeOf(storeId)!
    const memberships = [{ storeId, storeNo, role: 'OWNER' as const, permissions: PERMISSIONS }]
    const owner: UserIdentity = { ...founder, memberships }

    /** Puts variants on sale, one for each price and stock, and gives their ids. */
    const sell = async (variants: readonly { price?: string; stock?: number }[], status = 'ACTIVE') => {
      const names = variants.map((_, i) => `Size ${i + 1}`)
      const { createProduct } = await get(
        owner,
        `mutation ($input: CreateProductInput!) {
          createProduct(input: $input) { product { id variants { id } } userErrors { code field } }
        }`,
        {
          input: {
            storeId,
            title: 'بن خولاني',
            status,
            options: [{ name: 'Size', values: names }],
            variants: variants.map(({ price = '49.50', stock = 100 }, i) => ({
              sku: `SKU-${randomUUID().slice(0, 8)}`,
              price,
              stock,
              optionValues: [{ name: 'Size', value: names[i] }],
            })),
          },
        },
        'catalog',
      )
      if (!createProduct.product) throw new Error(JSON.stringify(createProduct.userErrors))
      return createProduct.product.variants.map(({ id }: { id: string }) => id) as string[]
    }

    /** What a buyer asks for, with a key of its own. */
    const wanted = (lines: readonly object[], more: object = {}) => ({
      storeId,
      idempotencyKey: randomUUID() as string,
      lines,
      ...more,
    })

    const place = async (input: object, buyer: Identity = guest) => {
      const { placeOrder } = await get(buyer, PLACE, { input })
      return placeOrder as { order: Data; userErrors: UserError[] }
    }

    /** Places an order that must be accepted. */
    const order = async (lines: readonly object[], more: object = {}, buyer: Identity = guest): Promise<Data> => {
      const { order: placed, userErrors } = await place(wanted(lines, more), buyer)
      if (!placed) throw new Error(JSON.stringify(userErrors))
      return placed
    }

    const setStatus = async (orderId: string, status: string, more: object = {}, by: Identity = owner) => {
      const { setOrderStatus } = await get(
        by,
        `mutation ($input: SetOrderStatusInput!) {
          setOrderStatus(input: $input) { order { ${ORDER} } userErrors { code field message } }
        }`,
        { input: { orderId, status, ...more } },
      )
      return setOrderStatus as { order: Data; userErrors: UserError[] }
    }

    const cancel = async (orderId: string, more: object = {}, by: Identity = owner) => {
      const { cancelOrder } = await get(
        by,
        `mutation ($input: CancelOrderInput!) {
          cancelOrder(input: $input) { order { ${ORDER} } userErrors { code field message } }
        }`,
        { input: { orderId, idempotencyKey: randomUUID(), ...more } },
      )
      return cancelOrder as { order: Data; userErrors: UserError[] }
    }

    const balance = async (variantId: string) => {
      const [found] = await databases.inventory.query<{ onHand: number; reserved: number }>(
        'SELECT on_hand AS "onHand", reserved FROM stock_item WHERE store_no = $1 AND variant_id = $2',
        [storeNo, variantId],
      )
      return found!
    }

    /** What an order leaves behind, in orders, inventory and accounts: equal before and after when nothing was written. */
    const traces = async () => {
      const count = async (domain: Domain, table: string, column = 'store_no') => {
        const [row] = await databases[domain].query<{ n: number }>(
          `SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`,
          [storeNo],
        )
        return row!.n
      }
      const [orders, lines, history, events, answers, customers, held, last, reserved] = await Promise.all([
        count('orders', '"order"'),
        count('orders', 'order_line'),
        count('orders', 'order_history'),
        count('orders', 'event'),
        count('orders', 'saved_answer'),
        count('accounts', 'customer'),
        databases.inventory.query(
          `SELECT order_id FROM reservation WHERE store_no = $1 AND status IN ('HELD', 'KEPT')`,
          [storeNo],
        ),
        databases.orders.query('SELECT last FROM order_counter WHERE store_no = $1', [storeNo]),
        databases.inventory.query('SELECT sum(reserved)::int AS n FROM stock_item WHERE store_no = $1', [storeNo]),
      ])
      return { orders, lines, history, events, answers, customers, held: held.length, last: last[0]?.last, reserved }
    }

    /** What the ledger and the balances disagree about. */
    const differences = async (): Promise<unknown[]> =>
      (await get(service, `{ stockDifferences(storeId: "${storeId}") { variantId } }`, {}, 'inventory'))
        .stockDifferences

    return {
      storeId,
      storeNo,
      owner,
      staff: (...permissions: Permission[]) => staffOf(storeId, 'STAFF', permissions)(),
      sell,
      wanted,
      place,
      order,
      setStatus,
      cancel,
      balance,
      traces,
      differences,
    }
  }

  return {
    databases,
    faults,
    relay,
    state,
    ask,
    get,
    follow,
    user,
    openStore,
    subgraphs,
    /** Runs the job that looks for expired reservations. */
    expire: () =>
      subgraphs.get('inventory')!.handlers['expire-reservations']!({ id: 'e', name: 'e', payload: {}, attempt: 1 }),
    async close() {
      await relay.close()
      await paymentsRelay?.close()
      await worker.close()
      await Promise.all(logs.map((log) => log.close()))
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()))
      await wakeups.close()
      await Promise.all(opened.map((database) => database.close()))
      await Promise.all(opened.map((database) => database.drop()))
    },
  }
}

export type Market = Awaited<ReturnType<typeof openMarket>>
export type Shop = Awaited<ReturnType<Market['openStore']>>
