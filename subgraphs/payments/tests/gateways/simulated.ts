import { readCredentials } from '../../gateways/credentials.ts'
import type { Gateway, GatewayState } from '../../gateways/gateway.ts'
import { createGateway, type GatewayOptions } from '../../gateways/index.ts'
import type { PaymentGateway } from '../../generated/resolvers.ts'
import { type ProviderName, type Simulator, startSimulator } from '../../simulators/simulator.ts'
import type { Bench } from './bench.ts'

/** Short, so that a time-out costs a test little. */
const TIMEOUT_MS = 700

const NO_SANDBOX = {} as GatewayOptions['sandbox']

interface Simulated extends Pick<Bench, 'currency' | 'traits' | 'tokens'> {
  readonly provider: ProviderName
  readonly gateway: PaymentGateway
  readonly credentials: Readonly<Record<string, unknown>>
  readonly approve?: (gateway: Gateway, simulator: Simulator, state: GatewayState, approves: boolean) => Promise<void>
}

/** The adapter of a store over the provider's interface at another address. */
export const adapterOf = (name: PaymentGateway, provider: ProviderName, credentials: unknown, url?: string): Gateway =>
  createGateway(name, readCredentials(name, credentials).credentials, {
    timeoutMs: url === undefined ? 20_000 : TIMEOUT_MS,
    urls: { [provider]: url },
    sandbox: NO_SANDBOX,
  })

/** A gateway over a simulator of its provider, on a port of its own. */
export async function openSimulated(what: Simulated): Promise<Bench & { simulator: Simulator }> {
  const { provider, credentials, currency, traits, tokens } = what
  const simulator = await startSimulator(provider)
  const gateway = adapterOf(what.gateway, provider, credentials, simulator.url)
  return {
    gateway,
    simulator,
    currency,
    traits,
    tokens,
    secrets: [...Object.values(credentials).map(String), ...Object.values(tokens).filter((token) => token !== null)],
    approve: async (state, approves) =>
      what.approve ? what.approve(gateway, simulator, state, approves) : simulator.answer(state.reference, approves),
    books: async (paymentId) => (await simulator.ledger()).filter((entry) => entry.paymentId === paymentId),
    misbehave: simulator.misbehave,
    behave: simulator.behave,
    close: simulator.close,
  }
}
