import { prepared, type Transaction } from '@saler/database'
import { answeredOnce } from '@saler/events'
import { authorize, can, userIdOf } from '@saler/identity'
import { newId, optionalText, Refusals, refuse, storeOf } from '@saler/kernel'
import type { RequestReturnErrorCode, RequestReturnInput } from '../../generated/resolvers.ts'
import type { OrderReturnRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { isOwn } from '../find-order.ts'
import { readShippableLines } from '../fulfillments/ship.ts'
import { MAX_LINES, MAX_NOTE } from '../limits.ts'
import { lockOrder } from '../move-order.ts'
import { afterReturn, tellReturn } from './change-return.ts'

type Line = RequestReturnInput['lines'][number]

// Only what was shipped and is not on its way back already. The constraint on the line says the same.
const COUNT = prepared(
  'count_returning_units',
  `UPDATE order_line line SET "returning" = "returning" + part.quantity
  FROM unnest($3::uuid[], $4::int[]) AS part(line_id, quantity)
  WHERE line.store_no = $1 AND line.order_id = $2 AND line.id = part.line_id
    AND line."returning" + line.returned + part.quantity <= line.fulfilled`,
)

const WRITE = prepared(
  'write_return',
  `WITH made AS (
    INSERT INTO order_return (store_no, order_id, id, reason, requested_by) VALUES ($1, $2, $3, $4, $5)
    RETURNING store_no, order_id, id
  )
  INSERT INTO order_return_line (store_no, order_id, return_id, line_id, quantity)
  SELECT store_no, order_id, id, part.line_id, part.quantity
  FROM made, unnest($6::uuid[], $7::int[]) AS part(line_id, quantity)`,
)

/**
 * Asks to send goods back: the signed-in buyer may, whoever has the order's token, and staff with orders:write. Never more
 * than was shipped, however many ask at once.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `orderId` or a line, INVALID and TOO_LONG on `reason`, REQUIRED,
 *   TOO_MANY and INVALID on `lines`, NOT_ENOUGH_LEFT on a line's quantity, IDEMPOTENCY_KEY_REUSED.
 */
export async function requestReturn(
  context: Context,
  input: RequestReturnInput,
): Promise<{ order: OrderRow; return: OrderReturnRow }> {
  const { orderId, idempotencyKey: key, accessToken, lines } = input
  const storeNo = await authorizeReturn(context, orderId, accessToken)
  const findings = new Refusals<RequestReturnErrorCode>()
  const reason = optionalText(findings, input.reason, MAX_NOTE, ['reason'])
  checkLines(findings, lines)
  findings.throwIfAny()
  const userId = userIdOf(context.identity)
  const { returnId } = await answeredOnce<{ returnId: string }>({
    database: context.database,
    storeNo,
    operation: 'requestReturn',
    key,
    input: { orderId, lines, reason },
    run: async (transaction) => {
      const order = await lockOrder(transaction, storeNo, orderId)
      await countReturning(transaction, order, lines)
      const returnId = newId(storeNo)
      const ids = lines.map(({ lineId }) => lineId)
      const quantities = lines.map(({ quantity }) => quantity)
      await transaction.execute(WRITE, [storeNo, orderId, returnId, reason, userId, ids, quantities])
      await tellReturn(transaction, order, returnId, 'REQUESTED')
      return { returnId }
    },
  })
  return afterReturn(context, orderId, returnId)
}

async function authorizeReturn(
  context: Context,
  orderId: string,
  accessToken: string | null | undefined,
): Promise<number> {
  const { identity, loaders, access } = context
  const storeNo = storeOf(orderId)
  if (storeNo !== undefined && !can(identity, storeNo, 'orders:write')) {
    const order = await loaders.order.load(orderId)
    const opened = accessToken != null && access.isTokenOf(orderId, accessToken)
    if (order && (opened || isOwn(context, order))) return storeNo
  }
  return authorize(identity, orderId, 'orders:write', ['orderId'])
}

function checkLines(findings: Refusals<RequestReturnErrorCode>, lines: readonly Line[]): void {
  if (lines.length === 0) findings.add('REQUIRED', ['lines'])
  if (lines.length > MAX_LINES) refuse<RequestReturnErrorCode>('TOO_MANY', ['lines'], { max: MAX_LINES })
  const named = new Set<string>()
  for (const [index, { lineId, quantity }] of lines.entries()) {
    if (named.has(lineId)) findings.add('INVALID', ['lines', index, 'lineId'])
    if (quantity < 1) findings.add('INVALID', ['lines', index, 'quantity'])
    named.add(lineId)
  }
}

async function countReturning(transaction: Transaction, order: OrderRow, lines: readonly Line[]): Promise<void> {
  const known = new Map((await readShippableLines(transaction, order)).map((line) => [line.id, line]))
  const findings = new Refusals<RequestReturnErrorCode>()
  for (const [index, { lineId, quantity }] of lines.entries()) {
    const line = known.get(lineId)
    const left = line ? line.fulfilled - line.returning - line.returned : 0
    if (!line) findings.add('NOT_FOUND', ['lines', index, 'lineId'])
    else if (quantity > left) findings.add('NOT_ENOUGH_LEFT', ['lines', index, 'quantity'], { left })
  }
  findings.throwIfAny()
  const ids = lines.map(({ lineId }) => lineId)
  const quantities = lines.map(({ quantity }) => quantity)
  const counted = await transaction.execute(COUNT, [order.storeNo, order.id, ids, quantities])
  if (counted < lines.length) throw new Error(`The lines of the order ${order.id} were changed without its lock.`)
}
