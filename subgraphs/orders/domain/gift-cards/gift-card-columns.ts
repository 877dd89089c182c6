/** What a `GiftCardRow` is made of, from the table of gift cards. */
export const GIFT_CARD_COLUMNS = `store_no AS "storeNo", id, last_four AS "lastFour", currency, initial, balance, note,
  expires_at AS "expiresAt", disabled_at AS "disabledAt", created_at AS "createdAt"`
