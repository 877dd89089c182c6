import { hkdfSync } from 'node:crypto'
import { type Database, prepared } from '@saler/database'
import { createSeal, type Seal } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import type { Gateway } from '../gateways/gateway.ts'
import { createGateway, type GatewayOptions } from '../gateways/index.ts'
import type { PaymentGateway } from '../generated/resolvers.ts'

/** The gateways that a store's payments go through. */
export interface Gateways {
  /** The store's own account at a gateway, or one that needs no account; undefined when there is none. */
  of(storeId: string, name: PaymentGateway): Promise<Gateway | undefined>
  /** Whether a store could use it. Manual ones and the sandbox need no connection. */
  isConnected(storeId: string, name: PaymentGateway): Promise<boolean>
  /** Encrypts what a connection keeps. */
  seal(credentials: unknown, storeNo: number, name: PaymentGateway): Uint8Array<ArrayBuffer>
}

/** Ways to pay at which no machine is asked: staff say what happened. */
export const MANUAL: ReadonlySet<PaymentGateway> = new Set(['CASH_ON_DELIVERY', 'BANK_TRANSFER'])

/** Where a gateway tells what happens later to payments of a store. */
export const webhookUrl = (publicUrl: string, name: PaymentGateway, storeId: string): string =>
  `${publicUrl}/webhooks/${name.toLowerCase()}/${storeId}`

const FIND = prepared<{ sealed: Uint8Array; connectedAt: Date }>(
  'find_gateway_connection',
  'SELECT sealed, connected_at AS "connectedAt" FROM gateway_connection WHERE store_no = $1 AND gateway = $2::payment_gateway',
)

const KEPT_AT_MOST = 1_000

interface Kept {
  readonly connectedAt: number
  readonly gateway: Gateway
}

export function createGateways(options: {
  readonly database: Database
  readonly secret: string
  /** Whether the built-in sandbox may be used. */
  readonly sandbox: boolean
  readonly gatewayOptions: GatewayOptions
}): Gateways {
  const { database, sandbox, gatewayOptions } = options
  const seal: Seal = createSeal(Buffer.from(hkdfSync('sha256', options.secret, 'saler payments', 'credentials', 32)))
  const ownerOf = (storeNo: number, name: PaymentGateway): string => `${storeNo}/${name}`
  const kept = new Map<string, Kept>()
  const builtIn = createGateway('SANDBOX', {}, gatewayOptions)
  return {
    async of(storeId, name) {
      if (name === 'SANDBOX') return sandbox ? builtIn : undefined
      const storeNo = storeOf(storeId)
      if (storeNo === undefined || MANUAL.has(name)) return undefined
      const [connection] = await database.query(FIND, [storeNo, name])
      if (!connection) return undefined
      const owner = ownerOf(storeNo, name)
      const connectedAt = connection.connectedAt.getTime()
      const known = kept.get(owner)
      if (known?.connectedAt === connectedAt) return known.gateway
      const gateway = createGateway(name, JSON.parse(seal.open(connection.sealed, owner)), gatewayOptions)
      if (kept.size >= KEPT_AT_MOST) kept.delete(kept.keys().next().value!)
      kept.set(owner, { connectedAt, gateway })
      return gateway
    },
    async isConnected(storeId, name) {
      if (name === 'SANDBOX') return sandbox
      if (MANUAL.has(name)) return true
      const storeNo = storeOf(storeId)
      return storeNo !== undefined && (await database.query(FIND, [storeNo, name])).length > 0
    },
    seal: (credentials, storeNo, name) => seal.close(JSON.stringify(credentials), ownerOf(storeNo, name)),
  }
}
