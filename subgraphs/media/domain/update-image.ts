import { recordEvents } from '@saler/events'
import { Refusals } from '@saler/kernel'
import { IMAGE_DESCRIBED } from '../events.ts'
import type { UpdateImageErrorCode, UpdateImageInput } from '../generated/resolvers.ts'
import type { ImageRow } from '../graphql/rows.ts'
import { imageEvent } from './announce.ts'
import { SAY } from './attach-image.ts'
import type { Context } from './context.ts'
import { reloadImage, requireImage } from './find-image.ts'
import { readAlt } from './read-alt.ts'

/**
 * Changes what is said of an image; what is left out stays.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `imageId`, INVALID, REQUIRED, TOO_LONG, TOO_MANY.
 */
export async function updateImage(context: Context, input: UpdateImageInput): Promise<ImageRow> {
  const image = await requireImage(context, input.imageId)
  const { storeNo, id } = image
  const refusals = new Refusals<UpdateImageErrorCode>()
  const { alt, altTranslations } = readAlt(refusals, input)
  refusals.throwIfAny()
  const translations = altTranslations === undefined ? null : JSON.stringify(altTranslations)
  await context.database.transaction(async (tx) => {
    await tx.execute(SAY, [storeNo, id, alt !== undefined, alt ?? null, translations])
    await recordEvents(tx, [imageEvent(IMAGE_DESCRIBED, image)])
  })
  context.outbox.poke()
  return reloadImage(context, id)
}
