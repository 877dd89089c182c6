import { prepared } from '@saler/database'
import { refuse } from '@saler/kernel'
import type { Context } from '../context.ts'

/** How many codes of gift cards that are none a source may try in an hour: people mistype, and share networks. */
export const MAX_WRONG_CODES = 30

const COUNT = prepared(
  'count_wrong_codes',
  `INSERT INTO code_attempt AS attempt (source, hour, failures) VALUES ($1, date_trunc('hour', now()), $2)
  ON CONFLICT (source, hour) DO UPDATE SET failures = attempt.failures + excluded.failures`,
)

const COUNTED = prepared<{ failures: number }>(
  'wrong_codes',
  `SELECT failures FROM code_attempt WHERE source = $1 AND hour = date_trunc('hour', now())`,
)

/** Deletes the counts of hours that are over. */
const FORGET = prepared('forget_wrong_codes', `DELETE FROM code_attempt WHERE hour < now() - interval '2 hours'`)

/** Whose wrong codes are counted together: a network address, and where there is none, whoever is signed in or the app. */
function sourceOf({ identity }: Context): string {
  if (identity.ipAddress) return `address:${identity.ipAddress}`
  if (identity.kind === 'app') return `app:${identity.appId}`
  return identity.kind === 'user' ? `user:${identity.userId}` : 'unknown'
}

/** @throws Refusal TOO_MANY_ATTEMPTS for whoever has tried too many codes that are none. */
export async function refuseGuessing(context: Context): Promise<void> {
  const [counted] = await context.database.query(COUNTED, [sourceOf(context)])
  if (counted && counted.failures >= MAX_WRONG_CODES) refuse('TOO_MANY_ATTEMPTS')
}

/** Counts codes that were none. */
export async function countWrongCodes(context: Context, count: number): Promise<void> {
  await context.database.execute(COUNT, [sourceOf(context), count])
}

/** Forgets what nobody asks for any more. */
export async function forgetWrongCodes({ database }: Pick<Context, 'database'>): Promise<void> {
  await database.execute(FORGET)
}
