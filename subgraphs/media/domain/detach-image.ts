import type { Transaction } from '@saler/database'
import type { DetachImageInput } from '../generated/resolvers.ts'
import type { ImageRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { reloadImage, requireImage } from './find-image.ts'
import { lockGallery } from './gallery.ts'

/** Takes an image from its product, whose other images close the gap. Nothing when it belongs to none any more. */
export async function leaveGallery(tx: Transaction, image: ImageRow): Promise<void> {
  const { storeNo, storeId, productId, id } = image
  if (productId === null) return
  const gallery = await lockGallery(tx, { storeNo, storeId, productId })
  if (gallery.imageIds.includes(id)) await gallery.arrange(gallery.imageIds.filter((other) => other !== id))
}

/**
 * Takes an image from its product.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `imageId`.
 */
export async function detachImage(context: Context, { imageId }: DetachImageInput): Promise<ImageRow> {
  const image = await requireImage(context, imageId)
  await context.database.transaction((tx) => leaveGallery(tx, image))
  context.outbox.poke()
  return reloadImage(context, imageId)
}
