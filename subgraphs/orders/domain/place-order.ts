import { isConnectionError } from '@saler/database'
import { type KeyedRequest, replay } from '@saler/events'
import { NO_STORE, newId, Refusals, refuse, storeOf } from '@saler/kernel'
import { EnsureCustomerDocument } from '../generated/calls/accounts.ts'
import { ReserveStockDocument } from '../generated/calls/inventory.ts'
import type { PlaceOrderErrorCode, PlaceOrderInput } from '../generated/resolvers.ts'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { priceOrder } from './price-order.ts'
import { readOrder, type WantedOrder } from './read-order.ts'
import { returnStock } from './return-stock.ts'
import { writeOrder } from './write-order.ts'

/** How often an order is tried whose stock was held too briefly, or was taken over by a twin that then gave up. */
const ATTEMPTS = 3

/**
 * Places an order: everybody may. Stock is held first, under the order's id and the request's key; then the order is
 * written while the stock is certainly held. A process that dies in between leaves a reservation that a repeated request
 * takes over, or that expires.
 *
 * @throws Refusal with every code of PlaceOrderErrorCode but the access ones; then no order exists and no stock is held.
 */
export async function placeOrder(context: Context, input: PlaceOrderInput): Promise<OrderRow> {
  const { storeId, idempotencyKey: key, ...asked } = input
  const storeNo = storeOf(storeId)
  if (storeNo === undefined || storeNo === NO_STORE) return refuse<PlaceOrderErrorCode>('STORE_NOT_FOUND', ['storeId'])
  const wanted = readOrder(storeNo, input)
  const request: KeyedRequest = { storeNo, operation: 'placeOrder', key, input: asked }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const known = await replay<{ orderId: string }>(context.database, request)
    if (known) return (await context.loaders.order.load(known.orderId))!
    const [priced, customerId] = await Promise.all([priceOrder(context, storeId, wanted), customerOf(context, storeId)])
    const held = await reserve(context, input, wanted)
    const { identity } = context
    const order = {
      id: held.orderId,
      storeId,
      storeNo,
      userId: identity.kind === 'user' ? identity.userId : null,
      customerId,
      language: context.language,
      wanted,
      priced,
      reservedUntil: new Date(held.expiresAt),
    }
    const placed = await write(context, request, order)
    if (placed) {
      context.outbox.poke()
      return placed
    }
  }
  throw new Error('The stock of an order was not held long enough to write it.')
}

type Order = Parameters<typeof writeOrder>[2]

async function write(context: Context, request: KeyedRequest, order: Order): Promise<OrderRow | undefined> {
  try {
    return await writeOrder(context, request, order)
  } catch (error) {
    // Without the database's answer the order may well be there. Its stock stays held: if there is no order, it expires.
    if (!isConnectionError(error)) await returnStock(context, order.storeId, order.id, 'The order was not written.')
    throw error
  }
}

/** Holds the stock of all lines. A twin of the request may have done so already, and its order's id is the one to use. */
async function reserve(
  context: Context,
  { storeId, idempotencyKey: key }: PlaceOrderInput,
  { lines }: WantedOrder,
): Promise<{ orderId: string; expiresAt: string }> {
  const { reserveStock: held } = await context.call('inventory', ReserveStockDocument, {
    input: {
      storeId,
      orderId: newId(storeOf(storeId)!),
      key,
      lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
    },
  })
  if (held.mismatch) refuse<PlaceOrderErrorCode>('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey'])
  if (held.orderId != null && held.expiresAt != null) return { orderId: held.orderId, expiresAt: held.expiresAt }
  const findings = new Refusals<PlaceOrderErrorCode>()
  const available = new Map(held.shortages.map((shortage) => [shortage.variantId, shortage.available]))
  for (const { index, variantId } of lines)
    if (available.has(variantId))
      findings.add('OUT_OF_STOCK', ['lines', index, 'quantity'], { available: available.get(variantId)! })
  findings.throwIfAny()
  throw new Error('The inventory held nothing and named no shortage.')
}

/** The buyer's customer record in the store, when they are signed in. */
async function customerOf({ identity, call }: Context, storeId: string): Promise<string | null> {
  if (identity.kind !== 'user') return null
  const { ensureCustomer } = await call('accounts', EnsureCustomerDocument, { storeId, userId: identity.userId })
  return ensureCustomer.id
}
