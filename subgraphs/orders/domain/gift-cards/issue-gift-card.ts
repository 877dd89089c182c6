import { prepared } from '@saler/database'
import { actorIdOf, authorize } from '@saler/identity'
import { newId, optionalText, parseAmount, Refusals } from '@saler/kernel'
import type { IssueGiftCardErrorCode, IssueGiftCardInput } from '../../generated/resolvers.ts'
import type { GiftCardRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { MAX_NOTE } from '../limits.ts'
import { giftCardCode } from '../pricing/codes.ts'
import { newGiftCardCode } from '../pricing/gift-card-hash.ts'
import { storeCurrency } from '../store-currency.ts'
import { GIFT_CARD_COLUMNS } from './gift-card-columns.ts'

/** The most that a gift card is issued with, in units of the currency. */
const MAX_WORTH = '1000000'

const ISSUE = prepared<GiftCardRow>(
  'issue_gift_card',
  `WITH card AS (
    INSERT INTO gift_card (store_no, id, code_hash, last_four, currency, initial, balance, note, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8) RETURNING *
  ), entry AS (
    INSERT INTO gift_card_entry (store_no, gift_card_id, id, kind, amount, balance, user_id)
    SELECT store_no, id, $9, 'ISSUED', balance, balance, $10::uuid FROM card
  )
  SELECT ${GIFT_CARD_COLUMNS} FROM card`,
)

/**
 * Issues a gift card. The code is in the answer only.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `amount` and `expiresAt`, TOO_LONG.
 */
export async function issueGiftCard(
  context: Context,
  input: IssueGiftCardInput,
): Promise<{ giftCard: GiftCardRow; code: string }> {
  const { storeId, expiresAt = null } = input
  const storeNo = authorize(context.identity, storeId, 'discounts:write', ['storeId'])
  const currency = await storeCurrency(context, storeId)
  const findings = new Refusals<IssueGiftCardErrorCode | 'REQUIRED'>()
  const amount = parseAmount(input.amount, currency)
  if (!amount || amount > parseAmount(MAX_WORTH, currency)!) findings.add('INVALID', ['amount'])
  if (expiresAt !== null && expiresAt <= new Date()) findings.add('INVALID', ['expiresAt'])
  const note = optionalText(findings, input.note, MAX_NOTE, ['note'])
  findings.throwIfAny()
  const code = newGiftCardCode()
  const userId = actorIdOf(context.identity)
  const [giftCard] = await context.database.query(ISSUE, [
    storeNo,
    newId(storeNo),
    context.giftCardHash(giftCardCode(code)),
    code.slice(-4),
    currency,
    amount,
    note,
    expiresAt,
    newId(storeNo),
    userId,
  ])
  return { giftCard: giftCard!, code }
}
