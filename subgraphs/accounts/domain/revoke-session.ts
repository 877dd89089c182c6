import { requireUser } from '@saler/identity'
import { isId, refuse } from '@saler/kernel'
import type { RevokeSessionErrorCode, RevokeSessionInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { endSessions, tellSessionsEnded } from './end-sessions.ts'

/**
 * Ends one of the caller's own sessions.
 *
 * @throws Refusal UNAUTHENTICATED; NOT_FOUND for a session that has ended or is somebody else's.
 */
export async function revokeSession(context: Context, input: RevokeSessionInput): Promise<{ sessionId: string }> {
  const { userId } = requireUser(context.identity)
  const { sessionId } = input
  const ended = isId(sessionId)
    ? await endSessions(context, context.prisma, { userId, only: sessionId, reason: 'REVOKED' })
    : 0
  if (ended === 0) refuse<RevokeSessionErrorCode>('NOT_FOUND', ['sessionId'])
  await tellSessionsEnded(context, userId)
  return { sessionId }
}
