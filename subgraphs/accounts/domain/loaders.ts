import DataLoader from 'dataloader'
import type { Context } from './context.ts'
import { readCustomers, type ShownCustomer } from './customer.ts'
import { readUsers } from './read-users.ts'
import type { ShownUser } from './shown-user.ts'

/** What one request has loaded, each thing once. What the caller may not see is undefined. */
export interface Loaders {
  readonly user: DataLoader<string, ShownUser | undefined>
  readonly customer: DataLoader<string, ShownCustomer | undefined>
}

/** So many the stores answer for in one call. */
const MAX_BATCH = 1_000

export const createLoaders = (context: Omit<Context, 'loaders'>): Loaders => ({
  user: new DataLoader((ids) => readUsers(context, ids), { maxBatchSize: MAX_BATCH }),
  customer: new DataLoader((ids) => readCustomers(context, ids), { maxBatchSize: MAX_BATCH }),
})
