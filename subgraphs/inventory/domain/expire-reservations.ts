import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { CallFailed } from '@saler/subgraph'
import { PlacedOrdersDocument } from '../generated/calls/orders.ts'
import type { Context } from './context.ts'
import { endReservation } from './end-reservation.ts'

/** How many reservations are looked at together. */
const BATCH = 500
/** How many batches one run does at most; the next run goes on. */
const BATCHES = 20

interface Due {
  readonly storeNo: number
  readonly storeId: string
  readonly orderId: string
}

// Reservations that a sale or a release has locked at this moment are about to leave HELD by themselves: no waiting
// for them.
const KEEP = prepared(
  'keep_reservations',
  `UPDATE reservation SET status = 'KEPT'
  WHERE store_no = $1 AND order_id IN (
    SELECT order_id FROM reservation
    WHERE store_no = $1 AND order_id = ANY ($2::uuid[]) AND status = 'HELD'
    ORDER BY order_id FOR NO KEY UPDATE SKIP LOCKED
  )`,
)

/**
 * Decides on the reservations whose time is over: those whose order exists are kept for it, the others give their stock
 * back. Orders are asked once for each store and batch; while they are away nothing is decided.
 *
 * Why nothing is given back that an order still needs: an order is written by one statement that does nothing unless
 * `expiresAt` lies ahead, so no such statement *begins* after that moment. It may still be running then, and the clocks
 * of the servers may differ, which is what the grace is for: it is longer than a statement may take. Asked after the
 * grace, orders therefore knows every order that there will ever be for this reservation. A reservation that is asked
 * for again meanwhile gets a new `expiresAt`, and since the release checks the time again, under the row's lock, it
 * leaves that one alone.
 *
 * @throws Refusal FORBIDDEN for everybody but services.
 */
export async function expireReservations(context: Context): Promise<void> {
  requireService(context.identity)
  for (let batch = 0; batch < BATCHES; batch++) {
    const expiredBefore = new Date(Date.now() - context.expiryGraceMs)
    const due = await findDue(context, expiredBefore)
    const stores = Map.groupBy(due, ({ storeId }) => storeId)
    let decided = 0
    for (const reservations of stores.values()) {
      const placed = await findPlaced(context, reservations)
      if (placed === 'away') return
      if (placed) decided += await decide(context, reservations, placed, expiredBefore)
    }
    // Without progress the rest is in other hands at this moment.
    if (due.length < BATCH || decided === 0) return
  }
}

const findDue = (context: Context, expiredBefore: Date): Promise<Due[]> =>
  context.prisma.reservation.findMany({
    where: { status: 'HELD', expiresAt: { lt: expiredBefore } },
    select: { storeNo: true, storeId: true, orderId: true },
    orderBy: { expiresAt: 'asc' },
    take: BATCH,
  })

/** Which of the orders of these reservations, all of one store, exist; undefined when that store's cannot be told. */
async function findPlaced(context: Context, reservations: readonly Due[]): Promise<Set<string> | 'away' | undefined> {
  const { storeId } = reservations[0]!
  const ids = reservations.map(({ orderId }) => orderId)
  try {
    const { placedOrders } = await context.call('orders', PlacedOrdersDocument, { storeId, ids })
    return new Set(placedOrders)
  } catch (error) {
    if (error instanceof CallFailed && error.outage) return 'away'
    // One store's fault must not keep the stock of the others.
    context.onFault(error, { requestId: context.requestId, field: 'placedOrders' })
    return undefined
  }
}

/** Keeps or releases the reservations of one store, and answers on how many it decided. */
async function decide(
  context: Context,
  reservations: readonly Due[],
  placed: ReadonlySet<string>,
  expiredBefore: Date,
): Promise<number> {
  let decided = await keep(context, reservations, placed)
  for (const { storeNo, orderId } of reservations) {
    if (placed.has(orderId)) continue
    const end = { storeNo, orderId, from: ['HELD'], expiredBefore } as const
    if (await endReservation(context, end)) decided++
  }
  return decided
}

async function keep(context: Context, reservations: readonly Due[], placed: ReadonlySet<string>): Promise<number> {
  const kept = reservations.filter(({ orderId }) => placed.has(orderId))
  if (kept.length === 0) return 0
  return context.database.execute(KEEP, [kept[0]!.storeNo, kept.map(({ orderId }) => orderId)])
}
