import { ConfigurationError } from '@saler/kernel'
import { ask } from './ask.ts'
import type { System } from './system.ts'

interface ImportAnswer {
  importProducts: {
    import: {
      total: number
      created: number
      updated: number
      unchanged: number
      failed: number
      rows: { line: number; code: string; message: string }[]
    } | null
    userErrors: { message: string }[]
  }
}

const FIND_STORE = 'query ($handle: String!) { storeByHandle(handle: $handle) { id } }'
const IMPORT = `mutation ($input: ImportProductsInput!) { importProducts(input: $input) {
  import { total created updated unchanged failed rows { line code message } } userErrors { message } } }`

/**
 * Imports a Shopify product file into a store and says what became of each bad row.
 *
 * @returns the exit code: 0 when every row went in, 2 when some did not.
 * @throws ConfigurationError when there is no such store or the whole file is refused.
 */
export async function importFile(
  system: Pick<System, 'router'>,
  { handle, content, out }: { handle: string; content: string; out: NodeJS.WritableStream },
): Promise<number> {
  const { storeByHandle } = await ask<{ storeByHandle: { id: string } | null }>(system, FIND_STORE, { handle })
  if (!storeByHandle) throw new ConfigurationError(`There is no store with the handle ${handle}.`)
  const { importProducts } = await ask<ImportAnswer>(system, IMPORT, { input: { storeId: storeByHandle.id, content } })
  const done = importProducts.import
  if (!done) throw new ConfigurationError(importProducts.userErrors.map((error) => error.message).join(' '))
  for (const row of done.rows) out.write(`line ${row.line}: ${row.message} (${row.code})\n`)
  out.write(
    `${done.total} rows: ${done.created} products created, ${done.updated} updated, ${done.unchanged} unchanged; ` +
      `${done.failed} rows failed.\n`,
  )
  return done.failed > 0 ? 2 : 0
}
