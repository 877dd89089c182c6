import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { authorize } from '@saler/identity'
import { newId, Refusals } from '@saler/kernel'
import { type OpeningStock, VARIANTS_ADDED, type VariantsAdded } from '../events.ts'
import type { AddVariantsErrorCode, AddVariantsInput } from '../generated/resolvers.ts'
import { findTakenSkus } from './check-skus.ts'
import type { Context } from './context.ts'
import { existingProduct } from './find-product.ts'
import { insertVariants, openingStock, placeVariants } from './insert-products.ts'
import { LIMITS } from './limits.ts'
import { lockProduct } from './lock-product.ts'
import { openStockSoon } from './open-stock.ts'
import { withValues } from './option.ts'
import type { ProductRow } from './product-row.ts'
import { changedVariants } from './summarize-product.ts'
import { type NewVariant, readVariants } from './variant-input.ts'
import { writeUnique } from './write-unique.ts'

/**
 * Gives a product further variants, and has their stock opened.
 *
 * @throws Refusal with everything that is wrong with the input.
 */
export async function addVariants(context: Context, input: AddVariantsInput): Promise<ProductRow> {
  const storeNo = authorize(context.identity, input.productId, 'products:write', ['productId'])
  const { storeId, opening } = await writeUnique(context.database, async (transaction) => {
    const product = await lockProduct(transaction, storeNo, input.productId, ['productId'])
    const there = await transaction.query(PLACES, [storeNo, product.id])
    const variants = await readNewVariants(transaction, product, there, input)
    return {
      storeId: product.storeId,
      opening: await appendVariants(transaction, product, variants, (there.at(-1)?.position ?? -1) + 1),
    }
  })
  context.outbox.poke()
  await openStockSoon(context, storeId, opening)
  return existingProduct(context, storeNo, input.productId)
}

const PLACES = prepared<{ position: number; key: string }>(
  'variant-places',
  `SELECT position, option_key AS key FROM variant WHERE store_no = $1 AND product_id = $2 ORDER BY position`,
)

async function readNewVariants(
  transaction: Transaction,
  product: ProductRow,
  there: readonly { key: string }[],
  input: AddVariantsInput,
): Promise<NewVariant[]> {
  const findings = new Refusals<AddVariantsErrorCode>()
  const variants = readVariants(findings, input.variants, {
    options: product.options,
    newValues: true,
    currency: product.currency,
    takenKeys: new Set(there.map(({ key }) => key)),
  })
  const fits = there.length + variants.length <= LIMITS.variants
  if (!fits) findings.add('TOO_MANY', ['variants'], { max: LIMITS.variants })
  await findTakenSkus(transaction, product.storeNo, findings, input.variants)
  findings.throwIfAny()
  const full = withValues(
    product.options,
    variants.map(({ optionValues }) => optionValues),
  ).findIndex(({ values }) => values.length > LIMITS.optionValues)
  if (full >= 0) findings.add('TOO_MANY', ['variants'], { max: LIMITS.optionValues })
  findings.throwIfAny()
  return variants
}

const EXTEND_OPTIONS = prepared('extend-options', 'UPDATE product SET options = $3 WHERE store_no = $1 AND id = $2')

/** Writes checked variants of a product that the transaction holds, with their event; answers their opening stock. */
export async function appendVariants(
  transaction: Transaction,
  product: Pick<ProductRow, 'id' | 'storeNo' | 'storeId' | 'options'>,
  variants: readonly NewVariant[],
  position: number,
): Promise<OpeningStock[]> {
  const { storeNo, storeId, id } = product
  const placed = placeVariants({ storeNo }, id, variants, position)
  const opening = placed.map(openingStock)
  const options = withValues(
    product.options,
    variants.map(({ optionValues }) => optionValues),
  )
  await Promise.all([
    insertVariants(transaction, { storeNo }, placed),
    transaction.execute(EXTEND_OPTIONS, [storeNo, id, JSON.stringify(options)]),
    changedVariants(transaction, storeNo, [id]),
    recordEvents(transaction, [
      {
        id: newId(storeNo),
        storeNo,
        type: VARIANTS_ADDED,
        payload: { storeId, productId: id, items: opening } satisfies VariantsAdded,
        at: new Date(),
      },
    ]),
  ])
  return opening
}
