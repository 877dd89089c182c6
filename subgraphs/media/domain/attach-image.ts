import { prepared } from '@saler/database'
import { Refusals, refuse, storeOf } from '@saler/kernel'
import { ExistingProductsDocument } from '../generated/calls/catalog.ts'
import type { AttachImageErrorCode, AttachImageInput, UpdateImageErrorCode } from '../generated/resolvers.ts'
import type { ImageRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { reloadImage, requireImage } from './find-image.ts'
import { lockGallery, placedAt } from './gallery.ts'
import { LIMITS } from './limits.ts'
import { readAlt } from './read-alt.ts'

export const SAY = prepared(
  'say-of-image',
  `UPDATE file SET alt = CASE WHEN $3 THEN $4 ELSE alt END, alt_translations = coalesce($5::jsonb, alt_translations)
  WHERE store_no = $1 AND id = $2`,
)

/**
 * Gives an image to a product, at a place among its images. Attached again to the same product, it moves there.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `imageId` or `productId`, INVALID, REQUIRED, TOO_LONG,
 *   TOO_MANY, ATTACHED_ELSEWHERE.
 */
export async function attachImage(context: Context, input: AttachImageInput): Promise<ImageRow> {
  const { imageId, productId, position } = input
  const image = await requireImage(context, imageId)
  const refusals = new Refusals<UpdateImageErrorCode>()
  if (position != null && position < 0) refusals.add('INVALID', ['position'])
  const { alt, altTranslations } = readAlt(refusals, input)
  refusals.throwIfAny()
  const { storeNo, storeId } = image
  await requireProduct(context, image, productId)
  await context.database.transaction(async (tx) => {
    const gallery = await lockGallery(tx, { storeNo, storeId, productId })
    const imageIds = placedAt(gallery.imageIds, imageId, position)
    if (imageIds.length > LIMITS.imagesOfProduct)
      refuse<AttachImageErrorCode>('TOO_MANY', ['productId'], { max: LIMITS.imagesOfProduct })
    if (!(await gallery.arrange(imageIds))) refuse<AttachImageErrorCode>('ATTACHED_ELSEWHERE', ['imageId'])
    const translations = altTranslations === undefined ? null : JSON.stringify(altTranslations)
    await tx.execute(SAY, [storeNo, imageId, alt !== undefined, alt ?? null, translations])
  })
  context.outbox.poke()
  return reloadImage(context, imageId)
}

async function requireProduct({ call }: Context, { storeId, storeNo }: ImageRow, productId: string): Promise<void> {
  if (storeOf(productId) !== storeNo) refuse('NOT_FOUND', ['productId'])
  const { existingProducts } = await call('catalog', ExistingProductsDocument, { storeId, ids: [productId] })
  if (existingProducts.length === 0) refuse('NOT_FOUND', ['productId'])
}
