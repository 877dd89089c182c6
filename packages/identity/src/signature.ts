import type { Identity } from './identity.ts'
import { type SigningOptions, signClaims, verifyClaims } from './signed-claims.ts'

/** The HTTP header (and the key in `connection_init`) that carries a signed identity between processes. */
export const IDENTITY_HEADER = 'saler-identity'

/** Signs an identity for one subgraph, the audience. It serves neither elsewhere nor after `MAX_AGE_MS`. */
export const signIdentity = (identity: Identity, options: SigningOptions): string => signClaims({ identity }, options)

export type VerifiedIdentity =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly reason: 'MISSING' | 'FORGED' | 'STALE' }

/** Checks a signed identity before anything in it is believed. Never throws: what is wrong is in `reason`. */
export function verifyIdentity(signed: string | undefined, options: SigningOptions): VerifiedIdentity {
  const verified = verifyClaims<{ identity: Identity }>(signed, options)
  return verified.ok ? { ok: true, identity: verified.claims.identity } : verified
}
