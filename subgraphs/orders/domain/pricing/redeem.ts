import { prepared, type Transaction } from '@saler/database'
import { newId, refuse } from '@saler/kernel'
import { MAX_CODES } from './codes.ts'
import type { Buyer, Priced } from './priced.ts'
import { buyerKeys } from './read-rules.ts'

/** An order that was just written in the same transaction. */
export interface Redeeming {
  readonly storeNo: number
  readonly orderId: string
  readonly buyer: Pick<Buyer, 'userId' | 'email'>
  readonly userId: string | null
  /** Says why, in the caller's language. */
  readonly say: (code: string) => string
}

/** True for an order that uses up something, which takes a transaction. */
export const redeems = (priced: Pick<Priced, 'discounts' | 'giftCards'>): boolean =>
  priced.discounts.length > 0 || priced.giftCards.some(({ amount }) => amount > 0n)

const USE = prepared(
  'use_discounts',
  `UPDATE discount SET used = used + 1
  WHERE store_no = $1 AND id = ANY ($2::uuid[]) AND active AND (ends_at IS NULL OR ends_at > now())
    AND (usage_limit IS NULL OR used < usage_limit)`,
)

const USE_AS_BUYER = prepared(
  'use_discounts_as_buyer',
  `INSERT INTO discount_buyer AS own (store_no, discount_id, buyer, used)
  SELECT $1, discount_id, buyer, 1 FROM unnest($2::uuid[], $3::text[]) AS wanted(discount_id, buyer)
  ORDER BY discount_id, buyer
  ON CONFLICT (store_no, discount_id, buyer) DO UPDATE SET used = own.used + 1
  WHERE own.used < (SELECT coalesce(usage_limit_per_customer, 2147483647) FROM discount
    WHERE store_no = own.store_no AND id = own.discount_id)`,
)

const KEEP = prepared(
  'keep_order_discounts',
  `INSERT INTO order_discount (store_no, order_id, position, discount_id, code, title, kind, amount, shipping_amount, buyers)
  SELECT $1, $2, kept.position, kept.id, kept.code, kept.title, kept.kind, kept.amount, kept."shippingAmount",
    CASE WHEN kept."limitedPerBuyer" THEN $4::text[] ELSE '{}' END
  FROM jsonb_to_recordset($3::jsonb) AS kept(position int, id uuid, code text, title text, kind discount_kind,
    amount bigint, "shippingAmount" bigint, "limitedPerBuyer" boolean)`,
)

// The balance is looked at by the very statement that takes from it; the table's own check stands behind it.
const PAY = prepared(
  'pay_with_gift_cards',
  `WITH paid AS (
    UPDATE gift_card AS card SET balance = card.balance - wanted.amount
    FROM unnest($3::uuid[], $4::bigint[], $5::uuid[]) AS wanted(id, amount, entry_id)
    WHERE card.store_no = $1 AND card.id = wanted.id AND card.balance >= wanted.amount AND card.disabled_at IS NULL
      AND (card.expires_at IS NULL OR card.expires_at > now())
    RETURNING card.id, card.balance, wanted.amount, wanted.entry_id
  ), entries AS (
    INSERT INTO gift_card_entry (store_no, gift_card_id, id, kind, amount, balance, order_id, user_id)
    SELECT $1, id, entry_id, 'REDEEMED', -amount, balance, $2::uuid, $6::uuid FROM paid
  )
  INSERT INTO order_gift_card (store_no, order_id, gift_card_id, amount) SELECT $1, $2::uuid, id, amount FROM paid`,
)

/**
 * Uses what an order takes of discounts and gift cards, in the transaction that writes the order: each use is counted only
 * where one is left, each amount taken only where the balance has it.
 *
 * @throws Refusal DISCOUNT_CODE_INVALID on `discountCode`, GIFT_CARD_INVALID on `giftCards`, when somebody else was faster;
 *   the transaction must not be committed then.
 */
