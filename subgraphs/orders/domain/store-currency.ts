import { refuse } from '@saler/kernel'
import { StoreTermsDocument } from '../generated/calls/stores.ts'
import type { Context } from './context.ts'

/**
 * The currency of a store's prices.
 *
 * @throws Refusal NOT_FOUND on `storeId`.
 */
export async function storeCurrency(context: Context, storeId: string): Promise<string> {
  const { storeTerms } = await context.call('stores', StoreTermsDocument, { storeId })
  return storeTerms?.currency ?? refuse('NOT_FOUND', ['storeId'])
}
