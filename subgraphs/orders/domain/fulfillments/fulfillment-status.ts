import type { FulfillmentStatus } from '../../generated/resolvers.ts'

/** How many units of a line were bought, shipped and came back. */
export interface LineProgress {
  readonly quantity: number
  readonly fulfilled: number
  readonly returned: number
}

/** What was shipped of an order, by its lines: RETURNED when all of it was, and all of that came back. */
export function fulfillmentStatusOf(lines: readonly LineProgress[]): FulfillmentStatus {
  const sumOf = (read: (line: LineProgress) => number): number => lines.reduce((sum, line) => sum + read(line), 0)
  const fulfilled = sumOf((line) => line.fulfilled)
  if (fulfilled === 0) return 'UNFULFILLED'
  if (fulfilled < sumOf((line) => line.quantity)) return 'PARTIALLY_FULFILLED'
  return sumOf((line) => line.returned) === fulfilled ? 'RETURNED' : 'FULFILLED'
}
