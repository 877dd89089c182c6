import { prepared, type Queries } from '@saler/database'
import { authorize } from '@saler/identity'
import type { ShippingZoneRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { type KeptRate, rateOf } from '../pricing/read-rules.ts'
import { storeCurrency } from '../store-currency.ts'

type Kept = Omit<ShippingZoneRow, 'rates' | 'currency'> & { readonly rates: readonly KeptRate[] }

const LIST = prepared<Kept>(
  'list_shipping_zones',
  'SELECT id, name, places, rates FROM shipping_zone WHERE store_no = $1 ORDER BY id',
)

/**
 * The shipping zones of a store, oldest first.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`.
 */
export async function listShippingZones(context: Context, storeId: string): Promise<ShippingZoneRow[]> {
  const storeNo = authorize(context.identity, storeId, 'orders:read', ['storeId'])
  const currency = await storeCurrency(context, storeId)
  return zonesOf(context.database, storeNo, currency)
}

/** The shipping zones of a store, for who was authorised already. */
export async function zonesOf(queries: Queries, storeNo: number, currency: string): Promise<ShippingZoneRow[]> {
  const zones = await queries.query(LIST, [storeNo])
  return zones.map((zone) => ({ ...zone, currency, rates: zone.rates.map((kept) => ({ ...rateOf(kept), currency })) }))
}
