import type { OrderStatus } from '../generated/resolvers.ts'

/** One allowed change of an order's status. */
export interface Move {
  readonly from: OrderStatus
  readonly to: OrderStatus
}

/** All of them: an order moves along one step at a time, and may be cancelled until it is shipped. */
export const MOVES: readonly Move[] = [
  { from: 'PENDING', to: 'CONFIRMED' },
  { from: 'CONFIRMED', to: 'PROCESSING' },
  { from: 'PROCESSING', to: 'SHIPPED' },
  { from: 'SHIPPED', to: 'DELIVERED' },
  { from: 'DELIVERED', to: 'COMPLETED' },
  { from: 'PENDING', to: 'CANCELLED' },
  { from: 'CONFIRMED', to: 'CANCELLED' },
  { from: 'PROCESSING', to: 'CANCELLED' },
]

/** From where an order may move to a status. */
export const originsOf = (to: OrderStatus): OrderStatus[] =>
  MOVES.filter((move) => move.to === to).map((move) => move.from)
