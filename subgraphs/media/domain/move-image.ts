import { refuse } from '@saler/kernel'
import type { MoveImageErrorCode, MoveImageInput } from '../generated/resolvers.ts'
import type { ImageRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { reloadImage, requireImage } from './find-image.ts'
import { lockGallery, placedAt } from './gallery.ts'

/**
 * Moves an image to another place among the images of its product.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `imageId`, INVALID on `position`, NOT_ATTACHED.
 */
export async function moveImage(context: Context, { imageId, position }: MoveImageInput): Promise<ImageRow> {
  const { storeNo, storeId, productId } = await requireImage(context, imageId)
  if (position < 0) refuse<MoveImageErrorCode>('INVALID', ['position'])
  if (productId === null) return refuse<MoveImageErrorCode>('NOT_ATTACHED', ['imageId'])
  await context.database.transaction(async (tx) => {
    const gallery = await lockGallery(tx, { storeNo, storeId, productId })
    // It may have been taken away since it was read.
    if (!gallery.imageIds.includes(imageId)) refuse<MoveImageErrorCode>('NOT_ATTACHED', ['imageId'])
    await gallery.arrange(placedAt(gallery.imageIds, imageId, position))
  })
  context.outbox.poke()
  return reloadImage(context, imageId)
}
