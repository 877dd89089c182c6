import { authorize } from '@saler/identity'
import { newId } from '@saler/kernel'
import type { ImportProductsInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { findImport } from './find-import.ts'
import { holdStore } from './hold-store.ts'
import { ensureCategories } from './import/ensure-categories.ts'
import { productsOfFile } from './import/file-product.ts'
import { readShopifyFile, type ShopifyFile } from './import/shopify-file.ts'
import { writeBatch } from './import/write-batch.ts'
import type { ProductImportRow, RefusedRow } from './import-row.ts'
import { LIMITS } from './limits.ts'
import { openStockSoon } from './open-stock.ts'
import { writeUnique } from './write-unique.ts'

/** Products that are written in one transaction: few enough that nobody waits long for the locks. */
const BATCH = 200

interface Tally {
  created: number
  updated: number
  unchanged: number
  refused: RefusedRow[]
}

/**
 * Takes in a file of products: makes those that the store does not have, and brings the others to what the file says.
 * Every row that is wrong is reported and the others go in, in batches; the same file again changes nothing.
 *
 * @throws Refusal when the whole file is refused.
 */
export async function importProducts(context: Context, input: ImportProductsInput): Promise<ProductImportRow> {
  const storeNo = authorize(context.identity, input.storeId, 'products:write', ['storeId'])
  const file = readShopifyFile(input.content)
  await context.database.transaction((transaction) =>
    holdStore(context, transaction, { storeNo, storeId: input.storeId }),
  )
  const id = newId(storeNo)
  await context.prisma.productImport.create({ data: { storeNo, id, status: 'RUNNING', total: file.total } })
  const tally: Tally = { created: 0, updated: 0, unchanged: 0, refused: [...file.refused] }
  try {
    await takeIn(context, { storeNo, storeId: input.storeId }, file, tally)
    await report(context, { storeNo, id }, tally, 'COMPLETED')
  } catch (error) {
    await report(context, { storeNo, id }, tally, 'FAILED')
    throw error
  }
  return findImport(context, id)
}

async function takeIn(
  context: Context,
  of: { storeNo: number; storeId: string },
  file: ShopifyFile,
  tally: Tally,
): Promise<void> {
  const products = productsOfFile(file.rows, (row) => tally.refused.push(row))
  const names = new Set(products.flatMap(({ type }) => type ?? []))
  const categories = await ensureCategories(context, { ...of, names: [...names] })
  for (let start = 0; start < products.length; start += BATCH) {
    const batch = products.slice(start, start + BATCH)
    const result = await writeUnique(context.database, async (transaction) =>
      writeBatch(transaction, await holdStore(context, transaction, of), categories, batch),
    )
    context.outbox.poke()
    await openStockSoon(context, of.storeId, result.opening)
    tally.created += result.created
    tally.updated += result.updated
    tally.unchanged += result.unchanged
    tally.refused.push(...result.refused)
  }
}

async function report(
  context: Context,
  { storeNo, id }: { storeNo: number; id: string },
  { created, updated, unchanged, refused }: Tally,
  status: 'COMPLETED' | 'FAILED',
): Promise<void> {
  const rows = refused.toSorted((a, b) => a.line - b.line).slice(0, LIMITS.reportedRows)
  await context.prisma.productImport.update({
    where: { storeNo_id: { storeNo, id } },
    data: { status, created, updated, unchanged, failed: refused.length, rows: rows as object[] },
  })
}
