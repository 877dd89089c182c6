import { GatewayRefused } from './gateway.ts'

/**
 * How many of Stripe's units one of ours is, where they differ: Stripe counts these currencies in hundredths for the sake of
 * its past, though ISO 4217 has none. https://docs.stripe.com/currencies#special-cases
 */
const FINER: ReadonlySet<string> = new Set(['ISK', 'UGX'])
const FINER_BY = 100n

/** Currencies with thousandths, of which Stripe takes hundredths only, written as thousandths. */
const THOUSANDTHS: ReadonlySet<string> = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND'])

/** Smallest units as Stripe takes them. @throws GatewayRefused AMOUNT_NOT_POSSIBLE */
export function writeAmount(minor: bigint, currency: string): number {
  if (THOUSANDTHS.has(currency) && minor % 10n !== 0n)
    throw new GatewayRefused('AMOUNT_NOT_POSSIBLE', `Stripe takes no thousandths of ${currency}.`)
  return Number(FINER.has(currency) ? minor * FINER_BY : minor)
}

/** Stripe's units as ours. */
export const readAmount = (amount: number, currency: string): bigint =>
  FINER.has(currency.toUpperCase()) ? BigInt(amount) / FINER_BY : BigInt(amount)
