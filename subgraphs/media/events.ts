/** What happens to images. Other domains may react; the first and the last are what the worker's own jobs are made of. */

/** The bytes of an image came and were found good, or its renditions are asked for again. The worker makes them. */
export const IMAGE_UPLOADED = 'image.uploaded'
/** Some of its renditions were made. */
export const IMAGE_PROGRESS = 'image.progress'
/** All of its renditions are there. */
export const IMAGE_READY = 'image.ready'
/** Its renditions could not be made. */
export const IMAGE_FAILED = 'image.failed'
/** It was deleted: nobody sees it any more, and the worker removes its objects. */
export const IMAGE_DELETED = 'image.deleted'

/** What is said of it changed. */
export const IMAGE_DESCRIBED = 'image.described'

/** Of every one of these events. */
export type ImageChanged = {
  readonly storeId: string
  readonly imageId: string
  /** The product that it belonged to then. */
  readonly productId: string | null
  /** How much of its renditions was made then, in percent. */
  readonly progress: number
  /** Counts the times that its renditions were asked for. */
  readonly run: number
}

/** The images of a product, their order or what is said of them changed. */
export const PRODUCT_IMAGES_CHANGED = 'product.images_changed'

export type ProductImagesChanged = {
  readonly storeId: string
  readonly productId: string
  /** The ids of its images by position. */
  readonly imageIds: readonly string[]
}
