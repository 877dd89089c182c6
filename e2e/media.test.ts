import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  AttachImageDocument,
  CompleteUploadDocument,
  CreateUploadDocument,
  GalleryDocument,
} from './generated/operations.ts'
import type { Client } from './system/client.ts'
import { openStore, sell } from './system/shop.ts'
import { type RunningSaler, startSaler, type Way } from './system/start.ts'

const PHOTOGRAPH = path.resolve(import.meta.dirname, '../../shared/data/images/kelly-sikkema-685291.jpg')

/** A real photograph where there is one, otherwise a picture with as much in it. */
async function picture(): Promise<Buffer> {
  if (existsSync(PHOTOGRAPH)) return readFileSync(PHOTOGRAPH)
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width: 1600, height: 1067, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer()
}

describe.each<Way>(['embedded', 'distributed'])('in the %s way', (way) => {
  let saler: RunningSaler
  beforeAll(async () => {
    const workers = way === 'distributed' ? { workerOf: ['media'] as const } : {}
    saler = await startSaler(way, {}, workers)
  }, 120_000)
  afterAll(() => saler?.close(), 60_000)

  /** Asks for a place for the file and puts it there, as a browser does. */
  async function upload(client: Client, storeId: string, body: Buffer, contentType = 'image/jpeg') {
    const input = { storeId, filename: 'photo.jpg', contentType, size: body.length }
    const { createUpload } = await client.ask(CreateUploadDocument, { input })
    expect(createUpload.userErrors).toEqual([])
    const { id, url, method, headers } = createUpload.upload!
    const put = (bytes: Buffer) =>
      fetch(url, { method, headers: headers as Record<string, string>, body: new Uint8Array(bytes) })
    return { id, put }
  }

  test('a photograph becomes the product’s picture in every size, for everybody', { timeout: 60_000 }, async () => {
    const { merchant, store } = await openStore(saler.client)
    const product = await sell(merchant.client, store.id, [1])
    const bytes = await picture()
    const { id, put } = await upload(merchant.client, store.id, bytes)
    // One byte more than was declared is no upload.
    expect((await put(Buffer.concat([bytes, Buffer.from('x')]))).status).toBeGreaterThanOrEqual(400)
    expect((await put(bytes)).status).toBe(200)
    const { completeUpload } = await merchant.client.ask(CompleteUploadDocument, { input: { uploadId: id } })
    expect(completeUpload.userErrors).toEqual([])
    const { width, height } = await sharp(bytes).metadata()
    expect(completeUpload.image).toMatchObject({ width, height })
    const attach = { imageId: completeUpload.image!.id, productId: product.id, alt: 'فنجان قهوة' }
    expect((await merchant.client.ask(AttachImageDocument, { input: attach })).attachImage.userErrors).toEqual([])

    const gallery = async () => (await saler.client.ask(GalleryDocument, { productId: product.id })).product!.images
    await expect.poll(async () => (await gallery())[0]?.status, { timeout: 30_000 }).toBe('READY')
    const [image] = await gallery()
    expect(image).toMatchObject({ alt: 'فنجان قهوة', blurhash: expect.stringMatching(/^.{6,}$/) })
    for (const [url, format, longest] of [
      [image!.small, 'webp', 300],
      [image!.avif, 'heif', 150],
      [image!.original, 'jpeg', Math.max(width!, height!)],
    ] as const) {
      const response = await fetch(url)
      expect([response.status, response.headers.get('cache-control')]).toEqual([
        200,
        expect.stringContaining('immutable'),
      ])
      const served = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
      expect([served.format, Math.max(served.width, served.height)]).toEqual([format, longest])
      const known = await fetch(url, { headers: { 'if-none-match': response.headers.get('etag')! } })
      expect(known.status).toBe(304)
    }
  })

  test('a page that calls itself a picture is refused, and nothing of it is served', async () => {
    const { merchant, store } = await openStore(saler.client)
    const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const { id, put } = await upload(merchant.client, store.id, page)
    expect((await put(page)).status).toBe(200)
    const { completeUpload } = await merchant.client.ask(CompleteUploadDocument, { input: { uploadId: id } })
    expect(completeUpload.image).toBeNull()
    expect(completeUpload.userErrors).toHaveLength(1)
    // The place it was put to cannot be read either.
    expect((await fetch(`${new URL(saler.url).origin}/uploads/${id}`)).status).toBeGreaterThanOrEqual(400)
  })
})
