import { authorize } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { Context } from './context.ts'
import type { ProductImportRow, RefusedRow } from './import-row.ts'

/**
 * The import with this id.
 *
 * @throws Refusal NOT_FOUND when there is none for the caller, FORBIDDEN for staff without products:write.
 */
export async function findImport(context: Context, id: string): Promise<ProductImportRow> {
  const storeNo = authorize(context.identity, id, 'products:write', ['id'])
  const found = await context.prisma.productImport.findUnique({ where: { storeNo_id: { storeNo, id } } })
  if (!found) return refuse('NOT_FOUND', ['id'])
  return { ...found, rows: found.rows as unknown as RefusedRow[] }
}
