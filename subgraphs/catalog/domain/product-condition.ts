import { isId, isWhole, parseAmount, refuse, storeOf } from '@saler/kernel'
import type { ProductFilter } from '../generated/resolvers.ts'
import { LIMITS } from './limits.ts'
import type { ProductStatus } from './product-row.ts'

/** Conditions on products `p` as SQL, with the values of its parameters: the first is the store's number. */
export interface ProductCondition {
  /** The category whose key leads the list, when the list is of one. */
  readonly inCategory: boolean
  readonly where: readonly string[]
  readonly values: readonly unknown[]
  /** True when the text is one of a few, so that it is worth keeping its plan. */
  readonly usual: boolean
}

export interface ConditionOptions {
  readonly storeNo: number
  readonly storeId: string
  readonly filter: ProductFilter
  /** True when drafts and archived products exist for the caller. */
  readonly staff: boolean
  /** The store's currency, asked for only when the filter has prices. */
  readonly currency: () => Promise<string>
}

const STATUSES: readonly ProductStatus[] = ['DRAFT', 'ACTIVE', 'ARCHIVED']

/**
 * What a list's filter means.
 *
 * @throws Refusal TOO_MANY for more than 100 ids or 50 tags, INVALID for a price that is none.
 */
export async function productCondition(options: ConditionOptions): Promise<ProductCondition> {
  const { storeNo, filter } = options
  const where: string[] = []
  const values: unknown[] = [storeNo, options.storeId]
  const add = (condition: (parameter: string) => string, value: unknown): void => {
    values.push(value)
    where.push(condition(`$${values.length}`))
  }

  const inCategory = filter.categoryId != null
  if (inCategory) add((p) => `c.category_id = ${p}::uuid`, ownIds(storeNo, [filter.categoryId!])[0] ?? null)
  const statuses = wantedStatuses(filter, options.staff)
  if (statuses.length < STATUSES.length)
    where.push(`p.status IN (${statuses.map((s) => `'${s}'`).join(', ') || 'NULL'})`)
  if (filter.inStock != null) where.push(filter.inStock ? 'p.in_stock' : 'NOT p.in_stock')

  if (filter.tags) {
    if (filter.tags.length > LIMITS.filterTags) refuse('TOO_MANY', ['filter', 'tags'], { max: LIMITS.filterTags })
    // A tag that cannot be kept is on no product.
    if (filter.tags.every(isWhole))
      add(
        (p) => `p.tags @> ${p}::text[]`,
        filter.tags.map((tag) => tag.trim()),
      )
    else where.push('false')
  }
  if (filter.ids) {
    if (filter.ids.length > LIMITS.filterIds) refuse('TOO_MANY', ['filter', 'ids'], { max: LIMITS.filterIds })
    add((p) => `p.id = ANY (${p}::uuid[])`, ownIds(storeNo, filter.ids))
  }
  await addPrices(options, add, where)
  const usual = !filter.tags && !filter.ids && filter.priceMin == null && filter.priceMax == null
  return { inCategory, where, values, usual }
}

/** The ids among these that are of the store. Others are of no row here, and some would be no UUIDs. */
const ownIds = (storeNo: number, ids: readonly string[]): string[] =>
  ids.filter((id) => isId(id) && storeOf(id) === storeNo)

/** In their fixed order, so that equal wishes make equal statements. */
function wantedStatuses({ status }: ProductFilter, staff: boolean): readonly ProductStatus[] {
  if (!staff) return ['ACTIVE']
  return status ? STATUSES.filter((one) => status.includes(one)) : STATUSES
}

async function addPrices(
  { filter, currency }: ConditionOptions,
  add: (condition: (parameter: string) => string, value: unknown) => void,
  where: string[],
): Promise<void> {
  const { priceMin, priceMax } = filter
  if (priceMin == null && priceMax == null) return
  const of = await currency()
  const read = (text: string, field: string): string =>
    String(parseAmount(text, of) ?? refuse('INVALID', ['filter', field], { currency: of }))
  // The product's own range excludes most products by index; a product with variants on both sides of the wanted range
  // only is excluded by its variants.
  const ofVariant: string[] = []
  if (priceMin != null)
    add(
      (p) => {
        ofVariant.push(`v.price >= ${p}::bigint`)
        return `p.price_max >= ${p}::bigint`
      },
      read(priceMin, 'priceMin'),
    )
  if (priceMax != null)
    add(
      (p) => {
        ofVariant.push(`v.price <= ${p}::bigint`)
        return `p.price_min <= ${p}::bigint`
      },
      read(priceMax, 'priceMax'),
    )
  if (ofVariant.length === 2)
    where.push(
      `EXISTS (SELECT 1 FROM variant v
                WHERE v.store_no = p.store_no AND v.product_id = p.id AND ${ofVariant.join(' AND ')})`,
    )
}
