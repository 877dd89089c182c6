import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

export interface Picture {
  readonly bytes: Buffer
  readonly pixels: number
}

/** The photographs of a folder, JPEG all of them. None where there is no such folder. */
export async function photographsIn(folder: string): Promise<Picture[]> {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => /\.jpe?g$/i.test(name)).map((name) => path.join(folder, name))
  return Promise.all(files.map(async (file) => measured(await readFile(file))))
}

const WIDTH = 1600
const HEIGHT = 1200

/** Pictures with gradients, edges and grain, as JPEG, for where there are no photographs. */
export const drawnPictures = (count: number): Promise<Picture[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => drawn((360 / count) * i)))

async function drawn(hue: number): Promise<Picture> {
  const circles = Array.from(
    { length: 40 },
    (_, i) =>
      `<circle cx="${(i * 397) % WIDTH}" cy="${(i * 211) % HEIGHT}" r="${20 + ((i * 53) % 160)}"
        fill="hsl(${hue + i * 9},60%,${30 + i}%)" fill-opacity="0.6"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue},70%,80%)"/>
    <stop offset="1" stop-color="hsl(${hue + 90},50%,25%)"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/>${circles.join('')}</svg>`
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const
  const grain = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#808080', noise } })
    .png()
    .toBuffer()
  const bytes = await sharp(Buffer.from(svg))
    .composite([{ input: grain, blend: 'soft-light' }])
    .flatten()
    .jpeg({ quality: 85 })
    .toBuffer()
  return measured(bytes)
}

async function measured(bytes: Buffer): Promise<Picture> {
  const { width, height } = await sharp(bytes).metadata()
  return { bytes, pixels: width * height }
}
