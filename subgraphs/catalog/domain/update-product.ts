import { prepared, type Transaction } from '@saler/database'
import { authorize } from '@saler/identity'
import { optionalText, Refusals, requiredText } from '@saler/kernel'
import { PRODUCT_UPDATED } from '../events.ts'
import type { UpdateProductErrorCode, UpdateProductInput } from '../generated/resolvers.ts'
import { findCategories } from './check-categories.ts'
import type { Context } from './context.ts'
import { fileProducts, unfileProducts } from './file-products.ts'
import { existingProduct } from './find-product.ts'
import { isHandleFree } from './free-handle.ts'
import { LIMITS } from './limits.ts'
import { lockProduct } from './lock-product.ts'
import type { ProductRow } from './product-row.ts'
import { readDescription, readTags, readTranslations } from './product-texts.ts'
import { readHandle } from './read-handle.ts'
import { recordChange } from './record-change.ts'
import { inStoreLanguage } from './translation.ts'
import { writeUnique } from './write-unique.ts'

type Texts = Pick<ProductRow, 'handle' | 'title' | 'description' | 'vendor' | 'translations' | 'tags' | 'taxClass'>

/**
 * Changes a product's texts, tags and categories.
 *
 * @throws Refusal with everything that is wrong with the input.
 */
export async function updateProduct(context: Context, input: UpdateProductInput): Promise<ProductRow> {
  const storeNo = authorize(context.identity, input.productId, 'products:write', ['productId'])
  await writeUnique(context.database, async (transaction) => {
    const product = await lockProduct(transaction, storeNo, input.productId, ['productId'])
    const findings = new Refusals<UpdateProductErrorCode>()
    const texts = readTexts(findings, product, input)
    const categoryIds = input.categoryIds && (await findCategories(transaction, storeNo, findings, input.categoryIds))
    if (texts.handle !== product.handle && !(await isHandleFree(transaction, 'product', storeNo, texts.handle)))
      findings.add('HANDLE_TAKEN', ['handle'])
    findings.throwIfAny()
    await writeTexts(transaction, product, texts)
    if (categoryIds) {
      await unfileProducts(transaction, storeNo, [product.id])
      await fileProducts(
        transaction,
        storeNo,
        categoryIds.map((categoryId) => ({ productId: product.id, categoryId })),
      )
    }
    await recordChange(transaction, PRODUCT_UPDATED, product)
  })
  context.outbox.poke()
  return existingProduct(context, storeNo, input.productId)
}

/** The texts as they shall be: those that are given, and the product's own for the rest. */
function readTexts(findings: Refusals<UpdateProductErrorCode>, product: ProductRow, input: UpdateProductInput): Texts {
  return {
    handle: readHandle(findings, input.handle) ?? product.handle,
    title: input.title == null ? product.title : requiredText(findings, input.title, LIMITS.name, ['title']),
    description:
      input.description === undefined
        ? product.description
        : readDescription(findings, input.description, ['description']),
    vendor: input.vendor === undefined ? product.vendor : optionalText(findings, input.vendor, LIMITS.name, ['vendor']),
    translations: input.translations ? readTranslations(findings, input.translations) : product.translations,
    tags: input.tags ? readTags(findings, input.tags) : product.tags,
    taxClass: input.taxClass ?? product.taxClass,
  }
}

const UPDATE = prepared(
  'update-product',
  `UPDATE product SET handle = $3, title = $4, listed_title = $5, description = $6, vendor = $7, translations = $8,
          tags = $9, tax_class = $10::tax_class, updated_at = now()
    WHERE store_no = $1 AND id = $2`,
)

async function writeTexts(transaction: Transaction, product: ProductRow, texts: Texts): Promise<void> {
  await transaction.execute(UPDATE, [
    product.storeNo,
    product.id,
    texts.handle,
    texts.title,
    inStoreLanguage(texts.translations, product.language)?.title ?? texts.title,
    texts.description,
    texts.vendor,
    JSON.stringify(texts.translations),
    texts.tags,
    texts.taxClass,
  ])
}
