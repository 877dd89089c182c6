import { encode } from 'blurhash'
import sharp, { type OutputInfo, type Sharp } from 'sharp'
import { PICTURE_LIMITS } from '../domain/inspection/limits.ts'
import { type RenditionSize, SIZES } from '../domain/rendition.ts'

/** A rendition: the extension of its key, and its bytes. */
export interface Rendition {
  readonly extension: string
  readonly bytes: Uint8Array
}

/** What was seen of a picture when it was decoded. */
export interface Seen {
  readonly blurhash: string
  /** Such as "#c08a3e". */
  readonly dominantColor: string
}

// An encoder of AVIF takes most of the time of all renditions. At half of its default effort it is twice as fast, and its
// files are a few percent larger.
const AVIF = { quality: 50, effort: 2 } as const
const WEBP = { quality: 80 } as const
const JPEG = { quality: 80 } as const

/** Decoded pixels of one size. */
interface Pixels {
  readonly data: Buffer
  readonly info: OutputInfo
}

const LARGEST_FIRST = (Object.entries(SIZES) as [RenditionSize, number][]).sort(([, a], [, b]) => b - a)

const fromPixels = ({ data, info: { width, height, channels } }: Pixels) =>
  sharp(data, { raw: { width, height, channels } })

/**
 * Makes all renditions of a picture. It is decoded once, straight to the largest size (JPEG and WebP are then decoded at
 * a fraction of theirs), and each smaller size is made of the one before. Orientation is applied, metadata is left out,
 * colours are sRGB. Of an animation the first frame is shown.
 *
 * @param onSize told of each size when it is done, with what was made of it.
 * @throws when the picture is damaged inside.
 */
export async function render(
  bytes: Uint8Array,
  extension: string,
  onSize: (size: RenditionSize, renditions: readonly Rendition[]) => void,
): Promise<Seen> {
  const decoded = sharp(bytes, {
    limitInputPixels: PICTURE_LIMITS.pixels,
    failOn: 'warning',
    sequentialRead: true,
    pages: 1,
  }).autoOrient()
  const { autoOrient } = await decoded.metadata()
  const levels = await shrinkStepwise(decoded, autoOrient)
  const seen = look(levels.at(-1)!.pixels)
  const encoded = new Map<Pixels, Promise<readonly Rendition[]>>()
  await Promise.all(
    levels.map(async ({ size, pixels }) => {
      // Sizes that the picture does not reach share its own pixels, which are encoded once.
      const renditions = encoded.get(pixels) ?? encodeAll(pixels, extension)
      encoded.set(pixels, renditions)
      onSize(size, await renditions)
    }),
  )
  return seen
}

interface Level {
  readonly size: RenditionSize
  readonly pixels: Pixels
}

/** The pixels of every size, largest first. */
async function shrinkStepwise(decoded: Sharp, shown: Dimensions): Promise<Level[]> {
  const levels: Level[] = []
  for (const [size, side] of LARGEST_FIRST) {
    const before = levels.at(-1)?.pixels
    const fits = before && Math.max(before.info.width, before.info.height) <= side
    const pixels = fits ? before : await shrink(before ? fromPixels(before) : decoded, within(shown, side))
    levels.push({ size, pixels })
  }
  return levels
}

interface Dimensions {
  readonly width: number
  readonly height: number
}

/** The dimensions of a picture that has to fit into a square, reckoned from the picture itself: steps add no rounding. */
function within({ width, height }: Dimensions, side: number): Dimensions {
  const factor = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

const shrink = (source: Sharp, { width, height }: Dimensions): Promise<Pixels> =>
  source
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })

/** One size in every format: WebP, AVIF and the picture's own. */
async function encodeAll(pixels: Pixels, extension: string): Promise<Rendition[]> {
  const source = fromPixels(pixels)
  const all: [string, Sharp][] = [
    ['webp', source.clone().webp(WEBP)],
    ['avif', source.clone().avif(AVIF)],
  ]
  if (extension === 'jpg') all.push(['jpg', source.clone().jpeg(JPEG)])
  if (extension === 'png') all.push(['png', source.clone().png()])
  if (extension === 'gif') all.push(['gif', source.clone().gif()])
  return Promise.all(all.map(async ([of, picture]) => ({ extension: of, bytes: await picture.toBuffer() })))
}

/** How wide the picture is that the blurhash is made of: it keeps no finer detail. */
const BLURRED = 32

async function look(pixels: Pixels): Promise<Seen> {
  const { data, info } = await fromPixels(pixels)
    .resize(BLURRED, BLURRED, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { dominant } = await fromPixels(pixels).stats()
  const hex = [dominant.r, dominant.g, dominant.b].map((value) => value.toString(16).padStart(2, '0')).join('')
  return {
    blurhash: encode(new Uint8ClampedArray(data), info.width, info.height, 4, 3),
    dominantColor: `#${hex}`,
  }
}
