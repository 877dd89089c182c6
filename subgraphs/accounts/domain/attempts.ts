import { createHash } from 'node:crypto'
import { prepared, type Queries } from '@saler/database'
import { refuse } from '@saler/kernel'
import type { AttemptLimit } from './attempt-limits.ts'

/** What is limited, and for whom: an e-mail address, a network, a user. */
export interface Attempted {
  readonly limit: AttemptLimit
  readonly who: string
}

export type AttemptErrorCode = 'TOO_MANY_ATTEMPTS' | 'LOCKED'

// The name is hashed: it keeps rows small whatever was sent, and typed e-mail addresses out of the table.
const subjectOf = ({ limit, who }: Attempted): string =>
  `${limit.name}:${createHash('sha256').update(who).digest('base64url')}`

// A row that is blocked is not touched, so no row comes back: then the try came too early.
const COUNT = prepared<{ count: number }>(
  'count-attempt',
  `INSERT INTO attempt AS a (subject, count, last_at, blocked_until)
   VALUES ($1, 1, $2, $2::timestamptz + make_interval(secs => ($3::int[])[1]))
   ON CONFLICT (subject) DO UPDATE SET
     count = CASE WHEN a.last_at < $4::timestamptz THEN 1 ELSE a.count + 1 END,
     last_at = $2,
     blocked_until = $2::timestamptz + make_interval(secs => ($3::int[])[
       CASE WHEN a.last_at < $4::timestamptz THEN 1 ELSE LEAST(a.count + 1, cardinality($3::int[])) END])
   WHERE a.blocked_until <= $2
   RETURNING count`,
)

const BLOCKED = prepared<{ subject: string; count: number; until: Date }>(
  'blocked-attempts',
  `SELECT subject, count, blocked_until AS until FROM attempt
   WHERE subject = ANY ($1::text[]) AND blocked_until > $2 ORDER BY blocked_until DESC LIMIT 1`,
)

const FORGET = prepared('forget-attempts', 'DELETE FROM attempt WHERE subject = $1')

/**
 * Lets pass who is not blocked.
 *
 * @throws Refusal LOCKED or TOO_MANY_ATTEMPTS, with the seconds to wait.
 */
export async function refuseBlocked(queries: Queries, now: Date, ...attempted: readonly Attempted[]): Promise<void> {
  const [blocked] = await queries.query(BLOCKED, [attempted.map(subjectOf), now])
  if (!blocked) return
  const { limit } = attempted.find((one) => subjectOf(one) === blocked.subject)!
  const locked = limit.locksAt !== undefined && blocked.count >= limit.locksAt
  const seconds = Math.ceil((blocked.until.getTime() - now.getTime()) / 1000)
  refuse<AttemptErrorCode>(locked ? 'LOCKED' : 'TOO_MANY_ATTEMPTS', undefined, { seconds })
}

/**
 * Counts one try, in one statement, so that tries that run at once are all counted.
 *
 * @throws Refusal LOCKED or TOO_MANY_ATTEMPTS when it was blocked already.
 */
export async function countAttempt(queries: Queries, now: Date, attempted: Attempted): Promise<void> {
  const { pauses, forgetAfter } = attempted.limit
  const forgetBefore = new Date(now.getTime() - forgetAfter * 1000)
  const counted = await queries.execute(COUNT, [subjectOf(attempted), now, pauses, forgetBefore])
  if (counted === 0) await refuseBlocked(queries, now, attempted)
}

/** Begins the count anew: after a success. */
export async function forgetAttempts(queries: Queries, attempted: Attempted): Promise<void> {
  await queries.execute(FORGET, [subjectOf(attempted)])
}
