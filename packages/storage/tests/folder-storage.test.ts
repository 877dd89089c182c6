import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { folderStorage } from '../src/index.ts'
import { storageContract } from './storage.contract.ts'

/** A folder behind an HTTP server, as in a running system. */
async function open() {
  const root = await mkdtemp(path.join(os.tmpdir(), 'saler-storage-'))
  const server = createServer(async (request, response) => {
    const { method, headers } = request
    const body = method === 'PUT' ? { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' } : {}
    const url = `http://${headers.host}${request.url}`
    const answer = await storage.endpoint!(new Request(url, { method, headers: headers as HeadersInit, ...body }))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const endpointUrl = `http://127.0.0.1:${port}/uploads`
  const storage = folderStorage({ root, endpointUrl, secret: 'a secret of at least thirty-two characters' })
  return {
    storage,
    root,
    port,
    async close() {
      server.close()
      server.closeAllConnections()
      await rm(root, { recursive: true })
    },
  }
}

storageContract('a folder', open)

describe('a folder’s endpoint', () => {
  it('breaks off an upload that does not say its length as soon as it is too long', async () => {
    const { storage, root, port, close } = await open()
    const { url, headers } = await storage.signUpload('a/b.png', { size: 1_000, expiresInSeconds: 60 })
    const { pathname, search } = new URL(url)
    const status = await new Promise<number>((resolve, reject) => {
      const sent = httpRequest({ port, path: pathname + search, method: 'PUT', headers: { ...headers } })
      sent.on('response', (answer) => resolve(answer.statusCode!))
      sent.on('error', reject)
      sent.write(Buffer.alloc(900))
      sent.write(Buffer.alloc(900))
    })
    expect(status).toBe(413)
    expect(await storage.stat('a/b.png')).toBeUndefined()
    expect(await readdir(path.join(root, '.incoming'))).toEqual([])
    await close()
  })

  it('lets pages of any origin put and read, and keeps what it serves from being run', async () => {
    const { storage, close } = await open()
    const { url } = await storage.signDownload('a/b.png', { expiresInSeconds: 60 })
    await storage.put('a/b.png', new Uint8Array(3))
    const allowed = await fetch(url, { method: 'OPTIONS' })
    expect([allowed.status, allowed.headers.get('access-control-allow-methods')]).toEqual([204, 'PUT, GET, HEAD'])
    const { headers } = await fetch(url)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('cache-control')).toBe('private, no-store')
    await close()
  })

  it('leaves no folders behind that hold nothing', async () => {
    const { storage, root, close } = await open()
    await storage.put('a/b/c.png', new Uint8Array(3))
    await storage.put('a/d.png', new Uint8Array(3))
    await storage.delete(['a/b/c.png'])
    expect(await readdir(path.join(root, 'a'))).toEqual(['d.png'])
    await storage.delete(['a/d.png'])
    expect(await readdir(root)).toEqual(['.incoming'])
    await close()
  })

  it('takes objects into a folder that others leave empty at the same moment', async () => {
    const { storage, root, close } = await open()
    const writer = async (name: number) => {
      for (let i = 0; i < 50; i++) {
        const key = `a/b/c/${name}.png`
        await storage.put(key, new Uint8Array(3))
        expect(await storage.stat(key)).toBeDefined()
        await storage.delete([key])
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, name) => writer(name)))
    expect(await readdir(root)).toEqual(['.incoming'])
    await close()
  })
})
