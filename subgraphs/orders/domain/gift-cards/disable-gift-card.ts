import { prepared } from '@saler/database'
import { actorIdOf, authorize } from '@saler/identity'
import { newId, refuse } from '@saler/kernel'
import type { DisableGiftCardInput } from '../../generated/resolvers.ts'
import type { GiftCardRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { GIFT_CARD_COLUMNS } from './gift-card-columns.ts'

const DISABLE = prepared<{ storeNo: number }>(
  'disable_gift_card',
  `WITH card AS (
    UPDATE gift_card SET disabled_at = now() WHERE store_no = $1 AND id = $2 AND disabled_at IS NULL RETURNING *
  )
  INSERT INTO gift_card_entry (store_no, gift_card_id, id, kind, amount, balance, user_id)
  SELECT store_no, id, $3, 'DISABLED', 0, balance, $4::uuid FROM card`,
)

const FIND = prepared<GiftCardRow>(
  'find_gift_card',
  `SELECT ${GIFT_CARD_COLUMNS} FROM gift_card WHERE store_no = $1 AND id = $2`,
)

/**
 * Disables a gift card for good; one that was disabled before stays as it is.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `giftCardId`.
 */
export async function disableGiftCard(context: Context, { giftCardId }: DisableGiftCardInput): Promise<GiftCardRow> {
  const { identity, database } = context
  const storeNo = authorize(identity, giftCardId, 'discounts:write', ['giftCardId'])
  const userId = actorIdOf(identity)
  await database.execute(DISABLE, [storeNo, giftCardId, newId(storeNo), userId])
  const [card] = await database.query(FIND, [storeNo, giftCardId])
  return card ?? refuse('NOT_FOUND', ['giftCardId'])
}
