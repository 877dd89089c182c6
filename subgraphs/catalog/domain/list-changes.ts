import { type ChangeLog, readChanges } from '@saler/events'
import { requireService } from '@saler/identity'
import { CATALOG_RELABELLED, CATEGORY_CHANGED, type CategoryChanged, type ProductChanged } from '../events.ts'
import type { Context } from './context.ts'

/**
 * What happened to products and categories behind a position, for those who keep what they read of them.
 *
 * @throws Refusal FORBIDDEN for everybody but services, INVALID on `after`.
 */
export async function listChanges({ identity, database }: Context, after?: string | null): Promise<ChangeLog> {
  requireService(identity)
  return readChanges({ database, after, idsOf })
}

function idsOf(type: string, payload: unknown): string[] {
  if (type === CATEGORY_CHANGED) return [(payload as CategoryChanged).categoryId]
  return type === CATALOG_RELABELLED ? [] : [(payload as ProductChanged).productId]
}
