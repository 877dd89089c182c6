import { type SigningOptions, signClaims, verifyClaims } from './signed-claims.ts'

// No subgraph has this name, so a standing never passes for an identity, nor an identity for a standing.
const audience = 'standing-of-user'

type StandingOptions = Omit<SigningOptions, 'audience'>

/**
 * Signs the proof that the request in which it appears may act for this user. A request that signs somebody in began as a
 * guest's, and is one for every subgraph that goes on with it; by this they know better. It ends after `MAX_AGE_MS`.
 */
export const signStanding = (userId: string, options: StandingOptions): string =>
  signClaims({ userId }, { ...options, audience })

/** True when this proves that the request may act for this user: signed with the secret, for them, and just now. */
export function verifyStanding(standing: string | null | undefined, userId: string, options: StandingOptions): boolean {
  const verified = verifyClaims<{ userId: string }>(standing, { ...options, audience })
  return verified.ok && verified.claims.userId === userId
}
