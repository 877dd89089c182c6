import type { ImageFormat, ImageSize } from '../generated/resolvers.ts'
import type { ImageRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { extensionOf } from './file-keys.ts'

/** Where a rendition of an image lies. */
export function imageUrl({ mediaUrl }: Context, image: ImageRow, size: ImageSize, format: ImageFormat): string {
  const own = size === 'ORIGINAL' || format === 'ORIGINAL'
  const extension = own ? extensionOf(image) : format.toLowerCase()
  return `${mediaUrl}/${image.storeNo}/${image.id}/${size.toLowerCase()}.${extension}`
}
