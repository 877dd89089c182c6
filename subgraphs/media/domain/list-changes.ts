import { type ChangeLog, readChanges } from '@saler/events'
import { requireService } from '@saler/identity'
import { IMAGE_PROGRESS } from '../events.ts'
import type { Context } from './context.ts'

/**
 * In which stores images changed behind a position, for those who keep what everybody sees of them. An image that is being
 * rendered may be given to a product at the same time, so which products it concerns is not told.
 *
 * @throws Refusal FORBIDDEN for everybody but services, INVALID on `after`.
 */
export async function listChanges({ identity, database }: Context, after?: string | null): Promise<ChangeLog> {
  requireService(identity)
  // How far an image is that is not ready yet is shown to staff only.
  return readChanges({ database, after, idsOf: (type) => (type === IMAGE_PROGRESS ? undefined : []) })
}
