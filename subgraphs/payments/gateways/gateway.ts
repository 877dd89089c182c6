import type { PaymentGateway } from '../generated/resolvers.ts'

/** A payment as its gateway is asked for it. Amounts are in the currency's smallest unit. */
export interface Charge {
  readonly paymentId: string
  readonly orderId: string
  readonly orderNumber: string
  readonly storeId: string
  /** The idempotency key, a UUID: the same key charges once, however often it is sent. */
  readonly key: string
  readonly amount: bigint
  readonly currency: string
  readonly method: string | null
  /** What stands for a card or a wallet at the gateway; never a card number. */
  readonly token: string | null
  /** False when the amount is to be promised only, and captured later. */
  readonly capture: boolean
  /** Where the buyer comes back to from a page of the gateway's. */
  readonly returnUrl: string | null
  /** Where the gateway tells what happens later. */
  readonly webhookUrl: string
  readonly email: string | null
  readonly phone: string | null
  readonly language: string
}

/** What the buyer has to do before the payment goes on. */
export interface NextAction {
  readonly kind: 'REDIRECT' | 'ONE_TIME_PASSWORD' | 'BANK_TRANSFER'
  readonly redirectUrl: string | null
  readonly instructions: string | null
}

/** A refund as the gateway knows it. */
export interface GatewayRefund {
  /** The gateway's own name of it. */
  readonly reference: string
  /** Our key, where the gateway keeps it. */
  readonly key: string | null
  readonly amount: bigint
  readonly status: 'PENDING' | 'SUCCEEDED' | 'FAILED'
}

/** Where a payment stands at its gateway. The gateway's word is the truth of it. */
export interface GatewayState {
  /** The gateway's own name of the payment. */
  readonly reference: string
  readonly status: 'PENDING' | 'REQUIRES_ACTION' | 'AUTHORIZED' | 'CAPTURED' | 'VOIDED' | 'FAILED'
  readonly amount: bigint
  readonly currency: string
  readonly authorized: bigint
  readonly captured: bigint
  readonly refunded: bigint
  readonly refunds: readonly GatewayRefund[]
  readonly nextAction: NextAction | null
  /** Whether the buyer did their part on the gateway's page, and the gateway waits for `complete`. */
  readonly isApproved?: boolean
  readonly failure: { readonly code: string; readonly message: string } | null
}

/** What a webhook is about. What it says beyond that is not believed: the gateway is asked. */
export interface WebhookNotice {
  /** The gateway's own id of the event: the same event may come many times. */
  readonly eventId: string
  readonly reference: string | null
  readonly paymentId: string | null
}

/** One step on a payment that the gateway knows. */
interface Step {
  readonly reference: string
  /** The idempotency key. */
  readonly key: string
}

/**
 * A way to take money. Every method that acts may be sent again with the same key without acting twice, and tells by its
 * error what is known: `GatewayRefused` (no, and nothing happened), `GatewayUnavailable` (nothing happened, try again),
 * `OutcomeUnknown` (it may have happened: ask by `find`).
 */
export interface Gateway {
  readonly name: PaymentGateway
  /** Whether it answers a repeated key of any step with what was done, so that sending again is harmless. */
  readonly replays: boolean
  charge(charge: Charge): Promise<GatewayState>
  capture(step: Step & { readonly amount: bigint; readonly currency: string }): Promise<GatewayState>
  void(step: Step): Promise<GatewayState>
  refund(
    step: Step & { readonly amount: bigint; readonly currency: string; readonly reason: string | null },
  ): Promise<GatewayState>
  /** Takes, or has promised, what the buyer approved on the gateway's page: the end of a charge, under the same key. */
  complete?(step: Step): Promise<GatewayState>
  /** Hands in the one-time password that the buyer was sent. */
  confirm?(step: Step & { readonly code: string }): Promise<GatewayState>
  /**
   * Asks where a payment stands, and never acts: by the gateway's own name of it, or, when the answer to its charge was
   * lost, by our id and key. Undefined when the gateway knows of no such payment.
   */
  find(sought: {
    readonly reference: string | null
    readonly paymentId: string
    readonly key: string
  }): Promise<GatewayState | undefined>
  /** Checks a webhook's signature and age on the bytes as they came. @throws WebhookRefused */
  readWebhook(delivery: {
    readonly headers: Headers
    readonly body: Uint8Array
    readonly now: Date
  }): Promise<WebhookNotice>
}

/** The gateway says no, and nothing happened. Sending it again would change nothing. */
export class GatewayRefused extends Error {
  override readonly name = 'GatewayRefused'
  /** In capitals, such as CARD_DECLINED: for programs. */
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** The gateway is away or too busy, and certainly did nothing. The same key may be sent again later. */
export class GatewayUnavailable extends Error {
  override readonly name = 'GatewayUnavailable'
}

/** The request went out, and no usable answer came: it may have been done. Only asking tells. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}

/** A webhook that nobody but the gateway should have sent, and it did not; or one that is too old. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused'
}
