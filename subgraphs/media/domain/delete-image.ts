import { prepared } from '@saler/database'
import { recordEvents } from '@saler/events'
import { IMAGE_DELETED } from '../events.ts'
import type { DeleteImageInput } from '../generated/resolvers.ts'
import type { ImageRow } from '../graphql/rows.ts'
import { imageEvent } from './announce.ts'
import type { Context } from './context.ts'
import { leaveGallery } from './detach-image.ts'
import { isImage, requireImage } from './find-image.ts'

const MAX_ATTEMPTS = 5

const MARK = prepared(
  'delete-image',
  `UPDATE file SET status = 'DELETING', changed_at = now()
  WHERE store_no = $1 AND id = $2 AND status IN ('PROCESSING', 'READY', 'FAILED') AND product_id IS NULL`,
)

/**
 * Deletes an image: at once nobody sees it any more, and the worker removes its objects and then its row.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `imageId`.
 */
export async function deleteImage(context: Context, { imageId }: DeleteImageInput): Promise<string> {
  await requireImage(context, imageId)
  // It may be given to a product between the look and the deletion; then it leaves that one too.
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const image = await context.loaders.file.clear(imageId).load(imageId)
    if (!isImage(image) || (await deleteAsItIs(context, image))) break
  }
  context.loaders.file.clear(imageId)
  context.loaders.images.clearAll()
  context.outbox.poke()
  return imageId
}

/** Answers false when the image belongs to another product than it did when it was read. */
const deleteAsItIs = ({ database }: Context, image: ImageRow): Promise<boolean> =>
  database.transaction(async (tx) => {
    await leaveGallery(tx, image)
    const marked = await tx.execute(MARK, [image.storeNo, image.id])
    if (marked > 0) await recordEvents(tx, [imageEvent(IMAGE_DELETED, image)])
    return marked > 0
  })
