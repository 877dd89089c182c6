import { isUniqueViolation } from '@saler/database'
import { optionalText, Refusals, refuse, requiredText } from '@saler/kernel'
import type { UpdateAppErrorCode, UpdateAppInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { APP_COLUMNS, type AppRow } from './app-row.ts'
import { requireApp } from './find-app.ts'
import { MAX_DESCRIPTION, MAX_NAME } from './limits.ts'

/**
 * Changes what an app is called. What is left out stays.
 *
 * @throws Refusal with every code of UpdateAppErrorCode.
 */
export async function updateApp(context: Context, input: UpdateAppInput): Promise<{ app: AppRow }> {
  const { storeNo, id, ...before } = await requireApp(context, input.appId, 'apps:write', ['appId'])
  const findings = new Refusals<UpdateAppErrorCode>()
  const name = input.name == null ? before.name : requiredText(findings, input.name, MAX_NAME, ['name'])
  const description =
    input.description === undefined
      ? before.description
      : optionalText(findings, input.description, MAX_DESCRIPTION, ['description'])
  findings.throwIfAny()
  const [app] = await context.database
    .query<AppRow>(
      `UPDATE app SET name = $3, description = $4 WHERE store_no = $1 AND id = $2 RETURNING ${APP_COLUMNS}`,
      [storeNo, id, name, description],
    )
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) return refuse<UpdateAppErrorCode>('NAME_TAKEN', ['name'])
      throw error
    })
  if (!app) return refuse<UpdateAppErrorCode>('NOT_FOUND', ['appId'])
  context.loaders.app.clear(id).prime(id, app)
  return { app }
}
