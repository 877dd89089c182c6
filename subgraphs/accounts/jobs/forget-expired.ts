import type { Accounts } from '../domain/accounts.ts'
import { KEPT_MS as USAGE_KEPT_MS } from '../domain/operation-usage/limits.ts'

const DAY = 24 * 60 * 60_000
const BATCH = 5_000

// Used refresh tokens are kept to recognise copies; one that is copied a month late is just invalid.
const USED_TOKENS_KEPT_MS = 30 * DAY
// Attempt counts are forgotten by then whatever their limit.
const ATTEMPTS_KEPT_MS = DAY

// An app's versions are numbered by their builds; which of them ended a season ago interests nobody.
const ENDED_MANIFESTS_KEPT_MS = 90 * DAY

const CLEANING = [
  { keptMs: 0, sql: deleting('session', 'id', 'expires_at < $1') },
  { keptMs: USED_TOKENS_KEPT_MS, sql: deleting('refresh_token', 'hash', 'replaced_at < $1') },
  { keptMs: 0, sql: deleting('mail_token', 'hash', 'expires_at < $1') },
  {
    keptMs: ENDED_MANIFESTS_KEPT_MS,
    sql: deleting('manifest', 'store_no, id', 'least(withdrawn_at, expires_at) < $1'),
  },
  { keptMs: USAGE_KEPT_MS, sql: deleting('operation_usage', 'store_no, app_id, hour, operation_id', 'hour < $1') },
  { keptMs: ATTEMPTS_KEPT_MS, sql: deleting('attempt', 'subject', 'blocked_until < $1 AND last_at < $1') },
]

/** Deletes what has ended and can have no effect any more, a few thousand rows at a time so that no lock lasts long. */
export async function forgetExpired({ database, now }: Pick<Accounts, 'database' | 'now'>): Promise<void> {
  for (const { keptMs, sql } of CLEANING) {
    const before = new Date(now().getTime() - keptMs)
    while ((await database.execute(sql, [before, BATCH])) === BATCH);
  }
}

function deleting(table: string, key: string, where: string): string {
  return `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE ${where} LIMIT $2)`
}
