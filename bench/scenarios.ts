import { randomUUID } from 'node:crypto'
import type { Seeded } from './seed.ts'

export interface Scenario {
  readonly name: string
  readonly query: string
  variables(seeded: Seeded): Record<string, unknown>
}

const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!

export const PRODUCT_PAGE: Scenario = {
  name: 'product page by handle',
  query: `query ProductPage($storeId: ID!, $handle: String!) { productByHandle(storeId: $storeId, handle: $handle) {
    id title description options { name values }
    variants { id sku title price { amount currency } optionValues { name value } stock { available } } } }`,
  variables: ({ storeId, handles }) => ({ storeId, handle: any(handles) }),
}

export const LISTING: Scenario = {
  name: 'listing of 20 in a category',
  query: `query Listing($storeId: ID!, $categoryId: ID!) {
    products(storeId: $storeId, first: 20, filter: { categoryId: $categoryId }) {
      nodes { id handle title priceRange { min { amount currency } } variants { sku price { amount } stock { available } } }
      pageInfo { hasNextPage endCursor } } }`,
  variables: ({ storeId, categoryIds }) => ({ storeId, categoryId: any(categoryIds) }),
}

/** One of what buyers look at most: an answer that nobody asks for twice is not worth keeping. */
const popular = <T>(list: readonly T[]): T => any(list.slice(0, 300))

export const KEPT_PRODUCT_PAGE: Scenario = {
  ...PRODUCT_PAGE,
  name: 'one of 300 product pages, answers kept',
  variables: ({ storeId, handles }) => ({ storeId, handle: popular(handles) }),
}

export const KEPT_LISTING: Scenario = { ...LISTING, name: 'listing of 20 in a category, answers kept' }

export const PLACE_ORDER: Scenario = {
  name: 'placeOrder with 2 lines',
  query: `mutation PlaceOrder($input: PlaceOrderInput!) { placeOrder(input: $input) {
    order { id number status total { amount currency } lines { sku quantity total { amount } } }
    userErrors { code field message } } }`,
  variables: ({ storeId, variantIds }) => ({
    input: {
      storeId,
      idempotencyKey: randomUUID(),
      email: 'buyer@example.com',
      lines: [
        { variantId: any(variantIds), quantity: 1 },
        { variantId: any(variantIds), quantity: 2 },
      ],
    },
  }),
}
