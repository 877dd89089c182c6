import { NO_STORE, newId } from '@saler/kernel'
import type { Prisma } from '../generated/prisma/client.ts'
import { issueAccessToken } from './access-token.ts'
import type { Context } from './context.ts'
import { digestOf, newToken } from './opaque-token.ts'
import type { ShownUser } from './shown-user.ts'

const DAY = 24 * 60 * 60_000

/** A session that gets no new tokens for so long ends. */
const IDLE_MS = 30 * DAY
/** However often it gets new tokens, a session ends after this. */
const LIFE_MS = 180 * DAY
/** So many sessions a user may have; beyond them the one unused for the longest time ends. */
export const MAX_SESSIONS = 100
const MAX_USER_AGENT = 500

/** A session with the tokens that its client gets. */
export interface SignedIn {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresAt: Date
  readonly user: ShownUser
}

/** The moment at which a session ends if it gets no new tokens after `now`. */
export const sessionEnd = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + LIFE_MS))

/** Opens a session, in the transaction of what allows it. Gives its id and first refresh token. */
export async function openSession(
  context: Context,
  tx: Prisma.TransactionClient,
  userId: string,
): Promise<{ sessionId: string; refreshToken: string }> {
  const { identity } = context
  const now = context.now()
  const refreshToken = newToken()
  const sessionId = newId(NO_STORE, now.getTime())
  await tx.session.create({
    data: {
      id: sessionId,
      userId,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: sessionEnd(now, now),
      ipAddress: identity.ipAddress ?? null,
      userAgent: identity.userAgent?.replaceAll('\u0000', '').slice(0, MAX_USER_AGENT).toWellFormed() ?? null,
      refreshTokens: { create: { hash: new Uint8Array(digestOf(refreshToken)), createdAt: now } },
    },
  })
  await endCrowdedOut(tx, userId, now)
  return { sessionId, refreshToken }
}

async function endCrowdedOut(tx: Prisma.TransactionClient, userId: string, now: Date): Promise<void> {
  const crowded = await tx.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now } },
    orderBy: [{ lastUsedAt: 'desc' }, { id: 'desc' }],
    skip: MAX_SESSIONS,
    take: MAX_SESSIONS,
    select: { id: true },
  })
  if (crowded.length === 0) return
  await tx.session.updateMany({
    where: { id: { in: crowded.map(({ id }) => id) } },
    data: { endedAt: now, endReason: 'CROWDED_OUT' },
  })
}

/** What the client of a session gets: an access token beside the refresh token. */
export async function signedIn(
  context: Context,
  user: ShownUser,
  session: { readonly sessionId: string; readonly refreshToken: string },
): Promise<SignedIn> {
  const { keys, issuer } = context
  const { sessionId, refreshToken } = session
  const token = await issueAccessToken({ keys, issuer, userId: user.id, sessionId, now: context.now() })
  return { accessToken: token.text, refreshToken, expiresAt: token.expiresAt, user }
}
