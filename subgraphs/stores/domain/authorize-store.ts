import { authorize, type Permission } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { Context } from './context.ts'
import { loadStore, type Store } from './store.ts'

/**
 * Lets only those pass who may do this in the store, and gives the store.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, or NOT_FOUND on `storeId`.
 */
export async function authorizeStore(context: Context, storeId: string, permission: Permission): Promise<Store> {
  authorize(context.identity, storeId, permission, ['storeId'])
  return (await loadStore(context, storeId)) ?? refuse('NOT_FOUND', ['storeId'])
}
