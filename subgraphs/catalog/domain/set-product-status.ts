import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { PRODUCT_ARCHIVED, PRODUCT_PUBLISHED } from '../events.ts'
import type { Context } from './context.ts'
import { existingProduct } from './find-product.ts'
import type { ProductRow, ProductStatus } from './product-row.ts'
import { recordChange } from './record-change.ts'

interface Move {
  readonly from: readonly ProductStatus[]
  readonly to: ProductStatus
  readonly event: string
}

const MOVES = {
  publish: { from: ['DRAFT', 'ARCHIVED'], to: 'ACTIVE', event: PRODUCT_PUBLISHED },
  archive: { from: ['DRAFT', 'ACTIVE'], to: 'ARCHIVED', event: PRODUCT_ARCHIVED },
} as const satisfies Record<string, Move>

/** Puts a product on sale. A product that is on sale stays as it is. */
export const publishProduct = (context: Context, input: { productId: string }): Promise<ProductRow> =>
  move(context, input.productId, MOVES.publish)

/** Takes a product off sale. A product that is off sale stays as it is. */
export const archiveProduct = (context: Context, input: { productId: string }): Promise<ProductRow> =>
  move(context, input.productId, MOVES.archive)

// The write is the check: of two calls at once, one moves the product and the other finds it moved.
const MOVE = prepared<{ storeId: string }>(
  'move-product',
  `UPDATE product p SET status = $3::product_status, updated_at = now() FROM store s
    WHERE s.store_no = p.store_no AND p.store_no = $1 AND p.id = $2 AND p.status = ANY ($4::product_status[])
   RETURNING s.id AS "storeId"`,
)

async function move(context: Context, productId: string, { from, to, event }: Move): Promise<ProductRow> {
  const storeNo = authorize(context.identity, productId, 'products:write', ['productId'])
  await context.database.transaction(async (transaction) => {
    const [moved] = await transaction.query(MOVE, [storeNo, productId, to, from])
    if (moved) await recordChange(transaction, event, { storeNo, storeId: moved.storeId, id: productId })
  })
  context.outbox.poke()
  return existingProduct(context, storeNo, productId, ['productId'])
}
