import {
  PAYMENT_ACTION_REQUIRED,
  PAYMENT_AUTHORIZED,
  PAYMENT_CAPTURED,
  PAYMENT_FAILED,
  PAYMENT_REFUNDED,
  PAYMENT_REQUESTED,
  PAYMENT_VOIDED,
} from '../events.ts'
import type { PaymentEventType } from '../generated/resolvers.ts'

/** The events of the log that concern whoever follows payments, by their names in the API. */
export const PAYMENT_EVENT_TYPES: Readonly<Record<string, PaymentEventType>> = {
  [PAYMENT_REQUESTED]: 'PAYMENT_REQUESTED',
  [PAYMENT_ACTION_REQUIRED]: 'PAYMENT_ACTION_REQUIRED',
  [PAYMENT_AUTHORIZED]: 'PAYMENT_AUTHORIZED',
  [PAYMENT_CAPTURED]: 'PAYMENT_CAPTURED',
  [PAYMENT_REFUNDED]: 'PAYMENT_REFUNDED',
  [PAYMENT_VOIDED]: 'PAYMENT_VOIDED',
  [PAYMENT_FAILED]: 'PAYMENT_FAILED',
}
