// What the resolvers of each type are given.
import type { LoggedEvent } from '@saler/events'
import type { Connection } from '@saler/kernel'
import type {
  FulfillmentStatus,
  OrderPaymentStatus,
  OrderStatus,
  ReturnStatus,
  ShipmentStatus,
} from '../generated/resolvers.ts'

/** An order as it is kept; amounts are in the currency's smallest unit. */
export interface OrderRow {
  readonly storeNo: number
  readonly id: string
  readonly storeId: string
  readonly number: number
  readonly status: OrderStatus
  readonly paymentStatus: OrderPaymentStatus
  readonly fulfillmentStatus: FulfillmentStatus
  readonly userId: string | null
  readonly customerId: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly language: string
  readonly currency: string
  readonly subtotal: bigint
  readonly discountTotal: bigint
  readonly shippingTotal: bigint
  readonly taxTotal: bigint
  readonly total: bigint
  /** Whether prices, shipping and fee contain their tax. */
  readonly taxIncluded: boolean
  /** What the way of paying costs. */
  readonly feeTotal: bigint
  /** What gift cards pay of the total. */
  readonly giftCardTotal: bigint
  readonly shippingTax: bigint
  readonly feeTax: bigint
  readonly shippingMethod: string
  readonly shippingAddress: AddressRow | null
  readonly trackingNumber: string | null
  readonly cancelReason: string | null
  readonly note: string | null
  readonly tags: readonly string[]
  readonly placedAt: Date
  /** When it is called off unless it was paid; null when it waits for no payment. */
  readonly expiresAt: Date | null
  readonly authorizedTotal: bigint
  readonly capturedTotal: bigint
  readonly refundedTotal: bigint
}

export interface OrderLineRow {
  readonly id: string
  readonly variantId: string
  readonly productId: string
  readonly title: string
  readonly variantTitle: string | null
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: bigint
  readonly total: bigint
  /** Its share of the order's discounts. */
  readonly discountTotal: bigint
  readonly taxTotal: bigint
  readonly properties: unknown
  /** Units that were shipped, those that came back among them. */
  readonly fulfilled: number
  /** Units that the buyer wants to return, or was allowed to. */
  readonly returning: number
  /** Units that came back. */
  readonly returned: number
  /** The order's currency. */
  readonly currency: string
}

export interface AddressRow {
  readonly name: string
  readonly line1: string
  readonly line2: string | null
  readonly district: string | null
  readonly city: string
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string
  readonly phone: string | null
}

export interface OrderHistoryEntryRow {
  readonly storeNo: number
  readonly from: OrderStatus | null
  readonly to: OrderStatus
  readonly note: string | null
  readonly at: Date
  readonly userId: string | null
}

/** A parcel. */
export interface FulfillmentRow {
  readonly storeNo: number
  readonly orderId: string
  readonly id: string
  readonly status: ShipmentStatus
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly userId: string | null
  readonly shippedAt: Date
  readonly deliveredAt: Date | null
  readonly cancelledAt: Date | null
  readonly lines: readonly FulfillmentLineRow[]
}

/** So many units of an order's line. */
export interface FulfillmentLineRow {
  readonly orderId: string
  readonly lineId: string
  readonly quantity: number
}

/** Goods that come back. Amounts are null until a refund was decided. */
export interface OrderReturnRow {
  readonly storeNo: number
  readonly orderId: string
  readonly id: string
  readonly status: ReturnStatus
  readonly reason: string | null
  readonly answer: string | null
  readonly requestedBy: string | null
  readonly requestedAt: Date
  readonly decidedAt: Date | null
  readonly receivedAt: Date | null
  readonly refundedAt: Date | null
  readonly refundLines: bigint | null
  readonly refundShipping: bigint | null
  readonly refundFee: bigint | null
  readonly refundTotal: bigint | null
  readonly currency: string
  readonly lines: readonly OrderReturnLineRow[]
}

export interface OrderReturnLineRow extends FulfillmentLineRow {
  readonly received: number
  readonly restocked: number
}

/** A change of an order's lines after it was placed. */
export interface OrderEditRow {
  readonly storeNo: number
  readonly orderId: string
  readonly id: string
  readonly before: OrderStateRow
  readonly after: OrderStateRow
  readonly reason: string | null
  readonly userId: string | null
  readonly at: Date
  readonly currency: string
}

/** An order's lines and total at one moment, as JSON keeps them: amounts are text in minor units. */
export interface OrderStateRow {
  readonly lines: readonly {
    readonly id: string
    readonly variantId: string
    readonly title: string
    readonly variantTitle: string | null
    readonly sku: string
    readonly quantity: number
    readonly unitPrice: string
  }[]
  readonly total: string
}

/** What staff wrote down about an order. */
export interface OrderNoteRow {
  readonly storeNo: number
  readonly orderId: string
  readonly id: string
  readonly text: string
  readonly userId: string | null
  readonly at: Date
}

/** A page of orders, whose total is counted only when it is asked for. */
export type OrderConnectionRow = Connection<OrderRow> & { readonly totalCount: () => Promise<number> }

/** A customer is known here by the id alone. */
export interface CustomerRow {
  readonly id: string
}

/** A store is known here by the id alone. */
export interface StoreRow {
  readonly id: string
}

export type OrderEventRow = LoggedEvent<{ readonly orderId: string }>
