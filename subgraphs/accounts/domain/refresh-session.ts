import type { Transaction } from '@saler/database'
import { refuse } from '@saler/kernel'
import type { RefreshSessionErrorCode, RefreshSessionInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { tellSessionsEnded } from './end-sessions.ts'
import { digestOf, nextToken } from './opaque-token.ts'
import { type SignedIn, sessionEnd, signedIn } from './open-session.ts'
import { SHOWN_FIELDS, shownToSelf } from './shown-user.ts'

/**
 * How long a used refresh token still gets the token that followed it. For a client whose answer was lost on the way,
 * or that asked twice at once; a thief rarely comes that soon.
 */
export const GRACE_MS = 10_000

interface TokenRow {
  sessionId: string
  userId: string
  createdAt: Date
  live: boolean
  replacedAt: Date | null
}

type Exchange =
  | { readonly kind: 'exchanged'; readonly sessionId: string; readonly userId: string }
  | { readonly kind: 'reused'; readonly userId: string }
  | { readonly kind: 'invalid' }

/**
 * Exchanges a refresh token for new tokens. Everybody who has the token may.
 *
 * Each token is exchanged once. One that comes again later was copied by somebody; since nobody can tell who of the two
 * is the thief, the session ends for both (RFC 9700 §4.14.2).
 *
 * @throws Refusal REFRESH_TOKEN_INVALID, REFRESH_TOKEN_REUSED.
 */
export async function refreshSession(context: Context, input: RefreshSessionInput): Promise<{ session: SignedIn }> {
  const refreshToken = nextToken(context.refreshKey, input.refreshToken)
  const outcome = await context.database.transaction((tx) => exchange(context, tx, input.refreshToken, refreshToken))
  if (outcome.kind === 'reused') {
    await tellSessionsEnded(context, outcome.userId)
    return refuse<RefreshSessionErrorCode>('REFRESH_TOKEN_REUSED', ['refreshToken'])
  }
  if (outcome.kind === 'invalid') return refuse<RefreshSessionErrorCode>('REFRESH_TOKEN_INVALID', ['refreshToken'])
  const { userId, sessionId } = outcome
  const user = await context.prisma.user.findUniqueOrThrow({ where: { id: userId }, select: SHOWN_FIELDS })
  return { session: await signedIn(context, shownToSelf(user), { sessionId, refreshToken }) }
}

async function exchange(context: Context, tx: Transaction, token: string, next: string): Promise<Exchange> {
  const now = context.now()
  // Both rows are locked: of exchanges that run at once the second sees what the first wrote.
  const [row] = await tx.query<TokenRow>(
    `SELECT t.session_id AS "sessionId", s.user_id AS "userId", s.created_at AS "createdAt",
            t.replaced_at AS "replacedAt", s.ended_at IS NULL AND s.expires_at > $2 AND u.status = 'ACTIVE' AS live
     FROM refresh_token t JOIN session s ON s.id = t.session_id JOIN users u ON u.id = s.user_id
     WHERE t.hash = $1 FOR UPDATE OF t, s`,
    [digestOf(token), now],
  )
  if (!row?.live) return { kind: 'invalid' }
  const { sessionId, userId, createdAt, replacedAt } = row
  if (replacedAt === null) {
    const { ipAddress = null } = context.identity
    await Promise.all([
      tx.execute('UPDATE refresh_token SET replaced_at = $2 WHERE hash = $1', [digestOf(token), now]),
      tx.execute('INSERT INTO refresh_token (hash, session_id, created_at) VALUES ($1, $2, $3)', [
        digestOf(next),
        sessionId,
        now,
      ]),
      tx.execute(
        'UPDATE session SET last_used_at = $2, expires_at = $3, ip_address = coalesce($4, ip_address) WHERE id = $1',
        [sessionId, now, sessionEnd(createdAt, now), ipAddress],
      ),
    ])
    return { kind: 'exchanged', sessionId, userId }
  }
  if (now.getTime() - replacedAt.getTime() <= GRACE_MS) return { kind: 'exchanged', sessionId, userId }
  await tx.execute("UPDATE session SET ended_at = $2, end_reason = 'TOKEN_REUSED' WHERE id = $1", [sessionId, now])
  return { kind: 'reused', userId }
}
