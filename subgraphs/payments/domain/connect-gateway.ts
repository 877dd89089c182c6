import { prepared } from '@saler/database'
import { actorIdOf, authorize } from '@saler/identity'
import { refuse } from '@saler/kernel'
import { CONNECTABLE, readCredentials } from '../gateways/credentials.ts'
import type {
  ConnectGatewayErrorCode,
  ConnectGatewayInput,
  DisconnectGatewayInput,
  PaymentGateway,
} from '../generated/resolvers.ts'
import type { GatewayConnectionRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

const HINT_LENGTH = 4

const WRITE = prepared<Omit<GatewayConnectionRow, 'storeId'>>(
  'connect_gateway',
  `INSERT INTO gateway_connection (store_no, gateway, sealed, hint, user_id)
  VALUES ($1, $2::payment_gateway, $3, $4, $5::uuid)
  ON CONFLICT (store_no, gateway) DO UPDATE
    SET sealed = excluded.sealed, hint = excluded.hint, user_id = excluded.user_id, connected_at = now()
  RETURNING gateway, hint, connected_at AS "connectedAt"`,
)

const LIST = prepared<Omit<GatewayConnectionRow, 'storeId'>>(
  'list_gateway_connections',
  'SELECT gateway, hint, connected_at AS "connectedAt" FROM gateway_connection WHERE store_no = $1 ORDER BY gateway',
)

const REMOVE = prepared(
  'disconnect_gateway',
  'DELETE FROM gateway_connection WHERE store_no = $1 AND gateway = $2::payment_gateway',
)

/**
 * Connects a store with its account at a gateway, in place of the one before. The credentials are encrypted, and told to
 * nobody.
 *
 * @throws Refusal with the access codes on `storeId`, GATEWAY_NOT_AVAILABLE on `gateway`, CREDENTIALS_INVALID on the part of
 *   `credentials` that is wrong.
 */
export async function connectGateway(context: Context, input: ConnectGatewayInput): Promise<GatewayConnectionRow> {
  const { storeId, gateway } = input
  const { identity, database, gateways } = context
  const storeNo = authorize(identity, storeId, 'settings:write', ['storeId'])
  if (!CONNECTABLE.has(gateway)) return refuse<ConnectGatewayErrorCode>('GATEWAY_NOT_AVAILABLE', ['gateway'])
  const { credentials, key } = readCredentials(gateway, input.credentials)
  const userId = actorIdOf(identity)
  const sealed = gateways.seal(credentials, storeNo, gateway)
  const [written] = await database.query(WRITE, [storeNo, gateway, sealed, key.slice(-HINT_LENGTH), userId])
  return { storeId, ...written! }
}

/** The gateways that a store has an account with. @throws Refusal with the access codes on `storeId`. */
export async function listConnections(
  { identity, database }: Context,
  storeId: string,
): Promise<GatewayConnectionRow[]> {
  const storeNo = authorize(identity, storeId, 'settings:write', ['storeId'])
  return (await database.query(LIST, [storeNo])).map((row) => ({ storeId, ...row }))
}

/** Forgets a store's account at a gateway. @throws Refusal with the access codes; NOT_FOUND on `gateway`. */
export async function disconnectGateway(
  { identity, database }: Context,
  { storeId, gateway }: DisconnectGatewayInput,
): Promise<PaymentGateway> {
  const storeNo = authorize(identity, storeId, 'settings:write', ['storeId'])
  const removed = await database.execute(REMOVE, [storeNo, gateway])
  return removed > 0 ? gateway : refuse('NOT_FOUND', ['gateway'])
}
