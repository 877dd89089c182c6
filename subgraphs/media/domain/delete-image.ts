import { prepared } from '@saler/database'
import { recordEvents } from '@saler/events'
import { IMAGE_DELETED } from '../events.ts'
import type { DeleteImageInput } from '../generated/resolvers.ts'
import { imageEvent } from './announce.ts'
import type { Context } from './context.ts'
import { leaveGallery } from './detach-image.ts'
import { requireImage } from './find-image.ts'

const MARK = prepared(
  'delete-image',
  `UPDATE file SET status = 'DELETING', product_id = NULL, position = NULL, changed_at = now()
  WHERE store_no = $1 AND id = $2 AND status IN ('PROCESSING', 'READY', 'FAILED')`,
)

/**
 * Deletes an image: at once nobody sees it any more, and the worker removes its objects and then its row.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `imageId`.
 */
export async function deleteImage(context: Context, { imageId }: DeleteImageInput): Promise<string> {
  const image = await requireImage(context, imageId)
  await context.database.transaction(async (tx) => {
    await leaveGallery(tx, image)
    const marked = await tx.execute(MARK, [image.storeNo, image.id])
    if (marked > 0) await recordEvents(tx, [imageEvent(IMAGE_DELETED, image)])
  })
  context.loaders.file.clear(imageId)
  context.loaders.images.clearAll()
  context.outbox.poke()
  return imageId
}
