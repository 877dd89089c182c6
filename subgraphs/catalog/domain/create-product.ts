import type { Transaction } from '@saler/database'
import { authorize } from '@saler/identity'
import { optionalText, Refusals, requiredText } from '@saler/kernel'
import type { CreateProductErrorCode, CreateProductInput } from '../generated/resolvers.ts'
import { findCategories } from './check-categories.ts'
import { findTakenSkus } from './check-skus.ts'
import type { Context } from './context.ts'
import { existingProduct } from './find-product.ts'
import { freeHandle, isHandleFree } from './free-handle.ts'
import { handleFrom } from './handle.ts'
import { holdStore, type StoreRow } from './hold-store.ts'
import { insertProducts, type NewProduct } from './insert-products.ts'
import { LIMITS } from './limits.ts'
import { openStockSoon } from './open-stock.ts'
import { readOptions } from './option.ts'
import type { ProductRow } from './product-row.ts'
import { readDescription, readTags, readTranslations } from './product-texts.ts'
import { readHandle } from './read-handle.ts'
import { readVariants } from './variant-input.ts'
import { writeUnique } from './write-unique.ts'

type Findings = Refusals<CreateProductErrorCode>

/**
 * Makes a product with its variants, and has their stock opened.
 *
 * @throws Refusal with everything that is wrong with the input.
 */
export async function createProduct(context: Context, input: CreateProductInput): Promise<ProductRow> {
  const storeNo = authorize(context.identity, input.storeId, 'products:write', ['storeId'])
  const written = await writeUnique(context.database, async (transaction) => {
    const store = await holdStore(context, transaction, { storeNo, storeId: input.storeId })
    const product = await readProduct(transaction, store, input)
    return insertProducts(transaction, store, [product])
  })
  context.outbox.poke()
  await openStockSoon(context, input.storeId, written.opening)
  return existingProduct(context, storeNo, written.ids[0]!)
}

async function readProduct(transaction: Transaction, store: StoreRow, input: CreateProductInput): Promise<NewProduct> {
  const findings: Findings = new Refusals()
  const title = requiredText(findings, input.title, LIMITS.name, ['title'])
  const options = readOptions(findings, input.options ?? [])
  const given = {
    title,
    description: readDescription(findings, input.description, ['description']),
    vendor: optionalText(findings, input.vendor, LIMITS.name, ['vendor']),
    status: input.status ?? 'DRAFT',
    taxClass: input.taxClass ?? 'STANDARD',
    options,
    translations: readTranslations(findings, input.translations ?? []),
    tags: readTags(findings, input.tags ?? []),
    variants: readVariants(findings, input.variants, { options, newValues: false, currency: store.currency }),
  }
  const [handle, categoryIds] = await Promise.all([
    findHandle(transaction, store, findings, input.handle, title),
    findCategories(transaction, store.storeNo, findings, input.categoryIds ?? []),
    findTakenSkus(transaction, store.storeNo, findings, input.variants),
  ])
  findings.throwIfAny()
  return { ...given, handle, categoryIds }
}

async function findHandle(
  transaction: Transaction,
  store: StoreRow,
  findings: Findings,
  given: string | null | undefined,
  title: string,
): Promise<string> {
  const chosen = readHandle(findings, given)
  if (chosen === undefined) {
    // With anything wrong already, no handle will be needed, and the title may be none to make one from.
    return findings.any ? '' : freeHandle(transaction, 'product', store.storeNo, handleFrom(title, 'product'))
  }
  if (!(await isHandleFree(transaction, 'product', store.storeNo, chosen))) findings.add('HANDLE_TAKEN', ['handle'])
  return chosen
}
