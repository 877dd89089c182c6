import { vatRate } from '../vat-rate.ts'
import type { Destination, TaxClass } from './priced.ts'
import { placeName } from './shipping-zone.ts'

/** A rate that a store set, in hundredths of a percent. */
export interface TaxRate {
  readonly country: string
  /** Null for the whole country. */
  readonly region: string | null
  readonly taxClass: TaxClass
  readonly rate: number
}

/**
 * The rate of a tax class where goods go: the store's own for the region, then for the country; where it has none for a
 * class, that of STANDARD; where it has none for the country, the usual VAT of the store's own country. ZERO and EXEMPT
 * are always 0.
 */
export function taxRateFor(
  rates: readonly TaxRate[],
  { country, region }: Destination,
  taxClass: TaxClass,
  storeCountry: string,
): number {
  if (taxClass === 'ZERO' || taxClass === 'EXEMPT') return 0
  const own = rates.filter((rate) => rate.country === country && rate.taxClass === taxClass)
  const found =
    own.find((rate) => rate.region !== null && region !== null && placeName(rate.region) === placeName(region)) ??
    own.find((rate) => rate.region === null)
  if (found) return found.rate
  return taxClass === 'STANDARD'
    ? vatRate(storeCountry)
    : taxRateFor(rates, { country, region, city: null }, 'STANDARD', storeCountry)
}
