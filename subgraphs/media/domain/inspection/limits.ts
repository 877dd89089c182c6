import { FileRefused } from './findings.ts'

/** What a picture may be at most. */
export const PICTURE_LIMITS = {
  bytes: 20_000_000,
  pixels: 50_000_000,
  /** Of one side, in pixels. */
  side: 30_000,
  /** Of a GIF or WebP. */
  frames: 1_000,
  /** Of a progressive JPEG: each one costs its decoder a pass over the whole picture. */
  scans: 100,
  /** Compressed texts and profiles inside a PNG, unpacked, in bytes. */
  unpackedText: 4_000_000,
  /** Parts of a file's structure. */
  chunks: 20_000,
} as const

/**
 * Called as soon as a file tells its dimensions, so that nothing is done for a picture that is too large.
 *
 * @throws FileRefused TOO_MANY_PIXELS, or CORRUPT for one without pixels.
 */
export function checkDimensions(width: number, height: number): void {
  if (width < 1 || height < 1) throw new FileRefused('CORRUPT', 'it has no pixels')
  const { side, pixels } = PICTURE_LIMITS
  if (width > side || height > side || width * height > pixels)
    throw new FileRefused('TOO_MANY_PIXELS', `${width} by ${height} pixels`)
}
