import { request } from 'node:http'
import { newId } from '@saler/kernel'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawn, jpeg } from './pictures.ts'
import { guest, openStudio, type Studio } from './studio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await openStudio()
})
afterAll(() => studio.close())

const good = { filename: 'photo.jpg', contentType: 'image/jpeg', size: 1_000 }

describe('createUpload', () => {
  it('gives an address for fifteen minutes, and a row that waits for the bytes', async () => {
    const { upload, userErrors } = await studio.create(good)
    expect(userErrors).toEqual([])
    expect(upload).toMatchObject({ method: 'PUT', headers: { 'content-type': 'image/jpeg' } })
    expect(new Date(upload.expiresAt).getTime() - Date.now()).toBeGreaterThan(14 * 60_000)
    expect(await studio.row(upload.id)).toMatchObject({ status: 'AWAITING', size: 1_000, purpose: 'PRODUCT_IMAGE' })
  })

  it.each([
    [
      'a type that is no picture',
      { contentType: 'image/svg+xml', filename: 'a.svg' },
      'TYPE_NOT_SUPPORTED',
      ['contentType'],
    ],
    ['a PDF as an image', { contentType: 'application/pdf', filename: 'a.pdf' }, 'TYPE_NOT_SUPPORTED', ['contentType']],
    ['a name of another type', { filename: 'photo.png' }, 'EXTENSION_MISMATCH', ['filename']],
    ['a page in the name of a picture', { filename: 'photo.jpg.html' }, 'EXTENSION_MISMATCH', ['filename']],
    ['a name with a path', { filename: '../photo.jpg' }, 'INVALID', ['filename']],
    ['no name', { filename: ' ' }, 'REQUIRED', ['filename']],
    ['a long name', { filename: `${'a'.repeat(252)}.jpg` }, 'TOO_LONG', ['filename']],
    ['no bytes', { size: 0 }, 'INVALID', ['size']],
    ['more than 20 MB', { size: 20_000_001 }, 'TOO_LARGE', ['size']],
    ['an order where none belongs', { orderId: newId(1) }, 'INVALID', ['orderId']],
  ])('refuses %s', async (_, input, code, field) => {
    const [{ n: before } = { n: 0 }] = await studio.database.query<{ n: number }>('SELECT count(*)::int AS n FROM file')
    const { upload, userErrors } = await studio.create({ ...good, ...input })
    expect(upload).toBeNull()
    expect(userErrors).toMatchObject([{ code, field }])
    expect(await studio.database.query('SELECT count(*)::int AS n FROM file')).toEqual([{ n: before }])
  })

  it.each([
    ['a guest', () => guest, 'UNAUTHENTICATED', null],
    ['a shopper', () => studio.person(), 'NOT_FOUND', ['storeId']],
    ['staff without products:write', () => studio.person('orders:read'), 'FORBIDDEN', ['storeId']],
  ])('refuses %s', async (_, who, code, field) => {
    const { upload, userErrors } = await studio.create(good, who())
    expect([upload, userErrors.length]).toEqual([null, 1])
    expect(userErrors[0]).toMatchObject({ code, field })
  })
})

