import { isId, storeOf } from '@saler/kernel'
import { readObject, type Storage } from '@saler/storage'
import type { Endpoint } from '@saler/subgraph'
import { imageKey } from '../domain/file-keys.ts'
import { FILE_TYPES } from '../domain/inspection/file-type.ts'
import { type RenditionSize, SIZES } from '../domain/rendition.ts'

const SIZE_NAMES: ReadonlySet<string> = new Set([...Object.keys(SIZES), 'original'])
const EXTENSIONS: ReadonlySet<string> = new Set(['avif', ...FILE_TYPES.map(({ extension }) => extension)])

// An address belongs to one picture for ever. Pages of every origin may show it; a browser that opens it by itself finds
// nothing in it that it would run.
const HEADERS = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
}

const refused = (status: number, error: string, more: Record<string, string> = {}): Response =>
  Response.json(
    { error },
    { status, headers: { 'cache-control': 'no-store', 'access-control-allow-origin': '*', ...more } },
  )

/** Serves the renditions of images at `/media/<store number>/<image id>/<size>.<extension>`. Everybody may have them. */
export const mediaEndpoint =
  (storage: Storage): Endpoint =>
  async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refused(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' })
    const key = keyOf(new URL(request.url).pathname)
    const answer = key && (await readObject(storage, key, request, HEADERS))
    // An image whose renditions are being made will be there soon, so nobody is to remember that it was not.
    return answer || refused(404, 'There is no such image.')
  }

function keyOf(pathname: string): string | undefined {
  const match = /^\/media\/(\d{1,10})\/([0-9a-f-]{36})\/([a-z]+)\.([a-z]+)$/.exec(pathname)
  if (!match) return undefined
  const [, store, id, size, extension] = match as unknown as [string, string, string, string, string]
  const storeNo = Number(store)
  if (!isId(id) || storeOf(id) !== storeNo || !SIZE_NAMES.has(size) || !EXTENSIONS.has(extension)) return undefined
  return imageKey({ storeNo, id }, size as RenditionSize | 'original', extension)
}
