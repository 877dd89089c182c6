import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** A picture with some detail in it, drawn and not photographed. */
export function drawn(width: number, height: number, { alpha = false } = {}): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#c08a3e"/><stop offset="1" stop-color="#1d4b5e"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)" ${alpha ? 'fill-opacity="0.5"' : ''}/>
    <circle cx="30%" cy="40%" r="20%" fill="#f4e9d8"/><rect x="60%" y="10%" width="15%" height="70%" fill="#7a1f2b"/></svg>`
  return sharp(Buffer.from(svg))
}

export const jpeg = (width = 1600, height = 1000): Promise<Buffer> =>
  drawn(width, height).flatten({ background: '#ffffff' }).jpeg({ quality: 90 }).toBuffer()

/** How much two pictures of the same size differ: 0 when they are equal, 1 when they are opposite. */
export async function difference(a: Uint8Array, b: Uint8Array): Promise<number> {
  const raw = async (bytes: Uint8Array) =>
    sharp(bytes).flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha().raw().toBuffer()
  const [left, right] = await Promise.all([raw(a), raw(b)])
  if (left.length !== right.length) return 1
  let sum = 0
  for (let i = 0; i < left.length; i++) sum += Math.abs(left[i]! - right[i]!)
  return sum / left.length / 255
}

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  chunk.set(data, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length)
  return chunk
}

/** A PNG of these dimensions, whose pixels are whatever bytes are given. */
export function pngOf(width: number, height: number, pixels: Uint8Array, more: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[9] = 2
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.of()),
  ])
}

/** Zeros, packed: a megabyte becomes a thousand bytes. */
export const packedZeros = (bytes: number): Buffer => deflateSync(Buffer.alloc(bytes), { level: 9 })

/** A JPEG segment, such as a comment (0xfe). */
export const jpegSegment = (marker: number, data: string | Buffer): Buffer => {
  const bytes = Buffer.isBuffer(data) ? data : Buffer.from(data)
  return Buffer.concat([Buffer.of(0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff), bytes])
}

/** Puts a segment right behind the beginning of a JPEG. */
export const withSegment = (picture: Buffer, segment: Buffer): Buffer =>
  Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)])
