import { storeOf } from '@saler/kernel'
import type { Context } from '../context.ts'
import { type FoundGiftCard, findGiftCards } from '../pricing/find-gift-cards.ts'

/**
 * What is left on a gift card, for whoever has its code; null when there is none that pays.
 *
 * @throws Refusal TOO_MANY_ATTEMPTS.
 */
export async function giftCardBalance(
  context: Context,
  { storeId, code }: { storeId: string; code: string },
): Promise<FoundGiftCard | null> {
  const storeNo = storeOf(storeId)
  if (storeNo === undefined) return null
  const { found } = await findGiftCards(context, storeNo, [code])
  return found[0] ?? null
}
