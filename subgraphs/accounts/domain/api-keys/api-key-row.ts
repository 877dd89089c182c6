import { prepared } from '@saler/database'
import { storeOf } from '@saler/kernel'
import type { ApiKeyStatus } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { MAX_SHOWN_KEYS } from './limits.ts'

/** A key of an app, without the key itself. */
export interface ApiKeyRow {
  readonly storeNo: number
  readonly id: string
  readonly appId: string
  readonly name: string | null
  readonly prefix: string
  readonly lastFour: string
  readonly scopes: string[]
  readonly persistedOnly: boolean
  readonly costCeiling: number | null
  readonly origins: string[]
  readonly createdBy: string | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
  readonly lastUsedAt: Date | null
  readonly replacedById: string | null
}

export const API_KEY_COLUMNS = `store_no AS "storeNo", id, app_id AS "appId", name, prefix, last_four AS "lastFour", scopes,
  persisted_only AS "persistedOnly", cost_ceiling AS "costCeiling", origins, created_by AS "createdBy",
  created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt", last_used_at AS "lastUsedAt",
  replaced_by_id AS "replacedById"`

/** In SQL, with the present moment as a parameter: whether a key works. */
export const isLive = (now: string): string => `revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${now})`

export function statusOf(
  { revokedAt, expiresAt }: Pick<ApiKeyRow, 'revokedAt' | 'expiresAt'>,
  now: Date,
): ApiKeyStatus {
  if (revokedAt !== null) return 'REVOKED'
  return expiresAt !== null && expiresAt <= now ? 'EXPIRED' : 'LIVE'
}

const READ = prepared<ApiKeyRow>(
  'api-keys-of-apps',
  `SELECT key.* FROM unnest($1::int[], $2::uuid[]) AS wanted (store_no, app_id)
   CROSS JOIN LATERAL (
     SELECT ${API_KEY_COLUMNS} FROM api_key WHERE store_no = wanted.store_no AND app_id = wanted.app_id
     ORDER BY (${isLive('$3')}) DESC, id DESC LIMIT ${MAX_SHOWN_KEYS}
   ) AS key ORDER BY key.id DESC`,
)

/** The keys of apps that the caller has been shown, newest first, in one query. */
export async function readApiKeys(
  { database, now }: Pick<Context, 'database' | 'now'>,
  appIds: readonly string[],
): Promise<ApiKeyRow[][]> {
  const rows = await database.query(READ, [appIds.map(storeOf), appIds, now()])
  const byApp = Map.groupBy(rows, ({ appId }) => appId)
  return appIds.map((id) => byApp.get(id) ?? [])
}
