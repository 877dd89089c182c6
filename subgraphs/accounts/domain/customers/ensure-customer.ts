import { prepared, type Transaction } from '@saler/database'
import { requireService } from '@saler/identity'
import { isWhole, newId, parseEmail, parsePhone, refuse, storeOf } from '@saler/kernel'
import type { MutationEnsureCustomerArgs } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { CUSTOMER_COLUMNS, CUSTOMERS, type CustomerRow } from './customer-row.ts'
import { MAX_NAME } from './limits.ts'
import { lockEmail } from './lock-email.ts'

const BY_USER = prepared<CustomerRow>(
  'customer-of-user',
  `SELECT ${CUSTOMER_COLUMNS} FROM ${CUSTOMERS} WHERE c.store_no = $1 AND c.user_id = $2`,
)

const MAKE_OF_USER = prepared(
  'make-customer-of-user',
  `INSERT INTO customer (store_no, id, user_id, created_at)
   SELECT $1, $3, id, $4 FROM users WHERE id = $2
   ON CONFLICT (store_no, user_id) DO NOTHING`,
)

/**
 * Somebody's record as a customer of a store; made when it is their first time there. Asked twice at once it is made once.
 * By e-mail address it is that of the user who has verified the address, otherwise that of the guest.
 *
 * @throws Refusal FORBIDDEN for everybody but another part of the system; NOT_FOUND when there is no such store or user;
 *   INVALID on `email` when it is no address, or when not exactly one of user and address is given.
 */
export async function ensureCustomer(context: Context, asked: MutationEnsureCustomerArgs): Promise<CustomerRow> {
  requireService(context.identity)
  const storeNo = storeOf(asked.storeId)
  if (!storeNo) return refuse('NOT_FOUND', ['storeId'])
  if ((asked.userId == null) === (asked.email == null)) return refuse('INVALID', ['email'])
  return asked.userId == null ? ensureByEmail(context, storeNo, asked) : ensureOfUser(context, storeNo, asked.userId)
}

/** @throws Refusal NOT_FOUND on `userId` when there is no such user. */
export async function ensureOfUser(context: Context, storeNo: number, userId: string): Promise<CustomerRow> {
  if (storeOf(userId) === undefined) return refuse('NOT_FOUND', ['userId'])
  const { database } = context
  const [known] = await database.query(BY_USER, [storeNo, userId])
  if (known) return known
  return database.transaction(async (tx) => {
    const [user] = await tx.query<{ email: string }>('SELECT email FROM users WHERE id = $1', [userId])
    if (!user) return refuse('NOT_FOUND', ['userId'])
    // A guest's record that is just becoming this user's must not meet a second one.
    await lockEmail(tx, user.email)
    return makeOfUser(context, tx, storeNo, userId)
  })
}

async function makeOfUser(context: Context, tx: Transaction, storeNo: number, userId: string): Promise<CustomerRow> {
  await tx.execute(MAKE_OF_USER, [storeNo, userId, newId(storeNo), context.now()])
  const [made] = await tx.query(BY_USER, [storeNo, userId])
  return made!
}

const BY_EMAIL = prepared<CustomerRow>(
  'customer-by-email',
  `SELECT ${CUSTOMER_COLUMNS} FROM ${CUSTOMERS}
   WHERE c.store_no = $1 AND c.user_id = (SELECT id FROM users WHERE email = $2 AND email_verified_at IS NOT NULL)
   UNION ALL
   SELECT ${CUSTOMER_COLUMNS} FROM ${CUSTOMERS}
   WHERE c.store_no = $1 AND c.email = $2
     AND NOT EXISTS (SELECT FROM users WHERE email = $2 AND email_verified_at IS NOT NULL)`,
)

const KEEP_GUEST = prepared(
  'keep-guest',
  `INSERT INTO customer AS c (store_no, id, email, first_name, last_name, phone, language, created_at)
   VALUES ($1, $3, $2, $4, $5, $6, $7, $8)
   ON CONFLICT (store_no, email) DO UPDATE SET
     first_name = coalesce(c.first_name, excluded.first_name),
     last_name = CASE WHEN c.first_name IS NULL THEN coalesce(c.last_name, excluded.last_name) ELSE c.last_name END,
     phone = coalesce(c.phone, excluded.phone),
     language = coalesce(c.language, excluded.language)`,
)

async function ensureByEmail(
  context: Context,
  storeNo: number,
  asked: MutationEnsureCustomerArgs,
): Promise<CustomerRow> {
  const email = parseEmail(asked.email ?? '') ?? refuse('INVALID', ['email'])
  const guest = guestOf(asked)
  const [known] = await context.database.query(BY_EMAIL, [storeNo, email])
  if (known && (known.userId !== null || !addsTo(known, guest))) return known
  return context.database.transaction(async (tx) => {
    // Whoever verifies the address meanwhile waits until the guest's record is there, or is seen here.
    await lockEmail(tx, email)
    const [user] = await tx.query<{ id: string }>(
      'SELECT id FROM users WHERE email = $1 AND email_verified_at IS NOT NULL',
      [email],
    )
    if (user) return makeOfUser(context, tx, storeNo, user.id)
    const { firstName, lastName, phone, language } = guest
    const values = [storeNo, email, newId(storeNo), firstName, lastName, phone, language, context.now()]
    await tx.execute(KEEP_GUEST, values)
    const [kept] = await tx.query(BY_EMAIL, [storeNo, email])
    return kept!
  })
}

interface Guest {
  readonly firstName: string | null
  readonly lastName: string | null
  readonly phone: string | null
  readonly language: string | null
}

/** What an order tells of a guest. Where it has not the right form it tells nothing. */
function guestOf({ name, phone, language }: MutationEnsureCustomerArgs): Guest {
  const words = (name ?? '').trim().split(/\s+/)
  const [first = '', rest] = [words[0], words.slice(1).join(' ')]
  const kept = (text: string): string | null =>
    text === '' || !isWhole(text) ? null : [...text].slice(0, MAX_NAME).join('')
  return {
    firstName: kept(first),
    lastName: kept(rest),
    phone: parsePhone(phone ?? '') ?? null,
    language: language ?? null,
  }
}

/** True when the order tells something that is not known of the guest yet. */
const addsTo = (known: CustomerRow, guest: Guest): boolean =>
  (known.firstName === '' && guest.firstName !== null) ||
  (known.phone === null && guest.phone !== null) ||
  (known.language === null && guest.language !== null)
