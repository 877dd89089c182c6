/** What all payments of an order come to. The version counts up: what is known with a higher one is newer. */
export interface OrderStanding {
  readonly version: number
  /** Decimals with the currency's digits. */
  readonly authorized: string
  readonly captured: string
  readonly refunded: string
  /** True when every payment of the order failed or was voided, and none is under way. */
  readonly failed: boolean
}

/** What every event of a payment tells. */
export interface PaymentChanged {
  readonly storeId: string
  readonly orderId: string
  readonly paymentId: string
  readonly gateway: string
  /** What was moved by it, or would have been: a decimal with the currency's digits. */
  readonly amount: string
  readonly currency: string
  readonly order: OrderStanding
}

/** Somebody wants to pay. */
export const PAYMENT_REQUESTED = 'payment.requested'
/** The buyer has something to do: a page to visit, a password to enter, a transfer to make. */
export const PAYMENT_ACTION_REQUIRED = 'payment.action_required'
/** The amount is promised. */
export const PAYMENT_AUTHORIZED = 'payment.authorized'
/** An amount was taken. */
export const PAYMENT_CAPTURED = 'payment.captured'
/** An amount was given back. */
export const PAYMENT_REFUNDED = 'payment.refunded'
export interface PaymentRefunded extends PaymentChanged {
  /** Which refund: a payment can have many. One that is asked for again stays the same. */
  readonly refundId: string
  readonly reason: string | null
  /** The key of the `refundOrder` that asked for it; null when it was asked for here. */
  readonly key: string | null
}
/** A refund was refused by the gateway, at once or after it had taken it: the money is still, or again, with the store. */
export const PAYMENT_REFUND_FAILED = 'payment.refund_failed'
export interface PaymentRefundFailed extends PaymentRefunded {
  /** Why, for programs: in capitals. */
  readonly code: string
  /** Why, in the gateway's words. */
  readonly message: string
  /** Whether it is asked for again by itself. */
  readonly isRepeated: boolean
}
/** The promise was let go. */
export const PAYMENT_VOIDED = 'payment.voided'
/** It came to nothing. */
export const PAYMENT_FAILED = 'payment.failed'

/** A capture, void, refund or confirmation waits for the worker. For payments alone. */
export const PAYMENT_STEP_REQUESTED = 'payment.step_requested'
export interface PaymentStepRequested {
  readonly paymentId: string
  readonly stepId: string
}
/** A gateway told of something by webhook. For payments alone. */
export const PAYMENT_WEBHOOK_RECEIVED = 'payment.webhook_received'
export interface PaymentWebhookReceived {
  readonly paymentId: string
}
