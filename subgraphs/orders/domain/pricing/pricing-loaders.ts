import { type Database, prepared, type Statement } from '@saler/database'
import DataLoader from 'dataloader'
import type { GiftCardEntryRow, GiftCardRow, OrderDiscountRow, OrderGiftCardRow, OrderRow } from '../../graphql/rows.ts'

/** What prices are made of, each kind in one statement however many orders or gift cards are asked about. */
export interface PricingLoaders {
  /** The discounts of an order, in the order in which they were taken off. */
  readonly discounts: DataLoader<OrderRow, OrderDiscountRow[], string>
  /** The gift cards that pay a part of an order. */
  readonly giftCards: DataLoader<OrderRow, OrderGiftCardRow[], string>
  /** The changes of a gift card, newest first, at most 100. */
  readonly giftCardEntries: DataLoader<GiftCardRow, GiftCardEntryRow[], string>
}

const WANTED = 'unnest($1::int[], $2::uuid[]) AS wanted(store_no, id)'

type Read<Row> = Statement<Omit<Row, 'currency'> & { readonly ownerId: string }>

const READ_DISCOUNTS: Read<OrderDiscountRow> = prepared(
  'read_order_discounts',
  `SELECT part.order_id AS "ownerId", code, title, kind, amount, shipping_amount AS "shippingAmount"
  FROM ${WANTED} JOIN order_discount part ON part.store_no = wanted.store_no AND part.order_id = wanted.id
  ORDER BY part.order_id, part.position`,
)

const READ_GIFT_CARDS: Read<OrderGiftCardRow> = prepared(
  'read_order_gift_cards',
  `SELECT part.order_id AS "ownerId", card.last_four AS "lastFour", part.amount
  FROM ${WANTED} JOIN order_gift_card part ON part.store_no = wanted.store_no AND part.order_id = wanted.id
    AND part.returned_at IS NULL
  JOIN gift_card card ON card.store_no = part.store_no AND card.id = part.gift_card_id
  ORDER BY part.order_id, part.gift_card_id`,
)

const READ_ENTRIES: Read<GiftCardEntryRow> = prepared(
  'read_gift_card_entries',
  `SELECT wanted.id AS "ownerId", entry.kind, entry.amount, entry.balance, entry.order_id AS "orderId", entry.at
  FROM ${WANTED} CROSS JOIN LATERAL (
    SELECT * FROM gift_card_entry own WHERE own.store_no = wanted.store_no AND own.gift_card_id = wanted.id
    ORDER BY own.id DESC LIMIT 100
  ) AS entry
  ORDER BY wanted.id, entry.id DESC`,
)

export function createPricingLoaders(database: Database): PricingLoaders {
  const partsOf = <Owner extends { id: string; storeNo: number; currency: string }, Row>(statement: Read<Row>) =>
    new DataLoader<Owner, Row[], string>(
      async (owners) => {
        const values = [owners.map(({ storeNo }) => storeNo), owners.map(({ id }) => id)]
        const groups = Map.groupBy(await database.query(statement, values), ({ ownerId }) => ownerId)
        return owners.map(({ id, currency }) => (groups.get(id) ?? []).map((row) => ({ ...row, currency }) as Row))
      },
      { cacheKeyFn: ({ id }) => id },
    )
  return {
    discounts: partsOf(READ_DISCOUNTS),
    giftCards: partsOf(READ_GIFT_CARDS),
    giftCardEntries: partsOf(READ_ENTRIES),
  }
}
