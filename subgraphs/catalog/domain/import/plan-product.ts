import { textFault } from '@saler/kernel'
import type { RefusedRow } from '../import-row.ts'
import type { NewProduct } from '../insert-products.ts'
import { LIMITS } from '../limits.ts'
import { type Option, withValues } from '../option.ts'
import type { ProductStatus } from '../product-row.ts'
import type { FileProduct } from './file-product.ts'
import type { KnownProduct } from './known-product.ts'
import { planVariants, type SkuOwners, type VariantPlan } from './plan-variants.ts'

/** A product of the store as the file wants it. */
export interface ProductChange extends VariantPlan {
  readonly known: KnownProduct
  readonly title: string
  readonly description: string | null
  readonly vendor: string | null
  readonly tags: readonly string[]
  readonly status: ProductStatus
  readonly options: readonly Option[]
  /** The category to put it into, if it is not there yet. */
  readonly categoryId: string | null
}

export type ProductPlan =
  | { readonly kind: 'create'; readonly product: NewProduct }
  | { readonly kind: 'update'; readonly change: ProductChange }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused' }

export interface PlanOptions {
  readonly currency: string
  /** The store's categories by the name that the file gives them. */
  readonly categories: ReadonlyMap<string, string>
  readonly skus: SkuOwners
  readonly refuse: (row: RefusedRow) => void
}

/** What a file means for one product of the store, or for one that it does not have yet. */
export function planProduct(product: FileProduct, known: KnownProduct | undefined, options: PlanOptions): ProductPlan {
  const fault = faultOf(product, known, options)
  if (fault) {
    // A product whose rows have nothing but pictures is refused by its first row.
    const lines = product.variants.length > 0 ? product.variants.map(({ line }) => line) : [product.line]
    for (const line of lines) options.refuse({ line, ...fault })
    return { kind: 'refused' }
  }
  const variants = planVariants(product, known, options)
  const categoryId = product.type === null ? null : (options.categories.get(product.type) ?? null)
  return known ? planChange(product, known, variants, categoryId) : planNew(product, variants, categoryId)
}

function faultOf(
  product: FileProduct,
  known: KnownProduct | undefined,
  { categories }: PlanOptions,
): Pick<RefusedRow, 'code' | 'values'> | undefined {
  if (!known && product.title === '') return { code: 'REQUIRED', values: { column: 'Title' } }
  const names = product.optionNames
  if (names.includes('') || new Set(names).size < names.length)
    return { code: 'OPTION_VALUES_INVALID', values: { column: 'Option1 Name' } }
  const code = names.map((name) => textFault(name, LIMITS.name)).find((one) => one)
  if (code) return { code, values: { column: 'Option1 Name', max: LIMITS.name } }
  if (product.type !== null && !categories.has(product.type))
    return { code: 'TOO_MANY', values: { column: 'Type', max: LIMITS.categories } }
  return undefined
}

function planNew(product: FileProduct, { added }: VariantPlan, categoryId: string | null): ProductPlan {
  if (added.length === 0) return { kind: 'refused' }
  const options = product.optionNames.map((name) => ({ name, values: [] }))
  return {
    kind: 'create',
    product: {
      handle: product.handle,
      title: product.title,
      description: product.description ?? null,
      vendor: product.vendor ?? null,
      status: product.published ? 'ACTIVE' : 'DRAFT',
      taxClass: 'STANDARD',
      options: withValues(
        options,
        added.map(({ optionValues }) => optionValues),
      ),
      translations: {},
      tags: product.tags ?? [],
      categoryIds: categoryId === null ? [] : [categoryId],
      variants: added,
    },
  }
}

function planChange(
  product: FileProduct,
  known: KnownProduct,
  variants: VariantPlan,
  categoryId: string | null,
): ProductPlan {
  const change: ProductChange = {
    known,
    ...variants,
    title: product.title || known.title,
    description: product.description === undefined ? known.description : product.description,
    vendor: product.vendor === undefined ? known.vendor : product.vendor,
    tags: product.tags ?? known.tags,
    status: statusOf(product.published, known.status),
    options: withValues(
      known.options,
      variants.added.map(({ optionValues }) => optionValues),
    ),
    categoryId: categoryId !== null && known.categoryIds.includes(categoryId) ? null : categoryId,
  }
  const same =
    change.added.length === 0 &&
    change.changed.length === 0 &&
    change.categoryId === null &&
    change.title === known.title &&
    change.description === known.description &&
    change.vendor === known.vendor &&
    change.status === known.status &&
    change.tags.length === known.tags.length &&
    change.tags.every((tag, i) => tag === known.tags[i])
  return same ? { kind: 'unchanged' } : { kind: 'update', change }
}

/** What is published goes on sale; what is not goes off sale, and stays archived where the merchant archived it. */
function statusOf(published: boolean | undefined, status: ProductStatus): ProductStatus {
  if (published === undefined) return status
  if (published) return 'ACTIVE'
  return status === 'ACTIVE' ? 'DRAFT' : status
}
