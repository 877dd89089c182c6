import { connectionOf, decodeCursor, pageSize, refuse } from '@saler/kernel'
import type { StockMovementConnectionRow, StockRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { requireStockReader } from './read-stock.ts'

const NEWEST = 2 ** 31 - 1

/**
 * The ledger of a variant, newest first.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, INVALID on `first` or `after`.
 */
export async function listMovements(
  context: Context,
  stock: StockRow,
  { first, after }: { first?: number | null; after?: string | null },
): Promise<StockMovementConnectionRow> {
  requireStockReader(context, stock)
  const size = pageSize(first)
  const { storeNo, variantId } = stock
  const before = after == null ? NEWEST : readCursor(after)
  const page = { storeNo, variantId, before, limit: size + 1 }
  const rows = stock.movementCount > 0 ? await context.loaders.movements.load(page) : []
  const connection = connectionOf({ rows, size, after, cursor: ({ number }) => [number], node: (row) => row })
  // Movements are numbered without a gap, so their count needs no counting.
  return { ...connection, totalCount: stock.movementCount }
}

function readCursor(after: string): number {
  const [number] = decodeCursor(after, 1)
  return typeof number === 'number' && Number.isInteger(number) && number > 0 && number <= NEWEST
    ? number
    : refuse('INVALID', ['after'])
}
