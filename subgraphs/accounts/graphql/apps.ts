import { can } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import { type CompleteResolvers, orNull, refusable } from '@saler/subgraph'
import { statusOf as keyStatusOf } from '../domain/api-keys/api-key-row.ts'
import { apiKeyStanding } from '../domain/api-keys/api-key-standing.ts'
import { createApiKey } from '../domain/api-keys/create-api-key.ts'
import { revokeApiKey } from '../domain/api-keys/revoke-api-key.ts'
import { rotateApiKey } from '../domain/api-keys/rotate-api-key.ts'
import { createApp } from '../domain/apps/create-app.ts'
import { deleteApp } from '../domain/apps/delete-app.ts'
import { findApp } from '../domain/apps/find-app.ts'
import { listApps } from '../domain/apps/list-apps.ts'
import { updateApp } from '../domain/apps/update-app.ts'
import type { Context } from '../domain/context.ts'
import { diffManifest } from '../domain/manifests/diff-manifest.ts'
import { findManifest } from '../domain/manifests/find-manifest.ts'
import { listManifests } from '../domain/manifests/list-manifests.ts'
import { listOperations } from '../domain/manifests/list-operations.ts'
import { statusOf as manifestStatusOf } from '../domain/manifests/manifest-row.ts'
import { persistedOperation } from '../domain/manifests/persisted-operation.ts'
import { publishManifest } from '../domain/manifests/publish-manifest.ts'
import { publishedOperations } from '../domain/manifests/published-operations.ts'
import { withdrawManifest } from '../domain/manifests/withdraw-manifest.ts'
import { operationUsage } from '../domain/operation-usage/read-operation-usage.ts'
import { recordOperationUsage } from '../domain/operation-usage/record-operation-usage.ts'
import type {
  ApiKeyResolvers,
  AppConnectionResolvers,
  AppResolvers,
  ApiKey as GraphQLApiKey,
  App as GraphQLApp,
  Manifest as GraphQLManifest,
  Store as GraphQLStore,
  ManifestConnectionResolvers,
  ManifestResolvers,
  MutationResolvers,
  QueryResolvers,
  StoreResolvers,
} from '../generated/resolvers.ts'
import type { ApiKeyRow, AppRow, ManifestRow, StoreRow, UserRow } from './rows.ts'

export const Query = {
  app: (_source, { id }, context) => orNull(() => findApp(context, id)),
  apps: (_source, asked, context) => listApps(context, asked),
  manifest: (_source, { id }, context) => orNull(() => findManifest(context, id)),
  apiKeyStanding: (_source, { digest }, context) => apiKeyStanding(context, digest),
  persistedOperation: (_source, asked, context) => persistedOperation(context, asked),
  publishedOperations: (_source, asked, context) => publishedOperations(context, asked),
} satisfies QueryResolvers

/** The resolver of a mutation whose domain function takes the input. */
const taking = <Input, Payload extends object>(run: (context: Context, input: Input) => Promise<Payload>) =>
  refusable((context: Context, { input }: { input: Input }) => run(context, input))

export const Mutation = {
  createApp: taking(createApp),
  updateApp: taking(updateApp),
  deleteApp: taking(deleteApp),
  createApiKey: taking(createApiKey),
  rotateApiKey: taking(rotateApiKey),
  revokeApiKey: taking(revokeApiKey),
  publishManifest: taking(publishManifest),
  withdrawManifest: taking(withdrawManifest),
  recordOperationUsage: (_source, { usage }, context) => recordOperationUsage(context, usage),
} satisfies MutationResolvers

const mayRead = ({ identity }: Context, id: string): boolean => can(identity, storeOf(id), 'apps:read')

/** Whoever made something, for those who may see them. */
const userFor = async (userId: string | null, { loaders }: Context): Promise<UserRow | null> =>
  userId === null ? null : ((await loaders.user.load(userId)) ?? null)

export const Store = {
  __resolveReference: ({ id }) => ({ id }),
  apps: ({ id }, asked, context) => listApps(context, { storeId: id, ...asked }),
} satisfies CompleteResolvers<StoreRow, GraphQLStore, StoreResolvers>

export const App = {
  // Who may not see apps is shown none where something else refers to one.
  __resolveReference: ({ id }, context) => (mayRead(context, id) ? orNull(() => findApp(context, id)) : null),
  store: ({ storeId }) => ({ id: storeId }),
  createdBy: ({ createdBy }, _args, context) => userFor(createdBy, context),
  keys: ({ id }, _args, { loaders }) => loaders.apiKeys.load(id),
  manifests: (app, asked, context) => listManifests(context, app, asked),
  operationUsage: (app, asked, context) => operationUsage(context, app, asked),
} satisfies CompleteResolvers<AppRow, GraphQLApp, AppResolvers>

export const ApiKey = {
  status: (key, _args, { now }) => keyStatusOf(key, now()),
  createdBy: ({ createdBy }, _args, context) => userFor(createdBy, context),
} satisfies CompleteResolvers<ApiKeyRow, GraphQLApiKey, ApiKeyResolvers>

export const Manifest = {
  status: (manifest, _args, { now }) => manifestStatusOf(manifest, now()),
  createdBy: ({ createdBy }, _args, context) => userFor(createdBy, context),
  operations: (manifest, asked, context) => listOperations(context, manifest, asked),
  diff: (manifest, { against }, context) => diffManifest(context, manifest, against),
} satisfies CompleteResolvers<ManifestRow, GraphQLManifest, ManifestResolvers>

export const AppConnection: AppConnectionResolvers = { totalCount: ({ totalCount }) => totalCount() }

export const ManifestConnection: ManifestConnectionResolvers = { totalCount: ({ totalCount }) => totalCount() }
