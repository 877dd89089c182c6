import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import type { OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { ORDER_COLUMNS } from '../loaders.ts'
import { writeMove } from '../move-order.ts'
import { returnStock } from '../return-stock.ts'

/** How many orders are looked for together, and how often one run looks; the next run goes on. */
const BATCH = 100
const BATCHES = 20

/** What the buyer is told. */
export const UNPAID = 'unpaid'

const DUE = prepared<{ storeNo: number; id: string }>(
  'find_expired_orders',
  `SELECT store_no AS "storeNo", id FROM "order" WHERE expires_at < now() ORDER BY expires_at LIMIT ${BATCH}`,
)

// Who pays or moves the order meanwhile has its lock, and clears the moment: PostgreSQL looks again after it waited. One
// that is locked now is left to the next run.
const LOCK = prepared<OrderRow>(
  'lock_expired_order',
  `SELECT ${ORDER_COLUMNS} FROM "order"
  WHERE store_no = $1 AND id = $2 AND expires_at < now() AND status = 'PENDING' AND payment_status IN ('PENDING', 'FAILED')
  FOR UPDATE SKIP LOCKED`,
)

/**
 * Calls off the orders that were not paid in time. Their stock comes back, and what payments are open is voided by the
 * payments, which hear of the cancellation.
 *
 * @throws Refusal FORBIDDEN for everybody but services.
 */
export async function expireOrders(context: Context): Promise<void> {
  requireService(context.identity)
  for (let batch = 0; batch < BATCHES; batch++) {
    const due = await context.database.query(DUE)
    let expired = 0
    for (const { storeNo, id } of due) if (await expire(context, storeNo, id)) expired++
    // Without progress the rest is in other hands at this moment.
    if (due.length < BATCH || expired === 0) return
  }
}

async function expire(context: Context, storeNo: number, id: string): Promise<boolean> {
  const order = await context.database.transaction(async (transaction) => {
    const [found] = await transaction.query(LOCK, [storeNo, id])
    const change = { to: 'CANCELLED', userId: null, note: null, reason: UNPAID } as const
    return found && writeMove(transaction, found, change)
  })
  if (!order) return false
  context.outbox.poke()
  await returnStock(context, order.storeId, id, `Order ${order.number} was not paid in time.`)
  return true
}
