import { prepared } from '@saler/database'
import { eventRows, insertEvents } from '@saler/events'
import { IMAGE_UPLOADED } from '../events.ts'
import type { RetryImageInput } from '../generated/resolvers.ts'
import type { ImageRow } from '../graphql/rows.ts'
import { imageEvent } from './announce.ts'
import type { Context } from './context.ts'
import { reloadImage, requireImage } from './find-image.ts'

const RETRY = prepared(
  'retry-image',
  `WITH tried AS (
    UPDATE file SET status = 'PROCESSING', failure = NULL, progress = 0, run = run + 1, changed_at = now()
    WHERE store_no = $1 AND id = $2 AND status = 'FAILED' AND run = $4 RETURNING 1
  ) ${insertEvents('$3', 'EXISTS (SELECT FROM tried)')}`,
)

/**
 * Has the worker try again to make the renditions of an image that failed; nothing when it did not.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `imageId`.
 */
export async function retryImage(context: Context, { imageId }: RetryImageInput): Promise<ImageRow> {
  const image = await requireImage(context, imageId)
  const event = imageEvent(IMAGE_UPLOADED, { ...image, progress: 0, run: image.run + 1 })
  await context.database.execute(RETRY, [image.storeNo, image.id, eventRows([event]), image.run])
  context.outbox.poke()
  return reloadImage(context, imageId)
}
