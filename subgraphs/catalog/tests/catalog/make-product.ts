import type { Identity } from '@saler/identity'
import type { Catalog, UserErrors } from './open-catalog.ts'

export const CREATE = `mutation ($input: CreateProductInput!) { createProduct(input: $input) {
  product { id handle title description vendor status tags
    options { name values }
    variants { id sku title price { amount currency } compareAtPrice { amount } barcode optionValues { name value } }
    categories { id } translations { language title description }
    priceRange { min { amount } max { amount } } store { id } createdAt updatedAt }
  userErrors { code field message } } }`

export interface ShownVariant {
  id: string
  sku: string
  title: string
  price: { amount: string; currency: string }
  compareAtPrice: { amount: string } | null
  barcode: string | null
  optionValues: { name: string; value: string }[]
}

export interface ShownProduct {
  id: string
  handle: string
  title: string
  description: string | null
  vendor: string | null
  status: string
  tags: string[]
  options: { name: string; values: string[] }[]
  variants: ShownVariant[]
  categories: { id: string }[]
  translations: { language: string; title: string; description: string | null }[]
  priceRange: { min: { amount: string }; max: { amount: string } }
  store: { id: string }
  createdAt: string
  updatedAt: string
}

export type CreateAnswer = { createProduct: UserErrors & { product: ShownProduct | null } }

let made = 0

/** An input that is right, with what the test changes. */
export const productInput = (storeId: string, changes: Record<string, unknown> = {}): Record<string, unknown> => {
  made++
  return { storeId, title: `Product ${made}`, variants: [{ sku: `SKU-${made}`, price: '10.00' }], ...changes }
}

/** Makes a product, which has to succeed. */
export async function makeProduct(
  catalog: Catalog,
  owner: Identity,
  storeId: string,
  changes: Record<string, unknown> = {},
): Promise<ShownProduct> {
  const { createProduct } = await catalog.ask<CreateAnswer>(owner, CREATE, { input: productInput(storeId, changes) })
  if (!createProduct.product) throw new Error(JSON.stringify(createProduct.userErrors))
  return createProduct.product
}

export const CREATE_CATEGORY = `mutation ($input: CreateCategoryInput!) { createCategory(input: $input) {
  category { id handle name parent { id } } userErrors { code field message } } }`

export type CategoryAnswer = {
  createCategory: UserErrors & {
    category: { id: string; handle: string; name: string; parent: { id: string } | null } | null
  }
}

/** Makes a category, which has to succeed, and answers its id. */
export async function makeCategory(
  catalog: Catalog,
  owner: Identity,
  storeId: string,
  changes: Record<string, unknown> = {},
): Promise<string> {
  made++
  const input = { storeId, name: `Category ${made}`, ...changes }
  const { createCategory } = await catalog.ask<CategoryAnswer>(owner, CREATE_CATEGORY, { input })
  if (!createCategory.category) throw new Error(JSON.stringify(createCategory.userErrors))
  return createCategory.category.id
}
