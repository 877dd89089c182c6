import { prepared, type Statement } from '@saler/database'
import { seesInside } from '@saler/identity'
import { type Connection, connectionOf, pageSize } from '@saler/kernel'
import type { ProductFilter, ProductSort } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import type { Wanted } from './find-product.ts'
import { type ProductCondition, productCondition } from './product-condition.ts'
import { cursorKeys, PRODUCT_ORDERS, readCursor } from './product-order.ts'
import { PACKED_VARIANTS, PRODUCT_COLUMNS, type ProductRow } from './product-row.ts'
import { storeNumber } from './visibility.ts'

export interface ListProductsInput {
  readonly storeId: string
  readonly first?: number | null
  readonly after?: string | null
  readonly filter?: ProductFilter | null
  readonly sort?: ProductSort | null
}

/** A page of products. The whole list is counted only when `totalCount` is called. */
export interface ProductPage extends Connection<ProductRow> {
  readonly totalCount: () => Promise<number>
}

/**
 * A page of a store's products: active ones for everybody, and for the store's staff the others too.
 *
 * @throws Refusal NOT_FOUND when `storeId` is no id, INVALID or TOO_MANY for a filter, page size or cursor.
 */
export async function listProducts(context: Context, input: ListProductsInput, wanted: Wanted): Promise<ProductPage> {
  const storeNo = storeNumber(input.storeId, ['storeId'])
  const size = pageSize(input.first)
  const sort = input.sort ?? 'NEWEST'
  const after = input.after == null ? null : readCursor(sort, input.after)
  const condition = await productCondition({
    storeNo,
    storeId: input.storeId,
    filter: input.filter ?? {},
    staff: seesInside(context.identity, storeNo, 'products:write'),
    currency: () => currencyOf(context, storeNo),
  })
  const { statement, values } = pageStatement(condition, { sort, after, size, wanted })
  const rows = await context.database.query<ProductRow>(statement, values)
  return {
    ...connectionOf({ rows, size, after: input.after, cursor: (row) => cursorKeys(sort, row), node: (row) => row }),
    totalCount: () => countProducts(context, condition),
  }
}

/** Statements that are asked for often, each planned once. Their texts are put together from a few parts only. */
const kept = new Map<string, Statement<ProductRow>>()

/** Page sizes are rounded up to one of these, so that the plan of a statement knows how few rows it has to find. */
const PAGE_ROWS = [21, 101] as const

function pageStatement(
  condition: ProductCondition,
  page: {
    sort: ProductSort
    after: { value: string | number; id: string } | null
    size: number
    wanted: Wanted
  },
): { statement: Statement<ProductRow> | string; values: unknown[] } {
  const { column, type, direction } = PRODUCT_ORDERS[page.sort]
  const id = condition.inCategory ? 'c.product_id' : 'p.id'
  const values = [...condition.values]
  const where = [...condition.where]
  if (page.after) {
    const sign = direction === 'ASC' ? '>' : '<'
    if (column) {
      values.push(page.after.value, page.after.id)
      where.push(`(${column}, ${id}) ${sign} ($${values.length - 1}::${type}, $${values.length}::uuid)`)
    } else {
      values.push(page.after.id)
      where.push(`${id} ${sign} $${values.length}::uuid`)
    }
  }
  const order = column ? `${column} ${direction}, ${id} ${direction}` : `${id} ${direction}`
  const limit = PAGE_ROWS.find((rows) => page.size < rows)
  const columns = page.wanted.variants ? `${PRODUCT_COLUMNS}, ${PACKED_VARIANTS}` : PRODUCT_COLUMNS
  const text = `SELECT ${columns} ${from(condition, where, !column)} ORDER BY ${order} LIMIT ${limit}`
  return { statement: condition.usual ? keep(text) : text, values }
}

function keep(text: string): Statement<ProductRow> {
  let statement = kept.get(text)
  if (!statement) {
    statement = prepared<ProductRow>('list-products', text)
    kept.set(text, statement)
  }
  return statement
}

// OFFSET 0 keeps the planner from joining in another way. Right after an import, when it has no statistics of the tables
// yet, it would read every active product of the store for each one of the category.
const WALKED_CATEGORY = `product_category c CROSS JOIN LATERAL (
  SELECT * FROM product WHERE store_no = c.store_no AND id = c.product_id OFFSET 0
) p`
const JOINED_CATEGORY = 'product_category c JOIN product p ON p.store_no = c.store_no AND p.id = c.product_id'

/**
 * $1 is the store's number, $2 its id: the id of something else in the store lists nothing.
 *
 * @param walked whether the products come in the order of the category's own index, so that the first few are enough.
 */
function from({ inCategory }: ProductCondition, where: readonly string[], walked = false): string {
  const source = inCategory ? (walked ? WALKED_CATEGORY : JOINED_CATEGORY) : 'product p'
  const lead = inCategory ? 'c' : 'p'
  const conditions = [`${lead}.store_no = $1`, 's.id = $2::uuid', ...where]
  return `FROM ${source} JOIN store s ON s.store_no = ${lead}.store_no WHERE ${conditions.join(' AND ')}`
}

async function countProducts(context: Context, condition: ProductCondition): Promise<number> {
  const text = `SELECT count(*)::int AS total ${from(condition, condition.where)}`
  const [row] = await context.database.query<{ total: number }>(text, condition.values)
  return row?.total ?? 0
}

const CURRENCY = prepared<{ currency: string }>('store-currency', 'SELECT currency FROM store WHERE store_no = $1')

/** A store without a row has no products, so any currency will do to read the filter's prices. */
async function currencyOf(context: Context, storeNo: number): Promise<string> {
  const [store] = await context.database.query(CURRENCY, [storeNo])
  return store?.currency ?? 'SAR'
}
