import { refuse } from '@saler/kernel'
import type { RevokeApiKeyErrorCode, RevokeApiKeyInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { tellChanged } from '../tell-changed.ts'
import { API_KEY_COLUMNS, type ApiKeyRow, isLive } from './api-key-row.ts'
import { requireApiKey } from './find-api-key.ts'

/**
 * Ends a key at once.
 *
 * @throws Refusal with every code of RevokeApiKeyErrorCode.
 */
export async function revokeApiKey(context: Context, { apiKeyId }: RevokeApiKeyInput): Promise<{ apiKey: ApiKeyRow }> {
  const { storeNo, appId } = await requireApiKey(context, apiKeyId)
  const [apiKey] = await context.database.query<ApiKeyRow>(
    `UPDATE api_key SET revoked_at = $3 WHERE store_no = $1 AND id = $2 AND ${isLive('$3')}
     RETURNING ${API_KEY_COLUMNS}`,
    [storeNo, apiKeyId, context.now()],
  )
  if (!apiKey) return refuse<RevokeApiKeyErrorCode>('KEY_ENDED', ['apiKeyId'])
  context.loaders.apiKeys.clear(appId)
  await tellChanged(context, [apiKeyId])
  return { apiKey }
}
