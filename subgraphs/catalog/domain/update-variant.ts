import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { optionalText, Refusals, refuse, requiredText } from '@saler/kernel'
import { PRODUCT_UPDATED } from '../events.ts'
import type { UpdateVariantErrorCode, UpdateVariantInput } from '../generated/resolvers.ts'
import { ownersOfSkus } from './check-skus.ts'
import type { Context } from './context.ts'
import { LIMITS } from './limits.ts'
import { forgetProduct } from './loaders.ts'
import { lockProduct } from './lock-product.ts'
import { recordChange } from './record-change.ts'
import { changedVariants } from './summarize-product.ts'
import { readPrice, readWeight } from './variant-input.ts'
import { type VariantRow, variantOfFlat, variantsByIds } from './variant-row.ts'
import { writeUnique } from './write-unique.ts'

const UPDATE = prepared(
  'update-variant',
  `UPDATE variant SET sku = $3, price = $4, compare_at = $5, barcode = $6, weight_grams = $7, requires_shipping = $8
    WHERE store_no = $1 AND id = $2`,
)

/**
 * Changes a variant.
 *
 * @throws Refusal with everything that is wrong with the input.
 */
export async function updateVariant(context: Context, input: UpdateVariantInput): Promise<VariantRow> {
  const storeNo = authorize(context.identity, input.variantId, 'products:write', ['variantId'])
  const { productId } = await variantToChange(context, storeNo, input.variantId)
  await writeUnique(context.database, async (transaction) => {
    const product = await lockProduct(transaction, storeNo, productId, ['variantId'])
    const [variant] = await transaction.query(variantsByIds, [[storeNo], [input.variantId]])
    if (!variant) return refuse('NOT_FOUND', ['variantId'])
    const findings = new Refusals<UpdateVariantErrorCode>()
    const { currency } = product
    const sku = input.sku == null ? variant.sku : requiredText(findings, input.sku, LIMITS.code, ['sku'])
    const price = input.price == null ? variant.price : readPrice(findings, input.price, currency, ['price'])
    const compareAt =
      input.compareAtPrice == null
        ? keptUnlessNull(input.compareAtPrice, variant.compareAt)
        : readPrice(findings, input.compareAtPrice, currency, ['compareAtPrice'])
    const barcode =
      input.barcode === undefined ? variant.barcode : optionalText(findings, input.barcode, LIMITS.code, ['barcode'])
    const grams =
      input.weightGrams == null ? variant.weightGrams : readWeight(findings, input.weightGrams, ['weightGrams'])
    const shipped = input.requiresShipping ?? variant.requiresShipping
    if (sku !== variant.sku && (await ownersOfSkus(transaction, storeNo, [sku])).has(sku))
      findings.add('SKU_TAKEN', ['sku'], { sku })
    findings.throwIfAny()
    await Promise.all([
      transaction.execute(UPDATE, [storeNo, variant.id, sku, price, compareAt, barcode, grams, shipped]),
      changedVariants(transaction, storeNo, [productId]),
      recordChange(transaction, PRODUCT_UPDATED, product),
    ])
  })
  context.outbox.poke()
  context.loaders.variant.clear(input.variantId)
  forgetProduct(context.loaders, productId)
  const changed = await variantToChange(context, storeNo, input.variantId)
  return variantOfFlat(changed)
}

/** What null and a value left out mean: to remove, and to keep. */
const keptUnlessNull = <Value>(given: null | undefined, own: Value | null): Value | null =>
  given === null ? null : own

/** The variant, which tells the product that has to be held before the variant is read for good. */
export async function variantToChange(context: Context, storeNo: number, id: string) {
  const [variant] = await context.database.query(variantsByIds, [[storeNo], [id]])
  return variant ?? refuse('NOT_FOUND', ['variantId'])
}
