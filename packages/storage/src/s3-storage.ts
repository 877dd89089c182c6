import { AwsV4Signer } from 'aws4fetch'
import { attachmentNamed } from './disposition.ts'
import { checkKey, contentTypeOf } from './key.ts'
import { readBucketPage } from './read-bucket-page.ts'
import { type S3Request, sendToS3 } from './send-to-s3.ts'
import { type ByteRange, RangeNotSatisfiable, type Storage, StorageFailed, type StoredObject } from './storage.ts'

export interface S3StorageOptions {
  /** Where the service answers this process, such as "http://minio:9000". Buckets are addressed by path. */
  readonly endpoint: string
  /** Where clients reach the same service, for signed URLs. The same unless given. */
  readonly publicEndpoint?: string
  readonly bucket: string
  /** "us-east-1" unless given, which services other than Amazon's take too. */
  readonly region?: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** How long one request may take, in milliseconds. 30,000 unless given. */
  readonly timeoutMs?: number
}

const MAX_LISTED = 1_000

/** Objects in a bucket of Amazon S3 or of anything that speaks its protocol. Clients put and get them there directly. */
export function s3Storage(options: S3StorageOptions): Storage {
  const { endpoint, publicEndpoint = endpoint, bucket, timeoutMs = 30_000 } = options
  const { accessKeyId, secretAccessKey, region = 'us-east-1' } = options
  const credentials = { accessKeyId, secretAccessKey, region, service: 's3' } as const
  const bucketUrl = `${endpoint.replace(/\/$/, '')}/${bucket}`
  const publicUrl = `${publicEndpoint.replace(/\/$/, '')}/${bucket}`
  const send = (request: Omit<S3Request, 'timeoutMs'>) => sendToS3(credentials, { ...request, timeoutMs })

  const read = async (key: string, method: 'GET' | 'HEAD', range?: ByteRange): Promise<Response | undefined> => {
    const answer = await send({
      method,
      url: `${bucketUrl}/${checkKey(key)}`,
      headers: range ? { range: `bytes=${range.start}-${range.end ?? ''}` } : {},
      what: 'read an object',
      accepts: [404, 416],
    })
    if (answer.status === 404) return void (await answer.body?.cancel())
    if (answer.status === 416) {
      await answer.body?.cancel()
      throw new RangeNotSatisfiable((await storage.stat(key))?.size ?? 0)
    }
    return answer
  }

  const signed = async (
    method: 'GET' | 'PUT',
    key: string,
    seconds: number,
    { headers = {}, query = {} }: { headers?: Record<string, string>; query?: Record<string, string> },
  ) => {
    const url = new URL(`${publicUrl}/${checkKey(key)}`)
    for (const [name, value] of Object.entries({ ...query, 'X-Amz-Expires': String(seconds) }))
      url.searchParams.set(name, value)
    // The signature covers every header given here, size and type too: the service refuses a request that differs.
    const signer = new AwsV4Signer({
      ...credentials,
      method,
      url: url.href,
      headers,
      signQuery: true,
      allHeaders: true,
    })
    const expiresAt = new Date(Date.now() + seconds * 1000)
    return { method, url: (await signer.sign()).url.href, expiresAt }
  }

  const storage: Storage = {
    async put(key, body, { size } = {}) {
      const length = body instanceof Uint8Array ? body.length : size
      if (length === undefined) throw new TypeError('A stream is put with its size.')
      await send({
        method: 'PUT',
        url: `${bucketUrl}/${checkKey(key)}`,
        headers: { 'content-type': contentTypeOf(key), 'content-length': String(length) },
        body,
        size: length,
        what: 'take an object',
      })
    },
    async get(key, range) {
      const answer = await read(key, 'GET', range)
      if (!answer) return undefined
      const stored = describedBy(key, answer.headers)
      const body = answer.body ?? new ReadableStream({ start: (controller) => controller.close() })
      if (answer.status !== 206) return { ...stored, range: null, body }
      const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')
      if (!match) throw new StorageFailed('say which part of an object it sent')
      const [start, end, size] = match.slice(1).map(Number) as [number, number, number]
      return { ...stored, size, range: { start, end }, body }
    },
    async stat(key) {
      const answer = await read(key, 'HEAD')
      return answer && describedBy(key, answer.headers)
    },
    async delete(keys) {
      await Promise.all(
        keys.map(async (key) => {
          const url = `${bucketUrl}/${checkKey(key)}`
          const answer = await send({ method: 'DELETE', url, what: 'delete an object', accepts: [404] })
          await answer.body?.cancel()
        }),
      )
    },
    async list(prefix, { after, limit = MAX_LISTED } = {}) {
      // The first version of the list: a page goes on behind any key, and every service has it.
      const query = new URLSearchParams({ prefix, 'max-keys': String(Math.min(limit, MAX_LISTED)) })
      if (after) query.set('marker', after)
      const answer = await send({ method: 'GET', url: `${bucketUrl}?${query}`, what: 'list objects' })
      return readBucketPage(await answer.text())
    },
    async signUpload(key, { size, expiresInSeconds }) {
      const type = { 'content-type': contentTypeOf(key) }
      const headers = { ...type, 'content-length': String(size) }
      // Clients send the length by themselves, and browsers let nobody else set it.
      return { ...(await signed('PUT', key, expiresInSeconds, { headers })), headers: type }
    },
    async signDownload(key, { expiresInSeconds, filename }) {
      const query: Record<string, string> =
        filename === undefined ? {} : { 'response-content-disposition': attachmentNamed(filename) }
      return { ...(await signed('GET', key, expiresInSeconds, { query })), headers: {} }
    },
  }
  return storage
}

const describedBy = (key: string, headers: Headers): StoredObject => ({
  key,
  size: Number(headers.get('content-length')),
  etag: headers.get('etag') ?? '',
  modifiedAt: new Date(headers.get('last-modified') ?? 0),
  contentType: contentTypeOf(key),
})
