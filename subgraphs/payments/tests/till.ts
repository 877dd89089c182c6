import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLog, createRelay, postgresWakeups } from '@saler/events'
import { compileOperation, compileSubscription } from '@saler/execution'
import { type AnonymousIdentity, type Identity, orderAccess, type Permission, type UserIdentity } from '@saler/identity'
import { newId } from '@saler/kernel'
import { ORDER_CANCELLED } from '@saler/orders/events'
import { bullQueues, type Handler } from '@saler/queue'
import { answerByEndpoint, type Calls, firstPartOf } from '@saler/subgraph'
import { openTestDatabase } from '@saler/test-database'
import { type DocumentNode, getOperationAST, parse } from 'graphql'
import { createPayments, type PaymentsDeps, reactsTo } from '../index.ts'

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

export const SECRET = 'a secret of at least thirty-two characters'
export const guest: AnonymousIdentity = { kind: 'anonymous', requestId: 'test', language: 'en' }
export const service: Identity = { kind: 'service', service: 'orders', requestId: 'test', language: 'en' }

export const PAYMENT = `id gateway method status failureCode failureMessage createdAt
  nextAction { kind redirectUrl instructions } order { id } receipt { id accessProof }
  amount { amount currency } authorized { amount } captured { amount } refunded { amount }
  transactions { id kind amount { amount } reference reason by { id } }`

/** An order as the orders' own part would tell of it. */
interface KnownOrder {
  readonly storeId: string
  readonly number: string
  readonly status: string
  readonly currency: string
  readonly due: string
  readonly userId: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly language: string
}

type Options = Partial<Omit<PaymentsDeps, 'database' | 'calls' | 'outbox' | 'log' | 'wakeups' | 'onFault'>>

/**
 * The payments of one store over a database, a queue, a worker and an HTTP server of their own. What other domains would
 * answer is told by the test.
 */
