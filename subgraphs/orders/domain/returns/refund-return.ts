import { refuse } from '@saler/kernel'
import type { RefundReturnInput } from '../../generated/resolvers.ts'
import type { OrderReturnRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'

export async function refundReturn(
  _context: Context,
  _input: RefundReturnInput,
): Promise<{ order: OrderRow; return: OrderReturnRow }> {
  return refuse('TRANSITION_NOT_ALLOWED', ['returnId'])
}
