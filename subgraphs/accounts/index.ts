import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isConnectionError } from '@saler/database'
import type { DeliveredEvent } from '@saler/events'
import { createSeal, type Identity, signStanding } from '@saler/identity'
import type { Mailer } from '@saler/mail'
import type { Job } from '@saler/queue'
import { requestContexts, type Subgraph, type SubgraphDeps, subgraphSchema } from '@saler/subgraph'
import type { Accounts } from './domain/accounts.ts'
import type { Context } from './domain/context.ts'
import { derivedKey } from './domain/derived-key.ts'
import { createLoaders } from './domain/loaders.ts'
import type { ValidateOperation } from './domain/manifests/check-operations.ts'
import { createPasswords, type Passwords } from './domain/passwords.ts'
import { createSigningKeys, DEFAULT_ROTATION_MS } from './domain/signing-keys.ts'
import { DEFAULT_ISSUER } from './domain/verify-access-token.ts'
import { PASSWORD_CHANGED, PASSWORD_RESET_REQUESTED, USER_REGISTERED, VERIFICATION_REQUESTED } from './events.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { resolvers } from './graphql/resolvers.ts'
import { forgetExpired } from './jobs/forget-expired.ts'
import { messages } from './messages.ts'
import { mailPasswordChanged } from './reactions/mail-password-changed.ts'
import { mailPasswordReset } from './reactions/mail-password-reset.ts'
import { mailVerification } from './reactions/mail-verification.ts'

export { digestOfKey, looksLikeKey } from './domain/api-keys/secret-key.ts'
export type { ValidateOperation } from './domain/manifests/check-operations.ts'
export { emptyHistogram, stepOf } from './domain/operation-usage/latency-histogram.ts'
export { MAX_RECORDS as MAX_USAGE_RECORDS } from './domain/operation-usage/limits.ts'
export { IDENTITY_CHANNEL } from './domain/tell-changed.ts'
export { AccessTokenError, type VerifiedAccessToken, verifyAccessToken } from './domain/verify-access-token.ts'

const HOUR = 60 * 60_000

/** What accounts needs beside what every domain gets. */
export interface AccountsDeps extends SubgraphDeps {
  readonly mailer: Mailer
  /**
   * The installation's secret. What accounts keeps encrypted can be read with the same secret only, and the other parts
   * believe by it whom accounts has signed in.
   */
  readonly secret: string
  /** The address that links in mails begin with. */
  readonly publicUrl: string
  /** The claim `iss` of access tokens. */
  readonly issuer?: string
  /** How long a signing key is used before the next is made. 30 days unless given. */
  readonly keyRotationMs?: number
  /** How passwords are hashed. Argon2id unless given. */
  readonly passwords?: Passwords
  /**
   * Says what of an operation that is to be published does not fit the public schema, which no subgraph knows. Unless given
   * operations are only parsed.
   */
  readonly validateOperation?: ValidateOperation
  /** What time it is. The system's clock unless given. */
  readonly now?: () => Date
}

/** What is done when something has happened, by the type of the event. Each may run twice without harm. */
const REACTIONS = {
  [USER_REGISTERED]: mailVerification,
  [VERIFICATION_REQUESTED]: mailVerification,
  [PASSWORD_RESET_REQUESTED]: mailPasswordReset,
  [PASSWORD_CHANGED]: mailPasswordChanged,
} satisfies Record<string, (accounts: Accounts, payload: never) => Promise<void>>

/** The types of the events that accounts wants to hear of. */
export const reactsTo: readonly string[] = Object.keys(REACTIONS)

/** The domain of accounts: users, how they sign in, and users as customers of stores. */
export function createAccounts(deps: AccountsDeps): Subgraph {
  const accounts = createDomain(deps)
  const requestContextOf = requestContexts({ service: 'accounts', calls: deps.calls, messages })
  const rotateEveryMs = deps.keyRotationMs ?? DEFAULT_ROTATION_MS
  return {
    name: 'accounts',
    schema: subgraphSchema({
      sdl: readFileSync(path.join(import.meta.dirname, 'schema.graphql'), 'utf8'),
      resolvers,
      onFault: deps.onFault,
      isOutage: isConnectionError,
    }),
    contextOf(identity: Identity): Context {
      const context = { ...accounts, ...requestContextOf(identity) }
      return { ...context, loaders: createLoaders(context) }
    },
    handlers: {
      ...reactionHandlers(accounts),
      'rotate-signing-keys': () => accounts.keys.rotate(),
      'forget-expired': () => forgetExpired(accounts),
    },
    // The rotation is asked for often and is due seldom: a process that was down for a day does not miss it.
    schedules: [
      { job: 'rotate-signing-keys', everyMs: Math.min(HOUR, rotateEveryMs) },
      { job: 'forget-expired', everyMs: 6 * HOUR },
    ],
    close: () => accounts.prisma.$disconnect(),
  }
}

function createDomain(deps: AccountsDeps): Accounts {
  const { database, secret, outbox, wakeups, mailer, onFault } = deps
  const now = deps.now ?? (() => new Date())
  return {
    database,
    outbox,
    wakeups,
    mailer,
    onFault,
    now,
    validateOperation: deps.validateOperation,
    prisma: new PrismaClient({
      adapter: database.prismaAdapter(),
      // A burst of sign-ins waits for a connection rather than failing.
      transactionOptions: { maxWait: 10_000, timeout: 15_000 },
    }),
    passwords: deps.passwords ?? createPasswords(),
    keys: createSigningKeys({
      database,
      now,
      seal: createSeal(derivedKey(secret, 'signing-keys')),
      rotateEveryMs: deps.keyRotationMs ?? DEFAULT_ROTATION_MS,
    }),
    twoFactorSeal: createSeal(derivedKey(secret, 'two-factor-secrets')),
    recoveryKey: derivedKey(secret, 'recovery-codes'),
    refreshKey: derivedKey(secret, 'refresh-tokens'),
    issuer: deps.issuer ?? DEFAULT_ISSUER,
    proveStanding: (userId) => signStanding(userId, { secret, now: now().getTime() }),
    publicUrl: deps.publicUrl.replace(/\/+$/, ''),
  }
}

const reactionHandlers = (accounts: Accounts): Record<string, (job: Job) => Promise<void>> =>
  Object.fromEntries(
    Object.entries(REACTIONS).map(([type, react]) => [
      type,
      (job: Job) => react(accounts, (job.payload as DeliveredEvent<never>).payload),
    ]),
  )
