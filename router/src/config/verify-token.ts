import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { RefusedRequest } from '../http/refused-request.ts'
import type { RouterConfig } from './schema.ts'

/** Whom a token speaks of. */
export interface Claims {
  readonly subject: string | undefined
  readonly scopes: ReadonlySet<string>
  /** Milliseconds since 1970. */
  readonly expiresAt: number | undefined
}

export type VerifyToken = (bearer: string) => Promise<Claims>

/** Signatures that anybody can check and only the issuer can make. */
const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']
const KEYS_MS = 5_000
/** What says that there are no keys to check by, and nothing of the token: an answer that is none, or that is too late. */
const KEYS_AWAY: ReadonlySet<string> = new Set([
  errors.JOSEError.code,
  errors.JWKSInvalid.code,
  errors.JWKSTimeout.code,
])
const BEARER = /^Bearer +(\S+)$/i

/**
 * Checks bearer tokens (JWT) by the keys that their issuer publishes.
 *
 * The function that it gives throws RefusedRequest: 401 UNAUTHENTICATED for a token that is not valid, 503
 * AUTHENTICATION_UNAVAILABLE when the keys cannot be had.
 */
export function verifyTokens(jwt: NonNullable<RouterConfig['authentication']>['jwt']): VerifyToken {
  const { jwksUrl, issuer, audience, scopesClaim = 'scope' } = jwt
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: KEYS_MS })
  return async (bearer) => {
    const token = BEARER.exec(bearer)?.[1]
    if (!token) throw invalid()
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ALGORITHMS })
      return {
        subject: payload.sub,
        scopes: scopesOf(payload[scopesClaim]),
        expiresAt: payload.exp === undefined ? undefined : payload.exp * 1_000,
      }
    } catch (error) {
      if (error instanceof errors.JOSEError && !KEYS_AWAY.has(error.code)) throw invalid()
      throw new RefusedRequest(503, 'AUTHENTICATION_UNAVAILABLE', 'Tokens cannot be checked now: try again.', {
        'retry-after': '5',
      })
    }
  }
}

const invalid = (): RefusedRequest => new RefusedRequest(401, 'UNAUTHENTICATED', 'The token is not valid.')

function scopesOf(claim: unknown): ReadonlySet<string> {
  const scopes = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(' ') : []
  return new Set(scopes.filter((scope): scope is string => typeof scope === 'string' && scope !== ''))
}
