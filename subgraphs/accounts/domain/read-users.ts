import { isId } from '@saler/kernel'
import { ColleaguesOfDocument } from '../generated/calls/stores.ts'
import type { Context } from './context.ts'
import { SHOWN_FIELDS, type ShownUser, shownTo } from './shown-user.ts'

/**
 * The users with these ids whom the caller may see: themselves, and those who work for a store with them. The others are
 * undefined. At most one call to the stores and one query, however many ids.
 */
export async function readUsers(
  context: Omit<Context, 'loaders'>,
  ids: readonly string[],
): Promise<(ShownUser | undefined)[]> {
  const visible = await visibleAmong(context, ids.filter(isId))
  if (visible.length === 0) return ids.map(() => undefined)
  const users = await context.prisma.user.findMany({ where: { id: { in: visible } }, select: SHOWN_FIELDS })
  const byId = new Map(users.map((user) => [user.id, user]))
  return ids.map((id) => {
    const user = byId.get(id)
    return user && shownTo(context.identity, user)
  })
}

async function visibleAmong(context: Omit<Context, 'loaders'>, ids: readonly string[]): Promise<string[]> {
  const { identity } = context
  if (identity.kind === 'service') return [...ids]
  // Users are people's business: an app is shown none.
  if (identity.kind === 'anonymous' || identity.kind === 'app') return []
  const self = ids.filter((id) => id === identity.userId)
  const others = ids.filter((id) => id !== identity.userId)
  // Who works nowhere has no colleagues: shoppers never cost the call.
  if (others.length === 0 || identity.memberships.length === 0) return self
  const { colleaguesOf } = await context.call('stores', ColleaguesOfDocument, {
    userId: identity.userId,
    among: others,
  })
  return [...self, ...colleaguesOf]
}
