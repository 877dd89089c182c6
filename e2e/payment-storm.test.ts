import { type Simulator, startSimulator } from '@saler/payments/simulators'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { type RedisServer, redisMissing, startRedis } from '../packages/queue/tests/start-redis.ts'
import { ConnectGatewayDocument, PlaceOrderDocument } from './generated/operations.ts'
import type { Client } from './system/client.ts'
import { ledgerProblems } from './system/ledger.ts'
import { openStore, orderInput, sell } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

const ORDERS = 200
const KILLS = 20
const BUYERS = 10

/** How the built-in sandbox behaves for each buyer in turn: mostly badly. */
const SANDBOX_TOKENS = [
  'tok_success',
  'tok_timeout_after_charge',
  'tok_declined',
  'tok_duplicate_webhook',
  'tok_success',
  'tok_late_webhook',
  'tok_timeout_after_charge',
  'tok_slow',
]

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What the other side's books say of a payment. */
interface Charged {
  readonly paymentId: string
  readonly captured: number
  readonly refunded: number
}

interface Storm {
  readonly gateway: 'SANDBOX' | 'STRIPE'
  /** Whether the jobs lie in Redis, where there is one, instead of in PostgreSQL. */
  readonly overRedis: boolean
  /** What each buyer pays with, in turn. */
  readonly tokens: readonly string[]
  readonly declined: string
  /** Connects the store, and has everything go wrong that can. */
  readonly begin: (owner: Client, storeId: string) => Promise<void>
  /** Every charge that the gateway knows. */
  readonly books: (payments: pg.Client) => Promise<Charged[]>
}

let saler: RunningSaler
let stripe: Simulator
let redis: RedisServer | undefined
const clients: pg.Client[] = []
async function databaseOf(domain: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: saler.settings[`${domain.toUpperCase()}_DATABASE_URL`] })
  await client.connect()
  clients.push(client)
  return client
}

async function start(overRedis: boolean): Promise<void> {
  stripe = await startSimulator('stripe')
  redis = overRedis && !redisMissing ? await startRedis() : undefined
  const settings = { PAYMENT_WAIT: '1', LOG_LEVEL: 'silent', STRIPE_API_URL: stripe.url }
  saler = await startSaler('distributed', redis ? { ...settings, REDIS_URL: redis.url } : settings, {
    workerOf: ['payments'],
  })
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()))
  await saler?.close()
  await redis?.stop()
  await stripe?.close()
}, 60_000)

const SANDBOX: Storm = {
  gateway: 'SANDBOX',
  overRedis: false,
  tokens: SANDBOX_TOKENS,
  declined: 'tok_declined',
  begin: async () => {},
  books: async (payments) =>
    (
      await payments.query(
        'SELECT payment_id AS "paymentId", captured::int, refunded::int FROM sandbox_charge ORDER BY payment_id',
      )
    ).rows,
}

const WEBHOOK_SECRET = 'whsec_of_the_storm'

const STRIPE: Storm = {
  gateway: 'STRIPE',
  overRedis: true,
  tokens: ['pm_card_visa', 'pm_card_mastercard', 'pm_card_visa_chargeDeclined', 'pm_card_visa'],
  declined: 'pm_card_visa_chargeDeclined',
  async begin(owner, storeId) {
    const credentials = { secretKey: 'sk_test_of_the_storm', webhookSecret: WEBHOOK_SECRET }
    const { connectGateway } = await owner.ask(ConnectGatewayDocument, {
      input: { storeId, gateway: 'STRIPE', credentials },
    })
    expect(connectGateway.userErrors).toEqual([])
    const plan = { url: connectGateway.connection!.webhookUrl, secret: WEBHOOK_SECRET }
    await stripe.webhooks({ ...plan, manner: 'thrice' }, { ...plan, manner: 'shuffled' }, { ...plan, manner: 'forged' })
    for (const fault of ['busy', 'error', 'reset', 'error-after', 'reset-after', 'garbage', 'slow'] as const)
      await stripe.misbehave({ fault, chance: 0.05 })
    await stripe.misbehave({ fault: 'hang-after', on: 'charge', times: 3 })
  },
  books: async () =>
    (await stripe.ledger()).map(({ paymentId, captured, refunded }) => ({ paymentId: paymentId!, captured, refunded })),
}

