import { recordEvents } from '@saler/events'
import { newId } from '@saler/kernel'
import { CUSTOMER_JOINED, type CustomerJoined } from '../../events.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { Context } from '../context.ts'
import { LOCK_EMAIL } from './lock-email.ts'

type Sql = Prisma.TransactionClient

/** A guest's record, and the record that the user has in the same store already. */
interface Guest {
  readonly storeNo: number
  readonly id: string
  readonly ownId: string | null
}

const GUESTS = `SELECT g.store_no AS "storeNo", g.id, own.id AS "ownId"
  FROM customer g LEFT JOIN customer own ON own.store_no = g.store_no AND own.user_id = $2::uuid
  WHERE g.email = $1 AND g.user_id IS NULL
  ORDER BY g.store_no
  FOR UPDATE OF g`

const BECOME_USERS = `UPDATE customer SET user_id = $3::uuid, email = NULL
  FROM unnest($1::int[], $2::uuid[]) AS joined (store_no, id)
  WHERE customer.store_no = joined.store_no AND customer.id = joined.id`

/** $1, $2 and $3 of each: the stores' numbers, the guests' records and the user's own ones. */
const JOINED = 'unnest($1::int[], $2::uuid[], $3::uuid[]) AS joined (store_no, guest_id, own_id)'

// What the user said of themself goes before what a guest said; staff's notes and tags are kept of both.
const MERGE = `UPDATE customer own SET
    phone = coalesce(own.phone, (SELECT CASE WHEN u.phone IS NULL THEN g.phone END FROM users u WHERE u.id = own.user_id)),
    note = nullif(concat_ws(E'\\n', own.note, g.note), ''),
    tags = (SELECT coalesce(array_agg(DISTINCT tag), '{}') FROM unnest(own.tags || g.tags) AS tag),
    email_consent = CASE WHEN own.email_consent_at IS NULL THEN g.email_consent ELSE own.email_consent END,
    email_consent_at = coalesce(own.email_consent_at, g.email_consent_at),
    sms_consent = CASE WHEN own.sms_consent_at IS NULL THEN g.sms_consent ELSE own.sms_consent END,
    sms_consent_at = coalesce(own.sms_consent_at, g.sms_consent_at),
    created_at = least(own.created_at, g.created_at)
  FROM ${JOINED} JOIN customer g ON g.store_no = joined.store_no AND g.id = joined.guest_id
  WHERE own.store_no = joined.store_no AND own.id = joined.own_id`

const has = (use: string): string => `EXISTS (
  SELECT FROM customer_address o WHERE o.store_no = joined.store_no AND o.customer_id = joined.own_id AND o.${use})`

const MOVE_ADDRESSES = `UPDATE customer_address SET customer_id = joined.own_id,
    default_shipping = default_shipping AND NOT ${has('default_shipping')},
    default_billing = default_billing AND NOT ${has('default_billing')}
  FROM ${JOINED}
  WHERE customer_address.store_no = joined.store_no AND customer_address.customer_id = joined.guest_id`

const MOVE_CONSENTS = `UPDATE consent_change SET customer_id = joined.own_id FROM ${JOINED}
  WHERE consent_change.store_no = joined.store_no AND consent_change.customer_id = joined.guest_id`

const REMOVE_GUESTS = `DELETE FROM customer USING unnest($1::int[], $2::uuid[]) AS joined (store_no, id)
  WHERE customer.store_no = joined.store_no AND customer.id = joined.id`

/**
 * Makes the guests' records with an e-mail address the user's, who has just shown that it is theirs. Where they are a
 * customer of the store already, the guest's record goes into theirs. Told by an event for each, so that the orders follow.
 */
export async function joinGuests(
  context: Pick<Context, 'now'>,
  tx: Sql,
  { id: userId, email }: { readonly id: string; readonly email: string },
): Promise<void> {
  await tx.$queryRawUnsafe(LOCK_EMAIL, email)
  const guests = await tx.$queryRawUnsafe<Guest[]>(GUESTS, email, userId)
  if (guests.length === 0) return
  const alone = guests.filter(({ ownId }) => ownId === null)
  await tx.$executeRawUnsafe(BECOME_USERS, storesOf(alone), idsOf(alone), userId)
  const twins = guests.filter(({ ownId }) => ownId !== null)
  if (twins.length > 0) {
    const joined = [storesOf(twins), idsOf(twins), twins.map(({ ownId }) => ownId)] as const
    await tx.$executeRawUnsafe(MERGE, ...joined)
    await tx.$executeRawUnsafe(MOVE_ADDRESSES, ...joined)
    await tx.$executeRawUnsafe(MOVE_CONSENTS, ...joined)
    await tx.$executeRawUnsafe(REMOVE_GUESTS, joined[0], joined[1])
  }
  const at = context.now()
  await recordEvents(
    tx,
    guests.map(({ storeNo, id, ownId }) => {
      const payload: CustomerJoined = { userId, email, customerId: ownId ?? id, guestCustomerId: id }
      return { id: newId(storeNo), storeNo, type: CUSTOMER_JOINED, payload, at }
    }),
  )
}

const storesOf = (guests: readonly Guest[]): number[] => guests.map(({ storeNo }) => storeNo)
const idsOf = (guests: readonly Guest[]): string[] => guests.map(({ id }) => id)
