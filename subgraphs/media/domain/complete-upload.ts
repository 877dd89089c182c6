import { prepared } from '@saler/database'
import { eventRows, insertEvents } from '@saler/events'
import { authorize, can } from '@saler/identity'
import { newId, refuse, storeOf } from '@saler/kernel'
import { readAll } from '@saler/storage'
import { IMAGE_UPLOADED, type ImageChanged } from '../events.ts'
import type { CompleteUploadErrorCode, CompleteUploadInput } from '../generated/resolvers.ts'
import type { StoredFile } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { checkedKey, uploadKey } from './file-keys.ts'
import { isSender } from './find-receipt.ts'
import { typeNamed } from './inspection/file-type.ts'
import { FileRefused } from './inspection/findings.ts'
import { type InspectedFile, inspect } from './inspection/inspect.ts'

// The write is the check: of twins that complete at once, one changes the row and writes the event.
const ACCEPT = prepared(
  'accept-upload',
  `WITH accepted AS (
    UPDATE file SET status = $3::file_status, size = $4, width = $5, height = $6, progress = 0, changed_at = now()
    WHERE store_no = $1 AND id = $2 AND status = 'AWAITING' RETURNING size
  ), written AS (${insertEvents('$7', 'EXISTS (SELECT FROM accepted)')})
  UPDATE store_usage SET bytes = greatest(0, bytes + $8::bigint) WHERE store_no = $1 AND EXISTS (SELECT FROM accepted)`,
)
const REFUSE = prepared(
  'refuse-upload',
  `UPDATE file SET status = 'REFUSED', failure = $3, changed_at = now()
  WHERE store_no = $1 AND id = $2 AND status = 'AWAITING'`,
)

/**
 * Checks the bytes that were sent, keeps them where clients cannot write, and has the worker go on with an image. What is
 * kept are the very bytes that were checked: who still has the address can change nothing any more.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `uploadId`, NOT_UPLOADED, EXPIRED, SIZE_MISMATCH, and what
 *   `inspect` finds.
 */
export async function completeUpload(context: Context, input: CompleteUploadInput): Promise<StoredFile> {
  const file = await findUpload(context, input)
  if (file.status === 'AWAITING') await check(context, file)
  context.loaders.file.clear(file.id)
  const now = await context.loaders.file.load(file.id)
  if (now?.status === 'REFUSED') return refuse(now.failure ?? 'CORRUPT', ['uploadId'])
  if (!now || now.status === 'DELETING') return refuse('NOT_FOUND', ['uploadId'])
  return now
}

async function findUpload(context: Context, { uploadId, accessToken }: CompleteUploadInput): Promise<StoredFile> {
  const { identity, loaders } = context
  const file = await loaders.file.load(uploadId)
  const storeNo = storeOf(uploadId)
  if (file?.purpose === 'RECEIPT') {
    if (can(identity, storeNo, 'payments:write') || isSender(context, file, accessToken)) return file
    return refuse(identity.kind === 'anonymous' && accessToken == null ? 'UNAUTHENTICATED' : 'NOT_FOUND', ['uploadId'])
  }
  authorize(identity, uploadId, 'products:write', ['uploadId'])
  return file ?? refuse('NOT_FOUND', ['uploadId'])
}

async function check(context: Context, file: StoredFile): Promise<void> {
  const { storage, outbox } = context
  const stored = await storage.stat(uploadKey(file))
  if (!stored) {
    const code: CompleteUploadErrorCode = file.expiresAt.getTime() < Date.now() ? 'EXPIRED' : 'NOT_UPLOADED'
    return refuse(code, ['uploadId'])
  }
  if (stored.size !== file.size) return refuseFile(context, file, 'SIZE_MISMATCH')
  // A few files at once are in memory, whole; everything else about them is streamed.
  await context.inspecting(async () => {
    const found = await storage.get(uploadKey(file))
    if (!found) return
    const bytes = await readAll(found.body, file.size)
    const inspected = await inspect(bytes, typeNamed(file.contentType)!).catch((error: unknown) => {
      if (error instanceof FileRefused) return error
      throw error
    })
    if (inspected instanceof FileRefused) return refuseFile(context, file, inspected.fault)
    await storage.put(checkedKey(file), inspected.bytes)
    await accept(context, file, inspected)
    outbox.poke()
  })
  await storage.delete([uploadKey(file)])
}

async function accept({ database }: Context, file: StoredFile, inspected: InspectedFile): Promise<void> {
  const { storeNo, id, storeId, run } = file
  const isImage = file.purpose === 'PRODUCT_IMAGE'
  const payload: ImageChanged = { storeId, imageId: id, productId: null, progress: 0, run }
  const event = { id: newId(storeNo), storeNo, type: IMAGE_UPLOADED, payload, at: new Date() }
  const { bytes, width, height } = inspected
  await database.execute(ACCEPT, [
    storeNo,
    id,
    isImage ? 'PROCESSING' : 'READY',
    bytes.length,
    width,
    height,
    eventRows(isImage ? [event] : []),
    bytes.length - file.size,
  ])
}

/** The row stays for a while, so that the same question gets the same answer; the bytes go at once. */
async function refuseFile(
  { database, storage }: Context,
  file: StoredFile,
  code: CompleteUploadErrorCode,
): Promise<void> {
  await database.execute(REFUSE, [file.storeNo, file.id, code])
  await storage.delete([uploadKey(file)])
}
