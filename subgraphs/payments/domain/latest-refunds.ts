import { prepared, type Queries } from '@saler/database'
import { STEP_COLUMNS } from './columns.ts'
import type { StepRow } from './step.ts'

/** A refund as it was asked for last, and why it was refused if it was. */
export interface LatestRefund extends StepRow {
  readonly failureCode: string | null
  readonly failureMessage: string | null
}

const LATEST = prepared<LatestRefund>(
  'latest_refunds_of_request',
  `SELECT DISTINCT ON (coalesce(first_id, id)) ${STEP_COLUMNS}, failure_code AS "failureCode",
    failure_message AS "failureMessage"
  FROM payment_step WHERE store_no = $1 AND request_key = $2 AND kind = 'REFUND'
  ORDER BY coalesce(first_id, id), attempt DESC`,
)

/** The refunds that one `refundOrder` asked for, each as it was asked for last. */
export const latestRefunds = (queries: Queries, storeNo: number, requestKey: string): Promise<LatestRefund[]> =>
  queries.query(LATEST, [storeNo, requestKey])
