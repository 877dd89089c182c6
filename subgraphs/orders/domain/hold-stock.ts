import { newId, Refusals, refuse, storeOf } from '@saler/kernel'
import { ReserveStockDocument } from '../generated/calls/inventory.ts'
import type { Context } from './context.ts'

/** What is to be held, for one order or edit. */
export interface WantedStock {
  readonly storeId: string
  /** The same key holds the same again, under the same id. */
  readonly key: string
  readonly lines: readonly {
    readonly variantId: string
    readonly quantity: number
    /** Where a shortage points to. */
    readonly field: readonly (string | number)[]
  }[]
}

/**
 * Holds stock, all or nothing, and answers under which id and until when. A twin of the request may have done so already, and
 * its id is the one to use.
 *
 * @throws Refusal IDEMPOTENCY_KEY_REUSED on `idempotencyKey` when the key holds something else, OUT_OF_STOCK for each line
 *   whose variant is short.
 */
export async function holdStock(context: Context, wanted: WantedStock): Promise<{ id: string; until: Date }> {
  const { storeId, key, lines } = wanted
  const { reserveStock: held } = await context.call('inventory', ReserveStockDocument, {
    input: {
      storeId,
      orderId: newId(storeOf(storeId)!),
      key,
      lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
    },
  })
  if (held.mismatch) refuse('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey'])
  if (held.orderId != null && held.expiresAt != null) return { id: held.orderId, until: new Date(held.expiresAt) }
  const findings = new Refusals<'OUT_OF_STOCK'>()
  const available = new Map(held.shortages.map((shortage) => [shortage.variantId, shortage.available]))
  for (const { variantId, field } of lines)
    if (available.has(variantId)) findings.add('OUT_OF_STOCK', field, { available: available.get(variantId)! })
  findings.throwIfAny()
  throw new Error('The inventory held nothing and named no shortage.')
}
