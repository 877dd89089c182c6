import { refuse } from '@saler/kernel'
import { z } from 'zod'
import type { ConnectGatewayErrorCode, PaymentGateway } from '../generated/resolvers.ts'

const text = z.string().trim().min(1).max(500)

const stripe = z.strictObject({
  secretKey: text.regex(/^(?:sk|rk)_(?:test|live)_/),
  /** Of the webhook endpoint. Two while one replaces the other. */
  webhookSecret: z.union([text, z.array(text).min(1).max(2)]).transform((secret) => [secret].flat()),
})
const paypal = z.strictObject({
  clientId: text,
  clientSecret: text,
  /** The id that PayPal gave the webhook: its signatures are of it. */
  webhookId: text,
  live: z.boolean().default(true),
})
const moyasar = z.strictObject({
  secretKey: text.regex(/^sk_(?:test|live)_/),
  /** The `secret_token` that Moyasar puts into its webhooks. Two while one replaces the other. */
  webhookSecret: z.union([text.min(16), z.array(text.min(16)).min(1).max(2)]).transform((secret) => [secret].flat()),
})

export type StripeCredentials = z.output<typeof stripe>
export type PayPalCredentials = z.output<typeof paypal>
export type MoyasarCredentials = z.output<typeof moyasar>

const SCHEMAS: Readonly<Partial<Record<PaymentGateway, z.ZodType>>> = {
  STRIPE: stripe,
  PAYPAL: paypal,
  MADA: moyasar,
  STC_PAY: moyasar,
}

/** The gateways that a store has an account with. */
export const CONNECTABLE: ReadonlySet<PaymentGateway> = new Set(Object.keys(SCHEMAS) as PaymentGateway[])

/**
 * Reads a store's credentials at a gateway.
 *
 * @returns them in the form that is kept, and the key whose last characters its owner knows it by.
 * @throws Refusal CREDENTIALS_INVALID on each part of `credentials` that is wrong.
 */
export function readCredentials(gateway: PaymentGateway, given: unknown): { credentials: unknown; key: string } {
  const read = SCHEMAS[gateway]!.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    // A part that should not be there is named; what it holds is not.
    const part = issue!.code === 'unrecognized_keys' ? issue!.keys[0]!.slice(0, 100) : issue!.path[0]
    return refuse<ConnectGatewayErrorCode>('CREDENTIALS_INVALID', ['credentials', ...(part ? [String(part)] : [])])
  }
  const { secretKey, clientId } = read.data as { secretKey?: string; clientId?: string }
  return { credentials: read.data, key: (secretKey ?? clientId)! }
}
