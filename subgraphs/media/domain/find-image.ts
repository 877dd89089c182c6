import { authorize, can, seesInside } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { ImageRow, StoredFile } from '../graphql/rows.ts'
import type { Context } from './context.ts'

const SHOWN: ReadonlySet<string> = new Set(['PROCESSING', 'READY', 'FAILED'])

/** True for a picture whose bytes were found good, and that was not deleted. */
export const isImage = (file: StoredFile | undefined): file is ImageRow =>
  file !== undefined && file.purpose === 'PRODUCT_IMAGE' && SHOWN.has(file.status)

/** An image by id; null when it does not exist for the caller: staff see every one, others those that are READY. */
export async function findImage({ identity, loaders }: Context, id: string): Promise<ImageRow | null> {
  const file = await loaders.file.load(id)
  if (!isImage(file)) return null
  return file.status === 'READY' || seesInside(identity, storeOf(id), 'products:write') ? file : null
}

/** The images of a product by position, as far as the caller may see them. */
export async function imagesOfProduct({ identity, loaders }: Context, productId: string): Promise<ImageRow[]> {
  const images = await loaders.images.load(productId)
  return seesInside(identity, storeOf(productId), 'products:write')
    ? images
    : images.filter(({ status }) => status === 'READY')
}

/**
 * An image that the caller may change.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `imageId`.
 */
export async function requireImage({ identity, loaders }: Context, id: string): Promise<ImageRow> {
  authorize(identity, id, 'products:write', ['imageId'])
  const file = await loaders.file.load(id)
  return isImage(file) ? file : refuse('NOT_FOUND', ['imageId'])
}

/** An image that was just changed, as it is now. */
export async function reloadImage({ loaders }: Context, id: string): Promise<ImageRow> {
  loaders.images.clearAll()
  const file = await loaders.file.clear(id).load(id)
  return isImage(file) ? file : refuse('NOT_FOUND', ['imageId'])
}

/** True when the caller may see what is private to those who take payments. */
export const seesReceipts = ({ identity }: Context, storeNo: number | undefined): boolean =>
  can(identity, storeNo, 'orders:read')
