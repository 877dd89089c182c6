/** Standard VAT rates in hundredths of a percent, of the countries whose stores charge it. */
const RATES: Readonly<Record<string, number>> = {
  SA: 1500, // Saudi Arabia, since July 2020
  AE: 500,
  BH: 1000,
  OM: 500,
}

/** The rate that a store charges by its country: none where it is not known. */
export const vatRate = (country: string): number => RATES[country] ?? 0
