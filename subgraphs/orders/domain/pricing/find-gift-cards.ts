import { prepared } from '@saler/database'
import type { Context } from '../context.ts'
import type { GiftCardBalance } from './calculate.ts'
import { countWrongCodes, refuseGuessing } from './code-attempts.ts'
import { giftCardCode, MAX_CODE } from './codes.ts'

/** A gift card as it is found by its code. */
export interface FoundGiftCard extends GiftCardBalance {
  readonly currency: string
  readonly expiresAt: Date | null
}

const FIND = prepared<FoundGiftCard & { codeHash: string }>(
  'find_gift_cards',
  `SELECT id, code_hash AS "codeHash", last_four AS "lastFour", balance, currency, expires_at AS "expiresAt"
  FROM gift_card WHERE store_no = $1 AND code_hash = ANY ($2::text[]) AND disabled_at IS NULL
    AND (expires_at IS NULL OR expires_at > now())`,
)

const FIND_KNOWN = prepared<FoundGiftCard>(
  'find_known_gift_cards',
  `SELECT id, last_four AS "lastFour", balance, currency, expires_at AS "expiresAt"
  FROM gift_card WHERE store_no = $1 AND id = ANY ($2::uuid[]) AND disabled_at IS NULL
    AND (expires_at IS NULL OR expires_at > now())
  ORDER BY array_position($2::uuid[], id)`,
)

/** Gift cards whose codes somebody showed before, in the order of the ids; and the ids of those that can no longer pay. */
export async function findKnownGiftCards(
  { database }: Pick<Context, 'database'>,
  storeNo: number,
  ids: readonly string[],
): Promise<{ found: FoundGiftCard[]; refused: string[] }> {
  const found = ids.length === 0 ? [] : await database.query(FIND_KNOWN, [storeNo, ids])
  return { found, refused: ids.filter((id) => !found.some((card) => card.id === id)) }
}

/**
 * The gift cards of some codes, each once, in the order of the codes; and the codes that are none, are disabled or have
 * expired. Whoever asks for too many of these is told nothing more for the rest of the hour.
 *
 * @throws Refusal TOO_MANY_ATTEMPTS.
 */
export async function findGiftCards(
  context: Context,
  storeNo: number,
  codes: readonly string[],
): Promise<{ found: FoundGiftCard[]; refused: string[] }> {
  if (codes.length === 0) return { found: [], refused: [] }
  await refuseGuessing(context)
  const hashes = codes.map((code) => (code.length > MAX_CODE ? '' : context.giftCardHash(giftCardCode(code))))
  const rows = await context.database.query(FIND, [storeNo, hashes])
  const byHash = new Map(rows.map(({ codeHash, ...card }) => [codeHash, card]))
  const refused = codes.filter((_, i) => !byHash.has(hashes[i]!))
  if (refused.length > 0) await countWrongCodes(context, refused.length)
  const found = [...new Set(hashes)].flatMap((hash) => byHash.get(hash) ?? [])
  return { found, refused }
}
