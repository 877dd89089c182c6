import { userIdOf } from '@saler/identity'
import { optionalText, Refusals } from '@saler/kernel'
import type { CreateApiKeyErrorCode, CreateApiKeyInput } from '../../generated/resolvers.ts'
import { requireApp } from '../apps/find-app.ts'
import type { Context } from '../context.ts'
import type { ApiKeyRow } from './api-key-row.ts'
import { readEnd } from './key-end.ts'
import { readOrigins } from './key-origins.ts'
import { readScopes } from './key-scopes.ts'
import { MAX_COST_CEILING, MAX_NAME } from './limits.ts'
import { writeApiKey } from './write-api-key.ts'

/**
 * Makes a key of an app, and gives it this once.
 *
 * @throws Refusal with every code of CreateApiKeyErrorCode.
 */
export async function createApiKey(
  context: Context,
  input: CreateApiKeyInput,
): Promise<{ apiKey: ApiKeyRow; secret: string }> {
  const { identity, database } = context
  const { storeNo, id: appId } = await requireApp(context, input.appId, 'apps:write', ['appId'])
  const now = context.now()
  const findings = new Refusals<CreateApiKeyErrorCode>()
  const { scopes = [], origins = [], persistedOnly = false } = input
  const costCeiling = input.costCeiling ?? null
  if (costCeiling !== null && (costCeiling < 1 || costCeiling > MAX_COST_CEILING))
    findings.add('INVALID', ['costCeiling'])
  const settings = {
    storeNo,
    appId,
    name: optionalText(findings, input.name, MAX_NAME, ['name']),
    scopes: readScopes(findings, { identity, storeNo, scopes }),
    persistedOnly,
    costCeiling,
    origins: readOrigins(findings, origins),
    createdBy: userIdOf(identity),
    expiresAt: readEnd(findings, input.expiresAt, now),
  }
  findings.throwIfAny()
  const made = await database.transaction((tx) => writeApiKey(tx, settings, { now, field: 'appId' }))
  context.loaders.apiKeys.clear(appId)
  return made
}
