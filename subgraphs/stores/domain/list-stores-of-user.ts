import { isId, refuse } from '@saler/kernel'
import type { Context } from './context.ts'
import type { Store } from './store.ts'

/** A user, and the proof by accounts that the request may act for them, if it gave one. */
interface Asked {
  readonly id: string
  readonly standing?: string | null
}

/**
 * The stores that a user works for, the oldest first: for the user, and for a request that has just signed them in.
 *
 * @throws Refusal UNAUTHENTICATED for guests, FORBIDDEN for other users.
 */
export async function listStoresOfUser(context: Context, user: Asked): Promise<Store[]> {
  if (!mayActFor(context, user)) refuse(context.identity.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN')
  if (!isId(user.id)) return []
  return context.loaders.storesOfUser.load(user.id)
}

function mayActFor({ identity, hasStanding }: Context, { id, standing }: Asked): boolean {
  if (identity.kind === 'service') return true
  return (identity.kind === 'user' && identity.userId === id) || hasStanding(standing, id)
}
