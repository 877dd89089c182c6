import { prepared } from '@saler/database'
import { storeOf } from '@saler/kernel'
import type { ConsentChannel } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { MAX_CONSENT_LOG } from './limits.ts'

/** One time that a customer agreed to advertising or took it back. */
export interface ConsentChangeRow {
  readonly id: string
  readonly customerId: string
  readonly channel: ConsentChannel
  readonly granted: boolean
  readonly source: string
  readonly wording: string | null
  readonly version: string | null
  readonly at: Date
}

const READ = prepared<ConsentChangeRow>(
  'consent-logs',
  `SELECT entry.* FROM unnest($1::int[], $2::uuid[]) AS wanted (store_no, customer_id)
   CROSS JOIN LATERAL (
     SELECT id, customer_id AS "customerId", channel, granted, source, wording, version, at FROM consent_change c
     WHERE c.store_no = wanted.store_no AND c.customer_id = wanted.customer_id
     ORDER BY at DESC, id DESC LIMIT ${MAX_CONSENT_LOG}
   ) entry`,
)

/** The newest entries of the logs of customers whom the caller has been shown, newest first, in one query. */
export async function readConsentLogs(
  { database }: Pick<Context, 'database'>,
  customerIds: readonly string[],
): Promise<ConsentChangeRow[][]> {
  const rows = await database.query(READ, [customerIds.map(storeOf), customerIds])
  const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId)
  return customerIds.map((id) => byCustomer.get(id) ?? [])
}
