import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { refuse } from '@saler/kernel'
import { PRODUCT_UPDATED } from '../events.ts'
import type { RemoveVariantErrorCode, RemoveVariantInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { existingProduct } from './find-product.ts'
import { lockProduct } from './lock-product.ts'
import type { ProductRow } from './product-row.ts'
import { recordChange } from './record-change.ts'
import { changedVariants } from './summarize-product.ts'
import { variantToChange } from './update-variant.ts'

const REMOVE = prepared(
  'remove-variant',
  `DELETE FROM variant WHERE store_no = $1 AND id = $2
      AND EXISTS (SELECT 1 FROM variant other WHERE other.store_no = $1 AND other.product_id = $3 AND other.id <> $2)`,
)

/**
 * Removes a variant from its product.
 *
 * @throws Refusal LAST_VARIANT when the product has no other one.
 */
export async function removeVariant(context: Context, input: RemoveVariantInput): Promise<ProductRow> {
  const storeNo = authorize(context.identity, input.variantId, 'products:write', ['variantId'])
  const { productId } = await variantToChange(context, storeNo, input.variantId)
  await context.database.transaction(async (transaction) => {
    const product = await lockProduct(transaction, storeNo, productId, ['variantId'])
    const removed = await transaction.execute(REMOVE, [storeNo, input.variantId, productId])
    if (removed === 0) refuse<RemoveVariantErrorCode>('LAST_VARIANT', ['variantId'])
    await Promise.all([
      changedVariants(transaction, storeNo, [productId]),
      recordChange(transaction, PRODUCT_UPDATED, product),
    ])
  })
  context.outbox.poke()
  context.loaders.variant.clear(input.variantId)
  return existingProduct(context, storeNo, productId)
}
