import { randomUUID } from 'node:crypto'
import { createWriteStream, type Stats } from 'node:fs'
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileStream } from './file-stream.ts'
import { folderEndpoint } from './folder-endpoint.ts'
import { checkKey, contentTypeOf } from './key.ts'
import { listFolder } from './list-folder.ts'
import { streamOf } from './read-all.ts'
import { pathSigner } from './signed-path.ts'
import { type ByteRange, RangeNotSatisfiable, type ReadObject, SizeMismatch, type Storage } from './storage.ts'

export interface FolderStorageOptions {
  /** The folder that holds the objects. Made when it is not there. */
  readonly root: string
  /** Where `endpoint` answers, such as "https://shop.example/uploads". */
  readonly endpointUrl: string
  /** Signs the URLs. Every process that serves the folder has the same one. */
  readonly secret: string
}

/** Where objects that are being written lie. No key begins with a point, so no key reaches them. */
const INCOMING = '.incoming'
/** Objects up to this size are read in one go, which takes a fraction of the time of a stream. */
const READ_AT_ONCE = 256 * 1024
/** How often a file is moved whose folder goes each time. Somebody else got on with it then, so this many is never met. */
const MOST_MOVES = 1_000

/** Objects as files in a folder, put and got by clients through an endpoint of ours. */
export function folderStorage({ root, endpointUrl, secret }: FolderStorageOptions): Storage {
  const signer = pathSigner(secret)
  const fileOf = (key: string): string => path.join(root, ...checkKey(key).split('/'))
  const sign = (key: string, method: 'GET' | 'PUT', seconds: number, more: { size?: number; filename?: string }) => {
    const expires = Math.floor(Date.now() / 1000) + seconds
    const query = signer.sign({ method, key: checkKey(key), expires, ...more })
    return { method, url: `${endpointUrl}/${key}?${query}`, expiresAt: new Date(expires * 1000) }
  }

  const storage: Storage = {
    async put(key, body, { size } = {}) {
      const target = fileOf(key)
      const incoming = path.join(root, INCOMING, randomUUID())
      await mkdir(path.dirname(incoming), { recursive: true })
      const file = createWriteStream(incoming, { flush: true })
      try {
        // Written beside its place and then moved there: nobody ever sees half of an object.
        const stream = body instanceof Uint8Array ? Readable.from([body]) : exactly(body, size)
        await pipeline(stream, file)
        await moveTo(incoming, target)
      } catch (error) {
        // A stream that fails early may still be making its file: removed before that, the file would come back.
        if (!file.closed) await new Promise<void>((closed) => file.once('close', () => closed()))
        await rm(incoming, { force: true })
        throw error
      }
    },
    async get(key, range) {
      const file = await openFile(fileOf(key))
      if (!file) return undefined
      try {
        const stats = await file.stat({ bigint: false })
        const part = partOf(range, stats.size)
        const { start, end } = part ?? { start: 0, end: stats.size - 1 }
        const length = end - start + 1
        if (length <= READ_AT_ONCE) {
          const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, start)
          await file.close()
          return { ...described(key, stats), range: part, body: streamOf(buffer.subarray(0, bytesRead)) }
        }
        return { ...described(key, stats), range: part, body: fileStream(file, start, end) }
      } catch (error) {
        await file.close()
        throw error
      }
    },
    async stat(key) {
      const file = await openFile(fileOf(key))
      if (!file) return undefined
      try {
        return described(key, await file.stat())
      } finally {
        await file.close()
      }
    },
    async delete(keys) {
      for (const key of keys) {
        const file = fileOf(key)
        await rm(file, { force: true })
        await removeEmpty(path.dirname(file), root)
      }
    },
    list: (prefix, options) => listFolder(root, prefix, options),
    async signUpload(key, { size, expiresInSeconds }) {
      return { ...sign(key, 'PUT', expiresInSeconds, { size }), headers: { 'content-type': contentTypeOf(key) } }
    },
    async signDownload(key, { expiresInSeconds, filename }) {
      return { ...sign(key, 'GET', expiresInSeconds, filename === undefined ? {} : { filename }), headers: {} }
    },
    endpoint: (request) => answer(request),
  }
  const answer = folderEndpoint(storage, signer, new URL(endpointUrl).pathname)
  return storage
}

const described = (key: string, stats: Stats): Omit<ReadObject, 'body' | 'range'> => ({
  key,
  size: stats.size,
  // An object is never changed in place, so its file's number, size and time to the microsecond tell its version.
  etag: `"${stats.ino.toString(36)}-${stats.size.toString(36)}-${Math.round(stats.mtimeMs * 1000).toString(36)}"`,
  modifiedAt: stats.mtime,
  contentType: contentTypeOf(key),
})

function partOf(range: ByteRange | undefined, size: number): { start: number; end: number } | null {
  if (!range) return null
  if (range.start >= size) throw new RangeNotSatisfiable(size)
  return { start: range.start, end: Math.min(range.end ?? size - 1, size - 1) }
}

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as { code: string }).code)

const openFile = (file: string) =>
  open(file, 'r').catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })

/**
 * The parts of a stream, which must be just so long. What is too much of it is left to whoever sends it, not cancelled:
 * Node's adapter of a request's body throws where nobody can catch it when that is done with bytes on their way.
 */
async function* exactly(body: ReadableStream<Uint8Array>, size: number | undefined): AsyncGenerator<Uint8Array> {
  if (size === undefined) throw new TypeError('A stream is put with its size.')
  const reader = body.getReader()
  let came = 0
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      came += value!.length
      if (came > size) throw new SizeMismatch(size, 'more')
      yield value!
    }
  } finally {
    reader.releaseLock()
  }
  if (came < size) throw new SizeMismatch(size, String(came))
}

/** Moves a file to its place, whose folder and those around it others may remove as empty at the same moment. */
async function moveTo(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await mkdir(path.dirname(to), { recursive: true })
      return await rename(from, to)
    } catch (error) {
      if (!isMissing(error) || attempt === MOST_MOVES) throw error
    }
  }
}

/** Removes a folder and those around it for as long as they are empty, up to the root. */
async function removeEmpty(folder: string, root: string): Promise<void> {
  for (let at = folder; at.startsWith(root + path.sep); at = path.dirname(at)) {
    try {
      await rmdir(at)
    } catch {
      return
    }
  }
}
