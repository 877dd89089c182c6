/** Digits after the point that PayPal takes, where they are not two; and those of ISO 4217, where these differ. */
const WHOLE = new Set(['JPY', 'HUF', 'TWD'])
const NO_HUNDREDTHS = new Set(['JPY'])

const CURRENCIES = new Set(
  'AUD BRL CAD CNY CZK DKK EUR HKD HUF ILS JPY MYR MXN TWD NZD NOK PHP PLN GBP SGD SEK CHF THB USD'.split(' '),
)

/** An amount as PayPal reads it, in smallest units; or what is wrong with it. */
export function readMoney(amount: unknown): { currency: string; minor: number } | { issue: string } {
  const { currency_code: currency, value } = (amount ?? {}) as Record<string, unknown>
  if (typeof currency !== 'string' || typeof value !== 'string') return { issue: 'MISSING_REQUIRED_PARAMETER' }
  if (!CURRENCIES.has(currency)) return { issue: 'CURRENCY_NOT_SUPPORTED' }
  if (!(WHOLE.has(currency) ? /^\d{1,9}$/ : /^\d{1,9}\.\d\d$/).test(value)) return { issue: 'DECIMAL_PRECISION' }
  const minor = Math.round(Number(value) * (NO_HUNDREDTHS.has(currency) ? 1 : 100))
  return minor > 0 ? { currency, minor } : { issue: 'CANNOT_BE_ZERO_OR_NEGATIVE' }
}

export const writeMoney = (minor: number, currency: string): object => ({
  currency_code: currency,
  value: WHOLE.has(currency)
    ? String(NO_HUNDREDTHS.has(currency) ? minor : minor / 100)
    : `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`,
})
