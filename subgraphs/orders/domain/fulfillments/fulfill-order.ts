import { answeredOnce } from '@saler/events'
import { actorIdOf, authorize } from '@saler/identity'
import { Refusals, refuse } from '@saler/kernel'
import type { FulfillOrderErrorCode, FulfillOrderInput } from '../../generated/resolvers.ts'
import type { FulfillmentRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { MAX_LINES } from '../limits.ts'
import { lockOrder } from '../move-order.ts'
import { sellShipped } from '../return-stock.ts'
import { afterFulfillment, fulfillmentOf } from './after-fulfillment.ts'
import { readParcel } from './read-parcel.ts'
import { type Part, readShippableLines, type ShippableLine, ship, unitsOf } from './ship.ts'

/** From which statuses something is shipped. */
const ORIGINS: readonly OrderRow['status'][] = ['CONFIRMED', 'PROCESSING']

/**
 * Ships an order, or a part of it: what is named, and all that is left when nothing is. The same key and input answers with
 * the same parcel.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `orderId` or a line, INVALID and TOO_LONG on the texts,
 *   REQUIRED, TOO_MANY and INVALID on `lines`, IDEMPOTENCY_KEY_REUSED, TRANSITION_NOT_ALLOWED on `orderId`,
 *   NOT_ENOUGH_LEFT on a line's quantity.
 */
export async function fulfillOrder(
  context: Context,
  input: FulfillOrderInput,
): Promise<{ order: OrderRow; fulfillment: FulfillmentRow }> {
  const { idempotencyKey: key, ...asked } = input
  const { orderId } = asked
  const storeNo = authorize(context.identity, orderId, 'orders:write', ['orderId'])
  const findings = new Refusals<FulfillOrderErrorCode>()
  const parcel = readParcel(findings, asked)
  const parts = asked.lines == null ? undefined : readParts(findings, asked.lines)
  findings.throwIfAny()
  const userId = actorIdOf(context.identity)
  const { fulfillmentId } = await answeredOnce<{ fulfillmentId: string }>({
    database: context.database,
    storeNo,
    operation: 'fulfillOrder',
    key,
    input: asked,
    run: async (transaction) => {
      const order = await lockOrder(transaction, storeNo, orderId)
      const { status: from } = order
      if (!ORIGINS.includes(from))
        refuse<FulfillOrderErrorCode>('TRANSITION_NOT_ALLOWED', ['orderId'], { from, to: 'SHIPPED' })
      const lines = await readShippableLines(transaction, order)
      const chosen = parts ?? remainderOf(lines)
      checkParts(lines, chosen)
      const shipper = { userId, note: null, notify: asked.notify ?? true }
      const shipped = await ship(transaction, order, lines, chosen, { ...parcel, ...shipper })
      return { fulfillmentId: shipped.fulfillmentId }
    },
  })
  const order = await afterFulfillment(context, orderId)
  const fulfillment = await fulfillmentOf(context, order, fulfillmentId)
  const units = unitsOf(await context.loaders.lines.load(order), fulfillment.lines)
  await sellShipped(context, order.storeId, orderId, fulfillmentId, units)
  return { order, fulfillment }
}

/** All that was not shipped yet. */
export const remainderOf = (lines: readonly ShippableLine[]): Part[] =>
  lines.flatMap(({ id, quantity, fulfilled }) =>
    quantity > fulfilled ? [{ lineId: id, quantity: quantity - fulfilled }] : [],
  )

function readParts(
  findings: Refusals<FulfillOrderErrorCode>,
  lines: NonNullable<FulfillOrderInput['lines']>,
): Part[] | undefined {
  if (lines.length === 0) findings.add('REQUIRED', ['lines'])
  if (lines.length > MAX_LINES) refuse<FulfillOrderErrorCode>('TOO_MANY', ['lines'], { max: MAX_LINES })
  const named = new Set<string>()
  for (const [index, { lineId, quantity }] of lines.entries()) {
    if (named.has(lineId)) findings.add('INVALID', ['lines', index, 'lineId'])
    if (quantity < 1) findings.add('INVALID', ['lines', index, 'quantity'])
    named.add(lineId)
  }
  return lines
}

function checkParts(lines: readonly ShippableLine[], parts: readonly Part[]): void {
  const findings = new Refusals<FulfillOrderErrorCode>()
  const byId = new Map(lines.map((line) => [line.id, line]))
  for (const [index, { lineId, quantity }] of parts.entries()) {
    const line = byId.get(lineId)
    if (!line) findings.add('NOT_FOUND', ['lines', index, 'lineId'])
    else if (quantity > line.quantity - line.fulfilled)
      findings.add('NOT_ENOUGH_LEFT', ['lines', index, 'quantity'], { left: line.quantity - line.fulfilled })
  }
  findings.throwIfAny()
}
