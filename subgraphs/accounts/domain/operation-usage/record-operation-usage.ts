import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { isWhole, refuse, storeOf } from '@saler/kernel'
import type { OperationUsageInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { STEPS } from './latency-histogram.ts'
import { MAX_OPERATION_ID, MAX_OPERATION_NAME, MAX_RECORDS } from './limits.ts'

// Rows of one statement must not meet twice, so they are put together first; in one order, so that two processes that
// write at once never wait for each other. Counts of an app that is gone meanwhile are dropped.
const ADD = prepared(
  'add-operation-usage',
  `INSERT INTO operation_usage AS kept
     (store_no, app_id, hour, operation_id, operation_name, calls, errors, latencies, last_seen_at)
   SELECT given.store_no, given.app_id, date_trunc('hour', given.at, 'UTC'), given.operation_id,
     max(given.operation_name), sum(given.calls), sum(given.errors),
     (SELECT array_agg(step.total ORDER BY step.place)
      FROM (SELECT place, sum(count) AS total
            FROM unnest(array_agg(given.latencies)) WITH ORDINALITY AS counts (count, index),
              LATERAL (SELECT (index - 1) % ${STEPS} AS place) AS at
            GROUP BY place) AS step),
     max(given.last_seen_at)
   FROM jsonb_to_recordset($1::jsonb) AS given (store_no int, app_id uuid, at timestamptz, operation_id text,
     operation_name text, calls bigint, errors bigint, latencies bigint[], last_seen_at timestamptz)
   JOIN app ON app.store_no = given.store_no AND app.id = given.app_id
   GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
   ON CONFLICT (store_no, app_id, hour, operation_id) DO UPDATE SET
     operation_name = coalesce(excluded.operation_name, kept.operation_name),
     calls = kept.calls + excluded.calls,
     errors = kept.errors + excluded.errors,
     latencies = ARRAY(SELECT coalesce(a, 0) + coalesce(b, 0) FROM unnest(kept.latencies, excluded.latencies) AS t (a, b)),
     last_seen_at = greatest(kept.last_seen_at, excluded.last_seen_at)`,
)

/**
 * Adds counts of the usage of operations.
 *
 * @throws Refusal FORBIDDEN for everybody but another part of the system; TOO_MANY and INVALID on `usage`.
 */
export async function recordOperationUsage(context: Context, usage: readonly OperationUsageInput[]): Promise<boolean> {
  requireService(context.identity)
  if (usage.length > MAX_RECORDS) refuse('TOO_MANY', ['usage'], { max: MAX_RECORDS })
  const rows = usage.map((counted, index) => {
    const { appId, operationId, calls, errors, latencies } = counted
    const storeNo = storeOf(appId)
    const counts = [calls, errors, ...latencies]
    const countable = counts.every((count) => count >= 0) && errors <= calls && latencies.length === STEPS
    if (storeNo === undefined || !countable || !isWhole(operationId)) return refuse('INVALID', ['usage', index])
    return {
      store_no: storeNo,
      app_id: appId,
      at: counted.hour,
      operation_id: operationId.slice(0, MAX_OPERATION_ID),
      operation_name: counted.operationName?.slice(0, MAX_OPERATION_NAME) ?? null,
      calls,
      errors,
      latencies,
      last_seen_at: counted.lastSeenAt,
    }
  })
  if (rows.length > 0) await context.database.execute(ADD, [JSON.stringify(rows)])
  return true
}
