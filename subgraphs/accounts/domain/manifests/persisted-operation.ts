import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { isWhole, storeOf } from '@saler/kernel'
import type { Context } from '../context.ts'
import { isLive } from './manifest-row.ts'

/** An operation that a client asks for by its id. */
export interface PersistedOperation {
  readonly id: string
  readonly name: string | null
  readonly body: string
  /** The newest live version that has it. */
  readonly version: string
}

// Asked for every operation that the router does not remember, so it is one planned statement.
const FIND = prepared<PersistedOperation>(
  'persisted-operation',
  `SELECT operation.operation_id AS id, operation.name, operation.body, manifest.version
   FROM manifest JOIN manifest_operation operation
     ON operation.store_no = manifest.store_no AND operation.manifest_id = manifest.id AND operation.operation_id = $3
   WHERE manifest.store_no = $1 AND manifest.app_id = $2 AND ${isLive('$4')}
   ORDER BY manifest.id DESC LIMIT 1`,
)

/**
 * An operation of an app's live manifests; null when none has it. Where versions have different texts for one id, the newest
 * one counts.
 *
 * @throws Refusal FORBIDDEN for everybody but another part of the system.
 */
export async function persistedOperation(
  context: Context,
  { appId, operationId }: { appId: string; operationId: string },
): Promise<PersistedOperation | null> {
  requireService(context.identity)
  const storeNo = storeOf(appId)
  if (storeNo === undefined || !isWhole(operationId)) return null
  const [found] = await context.database.query(FIND, [storeNo, appId, operationId, context.now()])
  return found ?? null
}
