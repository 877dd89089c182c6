import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CUSTOMER_JOINED, USER_EMAIL_VERIFIED } from '@saler/accounts/events'
import { isConnectionError } from '@saler/database'
import { type Identity, orderAccess } from '@saler/identity'
import { PAYMENT_REFUND_FAILED, PAYMENT_REFUNDED } from '@saler/payments/events'
import type { Job } from '@saler/queue'
import { requestContexts, type Subgraph, type SubgraphDeps, subgraphSchema } from '@saler/subgraph'
import { sweepCarts } from './domain/carts/sweep-carts.ts'
import type { Context } from './domain/context.ts'
import { expireOrders } from './domain/expiry/expire-orders.ts'
import { invoiceEndpoint } from './domain/invoices/answer-invoice.ts'
import { invoiceLinks } from './domain/invoices/invoice-links.ts'
import { createLoaders } from './domain/loaders.ts'
import { forgetWrongCodes } from './domain/pricing/code-attempts.ts'
import { giftCardHashes } from './domain/pricing/gift-card-hash.ts'
import { ORDER_EDITED, ORDER_OVERPAID, ORDER_PLACED, ORDER_RETURN_CHANGED } from './events.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { resolvers } from './graphql/resolvers.ts'
import { messages } from './messages.ts'
import { onCustomerJoined, onEmailVerified, onOrderPlaced } from './reactions/follow-customer.ts'
import { onPaymentChanged, PAYMENT_EVENTS } from './reactions/follow-payments.ts'
import { INVOICING_EVENTS, invoicing, onPaymentRefunded, onReturnRefunded } from './reactions/issue-invoices.ts'
import { onOrderEdited } from './reactions/refund-edits.ts'
import { onRefundSettled, onReturnChanged } from './reactions/refund-returns.ts'
import { onOrderOverpaid } from './reactions/refund-surplus.ts'
import { onRefundFailed } from './reactions/tell-failed-refunds.ts'

const NAME = 'orders'
const EXPIRE_ORDERS = 'expire-orders'
const EXPIRY_INTERVAL_MS = 30_000
const SWEEP_CARTS = 'sweep-carts'
const FORGET_WRONG_CODES = 'forget-wrong-codes'
const HOUR_MS = 3_600_000
const SDL = readFileSync(path.join(import.meta.dirname, 'schema.graphql'), 'utf8')

/** The events that orders react to, their own among them: what a lost process left undone is done then. */
export const reactsTo: readonly string[] = [
  ORDER_PLACED,
  ORDER_RETURN_CHANGED,
  ORDER_EDITED,
  ORDER_OVERPAID,
  CUSTOMER_JOINED,
  USER_EMAIL_VERIFIED,
  ...PAYMENT_EVENTS,
  ...INVOICING_EVENTS,
]

export interface OrdersDeps extends SubgraphDeps {
  /** The installation's secret: keys are made from it, for the hashes of gift cards and the tokens that open an order. */
  readonly secret: string
  /** Where clients reach the system: links to invoices begin with it. */
  readonly publicUrl: string
}

/** Orders: what was bought, at which price, and how far it is. */
export function createOrders(deps: OrdersDeps): Subgraph {
  const { database, calls, outbox, log, onFault } = deps
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  const giftCardHash = giftCardHashes(deps.secret)
  const access = orderAccess(deps.secret)
  const links = invoiceLinks(deps)
  const requestContext = requestContexts({ service: NAME, calls, messages })
  const contextOf = (identity: Identity): Context => ({
    ...requestContext(identity),
    database,
    prisma,
    loaders: createLoaders(database),
    outbox,
    log,
    onFault,
    access,
    giftCardHash,
    invoiceLinks: links,
  })
  const ownContext = (requestId: string): Context => contextOf({ kind: 'service', service: NAME, requestId })
  return {
    name: NAME,
    schema: subgraphSchema({ sdl: SDL, resolvers, onFault, isOutage: isConnectionError }),
    contextOf,
    handlers: {
      [ORDER_PLACED]: onOrderPlaced(ownContext),
      [ORDER_EDITED]: onOrderEdited(ownContext),
      [ORDER_OVERPAID]: onOrderOverpaid(ownContext),
      [ORDER_RETURN_CHANGED]: inTurn(onReturnChanged(ownContext), onReturnRefunded(ownContext)),
      [CUSTOMER_JOINED]: onCustomerJoined(ownContext),
      [USER_EMAIL_VERIFIED]: onEmailVerified(ownContext),
      ...Object.fromEntries(PAYMENT_EVENTS.map((type) => [type, onPaymentChanged(ownContext)])),
      ...invoicing(ownContext),
      [PAYMENT_REFUNDED]: inTurn(
        onPaymentChanged(ownContext),
        onPaymentRefunded(ownContext),
        onRefundSettled(ownContext),
      ),
      [PAYMENT_REFUND_FAILED]: inTurn(
        onPaymentChanged(ownContext),
        onRefundFailed(ownContext),
        onRefundSettled(ownContext),
      ),
      [FORGET_WRONG_CODES]: () => forgetWrongCodes({ database }),
      [SWEEP_CARTS]: (job) => sweepCarts(ownContext(job.id)),
      [EXPIRE_ORDERS]: (job) => expireOrders(ownContext(job.id)),
    },
    schedules: [
      { job: EXPIRE_ORDERS, everyMs: EXPIRY_INTERVAL_MS },
      { job: FORGET_WRONG_CODES, everyMs: HOUR_MS },
      { job: SWEEP_CARTS, everyMs: HOUR_MS },
    ],
    endpoints: { invoices: invoiceEndpoint({ database, links }) },
    close: () => prisma.$disconnect(),
  }
}

type Handler = (job: Job) => Promise<void>

/** Several reactions to one event, one after the other: when one of them fails, all are tried again. */
const inTurn =
  (...handlers: readonly Handler[]): Handler =>
  async (job) => {
    for (const handle of handlers) await handle(job)
  }
