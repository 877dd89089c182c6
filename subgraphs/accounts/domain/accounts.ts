import type { Database } from '@saler/database'
import type { Wakeups } from '@saler/events'
import type { Seal } from '@saler/identity'
import type { Mailer } from '@saler/mail'
import type { OnFault } from '@saler/subgraph'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { ValidateOperation } from './manifests/check-operations.ts'
import type { Passwords } from './passwords.ts'
import type { SigningKeys } from './signing-keys.ts'

/** What the accounts domain works with, whoever calls: made once for each process. */
export interface Accounts {
  readonly database: Database
  readonly prisma: PrismaClient
  readonly outbox: { poke(): void }
  readonly wakeups: Wakeups
  readonly mailer: Mailer
  readonly passwords: Passwords
  readonly keys: SigningKeys
  /** Encrypts two-factor secrets; their owner is the user's id. */
  readonly twoFactorSeal: Seal
  /** The key that recovery codes are hashed under. */
  readonly recoveryKey: Buffer
  /** The key that each refresh token's successor is derived with. */
  readonly refreshKey: Buffer
  /** The claim `iss` of access tokens. */
  readonly issuer: string
  /** The address that links in mails begin with, without a slash at its end. */
  readonly publicUrl: string
  readonly onFault: OnFault
  /** Says what of an operation does not fit the public schema. */
  readonly validateOperation?: ValidateOperation
  /** Signs that the present request may act for a user, for the other parts of the system. */
  proveStanding(userId: string): string
  /** The present moment. */
  now(): Date
}
