import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isConnectionError } from '@saler/database'
import type { DeliveredEvent } from '@saler/events'
import { type Identity, orderAccess } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import { ORDER_CANCELLED, type OrderCancelled } from '@saler/orders/events'
import { requestContexts, type Subgraph, type SubgraphDeps, subgraphSchema } from '@saler/subgraph'
import { askAgainForRefunds } from './domain/ask-again.ts'
import { cancelPayments } from './domain/cancel-payments.ts'
import { comparePayment } from './domain/compare.ts'
import type { Context } from './domain/context.ts'
import { expirePayments } from './domain/expire-payments.ts'
import { createGateways } from './domain/gateways.ts'
import { createLoaders } from './domain/loaders.ts'
import { forgetWebhooks } from './domain/receive-webhook.ts'
import { sweepPayments } from './domain/sweep-payments.ts'
import { workOnPayment } from './domain/work-on-payment.ts'
import { payEndpoint } from './endpoints/pay.ts'
import { webhooksEndpoint } from './endpoints/webhooks.ts'
import {
  PAYMENT_REQUESTED,
  PAYMENT_STEP_REQUESTED,
  PAYMENT_WEBHOOK_RECEIVED,
  type PaymentStepRequested,
  type PaymentWebhookReceived,
} from './events.ts'
import { sandboxLedger } from './gateways/sandbox-ledger.ts'
import { resolvers } from './graphql/resolvers.ts'
import { messages } from './messages.ts'

const NAME = 'payments'
const SWEEP = 'sweep-payments'

const SDL = readFileSync(path.join(import.meta.dirname, 'schema.graphql'), 'utf8')

/** The events that payments react to: cancelled orders, and what waits for the worker. */
export const reactsTo = [ORDER_CANCELLED, PAYMENT_REQUESTED, PAYMENT_STEP_REQUESTED, PAYMENT_WEBHOOK_RECEIVED] as const

/** What payments need beside what every domain gets. */
export interface PaymentsDeps extends SubgraphDeps {
  /** The installation's secret: seals the stores' credentials and makes the tokens that open an order. */
  readonly secret: string
  /** The public address that gateways and buyers reach, without a slash at its end. */
  readonly publicUrl: string
  /** Whether the built-in sandbox may be used: not in production. */
  readonly sandbox: boolean
  /** Whether buyers may come back to pages on this machine, where storefronts are tried out: not unless given. */
  readonly localReturns?: boolean
  /** How long a request waits for the outcome of what it asked for, in milliseconds. 2,000 unless given. */
  readonly paymentWaitMs?: number
  /** How long one call of a gateway may take, in milliseconds. 10,000 unless given. */
  readonly gatewayTimeoutMs?: number
  /** Other addresses of the gateways' interfaces than their own. */
  readonly gatewayUrls?: Readonly<Partial<Record<'stripe' | 'paypal' | 'moyasar', string>>>
  /** How often, and of which age, payments are compared with their gateways, in milliseconds. */
  readonly sweepEveryMs?: number
  readonly sweepAfterMs?: number
}

/** Payments: what is paid of orders, through whom, and the ledger of it. */
export function createPayments(deps: PaymentsDeps): Subgraph {
  const { database, calls, outbox, log, onFault, secret, publicUrl, sandbox, gatewayUrls = {} } = deps
  const {
    localReturns = false,
    paymentWaitMs = 2_000,
    gatewayTimeoutMs = 10_000,
    sweepEveryMs = 60_000,
    sweepAfterMs = 120_000,
  } = deps
  const requestContext = requestContexts({ service: NAME, calls, messages })
  const access = orderAccess(secret)
  const ledger = sandboxLedger(database)
  const gateways = createGateways({
    database,
    secret,
    sandbox,
    gatewayOptions: { timeoutMs: gatewayTimeoutMs, urls: gatewayUrls, sandbox: { ledger, publicUrl, secret } },
  })
  const contextOf = (identity: Identity): Context => ({
    ...requestContext(identity),
    database,
    loaders: createLoaders(database),
    outbox,
    log,
    onFault,
    access,
    gateways,
    publicUrl,
    localReturns,
    paymentWaitMs,
  })
  const ownContext = (requestId: string): Context => contextOf({ kind: 'service', service: NAME, requestId })
  return {
    name: NAME,
    schema: subgraphSchema({ sdl: SDL, resolvers, onFault, isOutage: isConnectionError }),
    contextOf,
    handlers: {
      [ORDER_CANCELLED]: async (job) => {
        const { payload } = job.payload as DeliveredEvent<OrderCancelled>
        await cancelPayments(ownContext(job.id), storeOf(payload.orderId)!, payload.orderId)
      },
      [PAYMENT_REQUESTED]: async (job) => {
        const { payload } = job.payload as DeliveredEvent<{ paymentId: string }>
        await workOnPayment(ownContext(job.id), payload.paymentId)
      },
      [PAYMENT_STEP_REQUESTED]: async (job) => {
        const { payload } = job.payload as DeliveredEvent<PaymentStepRequested>
        await workOnPayment(ownContext(job.id), payload.paymentId)
      },
      [PAYMENT_WEBHOOK_RECEIVED]: async (job) => {
        const { payload } = job.payload as DeliveredEvent<PaymentWebhookReceived>
        const context = ownContext(job.id)
        await comparePayment(context, (await context.loaders.payment.load(payload.paymentId))!, false)
      },
      [SWEEP]: async (job) => {
        const context = ownContext(job.id)
        await sweepPayments(context, sweepAfterMs / 1000)
        await expirePayments(context)
        await askAgainForRefunds(context)
        await forgetWebhooks(context)
      },
    },
    schedules: [{ job: SWEEP, everyMs: sweepEveryMs }],
    endpoints: { webhooks: webhooksEndpoint(ownContext), pay: payEndpoint({ ledger, secret, publicUrl }) },
    close: async () => {},
  }
}
