import { existsSync, readdirSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import type { Storage } from '@saler/storage'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RenderingBroken } from '../rendering/renderer.ts'
import { difference, drawn, jpeg, pngOf } from './pictures.ts'
import { openStudio, PHOTOGRAPHS, photograph, type Studio } from './studio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await openStudio()
})
afterAll(() => studio.close())

/** Those of a JPEG's renditions. */
const FORMATS = ['webp', 'avif', 'jpg']
const SIDES = { thumbnail: 150, small: 300, medium: 600, large: 1200 }

const photographs = existsSync(PHOTOGRAPHS) ? readdirSync(PHOTOGRAPHS).filter((name) => name.endsWith('.jpg')) : []

async function fetched(url: string): Promise<Buffer> {
  const answer = await fetch(url)
  expect(answer.status, url).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

/** Checks every rendition of an image by its dimensions, and by how it differs from what sharp makes of the original. */
async function checkRenditions(id: string, original: Buffer, extension: string): Promise<void> {
  for (const [size, side] of Object.entries(SIDES))
    for (const format of new Set(['webp', 'avif', extension])) {
      const url = `${studio.publicUrl}/media/${studio.storeNo}/${id}/${size}.${format}`
      const rendition = await fetched(url)
      const plain = sharp(original, { pages: 1 })
        .autoOrient()
        .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      const expected = await plain
        .toFormat(format === 'jpg' ? 'jpeg' : (format as 'webp'))
        .toBuffer({ resolveWithObject: true })
      const made = await sharp(rendition).metadata()
      expect([made.width, made.height], url).toEqual([expected.info.width, expected.info.height])
      expect(made.format, url).toBe({ avif: 'heif', jpg: 'jpeg' }[format] ?? format)
      expect([made.exif, made.xmp, made.iptc, made.orientation], url).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(await difference(rendition, expected.data), url).toBeLessThan(0.03)
    }
}

describe('the worker', () => {
  it('makes every size in every format, a blurhash and the dominant colour', async () => {
    const original = await jpeg(1600, 1000)
    const { id } = await studio.upload(original)
    await studio.work()
    const image = await studio.image(id)
    expect(image).toMatchObject({ status: 'READY', progress: 100, width: 1600, height: 1000, failure: null })
    expect(image.blurhash).toMatch(/^[\w#$%*+,\-.:;=?@[\]^{|}~]{28}$/)
    expect(image.dominantColor).toMatch(/^#[0-9a-f]{6}$/)
    await checkRenditions(id, original, 'jpg')
  })

  it.each(photographs.slice(0, 4))('makes the photograph %s what sharp makes of it', async (name) => {
    const original = await photograph(name)
    const { id } = await studio.upload(original)
    await studio.work()
    await checkRenditions(id, original, 'jpg')
  })

  it('applies the orientation', async () => {
    const original = await drawn(800, 400).flatten().jpeg().withMetadata({ orientation: 8 }).toBuffer()
    const { id, image } = await studio.upload(original)
    expect([image.width, image.height]).toEqual([400, 800])
    await studio.work()
    await checkRenditions(id, original, 'jpg')
  })

  it('never enlarges', async () => {
    const original = await jpeg(200, 100)
    const { id } = await studio.upload(original)
    await studio.work()
    await checkRenditions(id, original, 'jpg')
  })

  it.each([
    ['png', 'image/png', () => drawn(700, 500, { alpha: true }).png()],
    ['webp', 'image/webp', () => drawn(700, 500, { alpha: true }).webp()],
    ['gif', 'image/gif', () => drawn(300, 200).gif()],
  ])('keeps the format of a %s', async (extension, contentType, draw) => {
    const original = await draw().toBuffer()
    const { id } = await studio.upload(original, { filename: `a.${extension}`, contentType })
    await studio.work()
    await checkRenditions(id, original, extension)
  })

  it('shows the first frame of an animation', async () => {
    const frames = await Promise.all(['#ff0000', '#00ff00'].map((background) => frame(background)))
    const original = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer()
    expect((await sharp(original).metadata()).pages).toBe(2)
    const { id } = await studio.upload(original, { filename: 'a.gif', contentType: 'image/gif' })
    await studio.work()
    const url = `${studio.publicUrl}/media/${studio.storeNo}/${id}`
    const { dominant } = await sharp(await fetched(`${url}/small.webp`)).stats()
    expect([dominant.r > 200, dominant.g < 50]).toEqual([true, true])
    expect((await sharp(await fetched(`${url}/original.gif`)).metadata()).pages).toBe(2)
  })

  it('tells how far it is, in order, and goes on behind a cursor', async () => {
    const live = await studio.follow(studio.photographer)
    const first = live.next()
    const { id } = await studio.upload(await jpeg(1600, 1000))
    const all = [(await first).value.data.mediaEvents]
    await studio.work()
    const events = () => all.filter(({ imageId }) => imageId === id)
    while (events().at(-1)?.type !== 'IMAGE_READY') all.push((await live.next()).value.data.mediaEvents)
    await live.return?.()
    expect(events().map(({ type }) => type)).toEqual([
      'IMAGE_UPLOADED',
      ...Array(4).fill('IMAGE_PROGRESS'),
      'IMAGE_READY',
    ])
    expect(events().map(({ progress }) => progress)).toEqual([0, 20, 40, 60, 80, 100])
    const resumed = await studio.follow(studio.photographer, events()[2].cursor)
    const rest = [await resumed.next(), await resumed.next(), await resumed.next()]
    expect(rest.map(({ value }) => value.data.mediaEvents.progress)).toEqual([60, 80, 100])
    await resumed.return?.()
  })

  it('lets only staff with products:write follow', async () => {
    const { errors } = await studio.follow(studio.person('orders:read'))
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })

  it('changes nothing when the job runs twice, at once or later', async () => {
    const { id } = await studio.upload(await jpeg(400, 300))
    const job = await studio.nextJob()
    await Promise.all([studio.run(job), studio.run(job)])
    await studio.run(job)
    const events = await studio.database.query<{ type: string }>(
      `SELECT type FROM event WHERE payload ->> 'imageId' = $1 ORDER BY sequence`,
      [id],
    )
    expect(events.filter(({ type }) => type === 'image.ready')).toHaveLength(1)
    expect((await studio.image(id)).status).toBe('READY')
  })

  it('is begun anew where it was killed half way', async () => {
    const original = await jpeg(1600, 1000)
    const { id } = await studio.upload(original)
    const job = await studio.nextJob()
    let kept = 0
    // It is killed when it comes to keep its second size.
    const storage: Storage = {
      ...studio.storage,
      put: async (...given) => {
        if (++kept > FORMATS.length) await other.close()
        return studio.storage.put(...given)
      },
    }
    const other = studio.open({ storage })
    await expect(studio.run(job, 1, other)).rejects.toThrow(RenderingBroken)
    expect(await studio.row(id)).toMatchObject({ status: 'PROCESSING' })
    await studio.run(job, 2)
    expect(await studio.image(id)).toMatchObject({ status: 'READY', progress: 100 })
    await checkRenditions(id, original, 'jpg')
  })

  it('gives up on a picture that is damaged inside, and tries again when it is told to', async () => {
    // As many pixels as the header says, and every sum is right; but no row is filtered in a way that there is.
    const damaged = pngOf(100, 100, deflateSync(Buffer.alloc(100 * 301, 9)))
    const { id } = await studio.upload(damaged, { filename: 'a.png', contentType: 'image/png' })
    await studio.work()
    expect(await studio.image(id)).toMatchObject({ status: 'FAILED', failure: 'DECODING_FAILED', blurhash: null })
    const refused = await studio.change(studio.person(), 'retryImage', { imageId: id }, 'image { id }')
    expect(refused).toMatchObject({ image: null, userErrors: [{ code: 'NOT_FOUND', field: ['imageId'] }] })

    // As if the decoder had been at fault.
    const original = pngOf(100, 100, deflateSync(Buffer.alloc(100 * 301)))
    await studio.storage.put(`images/${studio.storeNo}/${id}/original.png`, original)
    await studio.database.execute('UPDATE file SET size = $2 WHERE id = $1', [id, original.length])
    const { image } = await studio.change(
      studio.photographer,
      'retryImage',
      { imageId: id },
      `image { ${studio.IMAGE} }`,
    )
    expect(image).toMatchObject({ status: 'PROCESSING', progress: 0, failure: null })
    await studio.change(studio.photographer, 'retryImage', { imageId: id }, 'image { id }')
    await studio.work()
    expect(await studio.image(id)).toMatchObject({ status: 'READY' })
    expect(studio.jobs).toEqual([])
  })

  it('leaves nothing behind of an image that was deleted meanwhile', async () => {
    const { id } = await studio.upload(await jpeg(400, 300))
    const job = await studio.nextJob()
    const { deletedId } = await studio.change(studio.photographer, 'deleteImage', { imageId: id }, 'deletedId')
    expect([deletedId, await studio.image(id)]).toEqual([id, null])
    const removal = await studio.nextJob()
    await Promise.all([studio.run(job), studio.run(removal)])
    expect(await studio.row(id)).toBeUndefined()
    expect((await studio.objects()).filter((key) => key.includes(id))).toEqual([])
  })

  it('bounds the memory and the time of decoding, and says so in the end', async () => {
    const tight = await openStudio({ renderer: { memory: 1_000_000 } })
    const { id } = await tight.upload(await jpeg(400, 300))
    const job = await tight.nextJob()
    await expect(tight.run(job, 1)).rejects.toThrow('The decoding process ended.')
    expect((await tight.image(id)).status).toBe('PROCESSING')
    await tight.run(job, 3)
    expect(await tight.image(id)).toMatchObject({ status: 'FAILED', failure: 'TOO_COMPLEX' })
    await tight.close()

    const hurried = await openStudio({ renderer: { timeoutMs: 1 } })
    await hurried.upload(await jpeg(400, 300))
    await expect(hurried.work()).rejects.toThrow('took more than 1 ms')
    await hurried.close()
  })
})

const frame = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()
