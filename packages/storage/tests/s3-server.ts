import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import S3rver from 's3rver'

const ACCESS_KEY = 'S3RVER'
const SECRET_KEY = 'S3RVER'

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * Whether a request carries a true signature (AWS Signature Version 4, in its headers or its query) that is not too old.
 * Written from Amazon's description, apart from the client that makes them: s3rver itself does not check this version.
 */
export function isSigned(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, now = Date.now()): boolean {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const inQuery = searchParams.has('X-Amz-Signature')
  const header = Object.fromEntries(
    (request.headers.authorization ?? '')
      .replace('AWS4-HMAC-SHA256 ', '')
      .split(/,\s*/)
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )
  const credential = (inQuery ? searchParams.get('X-Amz-Credential') : header.Credential) ?? ''
  const names = ((inQuery ? searchParams.get('X-Amz-SignedHeaders') : header.SignedHeaders) ?? '').split(';')
  const signature = inQuery ? searchParams.get('X-Amz-Signature') : header.Signature
  const time = (inQuery ? searchParams.get('X-Amz-Date') : request.headers['x-amz-date']) as string | undefined
  const [accessKey, day = '', region = '', service = '', end = ''] = credential.split('/')
  if (!time || accessKey !== ACCESS_KEY || !names.includes('host')) return false
  const signedAt = Date.parse(time.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  const lifeMs = inQuery ? Number(searchParams.get('X-Amz-Expires')) * 1000 : 900_000
  if (now > signedAt + lifeMs || signedAt > now + 900_000) return false
  const query = [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
  const headers = names.map(
    (name) =>
      `${name}:${String(request.headers[name] ?? '')
        .trim()
        .replace(/ +/g, ' ')}\n`,
  )
  const payload = inQuery ? 'UNSIGNED-PAYLOAD' : request.headers['x-amz-content-sha256']
  const canonical = [request.method, pathname, query, headers.join(''), names.join(';'), payload].join('\n')
  const digest = createHash('sha256').update(canonical).digest('hex')
  const toSign = ['AWS4-HMAC-SHA256', time, [day, region, service, end].join('/'), digest].join('\n')
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${SECRET_KEY}`)
  return hmac(key, toSign).toString('hex') === signature
}

/** Passes a request on once all of it has come: s3rver would keep the first half of one that broke off. */
const passWhole =
  (pass: RequestListener): RequestListener =>
  async (request, response) => {
    const parts: Buffer[] = []
    try {
      for await (const part of request) parts.push(part as Buffer)
    } catch {
      return
    }
    const { method, url, headers, socket, httpVersion, httpVersionMajor, httpVersionMinor } = request
    const known = { method, url, headers, socket, httpVersion, httpVersionMajor, httpVersionMinor, complete: true }
    pass(Object.assign(Readable.from(parts), known) as unknown as IncomingMessage, response)
  }

/** An S3 server in this process, which lets only signed requests pass. */
export async function startS3(bucket: string) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'saler-s3-'))
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: bucket, configs: [] }] })
  await s3.configureBuckets()
  const pass = passWhole(s3.callback())
  const server = createServer((request, response) => {
    if (isSigned(request)) return void pass(request, response)
    response.writeHead(403, { 'content-type': 'application/xml', connection: 'close' })
    response.end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accessKeyId: ACCESS_KEY,
    secretAccessKey: SECRET_KEY,
    async close() {
      server.close()
      server.closeAllConnections()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
