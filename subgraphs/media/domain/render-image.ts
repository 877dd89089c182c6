import { prepared } from '@saler/database'
import { eventRows, insertEvents } from '@saler/events'
import { readAll } from '@saler/storage'
import { IMAGE_FAILED, IMAGE_PROGRESS, IMAGE_READY } from '../events.ts'
import type { ImageFailure } from '../generated/resolvers.ts'
import type { ImageRow } from '../graphql/rows.ts'
import { PictureDamaged, type Renderer, RenderingBroken } from '../rendering/renderer.ts'
import { imageEvent } from './announce.ts'
import type { Context } from './context.ts'
import { allKeys, checkedKey, extensionOf, imageKey, uploadKey } from './file-keys.ts'
import { isImage } from './find-image.ts'
import { SIZES } from './rendition.ts'

/** How often the decoding process may die over a picture before the picture is taken for the reason. */
const MAX_BROKEN = 3

// Progress goes up only, so that a job that runs twice tells nothing twice.
const ADVANCE = prepared(
  'advance-image',
  `WITH advanced AS (
    UPDATE file SET progress = $4 WHERE store_no = $1 AND id = $2 AND run = $3 AND status = 'PROCESSING'
      AND progress < $4 RETURNING 1
  ) ${insertEvents('$5', 'EXISTS (SELECT FROM advanced)')}`,
)
const FINISH = prepared<{ id: string }>(
  'finish-image',
  `WITH finished AS (
    UPDATE file SET status = $4::file_status, failure = $5, blurhash = $6, dominant_color = $7, changed_at = now(),
      progress = CASE WHEN $4 = 'READY' THEN 100 ELSE progress END
    WHERE store_no = $1 AND id = $2 AND run = $3 AND status = 'PROCESSING' RETURNING id
  ), written AS (${insertEvents('$8', 'EXISTS (SELECT FROM finished)')})
  SELECT id FROM finished`,
)

/**
 * Makes the renditions of an image: the worker's part. It may run twice, at once even, and be killed anywhere: it writes
 * the same objects under the same keys, and the row moves on once.
 *
 * @param attempt 1 the first time the job is tried.
 * @throws RenderingBroken and faults of the storage or the database, after which the job is tried again.
 */
export async function renderImage(
  context: Context,
  renderer: Renderer,
  job: { imageId: string; run: number; attempt: number },
): Promise<void> {
  const { storage, loaders, outbox } = context
  const image = await loaders.file.load(job.imageId)
  if (!isImage(image) || image.status !== 'PROCESSING' || image.run !== job.run) return
  // Left behind when the process that completed the upload died in between.
  await storage.delete([uploadKey(image)])
  const found = await storage.get(checkedKey(image))
  if (!found) throw new Error(`The original of the image ${image.id} is not in the storage.`)
  const original = await readAll(found.body, image.size)
  try {
    const seen = await renderer.render({
      bytes: original,
      extension: extensionOf(image),
      pixels: image.width * image.height,
      alone: job.attempt > 1,
      onSize: (size, renditions) => keep(context, image, size, renditions),
    })
    await finish(context, image, { status: 'READY', ...seen })
  } catch (error) {
    const failure = failureOf(error, job.attempt)
    if (!failure) throw error
    await finish(context, image, { status: 'FAILED', failure })
  }
  outbox.poke()
}

function failureOf(error: unknown, attempt: number): ImageFailure | undefined {
  if (error instanceof PictureDamaged) return 'DECODING_FAILED'
  return error instanceof RenderingBroken && attempt >= MAX_BROKEN ? 'TOO_COMPLEX' : undefined
}

/** Keeps one size in all its formats, and says how far it is. */
async function keep(
  { storage, database, outbox, loaders }: Context,
  image: ImageRow,
  size: keyof typeof SIZES,
  renditions: readonly { extension: string; bytes: Uint8Array }[],
): Promise<void> {
  await Promise.all(renditions.map(({ extension, bytes }) => storage.put(imageKey(image, size, extension), bytes)))
  loaders.file.clear(image.id)
  const steps = Object.keys(SIZES).length + 1
  await database.transaction(async (tx) => {
    // Sizes are done in any order, so each one counts from where the others have come.
    const [now] = await tx.query<{ progress: number }>(
      'SELECT progress FROM file WHERE store_no = $1 AND id = $2 FOR UPDATE',
      [image.storeNo, image.id],
    )
    const progress = Math.min(90, (now?.progress ?? 0) + Math.floor(100 / steps))
    const event = imageEvent(IMAGE_PROGRESS, { ...image, progress })
    await tx.execute(ADVANCE, [image.storeNo, image.id, image.run, progress, eventRows([event])])
  })
  outbox.poke()
}

interface Outcome {
  readonly status: 'READY' | 'FAILED'
  readonly failure?: ImageFailure
  readonly blurhash?: string
  readonly dominantColor?: string
}

/** The row moves on, if it is still there: of an image that was deleted meanwhile nothing may stay. */
async function finish(context: Context, image: ImageRow, outcome: Outcome): Promise<void> {
  const { database, loaders, storage } = context
  const { status, failure = null, blurhash = null, dominantColor = null } = outcome
  const type = status === 'READY' ? IMAGE_READY : IMAGE_FAILED
  const event = imageEvent(type, { ...image, progress: status === 'READY' ? 100 : image.progress })
  const { storeNo, id, run } = image
  const finished = await database.query(FINISH, [
    ...[storeNo, id, run, status, failure, blurhash, dominantColor],
    eventRows([event]),
  ])
  if (finished.length > 0) return
  const now = await loaders.file.clear(id).load(id)
  if (!now || now.status === 'DELETING') await storage.delete(allKeys(image))
}
