import type { PaymentGateway } from '../generated/resolvers.ts'

// https://developer.paypal.com/reference/currency-codes/: SAR is not among them.
const PAYPAL = new Set(
  'AUD BRL CAD CNY CZK DKK EUR HKD HUF ILS JPY MYR MXN TWD NZD NOK PHP PLN GBP SGD SEK CHF THB USD'.split(' '),
)

/** Whether a gateway takes payments in a currency (ISO 4217). */
export function takesCurrency(gateway: PaymentGateway, currency: string): boolean {
  if (gateway === 'PAYPAL') return PAYPAL.has(currency)
  if (gateway === 'MADA' || gateway === 'STC_PAY') return currency === 'SAR'
  return true
}
