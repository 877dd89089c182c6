import { FileRefused, type Structure } from './findings.ts'
import { checkDimensions, PICTURE_LIMITS } from './limits.ts'
import { orientationOf, tiffWithOrientation } from './orientation.ts'

const NEEDED = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** The bits of VP8X that announce EXIF and XMP data. */
const EXIF_BIT = 0x08
const XMP_BIT = 0x04

const corrupt = (detail: string): never => {
  throw new FileRefused('CORRUPT', detail)
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Walks through a WebP's chunks (RFC 9649) without decoding any. All frames stay; metadata does not. */
export function readWebp(bytes: Buffer): Structure {
  const end = 8 + bytes.readUInt32LE(4)
  const first = bytes.length >= 30 ? sizeIn(bytes.toString('latin1', 12, 16), bytes.subarray(20)) : undefined
  if (first) checkDimensions(first.width, first.height)
  if (end > bytes.length) throw new FileRefused('TRUNCATED', 'the WebP ends before its end')
  const clean: Buffer[] = []
  const metadata: Uint8Array[] = []
  let canvas: Size | undefined
  let frames = 0
  let orientation = 1
  for (let at = 12; at < end; ) {
    if (at + 8 > end) throw new FileRefused('TRUNCATED', 'a chunk is cut off')
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    // Chunks begin at even bytes.
    const next = at + 8 + length + (length & 1)
    if (at + 8 + length > end) throw new FileRefused('TRUNCATED', `the chunk ${type} is cut off`)
    const data = bytes.subarray(at + 8, at + 8 + length)
    const size = sizeIn(type, data)
    if (size && canvas && (size.width > canvas.width || size.height > canvas.height))
      corrupt('a frame larger than the picture')
    if (size) checkDimensions(size.width, size.height)
    canvas ??= size
    if (type === 'ANMF' || type === 'VP8 ' || type === 'VP8L') frames++
    if (frames > PICTURE_LIMITS.frames) throw new FileRefused('DECOMPRESSION_BOMB', 'too many frames')
    if (type === 'EXIF') orientation = orientationOf(withoutPrefix(data))
    if (NEEDED.has(type)) clean.push(chunkOf(type, data))
    else metadata.push(data)
    at = next
  }
  if (!canvas || frames === 0) return corrupt('no picture')
  mendHeader(clean, orientation)
  const body = Buffer.concat(clean)
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(body.length + 4, 4)
  return { ...canvas, orientation, clean: [head, body], metadata, trailing: bytes.subarray(end) }
}

/** The dimensions that a chunk tells, if it tells any. */
function sizeIn(type: string, data: Buffer): Size | undefined {
  if (type === 'VP8X') {
    if (data.length < 10) return corrupt('a broken VP8X')
    return { width: 1 + data.readUIntLE(4, 3), height: 1 + data.readUIntLE(7, 3) }
  }
  if (type === 'ANMF') {
    if (data.length < 16) return corrupt('a broken ANMF')
    return { width: 1 + data.readUIntLE(6, 3), height: 1 + data.readUIntLE(9, 3) }
  }
  if (type === 'VP8 ') {
    if (data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a) return corrupt('a broken VP8')
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  }
  if (type === 'VP8L') {
    if (data.length < 5 || data[0] !== 0x2f) return corrupt('a broken VP8L')
    const bits = data.readUInt32LE(1)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  return undefined
}

/** The header announces what is there: of the metadata the orientation alone, and that only where there is such a header. */
function mendHeader(clean: Buffer[], orientation: number): void {
  const first = clean[0]
  if (first?.toString('latin1', 0, 4) !== 'VP8X') return
  first[8] = first[8]! & ~(EXIF_BIT | XMP_BIT)
  if (orientation === 1) return
  first[8] |= EXIF_BIT
  clean.push(chunkOf('EXIF', tiffWithOrientation(orientation)))
}

/** Some writers put the name that EXIF data has in a JPEG before it. */
const withoutPrefix = (data: Buffer): Buffer => (data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data)

function chunkOf(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(8 + data.length + (data.length & 1))
  chunk.write(type, 0, 'latin1')
  chunk.writeUInt32LE(data.length, 4)
  data.copy(chunk, 8)
  return chunk
}
