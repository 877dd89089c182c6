// What the resolvers of each type are given.
import type { LoggedEvent } from '@saler/events'
import type { Connection, PostalAddress } from '@saler/kernel'
import type { KeptInvoice } from '../domain/invoices/invoice-row.ts'
import type { PricedLine, RefusedCodeReason } from '../domain/pricing/priced.ts'
import type {
  CartNoticeKind,
  DiscountKind,
  FulfillmentStatus,
  GiftCardEntryKind,
  OrderPaymentStatus,
  OrderStatus,
  ReturnStatus,
  ShipmentStatus,
  TaxClass,
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
  /** Of shipping and fee, in hundredths of a percent. */
  readonly shippingTaxRate: number
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
  /** How often its lines were edited. */
  readonly edits: number
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
  readonly taxClass: TaxClass
  /** In hundredths of a percent. */
  readonly taxRate: number
  readonly taxTotal: bigint
  /** Of one, in grams. */
  readonly weightGrams: number
  readonly requiresShipping: boolean
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

/** Kept as JSON: an address of before the fields of the national address has none of them. */
export type AddressRow = PostalAddress

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
  readonly refundGiftCards: bigint
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
  readonly before: OrderEditState
  readonly after: OrderEditState
  readonly reason: string | null
  readonly userId: string | null
  readonly at: Date
  readonly currency: string
}

/** An order's lines and total at one moment, as JSON keeps them: amounts are text in minor units. */
export interface OrderEditState {
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

/** An order that staff prepare. */
export interface DraftOrderRow {
  readonly storeNo: number
  readonly id: string
  readonly storeId: string
  readonly status: 'OPEN' | 'COMPLETED'
  readonly lines: readonly Omit<DraftOrderLineRow, 'storeId'>[]
  readonly email: string | null
  readonly phone: string | null
  readonly shippingAddress: AddressRow | null
  readonly shippingMethod: string | null
  readonly manualDiscount: bigint
  readonly note: string | null
  readonly tags: readonly string[]
  readonly orderId: string | null
  readonly createdBy: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface DraftOrderLineRow {
  readonly variantId: string
  readonly quantity: number
  /** Staff's own, in minor units as text; null for the catalogue's. */
  readonly unitPrice: string | null
  readonly properties: unknown
  readonly storeId: string
}

export type DraftOrderConnectionRow = Connection<DraftOrderRow> & { readonly totalCount: () => Promise<number> }

/** A page of orders, whose total is counted only when it is asked for. */
export type OrderConnectionRow = Connection<OrderRow> & { readonly totalCount: () => Promise<number> }

/** What somebody is about to buy, as it is kept. */
export interface CartRow {
  readonly storeNo: number
  readonly id: string
  readonly storeId: string
  /** Null for a guest's. */
  readonly userId: string | null
  /** Null for a user's. */
  readonly tokenHash: string | null
  readonly lines: readonly KeptCartLine[]
  readonly email: string | null
  readonly phone: string | null
  readonly shippingAddress: AddressRow | null
  readonly shippingOption: string | null
  readonly discountCodes: readonly string[]
  readonly giftCards: readonly { readonly id: string; readonly lastFour: string }[]
  /** The order that it became. */
  readonly orderId: string | null
  /** The user's cart that it joined. */
  readonly joinedId: string | null
  /** Counts its changes. */
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly expiresAt: Date
}

export interface KeptCartLine {
  readonly id: string
  readonly variantId: string
  readonly quantity: number
  readonly properties: unknown
  /** What one cost when the buyer last saw it: minor units as text, because JSON has no such integers. */
  readonly seenPrice: string
}

/** A line of a cart with what it costs now. */
export interface CartLineRow extends KeptCartLine {
  /** Null when it is no longer on sale. */
  readonly priced: PricedLine | null
  readonly inStock: boolean
  readonly currency: string
}

/** What is no longer as the buyer last saw it. */
export interface CartNoticeRow {
  readonly kind: CartNoticeKind
  readonly lineId: string | null
  readonly field: string
  readonly before: string | null
  readonly after: string | null
  /** Of CODE_INVALID. */
  readonly reason?: RefusedCodeReason
}

/** A customer is known here by the id alone. */
export interface CustomerRow {
  readonly id: string
}

/** An invoice or a credit note. */
export type InvoiceRow = KeptInvoice

export type InvoiceConnectionRow = Connection<KeptInvoice> & { readonly totalCount: () => Promise<number> }

/** A store is known here by the id alone. */
export interface StoreRow {
  readonly id: string
}

export type OrderEventRow = LoggedEvent<{ readonly orderId: string }>

/** A discount as a store made it; amounts are in its currency's smallest unit. */
export interface DiscountRow {
  readonly storeNo: number
  readonly id: string
  readonly code: string | null
  readonly title: string
  readonly kind: DiscountKind
  /** In hundredths of a percent. */
  readonly percentage: number | null
  readonly amount: bigint | null
  readonly buyQuantity: number | null
  readonly getQuantity: number | null
  readonly minimumSubtotal: bigint | null
  readonly productIds: string[]
  readonly categoryIds: string[]
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly usageLimit: number | null
  readonly usageLimitPerCustomer: number | null
  readonly active: boolean
  readonly used: number
  readonly currency: string
  readonly createdAt: Date
}

export type DiscountConnectionRow = Connection<DiscountRow> & { readonly totalCount: () => Promise<number> }

/** A discount of an order, as it was when the order was priced. */
export interface OrderDiscountRow {
  readonly code: string | null
  readonly title: string
  readonly kind: DiscountKind
  readonly amount: bigint
  readonly shippingAmount: bigint
  readonly currency: string
}

export interface OrderGiftCardRow {
  readonly lastFour: string
  readonly amount: bigint
  readonly currency: string
}

export interface GiftCardRow {
  readonly storeNo: number
  readonly id: string
  readonly lastFour: string
  readonly currency: string
  readonly initial: bigint
  readonly balance: bigint
  readonly note: string | null
  readonly expiresAt: Date | null
  readonly disabledAt: Date | null
  readonly createdAt: Date
}

export type GiftCardConnectionRow = Connection<GiftCardRow> & { readonly totalCount: () => Promise<number> }

export interface GiftCardEntryRow {
  readonly kind: GiftCardEntryKind
  readonly amount: bigint
  readonly balance: bigint
  readonly orderId: string | null
  readonly at: Date
  readonly currency: string
}

export interface GiftCardBalanceRow {
  readonly lastFour: string
  readonly balance: bigint
  readonly currency: string
  readonly expiresAt: Date | null
}

export interface TaxRateRow {
  readonly country: string
  readonly region: string | null
  readonly taxClass: TaxClass
  /** In hundredths of a percent. */
  readonly rate: number
}

export interface ShippingZoneRow {
  readonly id: string
  readonly name: string
  readonly places: { country: string | null; region: string | null; city: string | null }[]
  readonly rates: ShippingRateRow[]
  readonly currency: string
}

/** What shipping to a zone costs; weights are in grams. */
export interface ShippingRateRow {
  readonly id: string
  readonly title: { readonly ar: string; readonly en: string }
  readonly price: bigint
  readonly minWeight: number | null
  readonly maxWeight: number | null
  readonly minSubtotal: bigint | null
  readonly maxSubtotal: bigint | null
  readonly freeFrom: bigint | null
  readonly minDays: number | null
  readonly maxDays: number | null
  readonly currency: string
}

export interface ShippingOptionRow {
  readonly id: string
  readonly title: string
  readonly price: bigint
  readonly minDays: number | null
  readonly maxDays: number | null
  readonly currency: string
}
