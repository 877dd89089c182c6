// What the resolvers of each type are given.
import type { LoggedEvent } from '@saler/events'
import type { Connection } from '@saler/kernel'
import type { FulfillmentStatus, OrderPaymentStatus, OrderStatus } from '../generated/resolvers.ts'

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
  readonly shippingMethod: string
  readonly shippingAddress: AddressRow | null
  readonly trackingNumber: string | null
  readonly cancelReason: string | null
  readonly note: string | null
  readonly placedAt: Date
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
  readonly properties: unknown
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

/** A page of orders, whose total is counted only when it is asked for. */
export type OrderConnectionRow = Connection<OrderRow> & { readonly totalCount: () => Promise<number> }

/** A store is known here by the id alone. */
export interface StoreRow {
  readonly id: string
}

export type OrderEventRow = LoggedEvent<{ readonly orderId: string }>
