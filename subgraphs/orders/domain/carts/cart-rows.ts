import { prepared, type Queries, type Transaction } from '@saler/database'
import type { CartRow } from '../../graphql/rows.ts'
import { CART_DAYS } from '../limits.ts'

const COLUMNS = `store_no AS "storeNo", id, store_id AS "storeId", user_id AS "userId", token_hash AS "tokenHash", lines, email,
  phone, shipping_address AS "shippingAddress", shipping_option AS "shippingOption", discount_codes AS "discountCodes",
  gift_cards AS "giftCards", order_id AS "orderId", joined_id AS "joinedId", version, created_at AS "createdAt",
  updated_at AS "updatedAt", expires_at AS "expiresAt"`

// An expired cart is gone, whether or not it was swept already.
const BY_ID = `SELECT ${COLUMNS} FROM cart WHERE store_no = $1 AND id = $2 AND expires_at > now()`
const OF_USER = `SELECT ${COLUMNS} FROM cart
  WHERE store_no = $1 AND user_id = $2 AND order_id IS NULL AND joined_id IS NULL AND expires_at > now()`

const READ = prepared<CartRow>('read_cart', BY_ID)
const LOCK = prepared<CartRow>('lock_cart', `${BY_ID} FOR UPDATE`)
const READ_OWN = prepared<CartRow>('read_own_cart', OF_USER)
const LOCK_OWN = prepared<CartRow>('lock_own_cart', `${OF_USER} FOR UPDATE`)

const UNTIL = `now() + interval '${CART_DAYS} days'`

const FORGET_OWN = prepared(
  'forget_own_cart',
  `DELETE FROM cart
  WHERE store_no = $1 AND user_id = $2 AND order_id IS NULL AND joined_id IS NULL AND expires_at <= now()`,
)

const INSERT = prepared<CartRow>(
  'insert_cart',
  `INSERT INTO cart (store_no, id, store_id, user_id, token_hash, lines, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6::jsonb, ${UNTIL}) RETURNING ${COLUMNS}`,
)

const UPDATE = prepared<CartRow>(
  'update_cart',
  `UPDATE cart SET lines = $3::jsonb, email = $4, phone = $5, shipping_address = $6::jsonb, shipping_option = $7,
    discount_codes = $8::text[], gift_cards = $9::jsonb, version = version + 1, updated_at = now(), expires_at = ${UNTIL}
  WHERE store_no = $1 AND id = $2 RETURNING ${COLUMNS}`,
)

const GIVE = prepared<CartRow>(
  'give_cart',
  `UPDATE cart SET user_id = $3, token_hash = NULL, version = version + 1, updated_at = now(), expires_at = ${UNTIL}
  WHERE store_no = $1 AND id = $2 RETURNING ${COLUMNS}`,
)

const JOIN = prepared('join_cart', `UPDATE cart SET joined_id = $3, updated_at = now() WHERE store_no = $1 AND id = $2`)

const CLOSE = prepared(
  'close_cart',
  `UPDATE cart SET order_id = $3, updated_at = now()
  WHERE store_no = $1 AND id = $2 AND version = $4 AND order_id IS NULL AND joined_id IS NULL`,
)

/** What of a cart its owner decides. */
export type CartContent = Pick<
  CartRow,
  'lines' | 'email' | 'phone' | 'shippingAddress' | 'shippingOption' | 'discountCodes' | 'giftCards'
>

type Key = Pick<CartRow, 'storeNo' | 'id'>

const one = async (rows: Promise<CartRow[]>): Promise<CartRow | undefined> => (await rows)[0]

/** A cart that has not expired. Who may see it is for the caller to check. */
export const readCart = (queries: Queries, { storeNo, id }: Key) => one(queries.query(READ, [storeNo, id]))

/** The same, locked until the transaction ends. */
export const lockCart = (transaction: Transaction, { storeNo, id }: Key) => one(transaction.query(LOCK, [storeNo, id]))

/** The open cart of a user in a store. */
export const readOwnCart = (queries: Queries, storeNo: number, userId: string) =>
  one(queries.query(READ_OWN, [storeNo, userId]))

/** The same, locked; an expired one makes room for a new one. */
export async function lockOwnCart(transaction: Transaction, storeNo: number, userId: string) {
  const [, cart] = await Promise.all([
    transaction.execute(FORGET_OWN, [storeNo, userId]),
    one(transaction.query(LOCK_OWN, [storeNo, userId])),
  ])
  return cart
}

/** Writes a new cart with its lines. */
export async function insertCart(
  queries: Queries,
  cart: Pick<CartRow, 'storeNo' | 'id' | 'storeId' | 'userId' | 'tokenHash' | 'lines'>,
): Promise<CartRow> {
  const { storeNo, id, storeId, userId, tokenHash, lines } = cart
  return (await one(queries.query(INSERT, [storeNo, id, storeId, userId, tokenHash, JSON.stringify(lines)])))!
}

/** Writes all that the owner decides of a cart that the caller has locked. It is kept for another 30 days. */
export async function updateCart(
  transaction: Transaction,
  { storeNo, id, ...cart }: Key & CartContent,
): Promise<CartRow> {
  const { lines, email, phone, shippingAddress, shippingOption, discountCodes, giftCards } = cart
  const address = shippingAddress && JSON.stringify(shippingAddress)
  const values = [storeNo, id, JSON.stringify(lines), email, phone, address, shippingOption, discountCodes]
  return (await one(transaction.query(UPDATE, [...values, JSON.stringify(giftCards)])))!
}

/** Makes a guest's cart that the caller has locked a user's: its token opens nothing any more. */
export const giveCart = async (transaction: Transaction, { storeNo, id }: Key, userId: string): Promise<CartRow> =>
  (await one(transaction.query(GIVE, [storeNo, id, userId])))!

/** Writes down which cart a guest's cart, locked by the caller, has joined. */
export const markJoined = (transaction: Transaction, { storeNo, id }: Key, joinedId: string): Promise<number> =>
  transaction.execute(JOIN, [storeNo, id, joinedId])

/** Closes a cart with the order that it became. False when it is not open any more, or was changed since it was read. */
export const closeCart = async (
  transaction: Transaction,
  { storeNo, id, version }: Key & Pick<CartRow, 'version'>,
  orderId: string,
): Promise<boolean> => (await transaction.execute(CLOSE, [storeNo, id, orderId, version])) === 1
