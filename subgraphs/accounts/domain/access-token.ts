import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { SigningKeys } from './signing-keys.ts'
import { ACCESS_TOKEN_TYPE, AUDIENCE } from './verify-access-token.ts'

/** How long an access token is valid, in seconds. */
export const ACCESS_TOKEN_SECONDS = 15 * 60

export interface AccessToken {
  readonly text: string
  readonly expiresAt: Date
}

/** Issues a session's access token. It names the user and the session; what they may do is looked up when it is used. */
export async function issueAccessToken(options: {
  keys: SigningKeys
  issuer: string
  userId: string
  sessionId: string
  now: Date
}): Promise<AccessToken> {
  const { kid, key } = await options.keys.signer()
  const issuedAt = Math.floor(options.now.getTime() / 1000)
  const expires = issuedAt + ACCESS_TOKEN_SECONDS
  const text = await new SignJWT({ sid: options.sessionId })
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: ACCESS_TOKEN_TYPE })
    .setSubject(options.userId)
    .setIssuer(options.issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .setJti(randomUUID())
    .sign(key)
  return { text, expiresAt: new Date(expires * 1000) }
}
