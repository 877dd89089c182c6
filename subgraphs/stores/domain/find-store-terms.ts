import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { type Money, storeOf } from '@saler/kernel'
import type { Context } from './context.ts'
import { isSalersOwn } from './domain-name.ts'
import type { CheckoutSettings, PaymentSettings, ShippingSettings, TaxSettings } from './settings.ts'
import type { Store } from './store.ts'

type Terms = Pick<Store, 'id' | 'name' | 'currency' | 'language' | 'country' | 'timezone' | 'status'>

/** What it takes to sell in a store. Amounts are decimals with the currency's digits. */
export interface StoreTerms extends Terms {
  readonly shippingMethods: readonly {
    readonly name: string
    readonly title: string
    readonly price: { readonly amount: string; readonly currency: Money['currency'] }
    readonly estimatedDays: string
  }[]
  readonly freeShippingThreshold: string | null
  readonly tax: {
    readonly pricesIncludeTax: boolean
    readonly vatNumber: string | null
    readonly legalName: string | null
    readonly registrationNumber: string | null
    readonly address: object | null
  }
  /** The ways of paying that the store has chosen: "cod", "bank_transfer", "credit_card". */
  readonly paymentMethods: readonly string[]
  readonly checkout: {
    readonly cashOnDeliveryFee: string
    readonly bankTransfer: CheckoutSettings['bank_transfer']
    readonly unpaidOrderMinutes: number
    readonly captureAtOnce: boolean
    /** To which origins buyers may come back; empty for every secure one. */
    readonly returnOrigins: readonly string[]
  }
}

interface Kept {
  readonly shipping: ShippingSettings
  readonly tax: TaxSettings
  readonly payments: PaymentSettings
  readonly checkout: CheckoutSettings
  /** The domains that lead to the store. */
  readonly domains: readonly string[]
}

// Every order asks this once, so it is one statement that each connection plans once.
const TERMS = prepared<Terms & Kept>(
  'store_terms',
  `SELECT store.id, store.name, store.currency, store.language, store.country, store.timezone, store.status,
          setting.value AS shipping, tax.value AS tax, payments.value AS payments, checkout.value AS checkout,
          ARRAY(SELECT domain FROM domain WHERE domain.store_no = store.store_no AND status = 'ACTIVE') AS domains
     FROM store
     JOIN store_setting AS setting ON setting.store_no = store.store_no AND setting.category = 'shipping'
     JOIN store_setting AS tax ON tax.store_no = store.store_no AND tax.category = 'tax'
     JOIN store_setting AS payments ON payments.store_no = store.store_no AND payments.category = 'payments'
     JOIN store_setting AS checkout ON checkout.store_no = store.store_no AND checkout.category = 'checkout'
    WHERE store.store_no = $1 AND store.id = $2`,
)

/**
 * What other parts of the system need to know of a store to sell in it; null when there is none.
 *
 * @throws Refusal FORBIDDEN for everybody but the system's own parts.
 */
export async function findStoreTerms(context: Context, storeId: string): Promise<StoreTerms | null> {
  requireService(context.identity)
  const storeNo = storeOf(storeId)
  if (storeNo === undefined) return null
  const [found] = await context.database.query(TERMS, [storeNo, storeId])
  if (!found) return null
  const { shipping, tax, payments, checkout, domains, ...terms } = found
  return {
    ...terms,
    shippingMethods: shipping.methods.map(({ name, title, price, estimated_days }) => ({
      name,
      title,
      price: { amount: price, currency: terms.currency },
      estimatedDays: estimated_days,
    })),
    freeShippingThreshold: shipping.free_shipping_threshold,
    tax: {
      pricesIncludeTax: tax.prices_include_tax,
      vatNumber: tax.vat_number,
      legalName: tax.legal_name,
      registrationNumber: tax.registration_number,
      address: tax.address,
    },
    paymentMethods: payments.methods,
    checkout: {
      cashOnDeliveryFee: checkout.cash_on_delivery_fee,
      bankTransfer: checkout.bank_transfer,
      unpaidOrderMinutes: checkout.unpaid_order_minutes,
      captureAtOnce: checkout.capture === 'automatic',
      returnOrigins: returnOriginsOf(checkout.return_origins, domains),
    },
  }
}

/**
 * What the store has set, and its own domains. The domain below Saler's, which every store has, says nothing about where its
 * shop is: a store that has set nothing else has not decided.
 */
function returnOriginsOf(origins: readonly string[], domains: readonly string[]): readonly string[] {
  if (origins.length === 0 && domains.every(isSalersOwn)) return []
  return [...origins, ...domains.map((domain) => `https://${domain}`)]
}
