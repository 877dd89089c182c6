import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { type Money, storeOf } from '@saler/kernel'
import type { Context } from './context.ts'
import type { ShippingSettings } from './settings.ts'
import type { Store } from './store.ts'

type Terms = Pick<Store, 'id' | 'name' | 'currency' | 'language' | 'country' | 'status'>

/** What it takes to sell in a store. Amounts are decimals with the currency's digits. */
export interface StoreTerms extends Terms {
  readonly shippingMethods: readonly {
    readonly name: string
    readonly title: string
    readonly price: { readonly amount: string; readonly currency: Money['currency'] }
  }[]
  readonly freeShippingThreshold: string | null
}

// Every order asks this once, so it is one statement that each connection plans once.
const TERMS = prepared<Terms & { shipping: ShippingSettings }>(
  'store_terms',
  `SELECT store.id, store.name, store.currency, store.language, store.country, store.status, setting.value AS shipping
     FROM store
     JOIN store_setting AS setting ON setting.store_no = store.store_no AND setting.category = 'shipping'
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
  const { shipping, ...terms } = found
  return {
    ...terms,
    shippingMethods: shipping.methods.map(({ name, title, price }) => ({
      name,
      title,
      price: { amount: price, currency: terms.currency },
    })),
    freeShippingThreshold: shipping.free_shipping_threshold,
  }
}
