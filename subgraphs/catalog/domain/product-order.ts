import { decodeCursor, isId, isWhole, refuse } from '@saler/kernel'
import type { ProductSort } from '../generated/resolvers.ts'
import type { ProductRow } from './product-row.ts'

/**
 * One order of a list: by a column and then by id, both in the same direction, so that every row has one place and a
 * cursor (the values of these columns) can tell where to read on. Ids sort by the time they were made.
 */
export interface ProductOrder {
  readonly column: string | null
  readonly type: 'bigint' | 'text'
  readonly direction: 'ASC' | 'DESC'
  /** The column's value, as a cursor keeps it. */
  readonly key: (row: ProductRow) => string | number
}

const none = { column: null, type: 'text', key: () => '' } as const

export const PRODUCT_ORDERS: Readonly<Record<ProductSort, ProductOrder>> = {
  NEWEST: { ...none, direction: 'DESC' },
  OLDEST: { ...none, direction: 'ASC' },
  PRICE_ASC: { column: 'p.price_min', type: 'bigint', direction: 'ASC', key: (row) => Number(row.priceMin) },
  PRICE_DESC: { column: 'p.price_max', type: 'bigint', direction: 'DESC', key: (row) => Number(row.priceMax) },
  // The column has the collation ar-x-icu, which is deterministic: only equal texts are equal, so that the comparison
  // with a cursor and the order of the rows agree.
  TITLE: { column: 'p.listed_title', type: 'text', direction: 'ASC', key: (row) => row.listedTitle },
}

/** What a cursor of a list holds: the sort it belongs to, the sort's value and the id of its row. */
export const cursorKeys = (sort: ProductSort, row: ProductRow): [string, string | number, string] => [
  sort,
  PRODUCT_ORDERS[sort].key(row),
  row.id,
]

/**
 * Reads a cursor of a list in this order.
 *
 * @throws Refusal INVALID on `after` when it is none, or was made in another order.
 */
export function readCursor(sort: ProductSort, after: string): { value: string | number; id: string } {
  const [madeFor, value, id] = decodeCursor(after, 3)
  const fits =
    PRODUCT_ORDERS[sort].type === 'bigint' ? Number.isSafeInteger(value) : typeof value === 'string' && isWhole(value)
  if (madeFor !== sort || !fits || value === undefined || typeof id !== 'string' || !isId(id))
    return refuse('INVALID', ['after'])
  return { value, id }
}
