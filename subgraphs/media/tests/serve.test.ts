import { newId } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jpeg } from './pictures.ts'
import { guest, openStudio, type Studio, service, tokenOf } from './studio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await openStudio()
})
afterAll(() => studio.close())

describe('images', () => {
  let url: string
  let id: string
  beforeAll(async () => {
    const uploaded = await studio.upload(await jpeg(400, 300))
    id = uploaded.id
    url = uploaded.image.url
  })

  it('are not there, and nobody remembers so, until they are made', async () => {
    const answer = await fetch(url)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    await studio.work()
    expect((await fetch(url)).status).toBe(200)
  })

  it('are served for ever, with a strong entity tag, and never run', async () => {
    expect(url).toBe(`${studio.publicUrl}/media/${studio.storeNo}/${id}/large.webp`)
    const { headers } = await fetch(url)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'accept-ranges': 'bytes',
    })
    expect(headers.get('etag')).toMatch(/^"[^"]+"$/)
  })

  it('are not sent again to those who have them', async () => {
    const etag = (await fetch(url)).headers.get('etag')!
    for (const known of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const answer = await fetch(url, { headers: { 'if-none-match': known } })
      expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, etag, ''])
    }
    expect((await fetch(url, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('are sent in parts', async () => {
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer())
    const part = async (range: string, more: Record<string, string> = {}) => {
      const answer = await fetch(url, { headers: { range, ...more } })
      const bytes = Buffer.from(await answer.arrayBuffer())
      return { status: answer.status, range: answer.headers.get('content-range'), bytes }
    }
    const size = whole.length
    expect(await part('bytes=10-19')).toEqual({
      status: 206,
      range: `bytes 10-19/${size}`,
      bytes: whole.subarray(10, 20),
    })
    expect(await part('bytes=100-')).toEqual({
      status: 206,
      range: `bytes 100-${size - 1}/${size}`,
      bytes: whole.subarray(100),
    })
    expect(await part('bytes=-7')).toEqual({
      status: 206,
      range: `bytes ${size - 7}-${size - 1}/${size}`,
      bytes: whole.subarray(-7),
    })
    expect(await part(`bytes=${size}-`)).toMatchObject({ status: 416, range: `bytes */${size}` })
    expect(await part('bytes=0-1,5-6')).toMatchObject({ status: 200, bytes: whole })
    expect(await part('lines=1-2')).toMatchObject({ status: 200 })
    expect(await part('bytes=0-1', { 'if-range': '"old"' })).toMatchObject({ status: 200, bytes: whole })
  })

  it('are described without their bytes', async () => {
    const [got, head] = await Promise.all([fetch(url), fetch(url, { method: 'HEAD' })])
    const length = (await got.arrayBuffer()).byteLength
    expect([head.status, Number(head.headers.get('content-length')), await head.text()]).toEqual([200, length, ''])
    expect(head.headers.get('etag')).toBe(got.headers.get('etag'))
  })

  it.each([
    ['another store’s number', () => `/media/${studio.storeNo + 1}/${id}/large.webp`],
    ['a size that there is not', () => `/media/${studio.storeNo}/${id}/huge.webp`],
    ['a format that there is not', () => `/media/${studio.storeNo}/${id}/large.svg`],
    ['an image that there is not', () => `/media/${studio.storeNo}/${newId(studio.storeNo)}/large.webp`],
    ['a way out of the folder', () => `/media/..%2f..%2fetc/passwd`],
    ['nothing', () => '/media'],
  ])('are not found under %s', async (_, path) => {
    const answer = await fetch(studio.publicUrl + path())
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  it('are only read', async () => {
    const answer = await fetch(url, { method: 'DELETE' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('receipts', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')
  let orderId: string
  beforeAll(() => {
    orderId = newId(studio.storeNo)
  })
  const wanted = () => ({
    filename: 'إيصال.pdf',
    contentType: 'application/pdf',
    size: pdf.length,
    purpose: 'RECEIPT',
    orderId,
  })
  const SEE = `query ($id: ID!, $accessToken: String) {
    receipt(id: $id, accessToken: $accessToken) { id orderId filename contentType size downloadUrl }
  }`
  const see = (id: string, by: Parameters<Studio['ask']>[0], accessToken?: string) =>
    studio.ask(by, SEE, { id, accessToken })

  it('come from whoever has the order’s token, and are seen by them and by staff with orders:read', async () => {
    const accessToken = tokenOf(orderId)
    const { upload, userErrors } = await studio.create({ ...wanted(), accessToken }, guest)
    expect(userErrors).toEqual([])
    await studio.put(upload, pdf)
    const { receipt, image } = await studio.complete(upload.id, guest, accessToken)
    expect(image).toBeNull()
    expect(receipt).toMatchObject({ orderId, filename: 'إيصال.pdf', contentType: 'application/pdf', size: pdf.length })
    const { id } = receipt
    const [bySender, byStaff] = [await see(id, guest, accessToken), await see(id, studio.person('orders:read'))]
    for (const { data } of [bySender, byStaff]) {
      const answer = await fetch(data.receipt.downloadUrl)
      expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
    }
    expect((await see(id, guest)).data).toEqual({ receipt: null })
    expect((await see(id, guest, tokenOf(newId(studio.storeNo)))).data).toEqual({ receipt: null })
    expect((await see(id, studio.person())).data).toEqual({ receipt: null })
    expect((await see(id, studio.photographer)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    const { receiptsOfOrder } = await studio.get(service, `{ receiptsOfOrder(orderId: "${orderId}") { id } }`)
    expect(receiptsOfOrder).toEqual([{ id }])
    const { errors } = await studio.ask(guest, `{ receiptsOfOrder(orderId: "${orderId}") { id } }`)
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })

  it('are seen where another domain vouches with the order’s token, and not with anything else', async () => {
    const accessToken = tokenOf(orderId)
    const { upload } = await studio.create({ ...wanted(), accessToken }, guest)
    await studio.put(upload, pdf)
    await studio.complete(upload.id, guest, accessToken)
    const referred = async (by: Parameters<Studio['ask']>[0], accessProof: string) => {
      const receipts = [{ __typename: 'Receipt', id: upload.id, accessProof }]
      const { _entities } = await studio.get(
        by,
        'query ($receipts: [_Any!]!) { _entities(representations: $receipts) { ... on Receipt { filename } } }',
        { receipts },
      )
      return _entities
    }
    expect(await referred(guest, accessToken)).toEqual([{ filename: 'إيصال.pdf' }])
    expect(await referred(studio.person('orders:read'), '')).toEqual([{ filename: 'إيصال.pdf' }])
    for (const proof of ['', tokenOf(newId(studio.storeNo))]) expect(await referred(guest, proof)).toEqual([null])
  })

  it('are never served as images', async () => {
    const [row] = await studio.database.query<{ id: string }>(`SELECT id FROM file WHERE purpose = 'RECEIPT' LIMIT 1`)
    const { status } = await fetch(`${studio.publicUrl}/media/${studio.storeNo}/${row!.id}/original.pdf`)
    expect(status).toBe(404)
    expect((await fetch(`${studio.publicUrl}/uploads/receipts/${studio.storeNo}/${row!.id}.pdf`)).status).toBe(403)
  })

  it('come from the signed-in buyer without a token', async () => {
    const buyer = studio.person()
    const own = { ...wanted(), orderId: studio.orderOf(buyer) }
    expect((await studio.create(own, buyer)).userErrors).toEqual([])
    for (const order of [own, wanted()])
      expect((await studio.create(order, studio.person())).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: ['orderId'] },
      ])
  })

  it('are seen again by the user who sent them', async () => {
    const buyer = studio.person()
    const { upload } = await studio.create({ ...wanted(), accessToken: tokenOf(orderId) }, buyer)
    await studio.put(upload, pdf)
    expect((await studio.complete(upload.id, buyer)).receipt.id).toBe(upload.id)
    expect((await see(upload.id, buyer)).data.receipt.id).toBe(upload.id)
    expect((await see(upload.id, studio.person())).data).toEqual({ receipt: null })
  })

  it.each([
    ['a guest without the token', () => ({}), 'UNAUTHENTICATED', ['orderId']],
    ['another order’s token', () => ({ accessToken: tokenOf(newId(studio.storeNo)) }), 'NOT_FOUND', ['orderId']],
    ['no order', () => ({ orderId: null }), 'REQUIRED', ['orderId']],
    [
      'an order of another store',
      () => {
        const other = newId(studio.storeNo + 1)
        return { orderId: other, accessToken: tokenOf(other) }
      },
      'NOT_FOUND',
      ['orderId'],
    ],
  ])('are not taken from %s', async (_, more, code, field) => {
    const { upload, userErrors } = await studio.create({ ...wanted(), ...more() }, guest)
    expect(upload).toBeNull()
    expect(userErrors).toEqual([{ code, field, message: expect.any(String) }])
  })

  it.each([
    ['a program', '%PDF-1.7\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\n%%EOF', 'HIDDEN_CONTENT'],
    ['a file inside', '%PDF-1.7\n<< /Type /EmbeddedFile >>\n%%EOF', 'HIDDEN_CONTENT'],
    ['a page behind it', '%PDF-1.7\n%%EOF\n<html>', 'HIDDEN_CONTENT'],
    ['no end', '%PDF-1.7\n1 0 obj', 'TRUNCATED'],
    ['another beginning', '<html>%PDF-1.7\n%%EOF', 'TYPE_NOT_SUPPORTED'],
  ])('are refused as PDF with %s', async (_, text, code) => {
    const bytes = Buffer.from(text)
    const accessToken = tokenOf(orderId)
    const { upload } = await studio.create(
      { ...wanted(), size: bytes.length, accessToken },
      studio.person('payments:write'),
    )
    await studio.put(upload, bytes)
    const { receipt, userErrors } = await studio.complete(upload.id, guest, accessToken)
    expect(receipt).toBeNull()
    expect(userErrors).toMatchObject([{ code, field: ['uploadId'] }])
  })

  it('are limited for an order', async () => {
    const order = newId(studio.storeNo)
    const input = { ...wanted(), orderId: order, accessToken: tokenOf(order) }
    const answers = await Promise.all(Array.from({ length: 22 }, () => studio.create(input, guest)))
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
    expect(codes).toEqual(['TOO_MANY_UPLOADS', 'TOO_MANY_UPLOADS'])
  })
})
