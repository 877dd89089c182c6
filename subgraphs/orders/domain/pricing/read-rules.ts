import { prepared } from '@saler/database'
import type { Context } from '../context.ts'
import type { DiscountRule } from './discount-rule.ts'
import type { Buyer } from './priced.ts'
import type { ShippingZone, ZonePlace } from './shipping-zone.ts'
import type { TaxRate } from './tax-rate.ts'

/** What a store has set for its prices: in its own database of orders. */
export interface StoreRules {
  readonly taxRates: readonly TaxRate[]
  readonly zones: readonly ShippingZone[]
  /** The automatic ones, oldest first, and those of the codes that were asked for. */
  readonly discounts: readonly DiscountRule[]
}

/** A zone's rate as its JSON keeps it: amounts are text, because JSON has no integers beyond 2^53. */
export interface KeptRate {
  readonly id: string
  readonly titleAr: string
  readonly titleEn: string
  readonly price: string
  readonly minWeight: number | null
  readonly maxWeight: number | null
  readonly minSubtotal: string | null
  readonly maxSubtotal: string | null
  readonly freeFrom: string | null
  readonly minDays: number | null
  readonly maxDays: number | null
}

type KeptDiscount = Omit<DiscountRule, 'amount' | 'minimumSubtotal' | 'startsAt' | 'endsAt'> & {
  readonly amount: string | null
  readonly minimumSubtotal: string | null
  readonly startsAt: string | null
  readonly endsAt: string | null
}

interface Found {
  readonly taxRates: readonly TaxRate[] | null
  readonly zones: readonly { id: string; places: readonly ZonePlace[]; rates: readonly KeptRate[] }[] | null
  readonly discounts: readonly KeptDiscount[] | null
}

// Every order asks this, so it is one statement. An order that is priced anew has used its discounts once itself.
const RULES = prepared<Found>(
  'pricing_rules',
  `SELECT
    (SELECT json_agg(json_build_object('country', country, 'region', nullif(region, ''), 'taxClass', tax_class,
      'rate', rate)) FROM tax_rate WHERE store_no = $1) AS "taxRates",
    (SELECT json_agg(json_build_object('id', id, 'places', places, 'rates', rates) ORDER BY id)
      FROM shipping_zone WHERE store_no = $1) AS zones,
    (SELECT json_agg(json_build_object('id', id, 'code', code, 'title', title, 'kind', kind, 'percentage', percentage,
      'amount', amount::text, 'buyQuantity', buy_quantity, 'getQuantity', get_quantity,
      'minimumSubtotal', minimum_subtotal::text, 'productIds', product_ids, 'categoryIds', category_ids,
      'startsAt', starts_at, 'endsAt', ends_at, 'usageLimit', usage_limit,
      'usageLimitPerCustomer', usage_limit_per_customer, 'active', active,
      'used', used - CASE WHEN own_id IS NULL THEN 0 ELSE 1 END,
      'usedByBuyer', CASE WHEN usage_limit_per_customer IS NULL THEN 0 ELSE coalesce((SELECT max(buyer.used)
        FROM discount_buyer buyer WHERE buyer.store_no = $1 AND buyer.discount_id = discount.id
          AND buyer.buyer = ANY ($3::text[])), 0) - CASE WHEN own_id IS NULL THEN 0 ELSE 1 END END) ORDER BY id)
      FROM discount LEFT JOIN (SELECT discount_id AS own_id FROM order_discount
        WHERE store_no = $1 AND order_id = $4::uuid AND returned_at IS NULL) AS own ON own_id = id
      WHERE store_no = $1 AND (code IS NULL AND active OR code = ANY ($2::text[]))) AS discounts`,
)

/** Under which names a buyer's uses of a discount are counted. */
export const buyerKeys = ({ userId, email }: Pick<Buyer, 'userId' | 'email'>): string[] => [
  ...(userId === null ? [] : [`user:${userId}`]),
  ...(email === null ? [] : [`email:${email.toLowerCase()}`]),
]

/**
 * Reads what a store has set for its prices.
 *
 * @param asked.codes in upper case.
 * @param asked.orderId an order that is priced anew, whose own uses do not count.
 */
export async function readRules(
  { database }: Pick<Context, 'database'>,
  storeNo: number,
  asked: { codes: readonly string[]; buyer: Buyer; orderId?: string },
): Promise<StoreRules> {
  const buyer = buyerKeys(asked.buyer)
  const values = [storeNo, asked.codes, buyer, asked.orderId ?? null]
  const [found] = await database.query(RULES, values)
  return {
    taxRates: found!.taxRates ?? [],
    zones: (found!.zones ?? []).map(({ rates, ...zone }) => ({ ...zone, rates: rates.map(rateOf) })),
    // Whose uses cannot be counted gets no automatic discount that has so many for each buyer.
    discounts: (found!.discounts ?? [])
      .filter((kept) => kept.code !== null || kept.usageLimitPerCustomer === null || buyer.length > 0)
      .map(discountOf),
  }
}

const minor = (text: string | null): bigint | null => (text === null ? null : BigInt(text))
const moment = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** A zone's rate from its JSON. */
export const rateOf = (kept: KeptRate): ShippingZone['rates'][number] => ({
  id: kept.id,
  title: { ar: kept.titleAr, en: kept.titleEn },
  price: BigInt(kept.price),
  minWeight: kept.minWeight,
  maxWeight: kept.maxWeight,
  minSubtotal: minor(kept.minSubtotal),
  maxSubtotal: minor(kept.maxSubtotal),
  freeFrom: minor(kept.freeFrom),
  minDays: kept.minDays,
  maxDays: kept.maxDays,
})

const discountOf = (kept: KeptDiscount): DiscountRule => ({
  ...kept,
  amount: minor(kept.amount),
  minimumSubtotal: minor(kept.minimumSubtotal),
  startsAt: moment(kept.startsAt),
  endsAt: moment(kept.endsAt),
})
