import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import type { Context } from '../context.ts'
import { type ApiKeyRow, isLive, statusOf } from './api-key-row.ts'

type StandingRow = Pick<
  ApiKeyRow,
  'appId' | 'scopes' | 'persistedOnly' | 'costCeiling' | 'origins' | 'expiresAt' | 'revokedAt'
> & { readonly keyId: string; readonly appName: string; readonly storeId: string }

/** What a key may do, and whether it works. */
export type ApiKeyStanding = StandingRow & { readonly status: ReturnType<typeof statusOf> }

/** How old the time of the last use may be, in SQL: a key that is used all the time is written once a minute. */
const USE_WRITTEN_EVERY = "interval '1 minute'"

// Asked for every key that the router does not remember, so it is one planned statement.
const FIND = prepared<StandingRow>(
  'api-key-standing',
  `WITH used AS (
     UPDATE api_key SET last_used_at = $2
     WHERE hash = $1 AND ${isLive('$2')} AND (last_used_at IS NULL OR last_used_at <= $2 - ${USE_WRITTEN_EVERY})
   )
   SELECT key.id AS "keyId", key.app_id AS "appId", app.name AS "appName", app.store_id AS "storeId", key.scopes,
     key.persisted_only AS "persistedOnly", key.cost_ceiling AS "costCeiling", key.origins,
     key.expires_at AS "expiresAt", key.revoked_at AS "revokedAt"
   FROM api_key key JOIN app ON app.store_no = key.store_no AND app.id = key.app_id
   WHERE key.hash = $1`,
)

/**
 * The key with this digest, ended or not; null when there is none. It counts as used.
 *
 * @throws Refusal FORBIDDEN for everybody but another part of the system.
 */
export async function apiKeyStanding(context: Context, digest: string): Promise<ApiKeyStanding | null> {
  requireService(context.identity)
  const now = context.now()
  const [found] = await context.database.query(FIND, [Buffer.from(digest, 'base64url'), now])
  return found ? { ...found, status: statusOf(found, now) } : null
}
