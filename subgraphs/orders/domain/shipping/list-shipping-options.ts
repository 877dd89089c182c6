import { isCountry, Refusal, Refusals, refuse } from '@saler/kernel'
import type { QueryShippingOptionsArgs } from '../../generated/resolvers.ts'
import type { ShippingOptionRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { MAX_ADDRESS_PART, MAX_LINES, MAX_QUANTITY } from '../limits.ts'
import { type Destination, price } from '../pricing/price.ts'

/**
 * The ways to ship some goods somewhere, for everybody.
 *
 * @throws Refusal NOT_FOUND on `storeId` when there is no such store or it takes no orders, INVALID, TOO_MANY on `lines`.
 */
export async function listShippingOptions(
  context: Context,
  { storeId, address, lines }: QueryShippingOptionsArgs,
): Promise<ShippingOptionRow[]> {
  if (lines.length > MAX_LINES) refuse('TOO_MANY', ['lines'], { max: MAX_LINES })
  const findings = new Refusals<'INVALID'>()
  for (const [i, { quantity }] of lines.entries())
    if (quantity < 1 || quantity > MAX_QUANTITY) findings.add('INVALID', ['lines', i, 'quantity'])
  const destination = address ? readDestination(findings, address) : null
  findings.throwIfAny()
  const nobody = { userId: null, customerId: null, email: null }
  const nothing = { shippingOption: null, codes: [], giftCards: [], buyer: nobody, fee: 0n }
  const priced = await price(context, { storeId, lines, address: destination, ...nothing }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code.startsWith('STORE_')) return refuse('NOT_FOUND', ['storeId'])
    throw error
  })
  return priced.shippingOptions.map(({ title, ...option }) => ({
    ...option,
    title: title[context.language],
    currency: priced.currency,
  }))
}

function readDestination(
  findings: Refusals<'INVALID'>,
  given: NonNullable<QueryShippingOptionsArgs['address']>,
): Destination {
  const country = given.country.trim().toUpperCase()
  if (!isCountry(country)) findings.add('INVALID', ['address', 'country'])
  const part = (field: 'region' | 'city'): string | null => {
    const text = given[field]?.trim() || null
    if (text !== null && text.length > MAX_ADDRESS_PART) findings.add('INVALID', ['address', field])
    return text
  }
  return { country, region: part('region'), city: part('city') }
}
