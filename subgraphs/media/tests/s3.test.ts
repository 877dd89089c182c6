import { newId } from '@saler/kernel'
import { s3Storage } from '@saler/storage'
import { expect, it } from 'vitest'
import { startS3 } from '../../../packages/storage/tests/s3-server.ts'
import { jpeg } from './pictures.ts'
import { guest, openStudio, tokenOf } from './studio.ts'

it('works the same over S3: clients send to the bucket itself, and nothing private is served but by signed URLs', async () => {
  const { close, ...server } = await startS3('media')
  const studio = await openStudio({ storage: s3Storage({ ...server, bucket: 'media' }) })
  try {
    const bytes = await jpeg(400, 300)
    const { id, upload, image } = await studio.upload(bytes)
    expect(upload.url.startsWith(`${server.endpoint}/media/uploads/${studio.storeNo}/${id}.jpg?`)).toBe(true)
    await studio.work()
    expect((await studio.image(id)).status).toBe('READY')
    expect((await studio.objects()).filter((key) => key.includes(id))).toHaveLength(13)

    const whole = await fetch(image.url)
    const etag = whole.headers.get('etag')!
    const size = (await whole.arrayBuffer()).byteLength
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect((await fetch(image.url, { headers: { 'if-none-match': etag } })).status).toBe(304)
    const part = await fetch(image.url, { headers: { range: 'bytes=2-5' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 2-5/${size}`])
    expect((await part.arrayBuffer()).byteLength).toBe(4)
    expect((await fetch(image.url, { headers: { range: `bytes=${size}-` } })).status).toBe(416)
    expect((await fetch(`${server.endpoint}/media/images/${studio.storeNo}/${id}/large.webp`)).status).toBe(403)

    const orderId = newId(studio.storeNo)
    const accessToken = tokenOf(orderId)
    const input = { filename: 'إيصال.jpg', contentType: 'image/jpeg', size: bytes.length, purpose: 'RECEIPT', orderId }
    const receipt = (await studio.create({ ...input, accessToken }, guest)).upload
    await studio.put(receipt, bytes)
    const { downloadUrl } = (await studio.complete(receipt.id, guest, accessToken)).receipt
    expect((await fetch(downloadUrl)).status).toBe(200)
    expect((await fetch(downloadUrl.split('?')[0])).status).toBe(403)

    await studio.change(studio.photographer, 'deleteImage', { imageId: id }, 'deletedId')
    await studio.work()
    expect((await studio.objects()).filter((key) => key.includes(id))).toEqual([])
    expect(await studio.row(id)).toBeUndefined()
  } finally {
    await studio.close()
    await close()
  }
})
