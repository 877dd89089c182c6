import type { UserEmailVerified } from '@saler/accounts/events'
import type { DeliveredEvent } from '@saler/events'
import { acceptInvitations } from '../domain/accept-invitations.ts'
import type { Context } from '../domain/context.ts'

/** When somebody shows that an address is theirs, the invitations that wait for it become memberships. */
export const acceptOnVerifiedEmail = (context: Context, event: DeliveredEvent<UserEmailVerified>): Promise<void> =>
  acceptInvitations(context, event.payload)
