import type { Destination } from './priced.ts'

/** A place that a zone ships to: a country, a region of it, or a city of it. */
export interface ZonePlace {
  /** ISO 3166-1 alpha-2; null for everywhere else. */
  readonly country: string | null
  readonly region: string | null
  readonly city: string | null
}

/** What shipping to a zone costs. Amounts are in the store's currency, weights in grams; both ends of a range are in it. */
export interface ZoneRate {
  readonly id: string
  readonly title: { readonly ar: string; readonly en: string }
  readonly price: bigint
  readonly minWeight: number | null
  readonly maxWeight: number | null
  readonly minSubtotal: bigint | null
  readonly maxSubtotal: bigint | null
  /** The subtotal from which it costs nothing. */
  readonly freeFrom: bigint | null
  readonly minDays: number | null
  readonly maxDays: number | null
}

export interface ShippingZone {
  readonly id: string
  readonly places: readonly ZonePlace[]
  readonly rates: readonly ZoneRate[]
}

/** One spelling of a region's or city's name: "  Riyadh " is "riyadh", and the forms of alif are one. */
export const placeName = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    // Vowel signs and the stretching of letters.
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/\s+/g, ' ')

/**
 * The zone that a destination belongs to: the one that names it most exactly — the city, then the region, then the country,
 * then everywhere else. The one made first, where several do.
 */
export function zoneOf(zones: readonly ShippingZone[], destination: Destination): ShippingZone | undefined {
  let found: ShippingZone | undefined
  let exactness = -1
  for (const zone of zones)
    for (const place of zone.places) {
      const exact = exactnessOf(place, destination)
      if (exact > exactness) [found, exactness] = [zone, exact]
    }
  return found
}

/** 3 for the city, 2 for the region, 1 for the country, 0 for everywhere else; -1 when the place is another. */
function exactnessOf(place: ZonePlace, { country, region, city }: Destination): number {
  if (place.country === null) return 0
  if (place.country !== country) return -1
  if (place.city !== null && !isNamed(place.city, city)) return -1
  if (place.region !== null && !isNamed(place.region, region)) return -1
  return place.city !== null ? 3 : place.region !== null ? 2 : 1
}

const isNamed = (name: string, given: string | null): boolean => given !== null && placeName(name) === placeName(given)
