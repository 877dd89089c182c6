import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { isId } from '@saler/kernel'
import type { Context } from './context.ts'

export interface LiveSession {
  readonly userId: string
  readonly locale: string
  readonly emailVerified: boolean
}

// Asked for every caller whom the router does not remember, so it is one planned statement.
const FIND = prepared<LiveSession>(
  'signed-in-session',
  `SELECT u.id AS "userId", u.locale, u.email_verified_at IS NOT NULL AS "emailVerified"
   FROM session s JOIN users u ON u.id = s.user_id
   WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND u.status = 'ACTIVE'`,
)

/**
 * The session with this id; null when it has ended.
 *
 * @throws Refusal FORBIDDEN for everybody but another part of the system.
 */
export async function signedInSession(context: Context, id: string): Promise<LiveSession | null> {
  requireService(context.identity)
  if (!isId(id)) return null
  const [session] = await context.database.query(FIND, [id, context.now()])
  return session ?? null
}