describe('completeUpload', () => {
  it('finds a good picture good, tells its dimensions as it is shown and has the worker go on', async () => {
    const turned = await drawn(400, 200).flatten().jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { image, id, userErrors } = await studio.upload(turned)
    expect(userErrors).toEqual([])
    expect(image).toMatchObject({ id, status: 'PROCESSING', width: 200, height: 400, progress: 0, blurhash: null })
    const job = await studio.nextJob()
    expect(job).toMatchObject({ name: 'image.uploaded', payload: { payload: { imageId: id, run: 1 } } })
    const kept = `images/${studio.storeNo}/${id}/original.jpg`
    expect((await studio.objects()).filter((key) => key.includes(id))).toEqual([kept])
  })

  it('answers the same when it is asked again, and has nothing done twice', async () => {
    const { id, image } = await studio.upload(await jpeg(300, 200))
    const twins = await Promise.all([studio.complete(id), studio.complete(id)])
    expect(twins.map((twin) => twin.image)).toEqual([image, image])
    const events = await studio.database.query(`SELECT type FROM event WHERE payload ->> 'imageId' = $1`, [id])
    expect(events).toEqual([{ type: 'image.uploaded' }])
    await studio.nextJob()
  })

  it('has one of twins at once write the event', async () => {
    const bytes = await jpeg(300, 200)
    const { upload } = await studio.create({ ...good, size: bytes.length })
    await studio.put(upload, bytes)
    const twins = await Promise.all(Array.from({ length: 5 }, () => studio.complete(upload.id)))
    expect(twins.map(({ userErrors }) => userErrors)).toEqual([[], [], [], [], []])
    const events = await studio.database.query(`SELECT type FROM event WHERE payload ->> 'imageId' = $1`, [upload.id])
    expect(events).toHaveLength(1)
    await studio.nextJob()
  })

  it('keeps what was checked: bytes sent later to the same address change nothing', async () => {
    const bytes = await jpeg(300, 200)
    const { upload, id } = await studio.upload(bytes)
    await studio.nextJob()
    const other = Buffer.alloc(bytes.length, 'x')
    expect((await studio.put(upload, other)).status).toBe(200)
    const answer = await fetch(`${studio.publicUrl}/media/${studio.storeNo}/${id}/original.jpg`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(other)).toBe(false)
    expect((await studio.complete(id)).image.width).toBe(300)
  })

  it('says that nothing has come, and takes it when it comes', async () => {
    const bytes = await jpeg(300, 200)
    const { upload } = await studio.create({ ...good, size: bytes.length })
    expect((await studio.complete(upload.id)).userErrors).toMatchObject([{ code: 'NOT_UPLOADED', field: ['uploadId'] }])
    await studio.put(upload, bytes)
    expect((await studio.complete(upload.id)).userErrors).toEqual([])
    await studio.nextJob()
  })

  it('refuses those who could not have begun it', async () => {
    const { upload } = await studio.create(good)
    const refusals = [guest, studio.person(), studio.person('orders:read')].map((who) =>
      studio.complete(upload.id, who),
    )
    const codes = (await Promise.all(refusals)).map(({ userErrors }) => userErrors.map(({ code }) => code))
    expect(codes).toEqual([['UNAUTHENTICATED'], ['NOT_FOUND'], ['FORBIDDEN']])
    expect((await studio.complete(newId(studio.storeNo))).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  it('leaves metadata out of what it keeps, but for the orientation and the colours', async () => {
    const picture = await drawn(400, 200)
      .flatten()
      .withExif({ IFD0: { Copyright: 'secret-name' }, IFD3: { GPSLatitude: '24/1 42/1 0/1' } })
      .withMetadata({ orientation: 6, icc: 'p3' })
      .jpeg()
      .toBuffer()
    expect(picture.includes('secret-name')).toBe(true)
    const { id } = await studio.upload(picture)
    await studio.nextJob()
    const answer = await fetch(`${studio.publicUrl}/media/${studio.storeNo}/${id}/original.jpg`)
    const kept = Buffer.from(await answer.arrayBuffer())
    expect(kept.includes('secret-name')).toBe(false)
    const metadata = await sharp(kept).metadata()
    expect(metadata).toMatchObject({ orientation: 6, hasProfile: true, width: 400, height: 200 })
    const [before, after] = await Promise.all([picture, kept].map((bytes) => sharp(bytes).raw().toBuffer()))
    expect(after!.equals(before!)).toBe(true)
  })
})

describe('the endpoint for uploads', () => {
  it('stops a client that sends more than it declared, without having been told how much', async () => {
    const { upload } = await studio.create({ ...good, size: 1_000_000 })
    const { hostname, port, pathname, search } = new URL(upload.url)
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request({ hostname, port, path: pathname + search, method: 'PUT', headers: upload.headers })
      sent.on('response', (answer) => resolve(answer.statusCode!))
      sent.on('error', reject)
      for (let i = 0; i < 200; i++) sent.write(Buffer.alloc(64 * 1024))
    })
    expect(status).toBe(413)
    expect((await studio.objects()).filter((key) => key.includes(upload.id))).toEqual([])
    expect((await studio.complete(upload.id)).userErrors).toMatchObject([{ code: 'NOT_UPLOADED' }])
    expect(studio.faults).toEqual([])
  })
})

describe('limits', () => {
  it('hold for a caller and for a store, however many uploads begin at once', async () => {
    const small = await openStudio({ limits: { openUploads: 3, filesOfStore: 5, bytesOfStore: 10_000 } })
    const many = await Promise.all(Array.from({ length: 8 }, () => small.create(good)))
    const codes = many.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
    expect(codes).toEqual(Array(5).fill('TOO_MANY_UPLOADS'))
    const others = await Promise.all([1, 2, 3].map(() => small.create(good, small.person('products:write'))))
    expect(others.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['STORAGE_FULL'])
    expect(await small.database.query('SELECT files, bytes::int FROM store_usage')).toEqual([
      { files: 5, bytes: 5_000 },
    ])
    await small.close()
  })
})
