import { FileRefused, type Structure } from './findings.ts'
import { checkDimensions, PICTURE_LIMITS } from './limits.ts'
import { orientationOf, tiffWithOrientation } from './orientation.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COMMENT = 0xfe
const EXIF = 'Exif\0\0'

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef

const truncated = (): never => {
  throw new FileRefused('TRUNCATED', 'the JPEG ends before its end')
}
const corrupt = (detail: string): never => {
  throw new FileRefused('CORRUPT', detail)
}

/** True for application data that decoders need to get the colours right: JFIF, Adobe's transform, a colour profile. */
function isNeeded(marker: number, data: Buffer): boolean {
  const name = data.toString('latin1', 0, 12)
  if (marker === 0xe0) return name.startsWith('JFIF\0')
  if (marker === 0xe2) return name === 'ICC_PROFILE\0'
  return marker === 0xee && name.startsWith('Adobe')
}

/** Walks through a JPEG's segments (ITU-T T.81, annex B) without decoding any. */
export function readJpeg(bytes: Buffer): Structure {
  const clean: Uint8Array[] = [bytes.subarray(0, 2)]
  const metadata: Uint8Array[] = []
  let size: { width: number; height: number } | undefined
  let orientation = 1
  let scans = 0
  let at = 2
  for (;;) {
    if (at + 1 >= bytes.length) truncated()
    if (bytes[at] !== 0xff) corrupt(`no marker at byte ${at}`)
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]!
    if (marker === EOI) break
    if (marker === SOI || marker === 0 || isRestart(marker)) corrupt(`a marker ${marker} at byte ${at}`)
    if (at + 4 > bytes.length) truncated()
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2) corrupt(`a segment of ${length} bytes`)
    let end = at + 2 + length
    if (end > bytes.length) truncated()
    const data = bytes.subarray(at + 4, end)
    if (isFrame(marker)) {
      if (size || data.length < 6) corrupt('a second or broken frame')
      size = { height: data.readUInt16BE(1), width: data.readUInt16BE(3) }
      checkDimensions(size.width, size.height)
    }
    if (marker === SOS) {
      if (!size) corrupt('a scan before its frame')
      if (++scans > PICTURE_LIMITS.scans) throw new FileRefused('DECOMPRESSION_BOMB', 'too many scans')
      end = endOfScan(bytes, end)
    }
    if (marker === 0xe1 && data.toString('latin1', 0, 6) === EXIF) orientation = orientationOf(data.subarray(6))
    const isMetadata = marker === COMMENT || (isApplication(marker) && !isNeeded(marker, data))
    if (isMetadata) metadata.push(data)
    else clean.push(bytes.subarray(at, end))
    at = end
  }
  if (!size || scans === 0) return corrupt('no picture')
  if (orientation !== 1) clean.splice(1, 0, exifSegment(orientation))
  clean.push(Buffer.of(0xff, EOI))
  return { ...size, orientation, clean, metadata, trailing: bytes.subarray(at + 2) }
}

/** Where the coded data of a scan ends: before the next marker that is not part of it. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
    if (next !== 0xff) at++
  }
  return truncated()
}

function exifSegment(orientation: number): Buffer {
  const data = Buffer.concat([Buffer.from(EXIF, 'latin1'), tiffWithOrientation(orientation)])
  const head = Buffer.of(0xff, 0xe1, 0, data.length + 2)
  return Buffer.concat([head, data])
}
