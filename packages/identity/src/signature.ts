import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Identity } from './identity.ts'

/** The HTTP header (and the key in `connection_init`) that carries a signed identity between processes. */
export const IDENTITY_HEADER = 'saler-identity'

/** A signed identity older than this is stale. Long enough for clocks that differ a little, too short to be kept. */
export const MAX_AGE_MS = 30_000

const mac = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest()

/**
 * Signs an identity for one subgraph: `<base64url of JSON>.<base64url of HMAC-SHA256>`. The subgraph's name and the time
 * are signed with it, so that it serves neither elsewhere nor later.
 */
export function signIdentity(identity: Identity, options: { secret: string; audience: string; now?: number }): string {
  const claims = { aud: options.audience, at: options.now ?? Date.now(), identity }
  const text = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${text}.${mac(options.secret, text).toString('base64url')}`
}

export type VerifiedIdentity =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly reason: 'MISSING' | 'FORGED' | 'STALE' }

/** Checks a signed identity before anything in it is believed. Never throws: what is wrong is in `reason`. */
export function verifyIdentity(
  signed: string | undefined,
  options: { secret: string; audience: string; now?: number },
): VerifiedIdentity {
  if (!signed) return { ok: false, reason: 'MISSING' }
  const [text = '', signature = '', ...more] = signed.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = mac(options.secret, text)
  if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return { ok: false, reason: 'FORGED' }
  const claims = JSON.parse(Buffer.from(text, 'base64url').toString()) as {
    aud: string
    at: number
    identity: Identity
  }
  if (claims.aud !== options.audience) return { ok: false, reason: 'FORGED' }
  const age = (options.now ?? Date.now()) - claims.at
  if (age > MAX_AGE_MS || age < -MAX_AGE_MS) return { ok: false, reason: 'STALE' }
  return { ok: true, identity: claims.identity }
}
