import type { Prisma, SessionEnd } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { tellChanged } from './tell-changed.ts'

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

/** Has everybody forget what they remember of a user's sessions. */
export const tellSessionsEnded = (context: Context, userId: string): Promise<void> => tellChanged(context, [userId])
