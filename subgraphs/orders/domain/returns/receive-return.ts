import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { Refusals, refuse } from '@saler/kernel'
import type { Units } from '../../events.ts'
import type { ReceiveReturnErrorCode, ReceiveReturnInput } from '../../generated/resolvers.ts'
import type { OrderReturnRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { followFulfillments, readShippableLines, unitsOf } from '../fulfillments/ship.ts'
import { MAX_LINES } from '../limits.ts'
import { restock } from '../return-stock.ts'
import {
  afterReturn,
  lockReturn,
  orderOfReturn,
  type ReturnLine,
  readReturnLines,
  settleUnits,
  tellReturn,
} from './change-return.ts'

const RECEIVE = prepared(
  'receive_return',
  `UPDATE order_return SET status = 'RECEIVED', received_at = now() WHERE store_no = $1 AND order_id = $2 AND id = $3`,
)

const RECEIVE_LINES = prepared(
  'receive_return_lines',
  `UPDATE order_return_line line SET received = part.received, restocked = part.restocked
  FROM unnest($4::uuid[], $5::int[], $6::int[]) AS part(line_id, received, restocked)
  WHERE line.store_no = $1 AND line.order_id = $2 AND line.return_id = $3 AND line.line_id = part.line_id`,
)

interface ReceivedLine extends ReturnLine {
  readonly restocked: number
}

/**
 * Says which goods of an approved return came back, and which of them go into the stock again.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `returnId` or a line, TRANSITION_NOT_ALLOWED on `returnId`,
 *   REQUIRED and TOO_MANY on `lines`, INVALID for a line that is named twice and a quantity below 1, NOT_ENOUGH_LEFT.
 */
export async function receiveReturn(
  context: Context,
  input: ReceiveReturnInput,
): Promise<{ order: OrderRow; return: OrderReturnRow }> {
  const { returnId } = input
  const storeNo = authorize(context.identity, returnId, 'orders:write', ['returnId'])
  if (input.lines?.length === 0) refuse<ReceiveReturnErrorCode>('REQUIRED', ['lines'])
  if (input.lines && input.lines.length > MAX_LINES)
    refuse<ReceiveReturnErrorCode>('TOO_MANY', ['lines'], { max: MAX_LINES })
  const orderId = await orderOfReturn(context, storeNo, returnId)
  const { storeId, restocked } = await context.database.transaction(async (transaction) => {
    const order = await lockReturn(transaction, storeNo, orderId, returnId, 'RECEIVED')
    const lines = receivedLines(await readReturnLines(transaction, order, returnId), input)
    await settleUnits(transaction, order, lines)
    await transaction.execute(RECEIVE, [storeNo, orderId, returnId])
    await transaction.execute(RECEIVE_LINES, [
      storeNo,
      orderId,
      returnId,
      lines.map(({ lineId }) => lineId),
      lines.map(({ received }) => received),
      lines.map((line) => line.restocked),
    ])
    const after = await readShippableLines(transaction, order)
    const received = await followFulfillments(transaction, order, after)
    const back = lines.map((line) => ({ lineId: line.lineId, quantity: line.restocked }))
    const restocked: Units[] = unitsOf(
      after,
      back.filter(({ quantity }) => quantity > 0),
    )
    await tellReturn(transaction, received, returnId, 'RECEIVED', restocked)
    return { storeId: order.storeId, restocked }
  })
  await restock(context, storeId, orderId, returnId, restocked)
  return afterReturn(context, orderId, returnId)
}

/** What came back of each line of a return: all of it unless the input names the lines, and then nothing of the others. */
function receivedLines(lines: readonly ReturnLine[], input: ReceiveReturnInput): ReceivedLine[] {
  const restock = input.restock ?? true
  if (!input.lines)
    return lines.map((line) => ({ ...line, received: line.quantity, restocked: restock ? line.quantity : 0 }))
  const findings = new Refusals<ReceiveReturnErrorCode>()
  const named = new Map<string, { received: number; restocked: number }>()
  const expected = new Map(lines.map((line) => [line.lineId, line.quantity]))
  for (const [index, line] of input.lines.entries()) {
    const { lineId, quantity } = line
    const left = expected.get(lineId)
    if (left === undefined) findings.add('NOT_FOUND', ['lines', index, 'lineId'])
    else if (named.has(lineId)) findings.add('INVALID', ['lines', index, 'lineId'])
    else if (quantity < 1) findings.add('INVALID', ['lines', index, 'quantity'])
    else if (quantity > left) findings.add('NOT_ENOUGH_LEFT', ['lines', index, 'quantity'], { left })
    named.set(lineId, { received: quantity, restocked: (line.restock ?? restock) ? quantity : 0 })
  }
  findings.throwIfAny()
  return lines.map((line) => ({ ...line, ...(named.get(line.lineId) ?? { received: 0, restocked: 0 }) }))
}
