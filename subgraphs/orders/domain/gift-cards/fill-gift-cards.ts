import { prepared, type Transaction } from '@saler/database'
import { newId } from '@saler/kernel'
import type { OrderRow } from '../../graphql/rows.ts'
import { MAX_CODES } from '../pricing/codes.ts'

const LEFT = prepared<{ amount: bigint }>(
  'sum_unreturned_gift_cards',
  `SELECT (
      SELECT coalesce(sum(amount - returned), 0) FROM order_gift_card WHERE store_no = $1 AND order_id = $2
    )::bigint - (
      SELECT coalesce(sum(refund_gift_cards), 0) FROM order_return
      WHERE store_no = $1 AND order_id = $2 AND id <> $3 AND refund_filled_at IS NULL
    )::bigint AS amount`,
)

/** What gift cards paid of an order, which is locked, less what they got back or other returns are to give back to them. */
export async function leftOfGiftCards(transaction: Transaction, order: OrderRow, returnId: string): Promise<bigint> {
  const [left] = await transaction.query(LEFT, [order.storeNo, order.id, returnId])
  return left!.amount
}

// One card after the other gets back what it paid, until all is given.
const FILL = prepared(
  'fill_gift_cards',
  `WITH wanted AS (
    UPDATE order_return SET refund_filled_at = now()
    WHERE store_no = $1 AND order_id = $2::uuid AND id = $3 AND refund_gift_cards > 0 AND refund_filled_at IS NULL
    RETURNING refund_gift_cards AS amount
  ), cards AS (
    SELECT gift_card_id, amount - returned AS "open", sum(amount - returned) OVER (ORDER BY gift_card_id) AS "upTo"
    FROM order_gift_card WHERE store_no = $1 AND order_id = $2::uuid AND amount > returned
  ), parts AS (
    SELECT gift_card_id, least("open", wanted.amount - ("upTo" - "open"))::bigint AS amount
    FROM cards, wanted WHERE "upTo" - "open" < wanted.amount
  ), returned AS (
    UPDATE order_gift_card AS own SET returned = own.returned + parts.amount FROM parts
    WHERE own.store_no = $1 AND own.order_id = $2::uuid AND own.gift_card_id = parts.gift_card_id
  ), filled AS (
    UPDATE gift_card AS card SET balance = card.balance + parts.amount FROM parts
    WHERE card.store_no = $1 AND card.id = parts.gift_card_id
    RETURNING card.id, card.balance, parts.amount
  )
  INSERT INTO gift_card_entry (store_no, gift_card_id, id, kind, amount, balance, order_id)
  SELECT $1, id, ($4::uuid[])[row_number() OVER ()], 'RETURNED', amount, balance, $2::uuid FROM filled`,
)

/** Gives gift cards back what a refunded return is to give them, once, in the transaction that has the order locked. */
export async function fillGiftCards(transaction: Transaction, order: OrderRow, returnId: string): Promise<void> {
  const entries = Array.from({ length: MAX_CODES }, () => newId(order.storeNo))
  await transaction.execute(FILL, [order.storeNo, order.id, returnId, entries])
}
