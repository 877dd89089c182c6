import type { Context } from './context.ts'

/** The channel on which the router hears whose memberships are no longer what it remembers. The message is a user's id. */
const CHANNEL = 'identity'

/**
 * Tells the router, after the commit, that these users work elsewhere or may do other things now. What it remembers lasts
 * a few seconds only, so a message that cannot be sent is no reason to fail.
 */
export async function announceStaff(context: Context, userIds: readonly string[]): Promise<void> {
  const sent = await Promise.allSettled(userIds.map((userId) => context.wakeups.publish(CHANNEL, userId)))
  const { requestId } = context
  for (const one of sent)
    if (one.status === 'rejected') context.onFault(one.reason, { requestId, field: 'announceStaff' })
}
