import type { Ask } from './ask.ts'

/** What the measurements run over. */
export interface Seeded {
  readonly storeId: string
  readonly categoryIds: readonly string[]
  readonly handles: readonly string[]
  readonly variantIds: readonly string[]
}

export const PRODUCTS = 10_000
const CATEGORIES = 50
const PRODUCTS_PER_FILE = 1_600

const HEADER =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Inventory Policy,Variant Price'

const pad = (n: number): string => String(n).padStart(5, '0')

/** The rows of one product in Shopify's format: two or three variants, spread over the categories. */
function rowsOf(n: number): string[] {
  const handle = `product-${pad(n)}`
  const sizes = n % 2 ? ['S', 'M', 'L'] : ['S', 'M']
  return sizes.map((size, i) => {
    const head =
      i === 0 ? `منتج رقم ${n},وصف المنتج رقم ${n},Saler,Category ${n % CATEGORIES},"new, tag-${n % 20}",true` : ',,,,,'
    return `${handle},${head},Size,${size},SKU-${pad(n)}-${size},1000000,deny,${10 + (n % 500)}.${pad(n % 100).slice(-2)}`
  })
}

/** A merchant, a store and its products, made through the public API as a merchant would import them. */
export async function seed(ask: Ask, say: (text: string) => void): Promise<Seeded> {
  const email = `bench-${Date.now()}@example.com`
  const person = { email, password: 'a password for measuring', firstName: 'Bench', lastName: 'Mark' }
  const { register } = await ask(
    'mutation ($input: RegisterInput!) { register(input: $input) { session { accessToken } } }',
    { input: person },
  )
  const token: string = register.session.accessToken
  const { createStore } = await ask(
    'mutation ($input: CreateStoreInput!) { createStore(input: $input) { store { id } } }',
    { input: { handle: `bench-${Date.now()}`, name: 'Bench' } },
    token,
  )
  const storeId: string = createStore.store.id
  for (let from = 0; from < PRODUCTS; from += PRODUCTS_PER_FILE) {
    const numbers = Array.from({ length: Math.min(PRODUCTS_PER_FILE, PRODUCTS - from) }, (_, i) => from + i)
    const content = [HEADER, ...numbers.flatMap(rowsOf)].join('\n')
    const { importProducts } = await ask(
      'mutation ($input: ImportProductsInput!) { importProducts(input: $input) { import { created failed rows { line message } } userErrors { message } } }',
      { input: { storeId, content } },
      token,
    )
    if (importProducts.import?.created !== numbers.length) throw new Error(JSON.stringify(importProducts))
    say(`  ${from + numbers.length} products`)
  }
  const { categories } = await ask('query ($storeId: ID!) { categories(storeId: $storeId) { id } }', { storeId })
  const { products } = await ask(
    'query ($storeId: ID!) { products(storeId: $storeId, first: 100) { nodes { handle variants { id } } } }',
    { storeId },
  )
  return {
    storeId,
    categoryIds: categories.map((category: { id: string }) => category.id),
    handles: Array.from({ length: PRODUCTS }, (_, n) => `product-${pad(n)}`),
    variantIds: products.nodes.flatMap((node: { variants: { id: string }[] }) => node.variants.map(({ id }) => id)),
  }
}
