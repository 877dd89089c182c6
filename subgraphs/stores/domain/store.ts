import { isStaff } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import type { Store } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'

export type { Store }

/** A closed store exists for its staff only. */
export const isVisible = (context: Context, store: Store): boolean =>
  store.status !== 'CLOSED' || isStaff(context.identity, store.storeNo)

/** The store with this id, whoever asks; null when there is none. */
export async function loadStore(context: Context, id: string): Promise<Store | null> {
  const storeNo = storeOf(id)
  const store = storeNo === undefined ? null : await context.loaders.store.load(storeNo)
  return store?.id === id ? store : null
}

/**
 * The store as it is after a change, which the loaders of this request may have read before.
 *
 * @throws Error when there is none, which cannot be: stores are never deleted.
 */
export async function reloadStore(context: Context, storeNo: number): Promise<Store> {
  context.loaders.forget(storeNo)
  const store = await context.loaders.store.load(storeNo)
  if (!store) throw new Error(`The store ${storeNo} is gone`)
  return store
}
