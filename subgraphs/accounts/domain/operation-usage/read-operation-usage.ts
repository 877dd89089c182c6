import { prepared } from '@saler/database'
import { refuse, storeOf } from '@saler/kernel'
import type { AppOperationUsageArgs } from '../../generated/resolvers.ts'
import type { AppRow } from '../apps/app-row.ts'
import type { Context } from '../context.ts'
import { quantile } from './latency-histogram.ts'
import { MAX_OPERATIONS } from './limits.ts'

/** How an operation of an app was used in a time. */
export interface OperationUsageRow {
  readonly operationId: string
  readonly operationName: string | null
  readonly calls: number
  readonly errors: number
  readonly p95Milliseconds: number
  readonly lastSeenAt: Date
}

/** Which usage: of whole hours, both ends included. */
export interface WantedUsage {
  readonly appId: string
  readonly from: number
  readonly to: number
}

/**
 * How the operations of an app were used, the most called first. Whether the caller may see the app is asked before.
 *
 * @throws Refusal INVALID on `from`.
 */
export async function operationUsage(
  { loaders, now }: Context,
  { id: appId }: AppRow,
  { from, to }: AppOperationUsageArgs,
): Promise<OperationUsageRow[]> {
  const end = to ?? now()
  if (from > end) return refuse('INVALID', ['from'])
  return loaders.operationUsage.load({ appId, from: from.getTime(), to: end.getTime() })
}

interface FoundRow extends Omit<OperationUsageRow, 'calls' | 'errors' | 'p95Milliseconds'> {
  readonly page: bigint
  readonly calls: string
  readonly errors: string
  readonly latencies: readonly string[]
}

const READ = prepared<FoundRow>(
  'operation-usage-of-apps',
  `SELECT wanted.page, found.* FROM unnest($1::int[], $2::uuid[], $3::timestamptz[], $4::timestamptz[])
     WITH ORDINALITY AS wanted (store_no, app_id, since, until, page)
   CROSS JOIN LATERAL (
     SELECT usage.operation_id AS "operationId", max(usage.operation_name) AS "operationName",
       sum(usage.calls) AS calls, sum(usage.errors) AS errors, max(usage.last_seen_at) AS "lastSeenAt",
       (SELECT array_agg(step.total::text ORDER BY step.place) FROM (
          SELECT place, sum(count) AS total
          FROM operation_usage AS each, unnest(each.latencies) WITH ORDINALITY AS counts (count, place)
          WHERE each.store_no = wanted.store_no AND each.app_id = wanted.app_id
            AND each.operation_id = usage.operation_id
            AND each.hour BETWEEN date_trunc('hour', wanted.since, 'UTC') AND wanted.until
          GROUP BY place) AS step) AS latencies
     FROM operation_usage AS usage
     WHERE usage.store_no = wanted.store_no AND usage.app_id = wanted.app_id
       AND usage.hour BETWEEN date_trunc('hour', wanted.since, 'UTC') AND wanted.until
     GROUP BY usage.operation_id
     ORDER BY sum(usage.calls) DESC, usage.operation_id LIMIT ${MAX_OPERATIONS}
   ) AS found ORDER BY found.calls DESC, found."operationId"`,
)

/** The usage of operations of apps, in one query. */
export async function readOperationUsage(
  { database }: Pick<Context, 'database'>,
  wanted: readonly WantedUsage[],
): Promise<OperationUsageRow[][]> {
  const rows = await database.query(READ, [
    wanted.map(({ appId }) => storeOf(appId)),
    wanted.map(({ appId }) => appId),
    wanted.map(({ from }) => new Date(from)),
    wanted.map(({ to }) => new Date(to)),
  ])
  const byPage = Map.groupBy(rows, ({ page }) => Number(page))
  return wanted.map((_, index) => (byPage.get(index + 1) ?? []).map(shown))
}

const shown = ({ operationId, operationName, calls, errors, latencies, lastSeenAt }: FoundRow): OperationUsageRow => ({
  operationId,
  operationName,
  calls: Number(calls),
  errors: Number(errors),
  p95Milliseconds: Math.round(10 * quantile(latencies.map(Number), 0.95)) / 10,
  lastSeenAt,
})
