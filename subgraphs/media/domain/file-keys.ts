import type { StoredFile } from '../graphql/rows.ts'
import { typeNamed } from './inspection/file-type.ts'
import { type RenditionSize, SIZES } from './rendition.ts'

type Located = Pick<StoredFile, 'storeNo' | 'id' | 'contentType' | 'purpose'>

/** The extension of a file's key: "jpg" of a JPEG, whatever its name was. */
export const extensionOf = ({ contentType }: Pick<StoredFile, 'contentType'>): string =>
  typeNamed(contentType)?.extension ?? 'bin'

/** Where an upload lies until it was checked. Clients can write there, so nothing is ever served from there. */
export const uploadKey = (file: Located): string => `uploads/${file.storeNo}/${file.id}.${extensionOf(file)}`

/** Where an image's renditions lie, and beside them what was uploaded, without its metadata. */
export const imageKey = (
  file: Pick<StoredFile, 'storeNo' | 'id'>,
  size: RenditionSize | 'original',
  extension: string,
): string => `images/${file.storeNo}/${file.id}/${size}.${extension}`

/** Where a file lies that was checked. */
export const checkedKey = (file: Located): string =>
  file.purpose === 'RECEIPT'
    ? `receipts/${file.storeNo}/${file.id}.${extensionOf(file)}`
    : imageKey(file, 'original', extensionOf(file))

/** Everywhere that anything of a file may lie. */
export function allKeys(file: Located): string[] {
  const kept = [uploadKey(file), checkedKey(file)]
  if (file.purpose === 'RECEIPT') return kept
  const extensions = [...new Set(['webp', 'avif', extensionOf(file)])]
  const sizes = Object.keys(SIZES) as RenditionSize[]
  return [...kept, ...sizes.flatMap((size) => extensions.map((extension) => imageKey(file, size, extension)))]
}
