import { requireUser } from '@saler/identity'
import type { Context } from './context.ts'
import { endSessions, tellSessionsEnded } from './end-sessions.ts'

/**
 * Ends the session of this request.
 *
 * @throws Refusal UNAUTHENTICATED.
 */
export async function logout(context: Context): Promise<{ sessionId: string }> {
  const { userId, sessionId } = requireUser(context.identity)
  await endSessions(context, context.prisma, { userId, only: sessionId, reason: 'LOGGED_OUT' })
  await tellSessionsEnded(context, userId)
  return { sessionId }
}
