import type { Queries } from '@saler/database'
import type { Permission } from '@saler/identity'
import { newId, refuse } from '@saler/kernel'
import { API_KEY_COLUMNS, type ApiKeyRow, isLive } from './api-key-row.ts'
import { MAX_LIVE_KEYS } from './limits.ts'
import { digestOfKey, newSecretKey, shownOfKey } from './secret-key.ts'

/** What a new key is to be. */
export interface KeySettings {
  readonly storeNo: number
  readonly appId: string
  readonly name: string | null
  readonly scopes: readonly Permission[] | readonly string[]
  readonly persistedOnly: boolean
  readonly costCeiling: number | null
  readonly origins: readonly string[]
  readonly createdBy: string | null
  readonly expiresAt: Date | null
}

const INSERT = `INSERT INTO api_key (store_no, id, app_id, name, hash, prefix, last_four, scopes, persisted_only,
    cost_ceiling, origins, created_by, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING ${API_KEY_COLUMNS}`

/**
 * Makes a key and writes its digest. The key itself is in the answer and nowhere else.
 *
 * @throws Refusal NOT_FOUND when the app is gone, TOO_MANY when it has as many keys that work as it may; both on `field`.
 */
export async function writeApiKey(
  tx: Queries,
  settings: KeySettings,
  { now, field }: { now: Date; field: string },
): Promise<{ apiKey: ApiKeyRow; secret: string }> {
  const { storeNo, appId, name, scopes, persistedOnly, costCeiling, origins, createdBy, expiresAt } = settings
  // One after the other, so that they count each other.
  const app = await tx.query('SELECT FROM app WHERE store_no = $1 AND id = $2 FOR UPDATE', [storeNo, appId])
  if (app.length === 0) refuse('NOT_FOUND', [field])
  const [live] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM api_key WHERE store_no = $1 AND app_id = $2 AND ${isLive('$3')}`,
    [storeNo, appId, now],
  )
  if (live!.count >= MAX_LIVE_KEYS) refuse('TOO_MANY', [field], { max: MAX_LIVE_KEYS })
  const secret = newSecretKey()
  const { prefix, lastFour } = shownOfKey(secret)
  const identified = [storeNo, newId(storeNo), appId, name, digestOfKey(secret), prefix, lastFour]
  const allowed = [scopes, persistedOnly, costCeiling, origins, createdBy, now, expiresAt]
  const [apiKey] = await tx.query<ApiKeyRow>(INSERT, [...identified, ...allowed])
  return { apiKey: apiKey!, secret }
}
