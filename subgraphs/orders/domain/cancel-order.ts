import { answeredOnce } from '@saler/events'
import { actorIdOf, authorize, can } from '@saler/identity'
import { optionalText, Refusals, storeOf } from '@saler/kernel'
import type { CancelOrderErrorCode, CancelOrderInput, OrderStatus } from '../generated/resolvers.ts'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { isOwn } from './find-order.ts'
import { MAX_NOTE } from './limits.ts'
import { moveOrder } from './move-order.ts'
import { afterMove } from './set-order-status.ts'

/** Until when the buyer may call an order off without asking the merchant. */
const BUYERS_ORIGINS: readonly OrderStatus[] = ['PENDING']

/**
 * Cancels an order that was not shipped. Staff with orders:write may, and the signed-in buyer as long as it is PENDING.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `orderId`, INVALID and TOO_LONG on `reason`,
 *   IDEMPOTENCY_KEY_REUSED, TRANSITION_NOT_ALLOWED on `orderId`.
 */
export async function cancelOrder(context: Context, input: CancelOrderInput): Promise<OrderRow> {
  const { orderId, idempotencyKey: key } = input
  const { storeNo, origins } = await authorizeCancellation(context, orderId)
  const findings = new Refusals<CancelOrderErrorCode | 'REQUIRED'>()
  const reason = optionalText(findings, input.reason, MAX_NOTE, ['reason'])
  findings.throwIfAny()
  const userId = actorIdOf(context.identity)
  await answeredOnce({
    database: context.database,
    storeNo,
    operation: 'cancelOrder',
    key,
    input: { orderId, reason },
    run: async (transaction) => {
      const about = { userId, note: reason, reason, field: 'orderId' }
      const move = { storeNo, orderId, to: 'CANCELLED', origins, ...about } as const
      return { orderId: (await moveOrder(transaction, move)).id }
    },
  })
  context.loaders.order.clear(orderId)
  const order = (await context.loaders.order.load(orderId))!
  await afterMove(context, order)
  return order
}

/** Who cancels: staff from every status that allows it, the buyer only from the first. */
async function authorizeCancellation(
  context: Context,
  orderId: string,
): Promise<{ storeNo: number; origins?: readonly OrderStatus[] }> {
  const { identity, loaders } = context
  const storeNo = storeOf(orderId)
  if (identity.kind === 'user' && storeNo !== undefined && !can(identity, storeNo, 'orders:write')) {
    const order = await loaders.order.load(orderId)
    if (order && isOwn(context, order)) return { storeNo, origins: BUYERS_ORIGINS }
  }
  return { storeNo: authorize(identity, orderId, 'orders:write', ['orderId']) }
}
