import { prepared } from '@saler/database'
import { recordEvents } from '@saler/events'
import { IMAGE_DELETED, IMAGE_UPLOADED } from '../events.ts'
import type { StoredFile } from '../graphql/rows.ts'
import { imageEvent } from './announce.ts'
import type { Context } from './context.ts'
import { FILE_FIELDS } from './loaders.ts'
import { removeFile } from './remove-file.ts'

const HOUR = 3_600_000
/** How many files of each kind one transaction takes. */
const PORTION = 200
/** How many portions one turn takes; the next turn goes on. */
const TURNS = 50

// Uploads that nobody sent or completed, what was refused, and images that no product has. What is attached or completed
// at the same moment is passed over: the write is the check. $1 is now, $2 how long an image may belong to nobody.
const MARK = prepared<StoredFile>(
  'mark-swept-files',
  `WITH stale AS (
    SELECT store_no, id FROM file
    WHERE (status = 'AWAITING' AND expires_at < $1::timestamptz - interval '1 hour' AND changed_at < $1)
       OR (status = 'REFUSED' AND changed_at < $1::timestamptz - interval '1 hour')
       OR (status = 'FAILED' AND product_id IS NULL AND changed_at < $1::timestamptz - $2 * interval '1 millisecond')
       OR (status = 'READY' AND product_id IS NULL AND purpose = 'PRODUCT_IMAGE'
           AND changed_at < $1::timestamptz - $2 * interval '1 millisecond')
    ORDER BY changed_at LIMIT $3 FOR UPDATE SKIP LOCKED
  )
  UPDATE file SET status = 'DELETING', changed_at = $1 FROM stale
  WHERE file.store_no = stale.store_no AND file.id = stale.id
  RETURNING ${FILE_FIELDS.replace('store_no', 'file.store_no').replace(', id,', ', file.id,')}`,
)
// Those whose removal was interrupted.
const MARKED = prepared<StoredFile>(
  'read-marked-files',
  `SELECT ${FILE_FIELDS} FROM file WHERE status = 'DELETING' AND changed_at < $1::timestamptz - interval '10 minutes'
  ORDER BY changed_at LIMIT $2`,
)
// Those whose job was lost or gave up, such as while the storage was away for long.
const STUCK = prepared<StoredFile>(
  'restart-stuck-images',
  `UPDATE file SET run = run + 1, changed_at = $1 WHERE (store_no, id) IN (
    SELECT store_no, id FROM file WHERE status = 'PROCESSING' AND changed_at < $1::timestamptz - interval '1 hour'
    ORDER BY changed_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ) RETURNING ${FILE_FIELDS}`,
)

/**
 * Deletes what nobody wants: uploads that came to nothing, an hour after they ended, and images that have belonged to no
 * product for a day. Begins again what was interrupted. It may run in many processes at once.
 */
export async function sweepFiles(context: Context, now = new Date()): Promise<void> {
  const { database, limits, outbox } = context
  for (let turn = 0; turn < TURNS; turn++) {
    const marked = await database.transaction(async (tx) => {
      const rows = await tx.query(MARK, [now, limits.unattachedMs, PORTION])
      const images = rows.filter(({ purpose, width }) => purpose === 'PRODUCT_IMAGE' && width !== null)
      await recordEvents(
        tx,
        images.map((image) => imageEvent(IMAGE_DELETED, image)),
      )
      return rows
    })
    for (const file of marked) await removeFile(context, file)
    if (marked.length < PORTION) break
  }
  for (const file of await database.query(MARKED, [now, PORTION])) await removeFile(context, file)
  await database.transaction(async (tx) => {
    const stuck = await tx.query(STUCK, [new Date(now.getTime()), PORTION])
    await recordEvents(
      tx,
      stuck.map((image) => imageEvent(IMAGE_UPLOADED, image)),
    )
  })
  outbox.poke()
}

/** How often it is done, in milliseconds. */
export const SWEEP_EVERY_MS = HOUR / 6
