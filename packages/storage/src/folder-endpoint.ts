import { attachmentNamed } from './disposition.ts'
import { contentTypeOf } from './key.ts'
import { readObject } from './read-object.ts'
import type { PathSigner } from './signed-path.ts'
import { SizeMismatch, type Storage } from './storage.ts'

// Pages of any origin may use a signed URL: what it allows is in the URL itself, and no cookie adds to it.
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'PUT, GET, HEAD',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
}

const refused = (status: number, error: string): Response =>
  Response.json({ error }, { status, headers: { ...CORS, 'cache-control': 'no-store' } })

/** Answers the signed URLs of a storage that has no server of its own. `base` is the path they all begin with. */
export function folderEndpoint(storage: Storage, signer: PathSigner, base: string) {
  return async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url)
    const { method } = request
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS })
    if (method !== 'PUT' && method !== 'GET' && method !== 'HEAD') return refused(405, 'Only PUT, GET and HEAD.')
    if (!pathname.startsWith(`${base}/`)) return refused(404, 'There is nothing here.')
    const key = pathname.slice(base.length + 1)
    const allowed = signer.read(method === 'PUT' ? 'PUT' : 'GET', key, searchParams)
    if (!allowed) return refused(403, 'This URL was not signed for this.')
    if (allowed.expires * 1000 < Date.now()) return refused(403, 'This URL has expired.')
    if (method === 'PUT') return receive(storage, key, allowed.size ?? 0, request)
    const answer = await readObject(storage, key, request, {
      ...CORS,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      ...(allowed.filename !== undefined && { 'content-disposition': attachmentNamed(allowed.filename) }),
    })
    return answer ?? refused(404, 'There is no such object.')
  }
}

/** Takes in an upload as it comes. Nothing is kept of one that is not exactly as it was declared. */
async function receive(storage: Storage, key: string, size: number, request: Request): Promise<Response> {
  const declared = request.headers.get('content-length')
  if (request.headers.get('content-type') !== contentTypeOf(key))
    return refused(415, `The content-type must be ${contentTypeOf(key)}.`)
  if (declared !== null && Number(declared) !== size)
    return refused(Number(declared) > size ? 413 : 400, `The upload must have exactly ${size} bytes.`)
  if (!request.body) return refused(400, 'The upload has no body.')
  try {
    await storage.put(key, request.body, { size })
  } catch (error) {
    if (!(error instanceof SizeMismatch)) throw error
    const answer = refused(error.message.includes('more') ? 413 : 400, `The upload must have exactly ${size} bytes.`)
    // The rest of a body that is too long is not waited for.
    answer.headers.set('connection', 'close')
    return answer
  }
  return new Response(null, { status: 200, headers: CORS })
}
