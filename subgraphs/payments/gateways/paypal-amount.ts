import { formatAmount, parseAmount } from '@saler/kernel'
import { GatewayRefused } from './gateway.ts'

/** Currencies that have hundredths by ISO 4217, of which PayPal takes whole amounts only. */
const WHOLE = new Set(['HUF', 'TWD'])

export interface Amount {
  readonly currency_code: string
  readonly value: string
}

/** Smallest units as PayPal writes amounts. @throws GatewayRefused AMOUNT_NOT_WHOLE */
export function writeAmount(minor: bigint, currency: string): string {
  const text = formatAmount(minor, currency)
  if (!WHOLE.has(currency)) return text
  if (!text.endsWith('.00'))
    throw new GatewayRefused('AMOUNT_NOT_WHOLE', `PayPal takes whole amounts of ${currency} only.`)
  return text.slice(0, -'.00'.length)
}

/** PayPal's amounts in smallest units. */
export function readAmount({ value, currency_code }: Amount): bigint {
  const minor = parseAmount(value, currency_code)
  if (minor === undefined) throw new Error(`PayPal writes an amount of ${currency_code} that cannot be read.`)
  return minor
}