export async function redeem(
  transaction: Transaction,
  { storeNo, orderId, buyer, userId, say }: Redeeming,
  { discounts, giftCards }: Pick<Priced, 'discounts' | 'giftCards'>,
): Promise<void> {
  const ids = discounts.flatMap(({ id }) => id ?? [])
  const keys = buyerKeys(buyer)
  const limited = discounts.filter(({ limitedPerBuyer }) => limitedPerBuyer)
  const asBuyer = limited.flatMap(({ id }) => keys.map((key) => ({ id, key })))
  const paying = giftCards.filter(({ amount }) => amount > 0n)
  const kept = discounts.map(({ amount, shippingAmount, ...rest }, position) => ({
    position,
    ...rest,
    amount: amount.toString(),
    shippingAmount: shippingAmount.toString(),
  }))
  // They go to the server together. What one of them could not do is found when all are done, and then nothing is kept.
  const [used, usedAsBuyer, paid] = await Promise.all([
    ids.length > 0 ? transaction.execute(USE, [storeNo, ids]) : 0,
    asBuyer.length > 0
      ? transaction.execute(USE_AS_BUYER, [storeNo, asBuyer.map(({ id }) => id), asBuyer.map(({ key }) => key)])
      : 0,
    paying.length > 0
      ? transaction.execute(PAY, [
          storeNo,
          orderId,
          paying.map(({ id }) => id),
          paying.map(({ amount }) => amount),
          paying.map(() => newId(storeNo)),
          userId,
        ])
      : 0,
    kept.length > 0 ? transaction.execute(KEEP, [storeNo, orderId, JSON.stringify(kept), keys]) : 0,
  ])
  if (used < ids.length) refuse('DISCOUNT_CODE_INVALID', ['discountCode'], { reason: say('CODE_USED_UP') })
  if (usedAsBuyer < asBuyer.length)
    refuse('DISCOUNT_CODE_INVALID', ['discountCode'], { reason: say('CODE_CUSTOMER_USED_UP') })
  if (paid < paying.length) refuse('GIFT_CARD_INVALID', ['giftCards'])
}

const GIVE_BACK = prepared(
  'give_back_redeemed',
  `WITH given AS (
    UPDATE order_discount SET returned_at = now()
    WHERE store_no = $1 AND order_id = $2::uuid AND discount_id IS NOT NULL AND returned_at IS NULL
    RETURNING discount_id, buyers
  ), uses AS (
    UPDATE discount SET used = used - 1 FROM given WHERE store_no = $1 AND id = given.discount_id
  ), buyers AS (
    UPDATE discount_buyer AS own SET used = own.used - 1 FROM given
    WHERE own.store_no = $1 AND own.discount_id = given.discount_id AND own.buyer = ANY (given.buyers)
  ), cards AS (
    SELECT gift_card_id, amount - returned AS amount FROM order_gift_card
    WHERE store_no = $1 AND order_id = $2::uuid AND returned_at IS NULL AND amount > returned
  ), returned AS (
    UPDATE order_gift_card SET returned_at = now(), returned = amount
    WHERE store_no = $1 AND order_id = $2::uuid AND returned_at IS NULL
  ), filled AS (
    UPDATE gift_card AS card SET balance = card.balance + cards.amount FROM cards
    WHERE card.store_no = $1 AND card.id = cards.gift_card_id
    RETURNING card.id, card.balance, cards.amount
  )
  INSERT INTO gift_card_entry (store_no, gift_card_id, id, kind, amount, balance, order_id, user_id)
  SELECT $1, id, ($3::uuid[])[row_number() OVER ()], 'RETURNED', amount, balance, $2::uuid, $4::uuid FROM filled`,
)

/**
 * Gives back what an order has used of discounts and gift cards, in the transaction that cancels it. Whatever was given back
 * before stays.
 */
export async function giveBackRedeemed(
  transaction: Transaction,
  { storeNo, orderId, userId }: { storeNo: number; orderId: string; userId: string | null },
): Promise<void> {
  const entries = Array.from({ length: MAX_CODES }, () => newId(storeNo))
  await transaction.execute(GIVE_BACK, [storeNo, orderId, entries, userId])
}
