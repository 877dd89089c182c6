import { prepared } from '@saler/database'
import { newId, Refusals, refuse, requiredText } from '@saler/kernel'
import type { SignedRequest } from '@saler/storage'
import type { CreateUploadErrorCode, CreateUploadInput, UploadPurpose } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { uploadKey } from './file-keys.ts'
import { type FileType, typeNamed } from './inspection/file-type.ts'
import { PICTURE_LIMITS } from './inspection/limits.ts'
import { LIMITS } from './limits.ts'
import { authorizeSender, type Sender } from './sender.ts'

/** Where to send the bytes of one file. */
export type CreatedUpload = SignedRequest & { readonly id: string }

// The store's row is locked by the first part, so that of uploads that begin at once each one counts those before it.
const BEGIN = prepared<{ stored: boolean; open: number; recent: number }>(
  'begin-upload',
  `INSERT INTO store_usage AS u (store_no, files, bytes) VALUES ($1, 1, $2)
   ON CONFLICT (store_no) DO UPDATE SET files = u.files + 1, bytes = u.bytes + excluded.bytes
   WHERE u.files < $3 AND u.bytes + excluded.bytes <= $4::bigint`,
)
const COUNT = prepared<{ open: number; recent: number }>(
  'count-uploads',
  `SELECT count(*) FILTER (WHERE status = 'AWAITING' AND expires_at > now())::int AS open, count(*)::int AS recent
   FROM file WHERE store_no = $1 AND caller = $2 AND created_at > now() - interval '1 hour'`,
)
const INSERT = prepared(
  'insert-upload',
  `INSERT INTO file (store_no, id, store_id, purpose, filename, content_type, size, caller, user_id, order_id, expires_at)
   VALUES ($1, $2, $3, $4::file_purpose, $5, $6, $7, $8, $9, $10, $11)`,
)

/**
 * Gives an address to send one file to. The row is there before the address is, so that whatever is sent can be found.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, REQUIRED, INVALID, TOO_LONG, TYPE_NOT_SUPPORTED,
 *   EXTENSION_MISMATCH, TOO_LARGE, TOO_MANY_UPLOADS, STORAGE_FULL.
 */
export async function createUpload(context: Context, input: CreateUploadInput): Promise<CreatedUpload> {
  const purpose = input.purpose ?? 'PRODUCT_IMAGE'
  const sender = await authorizeSender(context, { ...input, purpose })
  const { filename, contentType } = checkUpload(input, purpose)
  const { storage, limits, database } = context
  const { storeNo, caller, userId } = sender
  const { size, storeId } = input
  const id = newId(storeNo)
  const key = uploadKey({ storeNo, id, contentType, purpose })
  const signed = await storage.signUpload(key, { size, expiresInSeconds: Math.round(limits.uploadLifeMs / 1000) })
  await database.transaction(async (tx) => {
    const begun = await tx.execute(BEGIN, [storeNo, size, limits.filesOfStore, limits.bytesOfStore])
    if (begun === 0 || size > limits.bytesOfStore) refuse<CreateUploadErrorCode>('STORAGE_FULL')
    const [counted] = await tx.query(COUNT, [storeNo, caller])
    if (isTooMany(context, sender, counted!)) refuse<CreateUploadErrorCode>('TOO_MANY_UPLOADS')
    const values = [storeNo, id, storeId, purpose, filename, contentType, size, caller, userId, input.orderId ?? null]
    await tx.execute(INSERT, [...values, signed.expiresAt])
  })
  return { ...signed, id }
}

const isTooMany = ({ limits }: Context, sender: Sender, counted: { open: number; recent: number }): boolean =>
  counted.open >= limits.openUploads ||
  counted.recent >= (sender.trusted ? limits.uploadsPerHour : limits.receiptsPerHour)

/** Refuses everything that is wrong with what is said of the file at once. */
function checkUpload(input: CreateUploadInput, purpose: UploadPurpose): { filename: string; contentType: string } {
  const refusals = new Refusals<CreateUploadErrorCode>()
  const filename = requiredText(refusals, input.filename, LIMITS.filename, ['filename'])
  if (/[\p{Cc}/\\]/u.test(filename)) refusals.add('INVALID', ['filename'])
  const contentType = input.contentType.trim().toLowerCase()
  const type = typeNamed(contentType)
  if (!type || !isTakenFor(type, purpose)) refusals.add('TYPE_NOT_SUPPORTED', ['contentType'])
  else if (!hasExtensionOf(filename, type)) refusals.add('EXTENSION_MISMATCH', ['filename'])
  if (input.size < 1) refusals.add('INVALID', ['size'])
  if (input.size > PICTURE_LIMITS.bytes) refusals.add('TOO_LARGE', ['size'], { max: PICTURE_LIMITS.bytes })
  refusals.throwIfAny()
  return { filename, contentType }
}

const isTakenFor = (type: FileType, purpose: UploadPurpose): boolean =>
  purpose === 'RECEIPT' || type.extension !== 'pdf'

/** A name without an extension fits every type: telephones give such names. */
function hasExtensionOf(filename: string, type: FileType): boolean {
  const extension = /\.([^.]*)$/.exec(filename)?.[1]?.toLowerCase()
  return extension === undefined || type.names.includes(extension)
}
