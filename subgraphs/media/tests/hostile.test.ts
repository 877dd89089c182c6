import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HostileFile, hostileFiles } from './hostile-files.ts'
import { drawn, jpeg, jpegSegment, withSegment } from './pictures.ts'
import { openStudio, type Studio } from './studio.ts'

let studio: Studio
let files: HostileFile[]
beforeAll(async () => {
  studio = await openStudio()
  files = await hostileFiles()
})
afterAll(() => studio.close())

describe('hostile files', () => {
  it('are refused with what is wrong, in under a second each, and leave nothing in the storage', async () => {
    for (const { name, contentType, fault, bytes } of files) {
      const { upload } = await studio.create({ filename: 'photo', contentType, size: bytes.length })
      await studio.put(upload, bytes)
      const begun = performance.now()
      const { image, userErrors } = await studio.complete(upload.id)
      const ms = performance.now() - begun
      expect({ name, image, codes: userErrors.map(({ code }) => code) }).toEqual({ name, image: null, codes: [fault] })
      expect(userErrors[0]!.field).toEqual(['uploadId'])
      expect(ms, name).toBeLessThan(1_000)
      expect((await studio.complete(upload.id)).userErrors, name).toEqual(userErrors)
    }
    expect(await studio.objects()).toEqual([])
    expect(await studio.database.query(`SELECT status FROM file WHERE status <> 'REFUSED'`)).toEqual([])
    expect(await studio.database.query('SELECT type FROM event')).toEqual([])
  })

  it('take less than 300 MB of memory, all of them in one process', async () => {
    const args = await Promise.all(
      files.map(async ({ bytes, contentType }, i) => {
        const file = path.join(studio.root, `.hostile-${i}`)
        await writeFile(file, bytes)
        return [file, contentType]
      }),
    )
    const program = path.join(import.meta.dirname, 'inspect-files.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args.flat()])
    const { results, memory } = JSON.parse(stdout)
    expect(results.map(({ fault }: { fault: string }) => fault)).toEqual(files.map(({ fault }) => fault))
    expect(memory).toBeLessThan(300_000_000)
  })

  it('refuses bytes of another number than declared', async () => {
    const bytes = await jpeg(300, 200)
    const { upload } = await studio.create({ filename: 'a.jpg', contentType: 'image/jpeg', size: bytes.length })
    await studio.storage.put(`uploads/${studio.storeNo}/${upload.id}.jpg`, bytes.subarray(1))
    expect((await studio.complete(upload.id)).userErrors).toMatchObject([{ code: 'SIZE_MISMATCH' }])
  })
})

describe('good files that look odd', () => {
  it('get in: what cameras append and pad is left out', async () => {
    const photo = await jpeg(300, 200)
    const preview = await jpeg(60, 40)
    for (const [name, odd] of Object.entries({
      'another picture behind it': Buffer.concat([photo, preview]),
      'padding behind it': Buffer.concat([photo, Buffer.alloc(512)]),
      'a comment': withSegment(photo, jpegSegment(0xfe, 'Photographed in Riyadh')),
      'XMP data': withSegment(
        photo,
        jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:RDF/></x:xmpmeta>'),
      ),
    })) {
      const { image, userErrors } = await studio.upload(odd)
      expect({ name, userErrors, width: image?.width }).toEqual({ name, userErrors: [], width: 300 })
    }
  })

  it.each([
    ['image/png', 'photo.png', () => drawn(120, 80, { alpha: true }).png()],
    ['image/png', 'small.png', () => drawn(33, 17).png({ palette: true, colours: 4 })],
    ['image/png', 'interlaced.png', () => drawn(33, 17).png({ progressive: true })],
    ['image/png', 'deep.png', () => drawn(33, 17).toColourspace('rgb16').png()],
    ['image/png', 'grey.png', () => drawn(33, 17).greyscale().png()],
    ['image/webp', 'photo.webp', () => drawn(120, 80, { alpha: true }).webp()],
    ['image/webp', 'lossless.webp', () => drawn(120, 80).webp({ lossless: true })],
    ['image/gif', 'photo.gif', () => drawn(120, 80).gif()],
    ['image/jpeg', 'progressive.jpg', () => drawn(120, 80).flatten().jpeg({ progressive: true })],
    ['image/jpeg', 'grey.jpg', () => drawn(120, 80).flatten().greyscale().jpeg()],
  ])('%s: %s gets in', async (contentType, filename, draw) => {
    const bytes = await draw().toBuffer()
    const { image, userErrors } = await studio.upload(bytes, { filename, contentType })
    expect(userErrors).toEqual([])
    expect(image.status).toBe('PROCESSING')
  })
})
