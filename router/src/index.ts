export type { AuthorizationOptions } from './authorization/options.ts'
export type { Rights } from './authorization/rights.ts'
export type { CacheStatistics, Lookups } from './cache/cache-statistics.ts'
export type { CacheEntry, CacheRead, CacheStore } from './cache/cache-store.ts'
export type { CacheableRead, CachedService } from './cache/cached-service.ts'
export type { Change, ChangeFeed, Changes } from './cache/change-feed.ts'
export { type MemoryStoreOptions, memoryStore } from './cache/memory-store.ts'
export { type RedisStoreOptions, redisStore } from './cache/redis-store.ts'
export { createRouterCache, type RouterCache, type RouterCacheOptions } from './cache/router-cache.ts'
export { tieredStore } from './cache/tiered-store.ts'
export type { CostOptions, CostReport } from './cost/options.ts'
export type { CachingPolicy, OperationResponse } from './execute.ts'
export type { CorsOptions } from './http/cors.ts'
export type { Caller, EndpointOptions } from './http/endpoint.ts'
export { createHttpHandler, type HttpHandler, type HttpHandlerOptions } from './http/handler.ts'
export { RefusedRequest } from './http/refused-request.ts'
export { requestIdOf } from './http/request-id.ts'
export type { OperationLimits } from './limits/options.ts'
export type { UsedOperation } from './operation/operations.ts'
export type { DecideOverride } from './operation/progressive-overrides.ts'
export type { RouterOptions } from './options.ts'
export {
  type MemoryQueriesOptions,
  type PersistedQueries,
  persistedQueriesInMemory,
} from './persisted/automatic-persisted-queries.ts'
export type { PersistedDocuments } from './persisted/persisted-documents.ts'
export {
  type RedisQueriesOptions,
  redisPersistedQueries,
  type SharedPersistedQueries,
} from './persisted/redis-persisted-queries.ts'
export { type ResponseError, SubgraphFailure } from './plan/run.ts'
export type { Buckets } from './rate-limit/buckets.ts'
export type { BucketSize } from './rate-limit/leaky-bucket.ts'
export { type MemoryBucketsOptions, memoryBuckets } from './rate-limit/memory-buckets.ts'
export type { CallersBucket, RateLimitOptions } from './rate-limit/options.ts'
export { type RedisBucketsOptions, redisBuckets } from './rate-limit/redis-buckets.ts'
export { withLocalBuckets } from './rate-limit/with-local-buckets.ts'
export {
  createReloadableRouter,
  type Reload,
  type ReloadableRouter,
  type ReloadableRouterOptions,
} from './reload/reloadable-router.ts'
export { type SupergraphSource, supergraphFile, supergraphUrl } from './reload/supergraph-source.ts'
export { type SupergraphWatch, type WatchOptions, watchSupergraph } from './reload/watch-supergraph.ts'
export type { CheckedRequest, GraphqlRequest, OperationCheck, PreparedOperation, Refused } from './request.ts'
export { createRouter, type Router } from './router.ts'
export type { SharingOptions } from './subscription/sharing.ts'
export type { BacklogLimits } from './subscription/slow-consumer.ts'
export { type Count, type Distribution, Metrics } from './telemetry/metric.ts'
export type { OnOperation, OperationRecord } from './telemetry/observe.ts'
export { logOperations, type OperationLogger, type OperationLogOptions } from './telemetry/operation-log.ts'
export { createRouterMetrics, type RouterMetrics, type RouterMetricsOptions } from './telemetry/router-metrics.ts'
export { type MetricsServer, type MetricsServerOptions, serveMetrics } from './telemetry/serve-metrics.ts'
export { tracedHandler } from './telemetry/tracing.ts'
export type { CircuitOptions, CircuitState } from './traffic/circuit.ts'
export { CircuitOpen } from './traffic/outage.ts'
export type { DeduplicationOptions } from './traffic/reads-in-flight.ts'
export type { RetryOptions } from './traffic/retries.ts'
export { createTraffic, type Traffic, type TrafficOptions, type TrafficRules } from './traffic/traffic.ts'
export type {
  SubgraphCall,
  SubgraphError,
  SubgraphOperation,
  SubgraphResult,
  SubgraphTransport,
} from './transport.ts'
export { type HttpTransportOptions, httpTransport } from './transports/http.ts'
export { type LocalTransportOptions, localTransport } from './transports/local.ts'
export { attachWebSocket, type WebSocketOptions } from './websocket.ts'
