import type { Prisma, SessionEnd } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'

/** The channel on which everybody who remembers who is signed in hears whom to look up again; the message is the id. */
export const IDENTITY_CHANNEL = 'identity'

/** Ends sessions of a user: one, all, or all but one. Gives how many. Call `tellSessionsEnded` after the commit. */
export async function endSessions(
  context: Pick<Context, 'now'>,
  tx: Prisma.TransactionClient,
  options: { userId: string; reason: SessionEnd; only?: string; except?: string },
): Promise<number> {
  const now = context.now()
  const { userId, reason, only, except } = options
  const { count } = await tx.session.updateMany({
    where: {
      userId,
      endedAt: null,
      expiresAt: { gt: now },
      ...(only !== undefined && { id: only }),
      ...(except !== undefined && { id: { not: except } }),
    },
    data: { endedAt: now, endReason: reason },
  })
  return count
}

/**
 * Has everybody forget what they remember of a user's sessions. They would look again by themselves within seconds, so
 * a message that cannot be sent is no reason to fail what was already done.
 */
export async function tellSessionsEnded(context: Context, userId: string): Promise<void> {
  try {
    await context.wakeups.publish(IDENTITY_CHANNEL, userId)
  } catch (error) {
    context.onFault(error, { requestId: context.requestId, field: 'identity wake-up' })
  }
}
