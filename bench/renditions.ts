import os from 'node:os'
import { createRenderer, type Renderer } from '@saler/media'
import sharp, { type Sharp } from 'sharp'
import type { Picture } from './pictures.ts'

/** A way to make renditions of all pictures: how many it made. */
type Way = (pictures: readonly Picture[]) => Promise<number>

export interface RenditionsPerSecond {
  readonly name: string
  readonly perSecond: number
}

const PICTURES_PER_TURN = 2 * (os.availableParallelism() + 1)

/**
 * Renditions per second of the media's renderer and of plain sharp: the same sizes, formats and settings of the encoders.
 * The ways take turns with a few pictures at a time, so that whatever else the machine does slows all of them alike.
 */
export async function measureRenditions(pictures: readonly Picture[], seconds: number): Promise<RenditionsPerSecond[]> {
  // Every picture is another one in earnest.
  sharp.cache(false)
  // Many pictures at once with one thread each is what makes the most of the cores, for plain sharp too.
  sharp.concurrency(1)
  const renderer = createRenderer()
  const ways: { name: string; way: Way; made: number; ms: number }[] = [
    { name: 'plain sharp, each rendition from the file', way: atOnce(fromFile), made: 0, ms: 0 },
    { name: 'plain sharp, each rendition from the largest one', way: atOnce(fromLargest), made: 0, ms: 0 },
    { name: 'the media’s renderer', way: rendererOf(renderer), made: 0, ms: 0 },
  ]
  try {
    // Its process is started, and code is compiled, before anything counts.
    for (const { way } of ways) await way(pictures.slice(0, 2))
    const end = performance.now() + seconds * 1_000 * ways.length
    for (let turn = 0; performance.now() < end; turn++) {
      const few = Array.from({ length: PICTURES_PER_TURN }, (_, i) => {
        return pictures[(turn * PICTURES_PER_TURN + i) % pictures.length]!
      })
      for (const measured of ways) {
        const begun = performance.now()
        measured.made += await measured.way(few)
        measured.ms += performance.now() - begun
      }
    }
  } finally {
    await renderer.close()
  }
  return ways.map(({ name, made, ms }) => ({ name, perSecond: (made / ms) * 1_000 }))
}

const rendererOf =
  (renderer: Renderer): Way =>
  async (pictures) => {
    let made = 0
    const onSize = async (_size: string, renditions: readonly object[]): Promise<void> => {
      made += renditions.length
    }
    await Promise.all(
      pictures.map(({ bytes, pixels }) => renderer.render({ bytes, extension: 'jpg', pixels, alone: false, onSize })),
    )
    return made
  }

// What the media promise, written down a second time: the sides of subgraphs/media/domain/rendition.ts, and the settings
// of subgraphs/media/rendering/render.ts.
const SIDES = [1200, 600, 300, 150]
const encoders: readonly ((picture: Sharp) => Sharp)[] = [
  (picture) => picture.webp({ quality: 80 }),
  (picture) => picture.avif({ quality: 50, effort: 2 }),
  (picture) => picture.jpeg({ quality: 80 }),
]

const fitInto = (picture: Sharp, side: number): Sharp =>
  picture.resize(side, side, { fit: 'inside', withoutEnlargement: true })

/** All renditions of one picture by sharp, as its documentation shows it. */
const encodeAll = async (sized: (side: number) => Sharp): Promise<number> => {
  const all = SIDES.flatMap((side) => encoders.map((encode) => encode(sized(side)).toBuffer()))
  return (await Promise.all(all)).length
}

const fromFile = ({ bytes }: Picture): Promise<number> => {
  const file = sharp(bytes).autoOrient()
  return encodeAll((side) => fitInto(file.clone(), side))
}

const fromLargest = async ({ bytes }: Picture): Promise<number> => {
  const largest = fitInto(sharp(bytes).autoOrient(), SIDES[0]!).raw()
  const { data, info } = await largest.toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return encodeAll((side) => fitInto(sharp(data, { raw: { width, height, channels } }), side))
}

/** One picture more at once than there are cores, as the renderer has it. */
const atOnce =
  (make: (picture: Picture) => Promise<number>): Way =>
  async (pictures) => {
    const waiting = [...pictures]
    let made = 0
    const goOn = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const count = await make(next)
        made += count
      }
    }
    await Promise.all(Array.from({ length: os.availableParallelism() + 1 }, goOn))
    return made
  }
