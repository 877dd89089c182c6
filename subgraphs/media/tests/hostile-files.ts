import { deflateSync } from 'node:zlib'
import type { FileFault } from '../domain/inspection/findings.ts'
import { drawn, jpeg, jpegSegment, packedZeros, pngChunk, pngOf, withSegment } from './pictures.ts'

export interface HostileFile {
  readonly name: string
  readonly contentType: string
  readonly fault: FileFault
  readonly bytes: Buffer
}

/** A ZIP archive without files. */
const EMPTY_ZIP = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')
const SCRIPT = '<script>alert(document.cookie)</script>'

/** Files that must not get in, each with what is wrong with it. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const photo = await jpeg()
  const gif = await drawn(60, 40).gif().toBuffer()
  const png = await drawn(60, 40).png().toBuffer()
  const webp = await drawn(60, 40).webp().toBuffer()
  const gifComment = (text: string) =>
    Buffer.concat([gif.subarray(0, -1), Buffer.of(0x21, 0xfe, text.length), Buffer.from(text), Buffer.of(0, 0x3b)])
  const files: [string, string, FileFault, Buffer][] = [
    [
      'an SVG',
      'image/png',
      'TYPE_NOT_SUPPORTED',
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
    ],
    ['a page', 'image/jpeg', 'TYPE_NOT_SUPPORTED', Buffer.from(`<!doctype html>${SCRIPT}`)],
    ['an archive', 'image/jpeg', 'TYPE_NOT_SUPPORTED', EMPTY_ZIP],
    ['a BMP', 'image/png', 'TYPE_NOT_SUPPORTED', Buffer.from(`BM${'\0'.repeat(100)}`)],
    ['a PNG that is called a JPEG', 'image/jpeg', 'TYPE_MISMATCH', png],
    ['a JPEG that is called a GIF', 'image/gif', 'TYPE_MISMATCH', photo],
    ['a PDF that is called a JPEG', 'image/jpeg', 'TYPE_MISMATCH', Buffer.from('%PDF-1.7\n%%EOF')],
    ['half of a JPEG', 'image/jpeg', 'TRUNCATED', photo.subarray(0, photo.length / 2)],
    ['half of a PNG', 'image/png', 'TRUNCATED', png.subarray(0, png.length / 2)],
    ['half of a GIF', 'image/gif', 'TRUNCATED', gif.subarray(0, gif.length / 2)],
    ['half of a WebP', 'image/webp', 'TRUNCATED', webp.subarray(0, webp.length / 2)],
    ['the first bytes of a JPEG', 'image/jpeg', 'TRUNCATED', photo.subarray(0, 20)],
    ['a PNG with too few pixels', 'image/png', 'TRUNCATED', pngOf(1_000, 1_000, packedZeros(1_000))],
    ['a PNG of 60,000 by 60,000', 'image/png', 'TOO_MANY_PIXELS', pngOf(60_000, 60_000, packedZeros(1_000))],
    ['a JPEG of 60,000 by 60,000', 'image/jpeg', 'TOO_MANY_PIXELS', largeJpeg(photo)],
    ['a GIF of 60,000 by 60,000', 'image/gif', 'TOO_MANY_PIXELS', largeGif(gif)],
    ['a PNG that grows a thousandfold', 'image/png', 'DECOMPRESSION_BOMB', pngOf(100, 100, manyZeros())],
    [
      'a PNG with a text that grows a thousandfold',
      'image/png',
      'DECOMPRESSION_BOMB',
      pngOf(1, 1, deflateSync(Buffer.alloc(4)), [pngChunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), manyZeros()]))]),
    ],
    ['a JPEG of a thousand scans', 'image/jpeg', 'DECOMPRESSION_BOMB', manyScans(photo)],
    ['a GIF with a script behind it', 'image/gif', 'HIDDEN_CONTENT', Buffer.concat([gif, Buffer.from(SCRIPT)])],
    ['a GIF with a script in a comment', 'image/gif', 'HIDDEN_CONTENT', gifComment(SCRIPT)],
    ['a GIF that is a script', 'image/gif', 'HIDDEN_CONTENT', Buffer.from(`GIF89a/*\x01\x01\0\0\0*/=1;//${SCRIPT}`)],
    ['a JPEG with an archive behind it', 'image/jpeg', 'HIDDEN_CONTENT', Buffer.concat([photo, EMPTY_ZIP])],
    ['a PNG with an archive behind it', 'image/png', 'HIDDEN_CONTENT', Buffer.concat([png, EMPTY_ZIP])],
    ['a WebP with a page behind it', 'image/webp', 'HIDDEN_CONTENT', Buffer.concat([webp, Buffer.from('<html>')])],
    [
      'a JPEG with a script in a comment',
      'image/jpeg',
      'HIDDEN_CONTENT',
      withSegment(photo, jpegSegment(0xfe, SCRIPT)),
    ],
    [
      'a JPEG with PHP in its EXIF data',
      'image/jpeg',
      'HIDDEN_CONTENT',
      withSegment(photo, jpegSegment(0xe1, 'Exif\0\0<?php x')),
    ],
    [
      'a JPEG with a page in two bytes a letter',
      'image/jpeg',
      'HIDDEN_CONTENT',
      withSegment(photo, jpegSegment(0xfe, Buffer.from('<IFRAME src=x>', 'utf16le'))),
    ],
    [
      'a PNG with a page in a packed text',
      'image/png',
      'HIDDEN_CONTENT',
      pngOf(1, 1, deflateSync(Buffer.alloc(4)), [
        pngChunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync('<html>')])),
      ]),
    ],
    [
      'a PNG whose sum is wrong',
      'image/png',
      'CORRUPT',
      Buffer.from(png.map((byte, i) => (i === 40 ? byte ^ 1 : byte))),
    ],
    ['a JPEG without a picture', 'image/jpeg', 'CORRUPT', Buffer.of(0xff, 0xd8, 0xff, 0xd9)],
    ['a GIF without a picture', 'image/gif', 'CORRUPT', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
  ]
  return files.map(([name, contentType, fault, bytes]) => ({ name, contentType, fault, bytes }))
}

/** Zeros that fill many times what they are packed in. */
const manyZeros = (): Buffer => packedZeros(200_000_000)

function largeJpeg(photo: Buffer): Buffer {
  const large = Buffer.from(photo)
  const frame = large.indexOf(Buffer.of(0xff, 0xc0))
  large.writeUInt16BE(60_000, frame + 5)
  large.writeUInt16BE(60_000, frame + 7)
  return large
}

function largeGif(gif: Buffer): Buffer {
  const large = Buffer.from(gif)
  large.writeUInt16LE(60_000, 6)
  large.writeUInt16LE(60_000, 8)
  return large
}

/** The same scan over and over: each one costs a decoder the whole picture. */
function manyScans(photo: Buffer): Buffer {
  const start = photo.indexOf(Buffer.of(0xff, 0xda))
  const scan = Buffer.concat([photo.subarray(start, start + 2 + photo.readUInt16BE(start + 2)), Buffer.of(1, 2, 3)])
  return Buffer.concat([photo.subarray(0, start), ...Array<Buffer>(1_000).fill(scan), Buffer.of(0xff, 0xd9)])
}
