import type { DomainEvent } from '@saler/events'
import { newId } from '@saler/kernel'
import type { OrderRow } from '../graphql/rows.ts'

/** An event of an order, with what every one of them tells. */
export function orderEvent<Payload extends object>(order: OrderRow, type: string, more: Payload): DomainEvent {
  const { storeNo, storeId, id: orderId, number, status } = order
  const payload = { storeId, orderId, number: String(number), status, ...more }
  return { storeNo, id: newId(storeNo), at: new Date(), type, payload }
}
