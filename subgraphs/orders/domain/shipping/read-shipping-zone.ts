import { isCountry, isId, newId, optionalText, parseAmount, type Refusals, requiredText, storeOf } from '@saler/kernel'
import type { SetShippingZoneErrorCode, SetShippingZoneInput } from '../../generated/resolvers.ts'
import { MAX_ADDRESS_PART } from '../limits.ts'
import type { KeptRate } from '../pricing/read-rules.ts'
import { placeName, type ZonePlace } from '../pricing/shipping-zone.ts'

const MAX_NAME = 255
const MAX_PLACES = 300
const MAX_RATES = 20
const MAX_GRAMS = 1_000_000_000
const MAX_DAYS = 365

type Findings = Refusals<SetShippingZoneErrorCode>
type RateInput = SetShippingZoneInput['rates'][number]
type PlaceInput = SetShippingZoneInput['places'][number]

/** A zone as it is kept. */
export interface KeptZone {
  readonly name: string
  readonly places: readonly ZonePlace[]
  readonly rates: readonly KeptRate[]
}

/** By what two places are the same. */
export const placeKey = ({ country, region, city }: ZonePlace): string =>
  [country ?? '', region === null ? '' : placeName(region), city === null ? '' : placeName(city)].join('\n')

/** Reads a zone. What is wrong goes to the findings; then the result must not be written. */
export function readShippingZone(
  findings: Findings,
  { storeNo, currency }: { storeNo: number; currency: string },
  input: SetShippingZoneInput,
): KeptZone {
  const within = <Item>(items: readonly Item[], max: number, field: string): readonly Item[] => {
    if (items.length === 0) findings.add('REQUIRED', [field])
    if (items.length > max) findings.add('TOO_MANY', [field], { max })
    return items.slice(0, max)
  }
  const places = within(input.places, MAX_PLACES, 'places').map((place, i) => readPlace(findings, place, i))
  const rates = within(input.rates, MAX_RATES, 'rates').map((rate, i) =>
    readRate(findings, { storeNo, currency }, rate, i),
  )
  const seen = new Set<string>()
  for (const [i, place] of places.entries()) {
    const key = placeKey(place)
    if (seen.has(key)) findings.add('INVALID', ['places', i])
    seen.add(key)
  }
  if (new Set(rates.map(({ id }) => id)).size < rates.length) findings.add('INVALID', ['rates'])
  return { name: requiredText(findings, input.name, MAX_NAME, ['name']), places, rates }
}

function readPlace(findings: Findings, given: PlaceInput, i: number): ZonePlace {
  const country = given.country?.trim().toUpperCase() || null
  const region = optionalText(findings, given.region, MAX_ADDRESS_PART, ['places', i, 'region'])
  const city = optionalText(findings, given.city, MAX_ADDRESS_PART, ['places', i, 'city'])
  // A region and a city are always those of a country.
  if (country === null ? region !== null || city !== null : !isCountry(country))
    findings.add('INVALID', ['places', i, 'country'])
  return { country, region, city }
}

function readRate(
  findings: Findings,
  { storeNo, currency }: { storeNo: number; currency: string },
  given: RateInput,
  i: number,
): KeptRate {
  const invalid = (field: keyof RateInput) => findings.add('INVALID', ['rates', i, field])
  const amount = (field: 'price' | 'minSubtotal' | 'maxSubtotal' | 'freeFrom'): string | null => {
    const text = given[field]
    if (text == null) return null
    const minor = parseAmount(text, currency)
    if (minor === undefined) invalid(field)
    return String(minor ?? 0n)
  }
  const count = (field: 'minWeight' | 'maxWeight' | 'minDays' | 'maxDays', max: number): number | null => {
    const value = given[field] ?? null
    if (value !== null && (value < 0 || value > max)) invalid(field)
    return value
  }
  if (given.id != null && !(isId(given.id) && storeOf(given.id) === storeNo)) invalid('id')
  const rate = {
    id: given.id ?? newId(storeNo),
    titleAr: requiredText(findings, given.titleAr, MAX_NAME, ['rates', i, 'titleAr']),
    titleEn: requiredText(findings, given.titleEn, MAX_NAME, ['rates', i, 'titleEn']),
    price: amount('price') ?? '0',
    minWeight: count('minWeight', MAX_GRAMS),
    maxWeight: count('maxWeight', MAX_GRAMS),
    minSubtotal: amount('minSubtotal'),
    maxSubtotal: amount('maxSubtotal'),
    freeFrom: amount('freeFrom'),
    minDays: count('minDays', MAX_DAYS),
    maxDays: count('maxDays', MAX_DAYS),
  }
  if (rate.maxWeight !== null && rate.maxWeight < (rate.minWeight ?? 0)) invalid('maxWeight')
  if (rate.maxSubtotal !== null && BigInt(rate.maxSubtotal) < BigInt(rate.minSubtotal ?? '0')) invalid('maxSubtotal')
  if (rate.maxDays !== null && rate.maxDays < (rate.minDays ?? 0)) invalid('maxDays')
  return rate
}
