import { userIdOf } from '@saler/identity'
import { Refusals, refuse } from '@saler/kernel'
import type { RotateApiKeyErrorCode, RotateApiKeyInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { tellChanged } from '../tell-changed.ts'
import { API_KEY_COLUMNS, type ApiKeyRow, isLive } from './api-key-row.ts'
import { requireApiKey } from './find-api-key.ts'
import { readEnd } from './key-end.ts'
import { mayGiveAll } from './key-scopes.ts'
import { DEFAULT_OVERLAP_SECONDS, MAX_OVERLAP_SECONDS } from './limits.ts'
import { writeApiKey } from './write-api-key.ts'

/**
 * Makes a key that may do what another may, and ends the other one after the overlap. Of two rotations at once one is
 * refused, so that a key has one successor.
 *
 * @throws Refusal with every code of RotateApiKeyErrorCode.
 */
export async function rotateApiKey(
  context: Context,
  { apiKeyId, overlapSeconds = DEFAULT_OVERLAP_SECONDS, expiresAt }: RotateApiKeyInput,
): Promise<{ apiKey: ApiKeyRow; secret: string; replaced: ApiKeyRow }> {
  const old = await requireApiKey(context, apiKeyId)
  const { storeNo, appId } = old
  // Whoever rotates a key gets to know the new one, so they need all that it may do.
  if (!mayGiveAll(context.identity, storeNo, old.scopes)) refuse<RotateApiKeyErrorCode>('FORBIDDEN', ['apiKeyId'])
  const now = context.now()
  const findings = new Refusals<RotateApiKeyErrorCode>()
  if (overlapSeconds < 0 || overlapSeconds > MAX_OVERLAP_SECONDS) findings.add('INVALID', ['overlapSeconds'])
  const end = expiresAt == null ? sameLifetime(old, now) : readEnd(findings, expiresAt, now)
  findings.throwIfAny()
  const overlapEnd = new Date(now.getTime() + overlapSeconds * 1000)
  const rotated = await context.database.transaction(async (tx) => {
    const settings = { ...old, createdBy: userIdOf(context.identity), expiresAt: end }
    const made = await writeApiKey(tx, settings, { now, field: 'apiKeyId' })
    const [replaced] = await tx.query<ApiKeyRow>(
      `UPDATE api_key SET replaced_by_id = $3, expires_at = least(expires_at, $4)
       WHERE store_no = $1 AND id = $2 AND replaced_by_id IS NULL AND ${isLive('$5')} RETURNING ${API_KEY_COLUMNS}`,
      [storeNo, apiKeyId, made.apiKey.id, overlapEnd, now],
    )
    return replaced ? { ...made, replaced } : refuse<RotateApiKeyErrorCode>('KEY_ENDED', ['apiKeyId'])
  })
  context.loaders.apiKeys.clear(appId)
  await tellChanged(context, [apiKeyId])
  return rotated
}

/** The end of a key that lives as long as another one was made to. */
const sameLifetime = ({ createdAt, expiresAt }: ApiKeyRow, now: Date): Date | null =>
  expiresAt && new Date(now.getTime() + expiresAt.getTime() - createdAt.getTime())
