import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { optionalText, Refusals } from '@saler/kernel'
import type {
  ApproveReturnErrorCode,
  ApproveReturnInput,
  RejectReturnErrorCode,
  RejectReturnInput,
} from '../../generated/resolvers.ts'
import type { OrderReturnRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { MAX_NOTE } from '../limits.ts'
import { afterReturn, lockReturn, orderOfReturn, readReturnLines, settleUnits, tellReturn } from './change-return.ts'

const DECIDE = prepared(
  'decide_return',
  `UPDATE order_return SET status = $4::return_status, answer = coalesce($5, answer), decided_at = now()
  WHERE store_no = $1 AND order_id = $2 AND id = $3`,
)

type Changed = Promise<{ order: OrderRow; return: OrderReturnRow }>

/**
 * Lets the goods of a return come back.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND and TRANSITION_NOT_ALLOWED on `returnId`, INVALID and TOO_LONG on
 *   `answer`.
 */
export const approveReturn = (context: Context, input: ApproveReturnInput): Changed =>
  decide(context, input, 'APPROVED')

/**
 * Does not let the goods of a return come back, or gives up waiting for them: they may be asked for again.
 *
 * @throws Refusal as approveReturn.
 */
export const rejectReturn = (context: Context, input: RejectReturnInput): Changed => decide(context, input, 'REJECTED')

async function decide(
  context: Context,
  { returnId, answer: given }: ApproveReturnInput | RejectReturnInput,
  to: 'APPROVED' | 'REJECTED',
): Changed {
  const storeNo = authorize(context.identity, returnId, 'orders:write', ['returnId'])
  const findings = new Refusals<ApproveReturnErrorCode | RejectReturnErrorCode | 'REQUIRED'>()
  const answer = optionalText(findings, given, MAX_NOTE, ['answer'])
  findings.throwIfAny()
  const orderId = await orderOfReturn(context, storeNo, returnId)
  await context.database.transaction(async (transaction) => {
    const order = await lockReturn(transaction, storeNo, orderId, returnId, to)
    await transaction.execute(DECIDE, [storeNo, orderId, returnId, to, answer])
    if (to === 'REJECTED') await settleUnits(transaction, order, await readReturnLines(transaction, order, returnId))
    await tellReturn(transaction, order, returnId, to)
  })
  return afterReturn(context, orderId, returnId)
}
