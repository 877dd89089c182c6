import { describe, expect, it } from 'vitest'
import { StorageFailed, s3Storage } from '../src/index.ts'
import { isSigned, startS3 } from './s3-server.ts'
import { storageContract } from './storage.contract.ts'

storageContract('S3 (s3rver, with its signatures checked)', async () => {
  const { close, ...server } = await startS3('media')
  return { storage: s3Storage({ ...server, bucket: 'media' }), close }
})

// Any other service, with a bucket of its own: S3_TEST_URL=http://key:secret@127.0.0.1:9000/bucket
const url = process.env.S3_TEST_URL && new URL(process.env.S3_TEST_URL)
if (url)
  storageContract(`S3 at ${url.host}`, async () => ({
    storage: s3Storage({
      endpoint: url.origin,
      bucket: url.pathname.slice(1),
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
      region: process.env.S3_TEST_REGION,
    }),
    close: async () => {},
  }))

describe('S3 that does not work', () => {
  it('is told apart from an object that is not there', async () => {
    const server = await startS3('media')
    const storage = s3Storage({ ...server, secretAccessKey: 'wrong', bucket: 'media' })
    const refused = await storage.stat('a/b.png').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(StorageFailed)
    expect(refused).toMatchObject({ status: 403 })
    await server.close()
    await expect(storage.put('a/b.png', new Uint8Array(1))).rejects.toThrow(StorageFailed)
  })
})

describe('the check of signatures in these tests', () => {
  it('knows a signature of Amazon’s own examples only when it is right', () => {
    // Made with credentials other than the server's: refused for its key alone.
    expect(
      isSigned({
        method: 'GET',
        url: '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
        headers: { host: 'examplebucket.s3.amazonaws.com' },
      }),
    ).toBe(false)
  })
})
