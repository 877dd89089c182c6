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

/** So many units of a variant. */
export interface Units {
  readonly variantId: string
  readonly quantity: number
}

/** What every event of a parcel tells. */
interface FulfillmentChanged extends OrderChanged {
  readonly fulfillmentId: string
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
}

/** A part of an order was shipped, or all of it: its units are to leave the stock. */
export const ORDER_FULFILLED = 'order.fulfilled'
export interface OrderFulfilled extends FulfillmentChanged {
  readonly lines: readonly Units[]
  /** Whether the buyer is to be told. */
  readonly notify: boolean
  /** True when somebody set the order's status to SHIPPED: whoever follows the orders is told of that, once. */
  readonly byStatus: boolean
}

/** The carrier or the number of a parcel was changed. */
export const ORDER_FULFILLMENT_UPDATED = 'order.fulfillment_updated'
export type OrderFulfillmentUpdated = FulfillmentChanged

/** A parcel arrived. */
export const ORDER_FULFILLMENT_DELIVERED = 'order.fulfillment_delivered'
export type OrderFulfillmentDelivered = FulfillmentChanged

/** A parcel was called off: its units are to be held for the order again. */
export const ORDER_FULFILLMENT_CANCELLED = 'order.fulfillment_cancelled'
export interface OrderFulfillmentCancelled extends FulfillmentChanged {
  readonly lines: readonly Units[]
}

/** A return was asked for, decided, received or refunded. */
export const ORDER_RETURN_CHANGED = 'order.return_changed'
export interface OrderReturnChanged extends OrderChanged {
  readonly returnId: string
  readonly returnStatus:
    | 'REQUESTED'
    | 'APPROVED'
    | 'REJECTED'
    | 'RECEIVED'
    | 'REFUND_PENDING'
    | 'REFUNDED'
    | 'REFUND_FAILED'
  /** What is to go back into the stock: of RECEIVED only, and empty when nothing is. */
  readonly restocked: readonly Units[]
}

/** An order's lines were changed before it was shipped. */
export const ORDER_EDITED = 'order.edited'
export interface OrderEdited extends OrderChanged {
  /** What was added is held under this id. */
  readonly editId: string
  readonly added: readonly Units[]
  readonly removed: readonly Units[]
  /** What was paid too much by it and is to be given back: a decimal in the order's currency. */
  readonly refund: string
  /** What the buyer pays now. */
  readonly total: { readonly amount: string; readonly currency: string }
}

/** What was paid of an order changed, or a payment failed. */
export const ORDER_PAYMENT_CHANGED = 'order.payment_changed'
export interface OrderPaymentChanged extends OrderChanged {
  readonly paymentStatus:
    | 'PENDING'
    | 'AUTHORIZED'
    | 'PARTIALLY_PAID'
    | 'PAID'
    | 'PARTIALLY_REFUNDED'
    | 'REFUNDED'
    | 'FAILED'
  /** Decimals in the order's currency. */
  readonly captured: string
  readonly refunded: string
  readonly currency: string
}

/** More was taken than the order costs: what is too much is to be given back. For orders alone. */
export const ORDER_OVERPAID = 'order.overpaid'
export interface OrderOverpaid extends OrderChanged {
  /** What is too much: a decimal of the currency. */
  readonly surplus: string
  readonly currency: string
}

/** A gateway refused to give money of an order back, at once or after it had taken the refund. */
export const ORDER_REFUND_FAILED = 'order.refund_failed'
export interface OrderRefundFailed extends OrderChanged {
  readonly paymentId: string
  readonly refundId: string
  /** A decimal of the currency. */
  readonly amount: string
  readonly currency: string
}

/** An invoice or a credit note was issued. */
export const INVOICE_ISSUED = 'invoice.issued'
export interface InvoiceIssued {
  readonly storeId: string
  readonly orderId: string
  readonly invoiceId: string
  readonly kind: 'INVOICE' | 'CREDIT_NOTE'
  /** As it is printed: "INV-1", "CN-1". */
  readonly number: string
  readonly total: { readonly amount: string; readonly currency: string }
}
