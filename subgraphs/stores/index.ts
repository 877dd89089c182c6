import { readFileSync } from 'node:fs'
import { USER_EMAIL_VERIFIED, type UserEmailVerified } from '@saler/accounts/events'
import { isConnectionError } from '@saler/database'
import type { DeliveredEvent } from '@saler/events'
import { type Identity, type Membership, verifyStanding } from '@saler/identity'
import type { Mailer } from '@saler/mail'
import type { Job } from '@saler/queue'
import { requestContexts, type Subgraph, type SubgraphDeps, subgraphSchema } from '@saler/subgraph'
import type { Context } from './domain/context.ts'
import { createLoaders } from './domain/loaders.ts'
import { STAFF_INVITED, type StaffInvited } from './events.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { resolvers } from './graphql/resolvers.ts'
import { messages } from './messages.ts'
import { acceptOnVerifiedEmail } from './reactions/accept-invitations.ts'
import { mailInvitation } from './reactions/mail-invitation.ts'

/** The events that this domain reacts to, its own included. */
export const reactsTo: readonly string[] = [USER_EMAIL_VERIFIED, STAFF_INVITED]

export interface StoresDeps extends SubgraphDeps {
  readonly mailer: Mailer
  /** Where people reach Saler: what invitations link to. */
  readonly publicUrl: string
  /** The installation's secret: by it the stores believe whom accounts has signed in. */
  readonly secret: string
}

const service = 'stores'

// How many milliseconds a transaction may wait for a connection, as long as any statement does, and may take in all.
const TRANSACTIONS = { maxWait: 5_000, timeout: 10_000 }

/** The stores: what each one is, its settings, the domains it is reached at, and who works for it. */
export function createStores(deps: StoresDeps): Subgraph {
  const { database, calls, outbox, wakeups, onFault, secret } = deps
  const prisma = new PrismaClient({ adapter: database.prismaAdapter(), transactionOptions: TRANSACTIONS })
  const contextFor = requestContexts({ service, calls, messages })

  const contextOf = (caller: Identity): Context => {
    // Of its own, because a request that creates or leaves a store goes on with other memberships than it came with.
    const memberships: Membership[] = caller.kind === 'user' ? [...caller.memberships] : []
    const identity: Identity = caller.kind === 'user' ? { ...caller, memberships } : caller
    return {
      ...contextFor(identity),
      prisma,
      database,
      loaders: createLoaders(database, prisma),
      outbox,
      wakeups,
      onFault,
      hasStanding: (standing, userId) => verifyStanding(standing, userId, { secret }),
      join: (membership) => void memberships.push(membership),
      leave: (storeNo) =>
        void memberships.splice(
          memberships.findIndex((membership) => membership.storeNo === storeNo),
          1,
        ),
    }
  }
  const reactionContext = (event: DeliveredEvent): Context =>
    contextOf({ kind: 'service', service, requestId: event.id })

  return {
    name: service,
    schema: subgraphSchema({
      sdl: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
      resolvers,
      onFault,
      isOutage: isConnectionError,
    }),
    contextOf,
    handlers: {
      [USER_EMAIL_VERIFIED]: async (job: Job) => {
        const event = job.payload as DeliveredEvent<UserEmailVerified>
        await acceptOnVerifiedEmail(reactionContext(event), event)
      },
      [STAFF_INVITED]: async (job: Job) => {
        const event = job.payload as DeliveredEvent<StaffInvited>
        await mailInvitation(reactionContext(event), deps, event)
      },
    },
    schedules: [],
    close: () => prisma.$disconnect(),
  }
}
