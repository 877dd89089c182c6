import { inflateSync } from 'node:zlib'

const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

/**
 * A font of the WOFF 1.0 format as the OpenType font that it packs (https://www.w3.org/TR/WOFF/). The writer of PDF files
 * reads WOFF too, but unpacks a table anew for each glyph, in JavaScript: a hundred times slower.
 *
 * @throws Error for a file of another format.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF font.')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = WOFF_HEADER + index * WOFF_ENTRY
    const [offset, packedLength, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ]
    const packed = woff.subarray(offset, offset + packedLength)
    const data = packedLength < length ? inflateSync(packed, { maxOutputLength: length }) : packed
    return { tag: woff.subarray(entry, entry + 4), checksum: woff.subarray(entry + 16, entry + 20), data }
  })
  const header = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY)
  const log = Math.floor(Math.log2(count))
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(2 ** log * 16, 6)
  header.writeUInt16BE(log, 8)
  header.writeUInt16BE((count - 2 ** log) * 16, 10)
  let offset = header.length
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = SFNT_HEADER + index * SFNT_ENTRY
    tag.copy(header, entry)
    checksum.copy(header, entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(data.length, entry + 12)
    offset += padded(data.length)
  }
  // Tables begin at multiples of four.
  return Buffer.concat([
    header,
    ...tables.flatMap(({ data }) => [data, Buffer.alloc(padded(data.length) - data.length)]),
  ])
}

const padded = (length: number): number => Math.ceil(length / 4) * 4
