import { type ByteRange, RangeNotSatisfiable, type ReadObject, type Storage, type StoredObject } from './storage.ts'

/**
 * Answers a GET or HEAD request with an object, as RFC 9110 has it: entity tag, `If-None-Match`, and one range. Undefined
 * when there is no such object. `headers` are those of every answer with the object.
 */
export async function readObject(
  storage: Pick<Storage, 'get' | 'stat'>,
  key: string,
  request: Request,
  headers: Readonly<Record<string, string>>,
): Promise<Response | undefined> {
  let range = rangeOf(request.headers)
  const suffix = /^bytes=-(\d{1,15})$/.exec(request.headers.get('range') ?? '')
  try {
    // A conditional or HEAD request is answered without touching the bytes; a plain one needs no second look.
    if (suffix || request.method === 'HEAD' || CONDITIONS.some((name) => request.headers.has(name))) {
      const stored = await storage.stat(key)
      if (!stored) return undefined
      if (isKnown(request.headers.get('if-none-match'), stored.etag))
        return new Response(null, { status: 304, headers: { ...headers, etag: stored.etag } })
      if (request.method === 'HEAD') return new Response(null, { headers: describing(stored, headers) })
      const condition = request.headers.get('if-range')
      if (condition !== null && condition !== stored.etag) return whole(await storage.get(key), headers)
      if (suffix) range = lastBytes(Number(suffix[1]), stored.size)
    }
    return whole(await storage.get(key, range), headers)
  } catch (error) {
    if (!(error instanceof RangeNotSatisfiable)) throw error
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${error.size}` } })
  }
}

const CONDITIONS = ['if-none-match', 'if-range']

function lastBytes(count: number, size: number): ByteRange {
  if (count === 0) throw new RangeNotSatisfiable(size)
  return { start: Math.max(0, size - count) }
}

const describing = (stored: StoredObject, headers: Readonly<Record<string, string>>): Record<string, string> => ({
  ...headers,
  'accept-ranges': 'bytes',
  'content-length': String(stored.size),
  'content-type': stored.contentType,
  etag: stored.etag,
  'last-modified': stored.modifiedAt.toUTCString(),
})

function whole(found: ReadObject | undefined, headers: Readonly<Record<string, string>>): Response | undefined {
  if (!found) return undefined
  const { range, size } = found
  const all = describing(found, headers)
  if (!range) return new Response(found.body, { headers: all })
  return new Response(found.body, {
    status: 206,
    headers: {
      ...all,
      'content-length': String(range.end - range.start + 1),
      'content-range': `bytes ${range.start}-${range.end}/${size}`,
    },
  })
}

const isKnown = (condition: string | null, etag: string): boolean =>
  (condition ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)

/**
 * The one range that is asked for. Several at once, units other than bytes and nonsense are left alone, which a
 * server may: the answer is then all of it.
 */
function rangeOf(headers: Headers): ByteRange | undefined {
  const match = /^bytes=(\d{1,15})-(\d{1,15})?$/.exec(headers.get('range') ?? '')
  if (!match) return undefined
  const start = Number(match[1])
  const end = match[2] === undefined ? undefined : Number(match[2])
  return end !== undefined && end < start ? undefined : { start, ...(end !== undefined && { end }) }
}
