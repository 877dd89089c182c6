import { requireUser } from '@saler/identity'
import type { Context } from './context.ts'
import { MAX_SESSIONS } from './open-session.ts'

/** One of the caller's sessions, without its tokens. */
export interface OwnSession {
  readonly id: string
  readonly createdAt: Date
  readonly lastUsedAt: Date
  readonly expiresAt: Date
  readonly ipAddress: string | null
  readonly userAgent: string | null
  readonly current: boolean
}

/**
 * The caller's sessions that have not ended, the newest first.
 *
 * @throws Refusal UNAUTHENTICATED.
 */
export async function listSessions(context: Context): Promise<OwnSession[]> {
  const { userId, sessionId } = requireUser(context.identity)
  const sessions = await context.prisma.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: context.now() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MAX_SESSIONS,
    select: { id: true, createdAt: true, lastUsedAt: true, expiresAt: true, ipAddress: true, userAgent: true },
  })
  return sessions.map((session) => ({ ...session, current: session.id === sessionId }))
}
