import type { PaymentGateway } from '../generated/resolvers.ts'
import type { MoyasarCredentials, PayPalCredentials, StripeCredentials } from './credentials.ts'
import type { Gateway } from './gateway.ts'
import { moyasarGateway } from './moyasar.ts'
import { paypalGateway } from './paypal.ts'
import { type SandboxOptions, sandboxGateway } from './sandbox.ts'
import { stripeGateway } from './stripe.ts'

export interface GatewayOptions {
  /** How long one call may take, in milliseconds. */
  readonly timeoutMs: number
  /** Other addresses of the interfaces than the gateways' own. */
  readonly urls: Readonly<Partial<Record<'stripe' | 'paypal' | 'moyasar', string>>>
  readonly sandbox: SandboxOptions
}

/** A gateway with a store's credentials, which `readCredentials` has read. */
export function createGateway(name: PaymentGateway, credentials: unknown, options: GatewayOptions): Gateway {
  const { timeoutMs, urls } = options
  switch (name) {
    case 'SANDBOX':
      return sandboxGateway(options.sandbox)
    case 'STRIPE':
      return stripeGateway({ ...(credentials as StripeCredentials), timeoutMs, url: urls.stripe })
    case 'PAYPAL':
      return paypalGateway({ ...(credentials as PayPalCredentials), timeoutMs, url: urls.paypal })
    case 'MADA':
    case 'STC_PAY':
      return moyasarGateway({ name, ...(credentials as MoyasarCredentials), timeoutMs, url: urls.moyasar })
    default:
      throw new Error(`${name} is no gateway that a machine asks.`)
  }
}
