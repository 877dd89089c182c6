import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { newId, Refusals, refuse, storeOf } from '@saler/kernel'
import type {
  RemoveShippingZoneErrorCode,
  RemoveShippingZoneInput,
  SetShippingZoneErrorCode,
  SetShippingZoneInput,
} from '../../generated/resolvers.ts'
import type { ShippingZoneRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { storeCurrency } from '../store-currency.ts'
import { zonesOf } from './list-shipping-zones.ts'
import { placeKey, readShippingZone } from './read-shipping-zone.ts'

const MAX_ZONES = 100

// Two zones of a store with the same place could be made at once otherwise.
const LOCK = prepared('lock_shipping_zones', `SELECT pg_advisory_xact_lock(hashtext('shipping_zone'), $1)`)

const INSERT = prepared(
  'insert_shipping_zone',
  'INSERT INTO shipping_zone (store_no, id, name, places, rates) VALUES ($1, $2, $3, $4::jsonb, $5::jsonb)',
)

const UPDATE = prepared(
  'update_shipping_zone',
  `UPDATE shipping_zone SET name = $3, places = $4::jsonb, rates = $5::jsonb, updated_at = now()
  WHERE store_no = $1 AND id = $2`,
)

const REMOVE = prepared('remove_shipping_zone', 'DELETE FROM shipping_zone WHERE store_no = $1 AND id = $2')

/**
 * Makes a shipping zone, or replaces one.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId` or `zoneId`, TOO_MANY on `storeId`, ZONE_PLACE_TAKEN on
 *   a place of another zone, and with everything else that is wrong with the input.
 */
export async function setShippingZone(context: Context, input: SetShippingZoneInput): Promise<ShippingZoneRow> {
  const { storeId, zoneId } = input
  const storeNo = authorize(context.identity, storeId, 'settings:write', ['storeId'])
  if (zoneId != null && storeOf(zoneId) !== storeNo) refuse<SetShippingZoneErrorCode>('NOT_FOUND', ['zoneId'])
  const currency = await storeCurrency(context, storeId)
  const findings = new Refusals<SetShippingZoneErrorCode>()
  const zone = readShippingZone(findings, { storeNo, currency }, input)
  findings.throwIfAny()
  return context.database.transaction(async (transaction) => {
    await transaction.query(LOCK, [storeNo])
    const others = (await zonesOf(transaction, storeNo, currency)).filter(({ id }) => id !== zoneId)
    if (others.length >= MAX_ZONES) refuse<SetShippingZoneErrorCode>('TOO_MANY', ['storeId'], { max: MAX_ZONES })
    const taken = new Set(others.flatMap(({ places }) => places.map(placeKey)))
    for (const [i, place] of zone.places.entries())
      if (taken.has(placeKey(place))) findings.add('ZONE_PLACE_TAKEN', ['places', i])
    findings.throwIfAny()
    const id = zoneId ?? newId(storeNo)
    const values = [storeNo, id, zone.name, JSON.stringify(zone.places), JSON.stringify(zone.rates)]
    const written = await transaction.execute(zoneId == null ? INSERT : UPDATE, values)
    if (written === 0) refuse<SetShippingZoneErrorCode>('NOT_FOUND', ['zoneId'])
    return (await zonesOf(transaction, storeNo, currency)).find((each) => each.id === id)!
  })
}

/**
 * Removes a shipping zone and answers its id. With the last one gone, the methods of the settings count again.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `zoneId`.
 */
export async function removeShippingZone(context: Context, { zoneId }: RemoveShippingZoneInput): Promise<string> {
  const storeNo = authorize(context.identity, zoneId, 'settings:write', ['zoneId'])
  const removed = await context.database.execute(REMOVE, [storeNo, zoneId])
  if (removed === 0) refuse<RemoveShippingZoneErrorCode>('NOT_FOUND', ['zoneId'])
  return zoneId
}
