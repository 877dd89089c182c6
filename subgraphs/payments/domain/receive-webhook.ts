import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { isLongerThan, newId, storeOf } from '@saler/kernel'
import { PAYMENT_WEBHOOK_RECEIVED, type PaymentWebhookReceived } from '../events.ts'
import { type WebhookNotice, WebhookRefused } from '../gateways/gateway.ts'
import type { PaymentGateway } from '../generated/resolvers.ts'
import type { Context } from './context.ts'

/** Characters of a gateway's own names of events and payments. */
const MAX_NAME = 200

const INSERT = prepared(
  'insert_webhook_delivery',
  `INSERT INTO webhook_delivery (store_no, gateway, event_id, reference, payment_id)
  VALUES ($1, $2::payment_gateway, $3, $4, $5::uuid) ON CONFLICT DO NOTHING`,
)

const FIND = prepared<{ id: string }>(
  'payment_of_webhook',
  `SELECT id FROM payment WHERE store_no = $1 AND gateway = $2::payment_gateway
    AND (id = $3::uuid OR reference = $4) ORDER BY id LIMIT 1`,
)

/**
 * Keeps a webhook that was found genuine, with the job that acts on it, in one transaction: each event of a gateway once,
 * however often it is sent. What it says of the payment is not believed; the worker asks the gateway, so the order in which
 * webhooks come does not matter.
 *
 * @returns whether it was new.
 * @throws WebhookRefused when the gateway's names in it are none: a genuine webhook may still be of another shape.
 */
export async function receiveWebhook(
  { database, outbox }: Context,
  gateway: PaymentGateway,
  storeId: string,
  { eventId, reference, paymentId }: WebhookNotice,
): Promise<boolean> {
  if (!isName(eventId) || !(reference == null || isName(reference)))
    throw new WebhookRefused('The webhook does not say which event and payment it is about.')
  const storeNo = storeOf(storeId)!
  const ownId = typeof paymentId === 'string' && storeOf(paymentId) === storeNo ? paymentId : null
  const isNew = await database.transaction(async (transaction) => {
    const [payment] = await transaction.query(FIND, [storeNo, gateway, ownId, reference ?? null])
    const id = payment?.id ?? null
    if ((await transaction.execute(INSERT, [storeNo, gateway, eventId, reference ?? null, id])) === 0) return false
    if (id !== null) await requestComparison(transaction, storeNo, id)
    return true
  })
  outbox.poke()
  return isNew
}

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '' && !isLongerThan(value, MAX_NAME)

/** Has the worker ask the gateway where a payment stands. */
export function requestComparison(transaction: Transaction, storeNo: number, paymentId: string): Promise<void> {
  const payload: PaymentWebhookReceived = { paymentId }
  return recordEvents(transaction, [
    { id: newId(storeNo), storeNo, type: PAYMENT_WEBHOOK_RECEIVED, payload, at: new Date() },
  ])
}

/** For how long an event is known as one that came before. Gateways send again for some days. */
const KEPT_DAYS = 60

const FORGET = prepared(
  'forget_webhook_deliveries',
  `DELETE FROM webhook_delivery WHERE at < now() - make_interval(days => ${KEPT_DAYS})`,
)

/** Removes what no gateway sends again. */
export const forgetWebhooks = ({ database }: Context): Promise<number> => database.execute(FORGET)
