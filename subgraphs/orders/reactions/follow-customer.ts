import type { CustomerJoined, UserEmailVerified } from '@saler/accounts/events'
import type { DeliveredEvent } from '@saler/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { claimOrders } from '../domain/customers/claim-orders.ts'
import { joinOrders } from '../domain/customers/join-orders.ts'
import { knowGuest } from '../domain/customers/know-guest.ts'
import type { OrderPlaced } from '../events.ts'

type ContextFor = (requestId: string) => Context

/** A guest placed an order: the store knows them by their e-mail address from now on. */
export const onOrderPlaced =
  (context: ContextFor) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderPlaced>
    if (payload.customerId === null) await knowGuest(context(id), payload.orderId)
  }

/** A guest turned out to be a user. */
export const onCustomerJoined =
  (context: ContextFor) =>
  async (job: Job): Promise<void> => {
    const { id, storeNo, payload } = job.payload as DeliveredEvent<CustomerJoined>
    await joinOrders(context(id), storeNo, payload)
  }

/** A user showed that their e-mail address is theirs. */
export const onEmailVerified =
  (context: ContextFor) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<UserEmailVerified>
    await claimOrders(context(id), payload)
  }
