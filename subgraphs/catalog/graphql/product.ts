import { money } from '@saler/kernel'
import type { CompleteResolvers } from '@saler/subgraph'
import { referredProduct, referredVariant } from '../domain/find-product.ts'
import { productDescription, productTitle, productTranslations } from '../domain/product-language.ts'
import { unpackVariants, variantTitle } from '../domain/variant-row.ts'
import type {
  Product as GraphQLProduct,
  ProductConnection as GraphQLProductConnection,
  ProductVariant as GraphQLProductVariant,
  ProductConnectionResolvers,
  ProductResolvers,
  ProductVariantResolvers,
} from '../generated/resolvers.ts'
import type { ProductConnectionRow, ProductRow, ProductVariantRow } from './rows.ts'

export const Product = {
  __resolveReference: ({ id }, context) => referredProduct(context, id),
  store: (product) => ({ id: product.storeId }),
  title: (product, { language }) => productTitle(product, language),
  description: (product, { language }) => productDescription(product, language),
  variants: (product, _args, { loaders }) =>
    product.packedVariants
      ? unpackVariants(product, product.packedVariants)
      : loaders.variantsOfProduct.load(product.id),
  categories: (product, _args, { loaders }) => loaders.categoriesOfProduct.load(product.id),
  priceRange: ({ priceMin, priceMax, currency }) => ({
    min: money(priceMin, currency),
    max: money(priceMax, currency),
  }),
  translations: (product, _args, { identity }) => productTranslations(identity, product),
} satisfies CompleteResolvers<ProductRow, GraphQLProduct, ProductResolvers>

export const ProductVariant = {
  __resolveReference: ({ id }, context) => referredVariant(context, id),
  product: async ({ product }, _args, { loaders }) => (await loaders.product.load(product.id))!,
  title: ({ optionValues, product }) => variantTitle(optionValues) ?? product.listedTitle,
  price: ({ price, product }) => money(price, product.currency),
  compareAtPrice: ({ compareAt, product }) => (compareAt === null ? null : money(compareAt, product.currency)),
  optionValues: ({ optionValues, product }) =>
    product.options.map(({ name }, i) => ({ name, value: optionValues[i]! })),
} satisfies CompleteResolvers<ProductVariantRow, GraphQLProductVariant, ProductVariantResolvers>

export const ProductConnection = {
  nodes: ({ nodes }) => nodes as ProductRow[],
  edges: ({ edges }) => edges as { cursor: string; node: ProductRow }[],
  totalCount: (page) => page.totalCount(),
} satisfies CompleteResolvers<ProductConnectionRow, GraphQLProductConnection, ProductConnectionResolvers>
