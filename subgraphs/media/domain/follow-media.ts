import { mapEvents } from '@saler/events'
import { authorize } from '@saler/identity'
import { IMAGE_DESCRIBED, PRODUCT_IMAGES_CHANGED } from '../events.ts'
import type { MediaEventRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

/** Whoever follows images asks for what is happening to their files. */
const UNTOLD: ReadonlySet<string> = new Set([IMAGE_DESCRIBED, PRODUCT_IMAGES_CHANGED])

/**
 * What happens to a store's images behind a cursor, live.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID and CURSOR_TOO_OLD on `after`.
 */
export async function followMedia(
  context: Context,
  { storeId, after }: { storeId: string; after?: string | null },
): Promise<AsyncIterable<MediaEventRow>> {
  const storeNo = authorize(context.identity, storeId, 'products:write', ['storeId'])
  return mapEvents(await context.log.follow({ storeNo, after }), (event) =>
    UNTOLD.has(event.type) ? undefined : (event as MediaEventRow),
  )
}
