import type { Transaction } from '@saler/database'
import type { OpeningStock } from '../../events.ts'
import { ownersOfSkus } from '../check-skus.ts'
import type { StoreRow } from '../hold-store.ts'
import type { RefusedRow } from '../import-row.ts'
import { insertProducts } from '../insert-products.ts'
import { type FileProduct, madeSku } from './file-product.ts'
import { holdKnownProducts } from './known-product.ts'
import { planProduct } from './plan-product.ts'
import type { SkuOwners } from './plan-variants.ts'
import { writeChanges } from './write-changes.ts'

/** What became of some of a file's products. */
export interface BatchResult {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly RefusedRow[]
  readonly opening: readonly OpeningStock[]
}

/** Takes in some of a file's products, in a transaction that holds the store. */
export async function writeBatch(
  transaction: Transaction,
  store: StoreRow,
  categories: ReadonlyMap<string, string>,
  products: readonly FileProduct[],
): Promise<BatchResult> {
  const handles = products.map(({ handle }) => handle)
  const [known, skus] = await Promise.all([
    holdKnownProducts(transaction, store.storeNo, handles),
    skuOwners(transaction, store.storeNo, products),
  ])
  const refused: RefusedRow[] = []
  const refuse = (row: RefusedRow) => refused.push(row)
  const plans = products.map((product) =>
    planProduct(product, known.get(product.handle), { currency: store.currency, categories, skus, refuse }),
  )
  const creations = plans.flatMap((plan) => (plan.kind === 'create' ? [plan.product] : []))
  const changes = plans.flatMap((plan) => (plan.kind === 'update' ? [plan.change] : []))
  const inserted = creations.length > 0 ? await insertProducts(transaction, store, creations) : { opening: [] }
  const added = await writeChanges(transaction, store, changes)
  return {
    created: creations.length,
    updated: changes.length,
    unchanged: plans.filter(({ kind }) => kind === 'unchanged').length,
    refused,
    opening: [...inserted.opening, ...added],
  }
}

/** Whose the SKUs are that these products have or would be given. */
async function skuOwners(
  transaction: Transaction,
  storeNo: number,
  products: readonly FileProduct[],
): Promise<SkuOwners> {
  const skus = products.flatMap(({ handle, variants }) =>
    variants.map(({ cell, optionValues }) => cell('Variant SKU') || madeSku(handle, optionValues ?? [])),
  )
  const owners = await ownersOfSkus(transaction, storeNo, skus)
  return new Map([...owners].map(([sku, { variantId }]) => [sku, variantId]))
}
