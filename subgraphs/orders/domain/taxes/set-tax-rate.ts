import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { isCountry, isWhole, optionalText, Refusals, refuse } from '@saler/kernel'
import type {
  RemoveTaxRateErrorCode,
  RemoveTaxRateInput,
  SetTaxRateErrorCode,
  SetTaxRateInput,
} from '../../generated/resolvers.ts'
import type { TaxRateRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { MAX_ADDRESS_PART } from '../limits.ts'
import { parsePercent } from '../pricing/percent.ts'
import { taxRatesOf } from './list-tax-rates.ts'

const MAX_RATES = 500

const SET = prepared(
  'set_tax_rate',
  `INSERT INTO tax_rate (store_no, country, region, tax_class, rate) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (store_no, country, region, tax_class) DO UPDATE SET rate = excluded.rate`,
)

const REMOVE = prepared(
  'remove_tax_rate',
  'DELETE FROM tax_rate WHERE store_no = $1 AND country = $2 AND region = $3 AND tax_class = $4',
)

/**
 * Sets a tax rate and answers all that the store has.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `country`, `taxClass` and `rate`, TOO_LONG
 *   on `region`, TOO_MANY.
 */
export async function setTaxRate(context: Context, input: SetTaxRateInput): Promise<TaxRateRow[]> {
  const { storeId, taxClass } = input
  const storeNo = authorize(context.identity, storeId, 'settings:write', ['storeId'])
  const findings = new Refusals<SetTaxRateErrorCode | 'REQUIRED'>()
  const country = input.country.trim().toUpperCase()
  if (!isCountry(country)) findings.add('INVALID', ['country'])
  const region = optionalText(findings, input.region, MAX_ADDRESS_PART, ['region']) ?? ''
  if (taxClass !== 'STANDARD' && taxClass !== 'REDUCED') findings.add('INVALID', ['taxClass'])
  const rate = parsePercent(input.rate)
  if (rate === undefined) findings.add('INVALID', ['rate'])
  findings.throwIfAny()
  return context.database.transaction(async (transaction) => {
    await transaction.execute(SET, [storeNo, country, region, taxClass, rate])
    const rates = await taxRatesOf(transaction, storeNo)
    if (rates.length > MAX_RATES) refuse<SetTaxRateErrorCode>('TOO_MANY', ['storeId'], { max: MAX_RATES })
    return rates
  })
}

/**
 * Removes a tax rate and answers all that are left.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, or on `country` when there is no such rate.
 */
export async function removeTaxRate(context: Context, input: RemoveTaxRateInput): Promise<TaxRateRow[]> {
  const { storeId, taxClass } = input
  const storeNo = authorize(context.identity, storeId, 'settings:write', ['storeId'])
  const country = input.country.trim().toUpperCase()
  const region = input.region?.trim() ?? ''
  // Only what can be kept can be there.
  if (!isCountry(country) || !isWhole(region)) refuse<RemoveTaxRateErrorCode>('NOT_FOUND', ['country'])
  const removed = await context.database.execute(REMOVE, [storeNo, country, region, taxClass])
  if (removed === 0) refuse<RemoveTaxRateErrorCode>('NOT_FOUND', ['country'])
  return taxRatesOf(context.database, storeNo)
}
