import { hkdfSync } from 'node:crypto'

/** What keys are derived for. A key of one purpose tells nothing of another's. */
export type KeyPurpose = 'signing-keys' | 'two-factor-secrets' | 'recovery-codes' | 'refresh-tokens'

/** A 256-bit key for one purpose from the installation's secret (HKDF-SHA256, RFC 5869). */
export const derivedKey = (secret: string, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'saler accounts', purpose, 32))
