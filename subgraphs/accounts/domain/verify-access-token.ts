import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose'

/** The claim `iss` unless another one is configured. */
export const DEFAULT_ISSUER = 'saler'
/** The claim `aud`: the public API. */
export const AUDIENCE = 'saler'
/** The header `typ` of RFC 9068: no other kind of token passes for an access token. */
export const ACCESS_TOKEN_TYPE = 'at+jwt'

/** An access token that is not accepted. */
export class AccessTokenError extends Error {
  /** EXPIRED: it was good once, so a refresh will help. INVALID: everything else, an unknown key among it. */
  readonly code: 'EXPIRED' | 'INVALID'

  constructor(code: 'EXPIRED' | 'INVALID', options?: ErrorOptions) {
    super(code === 'EXPIRED' ? 'The access token has expired' : 'The access token is not valid', options)
    this.name = 'AccessTokenError'
    this.code = code
  }
}

export interface VerifiedAccessToken {
  readonly userId: string
  readonly sessionId: string
  /** In milliseconds since 1970. */
  readonly expiresAt: number
}

// A key set imports each of its keys once; the caller keeps the same JWKS object for as long as it trusts it.
const keySets = new WeakMap<JSONWebKeySet, ReturnType<typeof createLocalJWKSet>>()

function keySetOf(jwks: JSONWebKeySet): ReturnType<typeof createLocalJWKSet> {
  let keySet = keySets.get(jwks)
  if (!keySet) {
    keySet = createLocalJWKSet(jwks)
    keySets.set(jwks, keySet)
  }
  return keySet
}

/**
 * Checks the signature and the claims of an access token. Whether its session still lives is not in it: ask
 * `signedInSession`.
 *
 * @param options.jwks the public keys, as `/.well-known/jwks.json` has them.
 * @throws AccessTokenError EXPIRED or INVALID.
 */
export async function verifyAccessToken(options: {
  token: string
  jwks: JSONWebKeySet
  issuer?: string
  now?: Date
}): Promise<VerifiedAccessToken> {
  try {
    const { payload } = await jwtVerify(options.token, keySetOf(options.jwks), {
      algorithms: ['EdDSA'],
      typ: ACCESS_TOKEN_TYPE,
      issuer: options.issuer ?? DEFAULT_ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['sub', 'exp', 'iat', 'jti'],
      currentDate: options.now,
    })
    if (typeof payload.sid !== 'string') throw new AccessTokenError('INVALID')
    return { userId: payload.sub!, sessionId: payload.sid, expiresAt: payload.exp! * 1000 }
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) throw new AccessTokenError('EXPIRED', { cause })
    if (cause instanceof errors.JOSEError) throw new AccessTokenError('INVALID', { cause })
    throw cause
  }
}
