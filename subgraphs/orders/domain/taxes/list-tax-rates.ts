import { prepared, type Queries } from '@saler/database'
import { authorize } from '@saler/identity'
import type { TaxRateRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'

const LIST = prepared<TaxRateRow>(
  'list_tax_rates',
  `SELECT country, nullif(region, '') AS region, tax_class AS "taxClass", rate FROM tax_rate WHERE store_no = $1
  ORDER BY country, region, tax_class`,
)

/**
 * The tax rates that a store has set.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`.
 */
export function listTaxRates(context: Context, storeId: string): Promise<TaxRateRow[]> {
  const storeNo = authorize(context.identity, storeId, 'orders:read', ['storeId'])
  return taxRatesOf(context.database, storeNo)
}

/** The tax rates that a store has set, for who was authorised already. */
export const taxRatesOf = (queries: Queries, storeNo: number): Promise<TaxRateRow[]> => queries.query(LIST, [storeNo])
