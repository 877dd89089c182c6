/** How far an order is, as its events say. */
type Status = 'PENDING' | 'CONFIRMED' | 'PROCESSING' | 'SHIPPED' | 'DELIVERED' | 'COMPLETED' | 'CANCELLED'

/** What every event of an order tells. */
interface OrderChanged {
  readonly storeId: string
  readonly orderId: string
  /** The store's number for the order, such as "1001". */
  readonly number: string
  /** The order's status after it. */
  readonly status: Status
}

/** An order was placed, and stock is held for it. */
export const ORDER_PLACED = 'order.placed'
export interface OrderPlaced extends OrderChanged {
  /** Null for a guest. */
  readonly customerId: string | null
  /** BCP 47: to write to the buyer in. */
  readonly language: string
  /** What the buyer pays: a decimal with the currency's digits. */
  readonly total: { readonly amount: string; readonly currency: string }
}

/** An order's status changed, other than to CANCELLED. */
export const ORDER_STATUS_CHANGED = 'order.status_changed'
export interface OrderStatusChanged extends OrderChanged {
  readonly from: Status
  readonly to: Status
}

/** An order was called off; what it held is to become free again. */
export const ORDER_CANCELLED = 'order.cancelled'
export interface OrderCancelled extends OrderChanged {
  readonly from: Status
  readonly to: 'CANCELLED'
  readonly reason: string | null
}