export async function openTill(options: Options = {}) {
  const [database, bus] = await Promise.all([
    openTestDatabase('payments', { keep: true, maxConnections: 16 }),
    openTestDatabase('bus', { keep: true, maxConnections: 2 }),
  ])
  const queues = await bullQueues({ postgresUrl: bus.url }, { firstPauseMs: 50, drainMs: 500 })
  const wakeups = postgresWakeups({ url: database.url })
  const log = createLog({ database, domain: 'payments', wakeups })
  const routes = Object.fromEntries(reactsTo.map((type) => [type, ['payments']]))
  const relay = createRelay({ database, domain: 'payments', queues, routes, wakeups })
  const faults: unknown[] = []

  const storeNo = 1 + (randomBytes(3).readUIntBE(0, 3) & 0xfffff)
  const storeId = newId(storeNo)
  const access = orderAccess(SECRET)
  const orders = new Map<string, KnownOrder>()
  const receipts = new Map<string, readonly string[]>()
  /** The store's terms: a test may change them. */
  const terms = {
    currency: 'SAR',
    status: 'ACTIVE',
    paymentMethods: ['cod', 'bank_transfer', 'credit_card'],
    checkout: {
      cashOnDeliveryFee: '15.00',
      captureAtOnce: true,
      returnOrigins: [] as readonly string[],
      bankTransfer: { beneficiary: 'متجر نور', bank: 'بنك الرياض', iban: 'SA0380000000608010167519' } as object | null,
    },
  }
  const answers: Readonly<Record<string, (variables: { storeId: string; orderId: string }) => object>> = {
    PaymentTerms: (asked) => ({ storeTerms: asked.storeId === storeId ? terms : null }),
    OrderForPayment: ({ orderId }) => ({ orderForPayment: orders.get(orderId) ?? null }),
    ReceiptsOfOrder: ({ orderId }) => ({ receiptsOfOrder: (receipts.get(orderId) ?? []).map((id) => ({ id })) }),
  }
  const calls = {
    async request(_service: string, document: DocumentNode, variables: { storeId: string; orderId: string }) {
      return answers[getOperationAST(document)!.name!.value]!(variables)
    },
    async close() {},
  } as unknown as Calls

  const server = createServer((request, response) => {
    const endpoint = payments.endpoints![firstPartOf(request.url)]
    if (endpoint) void answerByEndpoint(endpoint, guest, request, response, (error) => void faults.push(error))
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const payments = createPayments({
    database,
    calls,
    outbox: relay,
    log,
    wakeups,
    onFault: (error) => void faults.push(error),
    secret: SECRET,
    publicUrl,
    sandbox: true,
    paymentWaitMs: 8_000,
    ...options,
  })

  let stopped = false
  const handlers: Record<string, Handler> = {}
  for (const [name, handle] of Object.entries(payments.handlers))
    handlers[name] = async (job) => {
      // As if there were no worker: the job is tried again when there is one.
      if (stopped) throw new Error('The worker is stopped.')
      await handle(job)
    }
  await queues.work('payments', handlers)

  const person = (...permissions: Permission[]): UserIdentity => ({
    kind: 'user',
    requestId: 'test',
    language: 'en',
    userId: newId(0),
    sessionId: newId(0),
    memberships: permissions.length > 0 ? [{ storeId, storeNo, role: 'STAFF', permissions }] : [],
  })
  const cashier = person('orders:read', 'payments:write', 'settings:write')

  const ask = async (identity: Identity, operation: string, variables: Record<string, unknown> = {}) =>
    (await compileOperation(payments.schema, parse(operation))(variables, payments.contextOf(identity))) as Answer

  /** Asks, and gives the data. An error fails the test. */
  const get = async (...asked: Parameters<typeof ask>): Promise<Data> => {
    const { data, errors } = await ask(...asked)
    if (errors) throw faults.at(-1) ?? new Error(JSON.stringify(errors))
    return data
  }

  /** A mutation of one input, with the fields wanted of its payload. */
  const change = async (identity: Identity, name: string, input: object, fields = `payment { ${PAYMENT} }`) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    const selection = `${fields} userErrors { code field message }`
    const data = await get(identity, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, {
      input,
    })
    return data[name] as Data & { userErrors: UserError[] }
  }

  /** An order of 149.50 SAR that waits to be paid, with its token. */
  const order = (more: Partial<KnownOrder> = {}) => {
    const id = newId(storeNo)
    orders.set(id, {
      storeId,
      number: '1001',
      status: 'PENDING',
      currency: 'SAR',
      due: '149.50',
      userId: null,
      email: 'buyer@example.com',
      phone: '+966501234567',
      language: 'en',
      ...more,
    })
    return { id, token: access.tokenOf(id) }
  }

  /** The order costs more or less now, as after an edit. */
  const reprice = (id: string, due: string): void => void orders.set(id, { ...orders.get(id)!, due })

  /** What a guest with the order's token asks for, with a key of its own. */
  const wanted = ({ id, token }: { id: string; token: string }, more: object = {}) => ({
    orderId: id,
    accessToken: token,
    gateway: 'SANDBOX',
    token: 'tok_success',
    idempotencyKey: randomUUID() as string,
    ...more,
  })

  const pay = (input: object, by: Identity = guest) => change(by, 'payOrder', input)

  /** An order that is paid through the sandbox, and its payment. */
  const paid = async (more: Partial<KnownOrder> = {}) => {
    const placed = order(more)
    const { payment, userErrors } = await pay(wanted(placed))
    if (payment?.status !== 'CAPTURED') throw new Error(JSON.stringify({ payment, userErrors }))
    return { order: placed, payment }
  }

  const payment = async (id: string, by: Identity = cashier, accessToken?: string): Promise<Data> =>
    (
      await get(
        by,
        `query ($id: ID!, $accessToken: String) { payment(id: $id, accessToken: $accessToken) { ${PAYMENT} } }`,
        { id, accessToken },
      )
    ).payment

  /** Waits until something is so, for ten seconds at most. */
  const until = async <T>(look: () => Promise<T | undefined | false>): Promise<T> => {
    for (let waited = 0; waited < 10_000; waited += 25) {
      const found = await look()
      if (found) return found
      await sleep(25)
    }
    throw new Error(`It did not come to be. ${faults.map(String).join(' ')}`)
  }

  const count = async (table: string): Promise<number> => {
    const [row] = await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)
    return row!.n
  }

  return {
    database,
    payments,
    storeNo,
    storeId,
    publicUrl,
    faults,
    terms,
    orders,
    cashier,
    person,
    ask,
    get,
    change,
    order,
    wanted,
    pay,
    reprice,
    paid,
    payment,
    until,
    /** A receipt that somebody uploaded for an order. */
    uploadReceipt: (orderId: string) => {
      const id = newId(storeNo)
      receipts.set(orderId, [...(receipts.get(orderId) ?? []), id])
      return id
    },
    /** The payment when it has a status. */
    reached: (id: string, status: string): Promise<Data> =>
      until(async () => {
        const found = await payment(id)
        return found?.status === status && found
      }),
    /** How many rows there are of everything that a payment leaves: equal before and after when nothing was written. */
    traces: async () =>
      Object.fromEntries(
        await Promise.all(
          ['payment', 'payment_step', 'payment_transaction', 'saved_answer', 'sandbox_charge', 'event'].map(
            async (table) => [table, await count(table)] as const,
          ),
        ),
      ),
    count,
    /** What the log has told of a payment: types and payloads, oldest first. */
    events: (paymentId: string) =>
      database.query<{ type: string; payload: Data }>(
        `SELECT type, payload FROM event WHERE store_no = $1 AND payload->>'paymentId' = $2 ORDER BY sequence`,
        [storeNo, paymentId],
      ),
    /** Tells that the order was cancelled, as the orders' relay does. */
    cancel: async (orderId: string) => {
      const id = newId(storeNo)
      const payload = {
        storeId,
        orderId,
        number: '1001',
        status: 'CANCELLED',
        from: 'PENDING',
        to: 'CANCELLED',
        reason: null,
      }
      const event = { id, storeNo, type: ORDER_CANCELLED, payload, at: new Date().toISOString() }
      await queues.add('payments', [{ id, name: ORDER_CANCELLED, payload: event }])
    },
    /** Lets the worker do nothing until it is called again with false. */
    stopWorker: (stop: boolean) => {
      stopped = stop
    },
    sweep: () =>
      payments.handlers['sweep-payments']!({ id: 'test', name: 'sweep-payments', payload: null, attempt: 1 }),
    follow: async (by: Identity, variables: object) => {
      const operation = `subscription ($storeId: ID!, $orderId: ID, $accessToken: String, $after: String) {
        paymentEvents(storeId: $storeId, orderId: $orderId, accessToken: $accessToken, after: $after) {
          cursor type payment { id status }
        }
      }`
      const start = compileSubscription(payments.schema, parse(operation))
      return (await start({ storeId, ...variables }, () => payments.contextOf(by))) as AsyncIterableIterator<Answer> &
        Answer
    },
    async close() {
      await queues.close()
      await relay.close()
      await log.close()
      await payments.close()
      await wakeups.close()
      server.close()
      server.closeAllConnections()
      await database.close()
      await bus.close()
      await database.drop()
      await bus.drop()
    },
  }
}

export type Till = Awaited<ReturnType<typeof openTill>>
