import { type KeyedRequest, replay } from '@saler/events'
import { userIdOf } from '@saler/identity'
import { NO_STORE, Refusal, refuse, storeOf } from '@saler/kernel'
import { EnsureCustomerDocument } from '../generated/calls/accounts.ts'
import type { PaymentInput, PlaceOrderErrorCode, PlaceOrderInput } from '../generated/resolvers.ts'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { expiryOf } from './expiry/expiry-of.ts'
import { holdStock } from './hold-stock.ts'
import { checkPaymentOf, payForOrder } from './pay-for-order.ts'
import { type PricedOrder, priceOrder } from './price-order.ts'
import { readOrder, type WantedOrder } from './read-order.ts'
import { returnStock } from './return-stock.ts'
import { storeCurrency } from './store-currency.ts'
import { type NewOrder, writeOrder } from './write-order.ts'

/** How often an order is tried whose stock was held too briefly. */
const ATTEMPTS = 3

type Answer = { readonly orderId: string }

/** An order that somebody wants to place, checked as far as nobody has to be asked. */
export interface OrderToPlace {
  readonly storeId: string
  readonly wanted: WantedOrder
  /** Refuses a price that the buyer does not expect. */
  readonly accept?: (priced: PricedOrder) => void
  /** What else is written in the same transaction. */
  readonly also?: NewOrder['also']
}

export interface PlacedOrder {
  readonly order: OrderRow
  /** The payment that was begun. */
  readonly paymentId: string | null
  /** Why its payment could not be begun. */
  readonly unpaid?: Refusal
}

/**
 * Places an order: everybody may. Stock is held first, under the order's id and the request's key; then the order is
 * written while the stock is certainly held. A process that dies in between leaves a reservation that a repeated request
 * takes over, or that expires.
 *
 * @throws Refusal with every code of PlaceOrderErrorCode but the access ones; then no order exists and no stock is held.
 */
export async function placeOrder(context: Context, input: PlaceOrderInput): Promise<PlacedOrder> {
  const { storeId } = input
  const storeNo = storeOf(storeId)
  if (storeNo === undefined || storeNo === NO_STORE) return refuse<PlaceOrderErrorCode>('STORE_NOT_FOUND', ['storeId'])
  const wanted = readOrder(storeNo, input)
  const { storeId: _, idempotencyKey: key, ...asked } = input
  return placeOnce(context, { storeNo, key, asked, payment: input.payment ?? null }, () => ({ storeId, wanted }))
}

/**
 * Places what a keyed request asks for once, and begins its payment once, however often the request is repeated: one that was
 * cut off anywhere is finished by its repetition.
 *
 * @param request.asked what makes two requests the same. Who asks is part of it, so that nobody is answered with another buyer's
 *   order.
 * @param prepare gives the order; it is asked only when the request was not answered before.
 * @throws Refusal as `placeOrder` does, and what `prepare` refuses.
 */
export async function placeOnce(
  context: Context,
  { storeNo, key, asked, payment }: { storeNo: number; key: string; asked: object; payment: PaymentInput | null },
  prepare: () => OrderToPlace,
): Promise<PlacedOrder> {
  const input = { ...asked, buyer: userIdOf(context.identity) }
  const request: KeyedRequest = { storeNo, operation: 'placeOrder', key, input }
  const known = await replay<Answer>(context.database, request)
  const orderId = known?.orderId ?? (await placeNew(context, request, prepare(), payment))
  const order = (await context.loaders.order.load(orderId))!
  if (!payment) return { order, paymentId: null }
  try {
    const paymentId = await payForOrder(context, order, key, payment)
    return { order: (await context.loaders.order.load(orderId))!, paymentId }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { order, paymentId: null, unpaid: error }
  }
}

/**
 * Prices, reserves and writes an order, and answers its id.
 *
 * An order that could not be written leaves its reservation to expire, whatever the reason: without the database's answer the
 * order may be there all the same, and a twin of the request shares the reservation and may have written it.
 */
async function placeNew(
  context: Context,
  request: KeyedRequest,
  { storeId, wanted, accept, also }: OrderToPlace,
  payment: PaymentInput | null,
): Promise<string> {
  const { storeNo, key } = request
  const userId = userIdOf(context.identity)
  const { email } = wanted
  const fee = payment ? await checkPaymentOf(context, storeId, await storeCurrency(context, storeId), payment) : 0n
  const priced = await priceOrder(context, storeId, wanted, { userId, customerId: null, email }, fee)
  accept?.(priced)
  const language = context.identity.language === undefined ? priced.language : context.language
  const wait = {
    gateway: payment?.gateway ?? null,
    due: priced.totals.due,
    minutes: priced.unpaidOrderMinutes,
    now: new Date(),
  }
  const expiresAt = expiryOf(wait)
  const lines = wanted.lines.map(({ index, ...line }) => ({ ...line, field: ['lines', index, 'quantity'] }))
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { id, until: reservedUntil } = await holdStock(context, { storeId, key, lines })
    const customerId = userId === null ? null : await customerOf(context, storeId, userId)
    const buyer = { userId, customerId, language }
    const order = { id, storeId, storeNo, ...buyer, wanted, priced, reservedUntil, expiresAt, also }
    const placed = await writeOrder(context, request, order)
    if (placed) {
      context.outbox.poke()
      return id
    }
    const twin = await replay<Answer>(context.database, request)
    if (!twin) continue
    // The twin's order had another reservation, which is over; nobody will write an order under this one.
    if (twin.orderId !== id) await returnStock(context, storeId, id, 'The request was answered before.')
    return twin.orderId
  }
  throw new Error('The stock of an order was not held long enough to write it.')
}

/** The buyer's customer record in the store, made by their first order there. */
async function customerOf({ call }: Context, storeId: string, userId: string): Promise<string> {
  const { ensureCustomer } = await call('accounts', EnsureCustomerDocument, { storeId, userId })
  return ensureCustomer.id
}
