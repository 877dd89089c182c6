import type { DomainEvent } from '@saler/events'
import { newId } from '@saler/kernel'
import { type ImageChanged, PRODUCT_IMAGES_CHANGED, type ProductImagesChanged } from '../events.ts'
import type { StoredFile } from '../graphql/rows.ts'

/** An event about an image as it is, or with a part of it as it just became. */
export function imageEvent(
  type: string,
  file: Pick<StoredFile, 'storeNo' | 'storeId' | 'id' | 'productId' | 'progress' | 'run'>,
): DomainEvent {
  const { storeNo, storeId, id, productId, progress, run } = file
  const payload: ImageChanged = { storeId, imageId: id, productId, progress, run }
  return { id: newId(storeNo), storeNo, type, payload, at: new Date() }
}

/** The event that tells others which images a product has now. */
export function galleryEvent(storeNo: number, payload: ProductImagesChanged): DomainEvent {
  return { id: newId(storeNo), storeNo, type: PRODUCT_IMAGES_CHANGED, payload, at: new Date() }
}
