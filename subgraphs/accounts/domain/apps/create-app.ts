import { isUniqueViolation } from '@saler/database'
import { authorize, userIdOf } from '@saler/identity'
import { newId, optionalText, Refusals, refuse, requiredText } from '@saler/kernel'
import { StoreExistsDocument } from '../../generated/calls/stores.ts'
import type { CreateAppErrorCode, CreateAppInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { APP_COLUMNS, type AppRow } from './app-row.ts'
import { MAX_APPS, MAX_DESCRIPTION, MAX_NAME } from './limits.ts'

/**
 * Makes an app of a store.
 *
 * @throws Refusal with every code of CreateAppErrorCode.
 */
export async function createApp(context: Context, input: CreateAppInput): Promise<{ app: AppRow }> {
  const { identity, database, loaders } = context
  const { storeId } = input
  const storeNo = authorize(identity, storeId, 'apps:write', ['storeId'])
  const findings = new Refusals<CreateAppErrorCode>()
  const name = requiredText(findings, input.name, MAX_NAME, ['name'])
  const description = optionalText(findings, input.description, MAX_DESCRIPTION, ['description'])
  findings.throwIfAny()
  // The store's number is in the ids of all that it owns; only the stores know which of them is its own.
  const { storeTerms } = await context.call('stores', StoreExistsDocument, { storeId })
  if (!storeTerms) return refuse<CreateAppErrorCode>('NOT_FOUND', ['storeId'])
  const app = await database
    .transaction(async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('apps ' || $1::text, 0))::text", [String(storeNo)])
      const [had] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM app WHERE store_no = $1', [
        storeNo,
      ])
      if (had!.count >= MAX_APPS) refuse<CreateAppErrorCode>('TOO_MANY', ['storeId'], { max: MAX_APPS })
      const [made] = await tx.query<AppRow>(
        `INSERT INTO app (store_no, id, store_id, name, description, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${APP_COLUMNS}`,
        [storeNo, newId(storeNo), storeId, name, description, userIdOf(identity), context.now()],
      )
      return made!
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) return refuse<CreateAppErrorCode>('NAME_TAKEN', ['name'])
      throw error
    })
  loaders.app.prime(app.id, app)
  return { app }
}
