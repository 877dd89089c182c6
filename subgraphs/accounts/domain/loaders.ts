import DataLoader from 'dataloader'
import { type ApiKeyRow, readApiKeys } from './api-keys/api-key-row.ts'
import { type AppRow, readApps } from './apps/app-row.ts'
import type { Context } from './context.ts'
import { type CustomerAddressRow, readAddresses } from './customers/customer-address.ts'
import type { CustomerRow } from './customers/customer-row.ts'
import { type ConsentChangeRow, readConsentLogs } from './customers/read-consent-log.ts'
import { readCustomers } from './customers/read-customers.ts'
import { type FoundVersion, readVersions, type WantedVersion } from './manifests/diff-manifest.ts'
import { countManifests, readManifests, type WantedManifests } from './manifests/list-manifests.ts'
import { readOperations, type WantedOperations } from './manifests/list-operations.ts'
import type { ManifestOperationRow, ManifestRow } from './manifests/manifest-row.ts'
import { type OperationUsageRow, readOperationUsage, type WantedUsage } from './operation-usage/read-operation-usage.ts'
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
  /** Whether the caller may see an app is asked by `findApp`. So with all that follows, which is an app's. */
  readonly app: DataLoader<string, AppRow | undefined>
  readonly apiKeys: DataLoader<string, ApiKeyRow[]>
  readonly manifests: DataLoader<WantedManifests, ManifestRow[], string>
  readonly manifestCount: DataLoader<Pick<WantedManifests, 'appId' | 'live'>, number, string>
  readonly operations: DataLoader<WantedOperations, ManifestOperationRow[], string>
  readonly version: DataLoader<WantedVersion, FoundVersion | undefined, string>
  readonly operationUsage: DataLoader<WantedUsage, OperationUsageRow[], string>
}

/** Loads what is asked for with several values at once. */
const OF_SEVERAL = { maxBatchSize: 1_000, cacheKeyFn: JSON.stringify }

/** So many the stores answer for in one call. */
const MAX_BATCH = 1_000

export const createLoaders = (context: Omit<Context, 'loaders'>): Loaders => ({
  user: new DataLoader((ids) => readUsers(context, ids), { maxBatchSize: MAX_BATCH }),
  customer: new DataLoader((ids) => readCustomers(context, ids), { maxBatchSize: MAX_BATCH }),
  addresses: new DataLoader((ids) => readAddresses(context, ids), { maxBatchSize: MAX_BATCH }),
  consentLog: new DataLoader((ids) => readConsentLogs(context, ids), { maxBatchSize: MAX_BATCH }),
  app: new DataLoader((ids) => readApps(context, ids), { maxBatchSize: MAX_BATCH }),
  apiKeys: new DataLoader((ids) => readApiKeys(context, ids), { maxBatchSize: MAX_BATCH }),
  manifests: new DataLoader((wanted) => readManifests(context, wanted), OF_SEVERAL),
  manifestCount: new DataLoader((wanted) => countManifests(context, wanted), OF_SEVERAL),
  operations: new DataLoader((wanted) => readOperations(context, wanted), OF_SEVERAL),
  version: new DataLoader((wanted) => readVersions(context, wanted), OF_SEVERAL),
  operationUsage: new DataLoader((wanted) => readOperationUsage(context, wanted), OF_SEVERAL),
})
