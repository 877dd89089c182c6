import DataLoader from 'dataloader'
import type { Context } from './context.ts'
import { type CustomerAddressRow, readAddresses } from './customers/customer-address.ts'
import type { CustomerRow } from './customers/customer-row.ts'
import { type ConsentChangeRow, readConsentLogs } from './customers/read-consent-log.ts'
import { readCustomers } from './customers/read-customers.ts'
import { readUsers } from './read-users.ts'
import type { ShownUser } from './shown-user.ts'

/** What one request has loaded, each thing once. What the caller may not see is undefined. */
export interface Loaders {
  readonly user: DataLoader<string, ShownUser | undefined>
  readonly customer: DataLoader<string, CustomerRow | undefined>
  /** By customer. Whether the caller may see them is asked before. */
  readonly addresses: DataLoader<string, CustomerAddressRow[]>
  /** By customer, as the addresses. */
  readonly consentLog: DataLoader<string, ConsentChangeRow[]>
}

/** So many the stores answer for in one call. */
const MAX_BATCH = 1_000

export const createLoaders = (context: Omit<Context, 'loaders'>): Loaders => ({
  user: new DataLoader((ids) => readUsers(context, ids), { maxBatchSize: MAX_BATCH }),
  customer: new DataLoader((ids) => readCustomers(context, ids), { maxBatchSize: MAX_BATCH }),
  addresses: new DataLoader((ids) => readAddresses(context, ids), { maxBatchSize: MAX_BATCH }),
  consentLog: new DataLoader((ids) => readConsentLogs(context, ids), { maxBatchSize: MAX_BATCH }),
})
