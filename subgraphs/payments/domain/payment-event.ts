import type { DomainEvent } from '@saler/events'
import { formatAmount, newId } from '@saler/kernel'
import type { OrderStanding } from '../events.ts'
import type { PaymentRow } from '../graphql/rows.ts'

/** An event of a payment, with what every one of them tells. */
export function paymentEvent(
  { storeNo, storeId, orderId, id: paymentId, gateway, currency }: PaymentRow,
  type: string,
  amount: bigint,
  order: OrderStanding,
  more: object = {},
): DomainEvent {
  const payload = {
    storeId,
    orderId,
    paymentId,
    gateway,
    amount: formatAmount(amount, currency),
    currency,
    order,
    ...more,
  }
  return { id: newId(storeNo), storeNo, type, at: new Date(), payload }
}
