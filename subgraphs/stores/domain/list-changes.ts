import { type ChangeLog, readChanges } from '@saler/events'
import { requireService } from '@saler/identity'
import { STAFF_CHANGED, STAFF_INVITED, type StoreUpdated } from '../events.ts'
import type { Context } from './context.ts'

/**
 * What happened to stores behind a position, for those who keep what everybody sees of them.
 *
 * @throws Refusal FORBIDDEN for everybody but services, INVALID on `after`.
 */
export async function listChanges({ identity, database }: Context, after?: string | null): Promise<ChangeLog> {
  requireService(identity)
  return readChanges({ database, after, idsOf })
}

/** Who works for a store is shown to nobody who shares answers with others. */
const idsOf = (type: string, payload: unknown): string[] | undefined =>
  type === STAFF_CHANGED || type === STAFF_INVITED ? undefined : [(payload as StoreUpdated).storeId]
