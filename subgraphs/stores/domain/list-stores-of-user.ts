import { isId, refuse } from '@saler/kernel'
import type { Context } from './context.ts'
import type { Store } from './store.ts'

/**
 * The stores that a user works for, the oldest first.
 *
 * @throws Refusal UNAUTHENTICATED for guests, FORBIDDEN for other users.
 */
export async function listStoresOfUser(context: Context, userId: string): Promise<Store[]> {
  const { identity } = context
  if (identity.kind === 'anonymous') refuse('UNAUTHENTICATED')
  if (identity.kind === 'user' && identity.userId !== userId) refuse('FORBIDDEN')
  if (!isId(userId)) return []
  return context.loaders.storesOfUser.load(userId)
}
