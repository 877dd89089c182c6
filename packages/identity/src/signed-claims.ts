import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signed claims older than this are stale. Long enough for clocks that differ a little, too short to be kept. */
export const MAX_AGE_MS = 30_000

export interface SigningOptions {
  /** The installation's secret, which its parts trust each other by. */
  readonly secret: string
  /** For whom or for what the claims are signed. They are good for nothing else. */
  readonly audience: string
  /** The present moment in milliseconds since 1970. The system's clock unless given. */
  readonly now?: number
}

export type VerifiedClaims<Claims> =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly reason: 'MISSING' | 'FORGED' | 'STALE' }

const mac = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest()

/**
 * Signs claims: `<base64url of JSON>.<base64url of HMAC-SHA256>`. The audience and the time are signed with them, so that
 * they serve neither elsewhere nor later.
 */
export function signClaims(claims: object, options: SigningOptions): string {
  const signed = { ...claims, aud: options.audience, at: options.now ?? Date.now() }
  const text = Buffer.from(JSON.stringify(signed)).toString('base64url')
  return `${text}.${mac(options.secret, text).toString('base64url')}`
}

/**
 * Checks signed claims before anything in them is believed. Never throws: what is wrong is in `reason`. What the claims of
 * an audience look like is known to those who sign for it.
 */
export function verifyClaims<Claims>(
  signed: string | null | undefined,
  options: SigningOptions,
): VerifiedClaims<Claims> {
  if (!signed) return { ok: false, reason: 'MISSING' }
  const [text = '', signature = '', ...more] = signed.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = mac(options.secret, text)
  if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return { ok: false, reason: 'FORGED' }
  const claims = JSON.parse(Buffer.from(text, 'base64url').toString()) as Claims & { aud: string; at: number }
  if (claims.aud !== options.audience) return { ok: false, reason: 'FORGED' }
  const age = (options.now ?? Date.now()) - claims.at
  if (age > MAX_AGE_MS || age < -MAX_AGE_MS) return { ok: false, reason: 'STALE' }
  return { ok: true, claims }
}
