import { Readable } from 'node:stream'
import { crc32, createInflate, inflateSync } from 'node:zlib'
import { FileRefused, type Structure } from './findings.ts'
import { checkDimensions, PICTURE_LIMITS } from './limits.ts'
import { orientationOf, tiffWithOrientation } from './orientation.ts'

/** Chunks that a decoder needs to show the picture in its colours. Everything else is metadata. */
const NEEDED = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'pHYs'])
const COMPRESSED = new Set(['iCCP', 'zTXt', 'iTXt'])
/** How many numbers make a pixel, by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const DEPTHS = new Set([1, 2, 4, 8, 16])

interface Header {
  readonly width: number
  readonly height: number
  readonly bitsPerPixel: number
  readonly interlaced: boolean
}

/** A PNG's structure, and the compressed pixels that `checkPixels` is to look through. */
export interface PngStructure extends Structure {
  readonly header: Header
  readonly pixels: readonly Uint8Array[]
}

/** Walks through a PNG's chunks (PNG, third edition) and checks each one's sum. No pixels are unpacked. */
export function readPng(bytes: Buffer): PngStructure {
  const clean: Uint8Array[] = [bytes.subarray(0, 8)]
  const metadata: Uint8Array[] = []
  const pixels: Uint8Array[] = []
  let header: Header | undefined
  let orientation = 1
  let chunks = 0
  let at = 8
  for (;;) {
    if (at + 12 > bytes.length) throw new FileRefused('TRUNCATED', 'the PNG ends before its end')
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (!/^[A-Za-z]{4}$/.test(type)) throw new FileRefused('CORRUPT', `no chunk at byte ${at}`)
    if (end > bytes.length) throw new FileRefused('TRUNCATED', `the chunk ${type} is cut off`)
    const data = bytes.subarray(at + 8, end - 4)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      throw new FileRefused('CORRUPT', `the sum of ${type} is wrong`)
    if (!header) header = readHeader(type, data)
    if (type === 'IDAT') pixels.push(data)
    else if (++chunks > PICTURE_LIMITS.chunks) throw new FileRefused('CORRUPT', 'too many chunks')
    if (COMPRESSED.has(type)) metadata.push(unpack(type, data))
    if (type === 'eXIf') orientation = orientationOf(data)
    if (NEEDED.has(type)) {
      // The orientation stands between the header and the pixels.
      if (type === 'IEND' && orientation !== 1) clean.splice(2, 0, chunkOf('eXIf', tiffWithOrientation(orientation)))
      clean.push(bytes.subarray(at, end))
    } else metadata.push(data)
    at = end
    if (type === 'IEND') break
  }
  if (pixels.length === 0) throw new FileRefused('CORRUPT', 'no pixels')
  const { width, height } = header
  return { width, height, orientation, clean, metadata, trailing: bytes.subarray(at), header, pixels }
}

function readHeader(type: string, data: Buffer): Header {
  if (type !== 'IHDR' || data.length !== 13) throw new FileRefused('CORRUPT', 'no header')
  const channels = CHANNELS[data[9]!]
  if (!channels || !DEPTHS.has(data[8]!)) throw new FileRefused('CORRUPT', `the colour type ${data[9]}`)
  checkDimensions(data.readUInt32BE(0), data.readUInt32BE(4))
  return {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    bitsPerPixel: channels * data[8]!,
    interlaced: data[12] === 1,
  }
}

/** A compressed text or profile, unpacked as far as it may be. */
function unpack(type: string, data: Buffer): Buffer {
  const keyword = data.indexOf(0)
  if (keyword < 1 || keyword > 79) throw new FileRefused('CORRUPT', `${type} without a name`)
  let start = keyword + 2
  if (type === 'iTXt') {
    if (data[keyword + 1] !== 1) return data
    const language = data.indexOf(0, keyword + 3)
    start = data.indexOf(0, language + 1) + 1
  }
  try {
    return inflateSync(data.subarray(start), { maxOutputLength: PICTURE_LIMITS.unpackedText })
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new FileRefused(tooLarge ? 'DECOMPRESSION_BOMB' : 'CORRUPT', `${type} cannot be unpacked`)
  }
}

function chunkOf(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  data.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length)
  return chunk
}

// Where each pass of an interlaced picture begins, and in which steps it goes (Adam7).
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** How many bytes the pixels are when unpacked: a filter byte and the pixels of each row. */
export function unpackedSize({ width, height, bitsPerPixel, interlaced }: Header): number {
  const rows = (w: number, h: number): number => (w > 0 ? h * (1 + Math.ceil((w * bitsPerPixel) / 8)) : 0)
  if (!interlaced) return rows(width, height)
  const passes = PASSES.map(([x, y, dx, dy]) => rows(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)))
  return passes.reduce((sum, bytes) => sum + bytes, 0)
}

/**
 * Unpacks the pixels of a PNG whose dimensions were found good, a little at a time and keeping nothing, to see that there
 * are as many as the header says.
 *
 * @throws FileRefused DECOMPRESSION_BOMB as soon as there are more, TRUNCATED when there are fewer, CORRUPT.
 */
export async function checkPixels({ header, pixels }: PngStructure): Promise<void> {
  const expected = unpackedSize(header)
  const inflate = createInflate({ chunkSize: 256 * 1024 })
  let unpacked = 0
  const source = Readable.from(pixels)
  source.pipe(inflate)
  try {
    for await (const part of inflate) {
      unpacked += (part as Buffer).length
      if (unpacked > expected) throw new FileRefused('DECOMPRESSION_BOMB', `more than ${expected} bytes of pixels`)
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error
    const cut = (error as { code?: string }).code === 'Z_BUF_ERROR'
    throw new FileRefused(cut ? 'TRUNCATED' : 'CORRUPT', 'the pixels cannot be unpacked')
  } finally {
    source.destroy()
    inflate.destroy()
  }
  if (unpacked < expected) throw new FileRefused('TRUNCATED', `${unpacked} of ${expected} bytes of pixels`)
}
