import { isWhole, refuse } from '@saler/kernel'
import type { Context } from './context.ts'
import { normalizeHandle } from './handle.ts'
import { forgetProduct } from './loaders.ts'
import { type ProductRow, type ProductStatement, productByHandleStatement, productById } from './product-row.ts'
import type { VariantRow } from './variant-row.ts'
import { isVisible, storeNumber } from './visibility.ts'

/** What a caller wants along with products. */
export interface Wanted {
  /** True when the variants will be asked for: one statement then answers them too. */
  readonly variants: boolean
}

const chosen = (statement: ProductStatement, wanted: Wanted) =>
  wanted.variants ? statement.withVariants : statement.bare

/**
 * The product with this id.
 *
 * @throws Refusal NOT_FOUND when it does not exist for the caller.
 */
export async function findProduct(context: Context, id: string, wanted: Wanted): Promise<ProductRow> {
  const storeNo = storeNumber(id, ['id'])
  const [product] = await context.database.query(chosen(productById, wanted), [storeNo, id])
  return visible(context, product)
}

/**
 * The product with this handle.
 *
 * @throws Refusal NOT_FOUND when it does not exist for the caller.
 */
export async function findProductByHandle(
  context: Context,
  { storeId, handle }: { storeId: string; handle: string },
  wanted: Wanted,
): Promise<ProductRow> {
  const storeNo = storeNumber(storeId, ['storeId'])
  if (!isWhole(handle)) return refuse('NOT_FOUND', ['handle'])
  const statement = chosen(productByHandleStatement, wanted)
  const [product] = await context.database.query(statement, [storeNo, normalizeHandle(handle), storeId])
  return visible(context, product)
}

/** A product that was just written, as it is now. The caller was authorised. */
export async function existingProduct(
  context: Context,
  storeNo: number,
  id: string,
  field?: readonly string[],
): Promise<ProductRow> {
  forgetProduct(context.loaders, id)
  const [product] = await context.database.query(productById.withVariants, [storeNo, id])
  return product ?? refuse('NOT_FOUND', field)
}

/** What another subgraph refers to by this id; null when it does not exist for the caller. */
export async function referredProduct(context: Context, id: string): Promise<ProductRow | null> {
  const product = await context.loaders.product.load(id)
  return product && isVisible(context.identity, product.storeNo, product.status) ? { ...product } : null
}

/** What another subgraph refers to by this id; null when it does not exist for the caller. */
export async function referredVariant(context: Context, id: string): Promise<VariantRow | null> {
  const variant = await context.loaders.variant.load(id)
  if (!variant) return null
  return isVisible(context.identity, storeNumber(id, ['id']), variant.product.status) ? { ...variant } : null
}

function visible(context: Context, product: ProductRow | undefined): ProductRow {
  if (!product || !isVisible(context.identity, product.storeNo, product.status)) return refuse('NOT_FOUND')
  return product
}
