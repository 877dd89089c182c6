// What the resolvers of each type are given.
import type { LoggedEvent } from '@saler/events'
import type { Connection } from '@saler/kernel'
import type { NextAction } from '../gateways/gateway.ts'
import type { PaymentGateway, PaymentStatus, PaymentTransactionKind } from '../generated/resolvers.ts'

/** A payment as it is kept; amounts are in the currency's smallest unit. */
export interface PaymentRow {
  readonly storeNo: number
  readonly id: string
  readonly storeId: string
  readonly orderId: string
  readonly orderNumber: string
  /** The key of the request that opened it. */
  readonly key: string
  readonly gateway: PaymentGateway
  readonly method: string
  readonly token: string | null
  readonly returnUrl: string | null
  readonly captureAtOnce: boolean
  readonly currency: string
  readonly amount: bigint
  readonly authorized: bigint
  readonly captured: bigint
  readonly refunded: bigint
  readonly refunding: bigint
  readonly capturing: bigint
  readonly status: PaymentStatus
  readonly reference: string | null
  readonly nextAction: NextAction | null
  readonly failureCode: string | null
  readonly failureMessage: string | null
  readonly userId: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly language: string
  readonly receiptFileId: string | null
  readonly createdAt: Date
}

export interface PaymentTransactionRow {
  readonly storeNo: number
  readonly id: string
  readonly paymentId: string
  readonly kind: PaymentTransactionKind
  readonly amount: bigint
  readonly currency: string
  readonly reference: string | null
  readonly stepId: string | null
  readonly reason: string | null
  readonly userId: string | null
  readonly at: Date
}

/** An order is known here by its id and by what shows that the caller may see it: its token, or nothing. */
export interface OrderRow {
  readonly id: string
  readonly accessProof: string
}

/** A receipt is known here by its id and by the same proof as its order. */
export interface ReceiptRow {
  readonly id: string
  readonly accessProof: string
}

export interface PaymentMethodRow {
  readonly gateway: PaymentGateway
  readonly fee: { readonly amount: string; readonly currency: string }
}

export interface GatewayConnectionRow {
  readonly storeId: string
  readonly gateway: PaymentGateway
  readonly hint: string
  readonly connectedAt: Date
}

export interface PaymentRepairRow {
  readonly storeNo: number
  readonly id: string
  readonly paymentId: string
  readonly before: PaymentStatus
  readonly after: PaymentStatus
  readonly note: string
  readonly at: Date
}

/** A page of repairs, whose total is counted only when it is asked for. */
export type PaymentRepairConnectionRow = Connection<PaymentRepairRow> & { readonly totalCount: () => Promise<number> }

export type PaymentEventRow = LoggedEvent<{ readonly paymentId: string; readonly orderId: string }>
