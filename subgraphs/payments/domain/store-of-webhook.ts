import { prepared } from '@saler/database'
import { storeOf } from '@saler/kernel'
import type { PaymentGateway } from '../generated/resolvers.ts'
import type { Context } from './context.ts'

/** How many ids of a body are looked at, and how deep it is searched. */
const MAX_IDS = 50
const MAX_DEPTH = 12

const FIND = prepared<{ storeId: string }>(
  'store_of_payments',
  `SELECT DISTINCT store_id AS "storeId" FROM payment
  WHERE store_no = ANY ($1::int[]) AND id = ANY ($2::uuid[]) AND gateway = $3::payment_gateway LIMIT 2`,
)

/**
 * Which store a webhook is for that came to an address without one: the payment whose id it names, as we gave it to the
 * gateway with the charge, tells. Nothing is believed by that: it only says with whose secret the webhook is to be checked.
 */
export async function storeOfWebhook(
  { database }: Context,
  gateway: PaymentGateway,
  body: Uint8Array,
): Promise<string | undefined> {
  const ids = idsIn(body)
  if (ids.length === 0) return undefined
  const [found, another] = await database.query(FIND, [[...new Set(ids.map((id) => storeOf(id)))], ids, gateway])
  return another ? undefined : found?.storeId
}

/** The ids of ours that a JSON text has as values, the first fifty of them. */
export function idsIn(body: Uint8Array): string[] {
  const ids = new Set<string>()
  const search = (value: unknown, depth: number): void => {
    if (ids.size >= MAX_IDS || depth > MAX_DEPTH) return
    if (typeof value === 'string' && storeOf(value) !== undefined) ids.add(value)
    else if (value && typeof value === 'object') for (const part of Object.values(value)) search(part, depth + 1)
  }
  try {
    search(JSON.parse(new TextDecoder().decode(body)), 0)
  } catch {
    return []
  }
  return [...ids]
}
