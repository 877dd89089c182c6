import type { ReturnStatus } from '../../generated/resolvers.ts'

/** One allowed change of a return's status. */
export interface ReturnMove {
  readonly from: ReturnStatus
  readonly to: ReturnStatus
}

/**
 * All of them. REFUND_PENDING goes back to RECEIVED when the payments do not hold the refund, so that another can be decided.
 * What a gateway refuses, which it may do after it has taken it, is REFUND_FAILED, and can be asked for again.
 */
export const RETURN_MOVES: readonly ReturnMove[] = [
  { from: 'REQUESTED', to: 'APPROVED' },
  { from: 'REQUESTED', to: 'REJECTED' },
  { from: 'APPROVED', to: 'REJECTED' },
  { from: 'APPROVED', to: 'RECEIVED' },
  { from: 'RECEIVED', to: 'REFUND_PENDING' },
  { from: 'REFUND_PENDING', to: 'REFUNDED' },
  { from: 'REFUND_PENDING', to: 'RECEIVED' },
  { from: 'REFUND_PENDING', to: 'REFUND_FAILED' },
  { from: 'REFUNDED', to: 'REFUND_FAILED' },
  { from: 'REFUND_FAILED', to: 'REFUND_PENDING' },
]

/** Whether a return may move from one status to another. */
export const mayMove = (from: ReturnStatus, to: ReturnStatus): boolean =>
  RETURN_MOVES.some((move) => move.from === from && move.to === to)
