import type { Destination, ShippingOption } from './priced.ts'
import { type ShippingZone, type ZoneRate, zoneOf } from './shipping-zone.ts'

/** A way of shipping of the store's settings: wherever to, whatever it weighs. */
export interface ShippingMethod {
  readonly name: string
  readonly title: string
  readonly price: bigint
  readonly minDays: number | null
  readonly maxDays: number | null
}

/**
 * The ways to ship an order, the store's preferred one first: the rates of the destination's zone that fit its weight and
 * subtotal or, in a store without zones, the methods of its settings. None when no zone has the destination.
 *
 * @param input.subtotal of all lines, less their discounts.
 * @param input.freeFrom the subtotal from which the settings' methods cost nothing.
 */
export function shippingOptionsFor(input: {
  readonly zones: readonly ShippingZone[]
  readonly methods: readonly ShippingMethod[]
  readonly freeFrom: bigint | null
  readonly destination: Destination
  readonly subtotal: bigint
  readonly weightGrams: number
}): ShippingOption[] {
  const { zones, methods, subtotal, weightGrams } = input
  const priceOf = (price: bigint, freeFrom: bigint | null) => (freeFrom !== null && subtotal >= freeFrom ? 0n : price)
  if (zones.length === 0)
    return methods.map(({ name, title, price, minDays, maxDays }) => ({
      id: name,
      title: { ar: title, en: title },
      price: priceOf(price, input.freeFrom),
      minDays,
      maxDays,
    }))
  const rates = zoneOf(zones, input.destination)?.rates ?? []
  return rates
    .filter((rate) => fits(rate, subtotal, weightGrams))
    .map(({ id, title, price, freeFrom, minDays, maxDays }) => ({
      id,
      title,
      price: priceOf(price, freeFrom),
      minDays,
      maxDays,
    }))
}

const fits = (rate: ZoneRate, subtotal: bigint, weight: number): boolean =>
  (rate.minWeight === null || weight >= rate.minWeight) &&
  (rate.maxWeight === null || weight <= rate.maxWeight) &&
  (rate.minSubtotal === null || subtotal >= rate.minSubtotal) &&
  (rate.maxSubtotal === null || subtotal <= rate.maxSubtotal)