test.each([SANDBOX, STRIPE])(
  '200 orders paid through a misbehaving $gateway, the worker killed 20 times: every halala is accounted for',
  {
    timeout: 600_000,
  },
  async ({ gateway, overRedis, tokens, declined: declinedToken, begin, books }) => {
    await start(overRedis)
    const { client } = saler
    const { merchant, store } = await openStore(client)
    const product = await sell(merchant.client, store.id, [ORDERS])
    const variantId = product.variants[0]!.id
    await begin(merchant.client, store.id)

    let sent = 0
    const placed = new Map<string, string>()
    const buyer = async (): Promise<void> => {
      while (sent < ORDERS) {
        const token = tokens[sent++ % tokens.length]!
        const payment = { gateway, token, returnUrl: 'https://shop.example/thanks' }
        const input = { ...orderInput(store.id, [{ variantId, quantity: 1 }]), payment }
        // A client that is not answered, or told of a fault, sends the same again.
        for (let attempt = 0; attempt < 10; attempt++) {
          const answer = await client.send(PlaceOrderDocument, { input }).catch(() => undefined)
          const order = answer?.data?.placeOrder.order
          if (order) {
            placed.set(order.id, token)
            break
          }
          await sleep(200)
        }
      }
    }
    const buyers = Promise.all(Array.from({ length: BUYERS }, buyer))
    for (let killed = 0; killed < KILLS; killed++) {
      await sleep(Math.random() * 1_500)
      await saler.worker!.killAndRestart()
    }
    await buyers
    expect(placed.size).toBe(ORDERS)
    await stripe.behave()

    const payments = await databaseOf('payments')
    const open = async (): Promise<number> => {
      const { rows } = await payments.query(
        `SELECT count(*)::int AS open FROM payment_step WHERE status IN ('REQUESTED', 'SENT')`,
      )
      return rows[0].open
    }
    await expect.poll(open, { timeout: 240_000, interval: 500 }).toBe(0)

    // The gateway's books and ours say the same, payment by payment: nothing was charged twice, and nothing forgotten.
    const { rows: ours } = await payments.query(
      `SELECT id AS "paymentId", order_id AS "orderId", status, captured::int, refunded::int FROM payment WHERE gateway = $1`,
      [gateway],
    )
    const taken = (all: readonly Charged[]) =>
      all
        .filter(({ captured }) => captured > 0)
        .map(({ paymentId, captured, refunded }) => ({ paymentId, captured, refunded }))
        .sort((a, b) => a.paymentId.localeCompare(b.paymentId))
    expect(taken(ours)).toEqual(taken(await books(payments)))
    expect(ours.map(({ orderId }) => orderId).sort()).toEqual([...placed.keys()].sort())
    // What was declined failed, and what failed was not charged. A 500 that Stripe saved under a key makes that charge fail too.
    const charged = new Set(taken(ours).map(({ paymentId }) => paymentId))
    for (const { paymentId, orderId, status } of ours) {
      expect(status).toBe(charged.has(paymentId) ? 'CAPTURED' : 'FAILED')
      if (placed.get(orderId) === declinedToken) expect(status).toBe('FAILED')
    }
    expect(charged.size).toBeGreaterThan(ORDERS / 2)
    // The ledger adds up to what the payments say.
    const { rows: unbalanced } = await payments.query(`
    SELECT payment.id FROM payment LEFT JOIN payment_transaction entry
      ON entry.store_no = payment.store_no AND entry.payment_id = payment.id AND entry.kind = 'CAPTURE'
    GROUP BY payment.store_no, payment.id HAVING coalesce(sum(entry.amount), 0) <> payment.captured`)
    expect(unbalanced).toEqual([])

    // Every order that was paid knows it, and has its stock.
    const orders = await databaseOf('orders')
    const statuses = async () => {
      const { rows } = await orders.query(
        'SELECT payment_status AS status, count(*)::int FROM "order" WHERE store_id = $1 GROUP BY 1 ORDER BY 1',
        [store.id],
      )
      return Object.fromEntries(rows.map((row) => [row.status, row.count]))
    }
    await expect
      .poll(statuses, { timeout: 60_000, interval: 500 })
      .toEqual({ PAID: charged.size, FAILED: ORDERS - charged.size })
    const inventory = await databaseOf('inventory')
    expect(await ledgerProblems(inventory)).toEqual([])
    const { rows: held } = await inventory.query(
      'SELECT reserved::int, on_hand::int FROM stock_item WHERE variant_id = $1',
      [variantId],
    )
    expect(held).toEqual([{ reserved: ORDERS, on_hand: ORDERS }])
  },
)
