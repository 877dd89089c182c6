import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { prepared } from '@saler/database'
import { storeOf } from '@saler/kernel'
import { parse } from 'graphql'
import { PRODUCT_AVAILABILITY_CHANGED } from '../events.ts'
import type { Context } from './context.ts'
import { recordChange } from './record-change.ts'
import { summarizeProducts } from './summarize-product.ts'

interface StockAnswer {
  _entities: readonly ({ stock: { available: number; backorderLimit: number } } | null)[]
}

/** Asks for what the inventory adds to a variant, as the router does. No generated document can: `_entities` is in no SDL. */
const StockOfVariants = parse(`
  query StockOfVariants($variants: [_Any!]!) {
    _entities(representations: $variants) { ... on ProductVariant { stock { available backorderLimit } } }
  }
`) as TypedDocumentNode<StockAnswer, { variants: { __typename: 'ProductVariant'; id: string }[] }>

const HOLD = prepared<{ productId: string; storeId: string }>(
  'hold-product-of-variant',
  `SELECT p.id AS "productId", s.id AS "storeId"
     FROM variant v JOIN product p ON p.store_no = v.store_no AND p.id = v.product_id
     JOIN store s ON s.store_no = v.store_no
    WHERE v.store_no = $1 AND v.id = $2 FOR NO KEY UPDATE OF p`,
)

const MARK = prepared(
  'mark-stock',
  'UPDATE variant SET in_stock = $3 WHERE store_no = $1 AND id = $2 AND in_stock IS DISTINCT FROM $3',
)

/**
 * Brings the catalogue's note whether a variant can be ordered up to date. May run any number of times, in any order:
 * the product is held while the inventory is asked, so that whoever writes last asked last.
 */
export async function followStock(
  context: Pick<Context, 'database' | 'call' | 'outbox'>,
  variantId: string,
): Promise<void> {
  const storeNo = storeOf(variantId)
  if (storeNo === undefined) return
  await context.database.transaction(async (transaction) => {
    const [held] = await transaction.query(HOLD, [storeNo, variantId])
    if (!held) return
    const answer = await context.call('inventory', StockOfVariants, {
      variants: [{ __typename: 'ProductVariant', id: variantId }],
    })
    const stock = answer._entities[0]?.stock
    if (!stock) return
    const changed = await transaction.execute(MARK, [storeNo, variantId, stock.available + stock.backorderLimit > 0])
    if (changed === 0) return
    await summarizeProducts(transaction, storeNo, [held.productId])
    const { productId: id, storeId } = held
    await recordChange(transaction, PRODUCT_AVAILABILITY_CHANGED, { storeNo, storeId, id })
  })
  context.outbox.poke()
}
