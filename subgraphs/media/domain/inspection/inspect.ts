import { FILE_TYPES, type FileType } from './file-type.ts'
import { FileRefused, type Structure } from './findings.ts'
import { readGif } from './gif.ts'
import { hidesContent, holdsScript, isHarmlessTrailing } from './hidden-content.ts'
import { readJpeg } from './jpeg.ts'
import { isTurned } from './orientation.ts'
import { checkPdf } from './pdf.ts'
import { checkPixels, type PngStructure, readPng } from './png.ts'
import { readWebp } from './webp.ts'

/** A file that was found good. */
export interface InspectedFile {
  /** What is kept of it: a picture without its metadata, its pixels the same bit for bit. */
  readonly bytes: Uint8Array
  /** In pixels, as it is shown; null for a PDF. */
  readonly width: number | null
  readonly height: number | null
}

const READERS: Readonly<Record<string, (bytes: Buffer) => Structure>> = {
  jpg: readJpeg,
  png: readPng,
  webp: readWebp,
  gif: readGif,
}

/**
 * Finds out whether a file is what it was declared to be and nothing else. No pixel is decoded: its structure is walked
 * through, and the packed pixels of a PNG are counted, in a fraction of a second and with memory for two copies of it.
 *
 * @throws FileRefused
 */
export async function inspect(given: Uint8Array, declared: FileType): Promise<InspectedFile> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  const type = FILE_TYPES.find(({ begins }) => begins(bytes))
  if (!type) throw new FileRefused('TYPE_NOT_SUPPORTED', 'it begins like no file that is taken')
  if (type !== declared) throw new FileRefused('TYPE_MISMATCH', `it is ${type.contentType}`)
  try {
    return type.extension === 'pdf' ? inspectPdf(bytes) : await inspectPicture(bytes, READERS[type.extension]!)
  } catch (error) {
    // A script in the clothes of a picture is told for what it is, however its structure is broken.
    const isBroken = error instanceof FileRefused && (error.fault === 'CORRUPT' || error.fault === 'TRUNCATED')
    if (isBroken && holdsScript(bytes)) throw new FileRefused('HIDDEN_CONTENT', 'it holds a script')
    // Numbers of the file that lead out of it are found by the reading itself.
    if (error instanceof RangeError) throw new FileRefused('CORRUPT', 'its structure leads out of it')
    throw error
  }
}

function inspectPdf(bytes: Buffer): InspectedFile {
  checkPdf(bytes)
  if (holdsScript(bytes)) throw new FileRefused('HIDDEN_CONTENT', 'it holds a script')
  return { bytes, width: null, height: null }
}

async function inspectPicture(bytes: Buffer, read: (bytes: Buffer) => Structure): Promise<InspectedFile> {
  const structure = read(bytes)
  const { width, height, orientation, clean, metadata, trailing } = structure
  if (!isHarmlessTrailing(trailing)) throw new FileRefused('HIDDEN_CONTENT', 'something follows the picture')
  if (metadata.some(hidesContent) || holdsScript(bytes))
    throw new FileRefused('HIDDEN_CONTENT', 'its metadata holds something else')
  if ('pixels' in structure) await checkPixels(structure as PngStructure)
  const kept = Buffer.concat(clean)
  return isTurned(orientation) ? { bytes: kept, width: height, height: width } : { bytes: kept, width, height }
}
