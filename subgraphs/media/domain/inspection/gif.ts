import { FileRefused, type Structure } from './findings.ts'
import { checkDimensions, PICTURE_LIMITS } from './limits.ts'

const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b
const GRAPHIC_CONTROL = 0xf9
const APPLICATION = 0xff
/** Application blocks that say how often an animation repeats. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

/** The length of a colour table in bytes, as a packed field tells it. */
const tableLength = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)

/** Walks through a GIF's blocks (GIF89a) without decoding any. All frames stay; comments and foreign blocks do not. */
export function readGif(bytes: Buffer): Structure {
  const byte = (at: number): number => bytes[at] ?? truncated()
  const u16 = (at: number): number => byte(at) | (byte(at + 1) << 8)
  /** Where a row of data blocks ends: behind the empty one. */
  const endOfBlocks = (start: number): number => {
    let at = start
    while (byte(at) > 0) at += 1 + byte(at)
    return at + 1
  }

  const width = u16(6)
  const height = u16(8)
  checkDimensions(width, height)
  let at = 13 + tableLength(byte(10))
  const clean: Uint8Array[] = [bytes.subarray(0, at)]
  const metadata: Uint8Array[] = []
  let frames = 0
  for (;;) {
    const start = at
    const kind = byte(at)
    if (kind === TRAILER) break
    if (kind === IMAGE) {
      const [left, top, w, h] = [u16(at + 1), u16(at + 3), u16(at + 5), u16(at + 7)]
      if (left + w > width || top + h > height) throw new FileRefused('CORRUPT', 'a frame outside of the picture')
      if (++frames > PICTURE_LIMITS.frames) throw new FileRefused('DECOMPRESSION_BOMB', 'too many frames')
      const codes = at + 10 + tableLength(byte(at + 9))
      if (byte(codes) < 1 || byte(codes) > 11) throw new FileRefused('CORRUPT', 'an impossible code size')
      at = endOfBlocks(codes + 1)
      clean.push(bytes.subarray(start, at))
    } else if (kind === EXTENSION) {
      const label = byte(at + 1)
      at = endOfBlocks(at + 2)
      const isLoop = label === APPLICATION && LOOPS.has(bytes.toString('latin1', start + 3, start + 14))
      const block = bytes.subarray(start, at)
      if (label === GRAPHIC_CONTROL || (isLoop && block.length <= 19)) clean.push(block)
      else metadata.push(block)
    } else throw new FileRefused('CORRUPT', `no block at byte ${at}`)
  }
  if (frames === 0) throw new FileRefused('CORRUPT', 'no picture')
  clean.push(Buffer.of(TRAILER))
  return { width, height, orientation: 1, clean, metadata, trailing: bytes.subarray(at + 1) }
}

const truncated = (): never => {
  throw new FileRefused('TRUNCATED', 'the GIF ends before its end')
}
