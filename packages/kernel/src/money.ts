/** An amount in the currency's smallest unit: 149.50 SAR is `{ minor: 14950n, currency: 'SAR' }`. Never a float. */
export interface Money {
  readonly minor: bigint
  readonly currency: string
}

// ISO 4217 gives most currencies two digits after the point; these have none or three.
const NO_DIGITS = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '))
const THREE_DIGITS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))
const KNOWN = new Set(Intl.supportedValuesOf('currency'))

/** True for an ISO 4217 code in upper case. */
export const isCurrency = (code: string): boolean => KNOWN.has(code)

/** How many digits after the point amounts of the currency have (ISO 4217 minor unit). */
export const fractionDigits = (currency: string): number =>
  NO_DIGITS.has(currency) ? 0 : THREE_DIGITS.has(currency) ? 3 : 2

const DECIMAL = /^(0|[1-9]\d{0,11})(?:\.(\d{1,3}))?$/

/**
 * Reads a decimal such as "149.50" as minor units. Undefined when the text is no plain, non-negative decimal, has more
 * digits after the point than the currency, or is a trillion or more: "1e3", "-1", "12.345" and " 5" are all refused.
 */
export function parseAmount(text: string, currency: string): bigint | undefined {
  const match = DECIMAL.exec(text)
  const digits = fractionDigits(currency)
  if (!match) return undefined
  const [, whole = '', fraction = ''] = match
  if (fraction.length > digits) return undefined
  return BigInt(whole + fraction.padEnd(digits, '0'))
}

/** Writes minor units as the decimal that the API shows: 14950n SAR is "149.50". */
export function formatAmount(minor: bigint, currency: string): string {
  const digits = fractionDigits(currency)
  const sign = minor < 0n ? '-' : ''
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** A share of an amount in hundredths of a percent (1500 is 15 %), rounded half away from zero. */
export function basisPointsOf(minor: bigint, basisPoints: number): bigint {
  const scaled = minor * BigInt(basisPoints)
  const half = scaled < 0n ? -5_000n : 5_000n
  return (scaled + half) / 10_000n
}

/** Minor units as the API shows them. */
export const money = (minor: bigint, currency: string) => ({ amount: formatAmount(minor, currency), currency })
