import { authorize } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { Context } from '../context.ts'
import { API_KEY_COLUMNS, type ApiKeyRow } from './api-key-row.ts'

/**
 * A key that the caller wants to change.
 *
 * @throws Refusal UNAUTHENTICATED; NOT_FOUND and FORBIDDEN on `apiKeyId`.
 */
export async function requireApiKey({ identity, database }: Context, apiKeyId: string): Promise<ApiKeyRow> {
  const storeNo = authorize(identity, apiKeyId, 'apps:write', ['apiKeyId'])
  const [key] = await database.query<ApiKeyRow>(
    `SELECT ${API_KEY_COLUMNS} FROM api_key WHERE store_no = $1 AND id = $2`,
    [storeNo, apiKeyId],
  )
  return key ?? refuse('NOT_FOUND', ['apiKeyId'])
}
