import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { galleryEvent } from './announce.ts'

const LOCK = prepared(
  'lock-gallery',
  `INSERT INTO gallery AS g (store_no, product_id) VALUES ($1, $2)
  ON CONFLICT (store_no, product_id) DO UPDATE SET version = g.version + 1`,
)
const READ = prepared<{ id: string }>(
  'read-gallery',
  'SELECT id FROM file WHERE store_no = $1 AND product_id = $2 ORDER BY position',
)
// A file that the sweeper or somebody else deletes at the same moment is not attached: the write is the check.
const PLACE = prepared(
  'place-images',
  `UPDATE file f SET product_id = $2, position = wanted.number - 1,
    changed_at = CASE WHEN f.product_id IS NULL THEN now() ELSE f.changed_at END
  FROM unnest($3::uuid[]) WITH ORDINALITY AS wanted(id, number)
  WHERE f.store_no = $1 AND f.id = wanted.id AND f.status IN ('PROCESSING', 'READY', 'FAILED')
    AND (f.product_id IS NULL OR f.product_id = $2)`,
)
const LEAVE = prepared(
  'leave-gallery',
  `UPDATE file SET product_id = NULL, position = NULL, changed_at = now()
  WHERE store_no = $1 AND product_id = $2 AND id <> ALL ($3::uuid[])`,
)

/** The images of one product, held until the transaction ends. */
export interface Gallery {
  /** Their ids by position. */
  readonly imageIds: readonly string[]
  /**
   * Gives the product these images in this order. Those that it had and that are not among them belong to no product then.
   * Answers false, and the transaction must end, when one of them was deleted or attached elsewhere meanwhile.
   */
  arrange(imageIds: readonly string[]): Promise<boolean>
}

/**
 * Locks the images of a product. Whoever changes them does so first, so that positions stay 0, 1, 2 … without holes
 * however many move them at once.
 */
export async function lockGallery(
  tx: Transaction,
  { storeNo, storeId, productId }: { storeNo: number; storeId: string; productId: string },
): Promise<Gallery> {
  await tx.execute(LOCK, [storeNo, productId])
  const rows = await tx.query(READ, [storeNo, productId])
  return {
    imageIds: rows.map(({ id }) => id),
    async arrange(imageIds) {
      await tx.execute(LEAVE, [storeNo, productId, imageIds])
      const placed = imageIds.length === 0 ? 0 : await tx.execute(PLACE, [storeNo, productId, imageIds])
      if (placed !== imageIds.length) return false
      await recordEvents(tx, [galleryEvent(storeNo, { storeId, productId, imageIds })])
      return true
    },
  }
}

/** The ids with one of them at a place: last when there are fewer. */
export function placedAt(ids: readonly string[], id: string, position: number | null | undefined): string[] {
  const others = ids.filter((other) => other !== id)
  return others.toSpliced(position ?? others.length, 0, id)
}
