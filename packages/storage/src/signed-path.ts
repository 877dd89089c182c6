import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What a signed URL of ours allows: one method on one object, until a time. */
export interface Allowed {
  readonly method: 'GET' | 'PUT'
  readonly key: string
  /** In seconds since 1970. */
  readonly expires: number
  /** How many bytes may be put. */
  readonly size?: number
  /** The name under which what is got is saved. */
  readonly filename?: string
}

export interface PathSigner {
  /** The query that carries what is allowed, with its signature. */
  sign(allowed: Allowed): string
  /** What a request is allowed by its query: undefined for a forged one. Whether it is too late is for the caller to see. */
  read(method: 'GET' | 'PUT', key: string, query: URLSearchParams): Allowed | undefined
}

const KEY_BYTES = 32

/** Signs what clients may do with single objects by HMAC-SHA256 (RFC 2104), with a key of its own (RFC 5869). */
export function pathSigner(secret: string): PathSigner {
  const signingKey = Buffer.from(hkdfSync('sha256', secret, '', 'saler storage urls', KEY_BYTES))
  const digestOf = (allowed: Allowed): Buffer =>
    createHmac('sha256', signingKey)
      .update(
        JSON.stringify([allowed.method, allowed.key, allowed.expires, allowed.size ?? null, allowed.filename ?? null]),
      )
      .digest()
  return {
    sign(allowed) {
      const query = new URLSearchParams({ expires: String(allowed.expires) })
      if (allowed.size !== undefined) query.set('size', String(allowed.size))
      if (allowed.filename !== undefined) query.set('filename', allowed.filename)
      query.set('signature', digestOf(allowed).toString('base64url'))
      return query.toString()
    },
    read(method, key, query) {
      const allowed: Allowed = {
        // A HEAD request may do what a GET request may; the caller says GET for both.
        method,
        key,
        expires: Number(query.get('expires')),
        ...(query.has('size') && { size: Number(query.get('size')) }),
        ...(query.has('filename') && { filename: query.get('filename')! }),
      }
      const given = Buffer.from(query.get('signature') ?? '', 'base64url')
      const right = digestOf(allowed)
      return given.length === right.length && timingSafeEqual(given, right) ? allowed : undefined
    },
  }
}
