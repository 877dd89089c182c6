import { type Database, prepared } from '@saler/database'
import { NO_STORE, storeOf } from '@saler/kernel'
import DataLoader from 'dataloader'
import type { StockMovementRow, StockRow } from '../graphql/rows.ts'

/** One page of a variant's ledger. */
export interface MovementPage {
  readonly storeNo: number
  readonly variantId: string
  /** Only movements with a lower number. */
  readonly before: number
  readonly limit: number
}

/** What a request loads together, each kind in one statement however much is asked for. */
export interface Loaders {
  /** The stock of a variant: all zeros for one that was never stocked, and for text that is no id. */
  readonly stock: DataLoader<string, StockRow>
  /** Movements, newest first. */
  readonly movements: DataLoader<MovementPage, StockMovementRow[], string>
}

export const STOCK_COLUMNS = `store_no AS "storeNo", variant_id AS "variantId", on_hand AS "onHand", reserved,
  low_stock_threshold AS "lowStockThreshold", backorder_limit AS "backorderLimit", movements AS "movementCount"`

const READ_STOCK = prepared<StockRow>(
  'read_stock',
  `SELECT ${STOCK_COLUMNS} FROM unnest($1::int[], $2::uuid[]) AS wanted(store_no, variant_id)
  JOIN stock_item USING (store_no, variant_id)`,
)

const READ_MOVEMENTS = prepared<StockMovementRow & { page: bigint }>(
  'read_movements',
  `SELECT page, m.variant_id AS "variantId", m.number, m.id, m.kind, m.on_hand_change AS "onHandChange",
    m.reserved_change AS "reservedChange", m.on_hand_after AS "onHandAfter", m.reserved_after AS "reservedAfter",
    m.reason, m.order_id AS "orderId", m.user_id AS "userId", m.at
  FROM unnest($1::int[], $2::uuid[], $3::int[], $4::int[]) WITH ORDINALITY AS w(store, variant, before, size, page)
  CROSS JOIN LATERAL (
    SELECT * FROM stock_movement WHERE store_no = store AND variant_id = variant AND number < before
    ORDER BY number DESC LIMIT size
  ) m
  ORDER BY page, m.number DESC`,
)

const neverStocked = (variantId: string): StockRow => ({
  storeNo: storeOf(variantId) ?? NO_STORE,
  variantId,
  onHand: 0,
  reserved: 0,
  lowStockThreshold: 0,
  backorderLimit: 0,
  movementCount: 0,
})

export const createLoaders = (database: Database): Loaders => ({
  stock: new DataLoader(async (ids) => {
    const known = ids.filter((id) => storeOf(id) !== undefined)
    const rows = known.length > 0 ? await database.query(READ_STOCK, [known.map((id) => storeOf(id)), known]) : []
    const byVariant = new Map(rows.map((row) => [row.variantId, row]))
    return ids.map((id) => byVariant.get(id) ?? neverStocked(id))
  }),
  movements: new DataLoader<MovementPage, StockMovementRow[], string>(
    async (pages) => {
      const rows = await database.query(READ_MOVEMENTS, [
        pages.map((page) => page.storeNo),
        pages.map((page) => page.variantId),
        pages.map((page) => page.before),
        pages.map((page) => page.limit),
      ])
      const byPage = Map.groupBy(rows, (row) => Number(row.page) - 1)
      return pages.map((_, index) => byPage.get(index) ?? [])
    },
    { cacheKeyFn: ({ variantId, before, limit }) => `${variantId} ${before} ${limit}` },
  ),
})
