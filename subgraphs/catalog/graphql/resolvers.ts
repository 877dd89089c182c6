import { money } from '@saler/kernel'
import { type CompleteResolvers, orNull, refusable } from '@saler/subgraph'
import { addVariants } from '../domain/add-variants.ts'
import type { Context } from '../domain/context.ts'
import { createCategory } from '../domain/create-category.ts'
import { createProduct } from '../domain/create-product.ts'
import { existingProducts } from '../domain/existing-products.ts'
import { findCategory, listCategories, referredCategory } from '../domain/find-category.ts'
import { findImport } from '../domain/find-import.ts'
import { findProduct, findProductByHandle } from '../domain/find-product.ts'
import { importProducts } from '../domain/import-products.ts'
import { listChanges } from '../domain/list-changes.ts'
import { listProducts } from '../domain/list-products.ts'
import { orderableVariants } from '../domain/orderable-variants.ts'
import { categoryName } from '../domain/product-language.ts'
import { removeVariant } from '../domain/remove-variant.ts'
import { archiveProduct, publishProduct } from '../domain/set-product-status.ts'
import { updateCategory } from '../domain/update-category.ts'
import { updateProduct } from '../domain/update-product.ts'
import { updateVariant } from '../domain/update-variant.ts'
import { variantTitle } from '../domain/variant-row.ts'
import type {
  CategoryResolvers,
  Category as GraphQLCategory,
  ImportRowError as GraphQLImportRowError,
  OrderableVariant as GraphQLOrderableVariant,
  ProductImport as GraphQLProductImport,
  Store as GraphQLStore,
  ImportRowErrorResolvers,
  MutationAddVariantsArgs,
  MutationArchiveProductArgs,
  MutationCreateCategoryArgs,
  MutationCreateProductArgs,
  MutationImportProductsArgs,
  MutationPublishProductArgs,
  MutationRemoveVariantArgs,
  MutationResolvers,
  MutationUpdateCategoryArgs,
  MutationUpdateProductArgs,
  MutationUpdateVariantArgs,
  OrderableVariantResolvers,
  ProductImportResolvers,
  QueryResolvers,
  StoreResolvers,
} from '../generated/resolvers.ts'
import { Product, ProductConnection, ProductVariant } from './product.ts'
import type { CategoryRow, ImportRowErrorRow, OrderableVariantRow, ProductImportRow, StoreRow } from './rows.ts'
import { selected } from './selected.ts'

const Query = {
  product: (_source, { id }, context, info) =>
    orNull(findProduct(context, id, { variants: selected(info, 'variants') })),
  productByHandle: (_source, args, context, info) =>
    orNull(findProductByHandle(context, args, { variants: selected(info, 'variants') })),
  products: (_source, args, context, info) => listProducts(context, args, { variants: selected(info, 'variants') }),
  categories: (_source, { storeId }, context) => listCategories(context, storeId),
  category: (_source, { id }, context) => orNull(findCategory(context, id)),
  productImport: (_source, { id }, context) => orNull(findImport(context, id)),
  variantsForOrder: (_source, args, context) => orderableVariants(context, args),
  existingProducts: (_source, args, context) => existingProducts(context, args),
  catalogChanges: (_source, { after }, context) => listChanges(context, after),
} satisfies Required<QueryResolvers>

const Mutation = {
  createProduct: refusable(async (context: Context, { input }: MutationCreateProductArgs) => ({
    product: await createProduct(context, input),
  })),
  updateProduct: refusable(async (context: Context, { input }: MutationUpdateProductArgs) => ({
    product: await updateProduct(context, input),
  })),
  publishProduct: refusable(async (context: Context, { input }: MutationPublishProductArgs) => ({
    product: await publishProduct(context, input),
  })),
  archiveProduct: refusable(async (context: Context, { input }: MutationArchiveProductArgs) => ({
    product: await archiveProduct(context, input),
  })),
  addVariants: refusable(async (context: Context, { input }: MutationAddVariantsArgs) => ({
    product: await addVariants(context, input),
  })),
  updateVariant: refusable(async (context: Context, { input }: MutationUpdateVariantArgs) => ({
    variant: await updateVariant(context, input),
  })),
  removeVariant: refusable(async (context: Context, { input }: MutationRemoveVariantArgs) => ({
    product: await removeVariant(context, input),
  })),
  createCategory: refusable(async (context: Context, { input }: MutationCreateCategoryArgs) => ({
    category: await createCategory(context, input),
  })),
  updateCategory: refusable(async (context: Context, { input }: MutationUpdateCategoryArgs) => ({
    category: await updateCategory(context, input),
  })),
  importProducts: refusable(async (context: Context, { input }: MutationImportProductsArgs) => ({
    import: await importProducts(context, input),
  })),
} satisfies Required<MutationResolvers>

const Store = {
  __resolveReference: ({ id }) => ({ id }),
  products: (store, args, context, info) =>
    listProducts(context, { ...args, storeId: store.id }, { variants: selected(info, 'variants') }),
} satisfies CompleteResolvers<StoreRow, GraphQLStore, StoreResolvers>

const Category = {
  __resolveReference: ({ id }, context) => referredCategory(context, id),
  store: (category) => ({ id: category.storeId }),
  name: (category, { language }) => categoryName(category, language),
  parent: async ({ parentId }, _args, { loaders }) =>
    parentId === null ? null : ((await loaders.category.load(parentId)) ?? null),
  children: (category, _args, { loaders }) => loaders.categoriesInCategory.load(category.id),
} satisfies CompleteResolvers<CategoryRow, GraphQLCategory, CategoryResolvers>

const OrderableVariant = {
  variantTitle: ({ optionValues }) => variantTitle(optionValues),
  price: ({ price, currency }) => money(price, currency),
} satisfies CompleteResolvers<OrderableVariantRow, GraphQLOrderableVariant, OrderableVariantResolvers>

const ProductImport = {
  rows: ({ rows }) => rows as ImportRowErrorRow[],
} satisfies CompleteResolvers<ProductImportRow, GraphQLProductImport, ProductImportResolvers>

const ImportRowError = {
  message: ({ code, values }, _args, { say }) => say(`ROW_${code}`, values),
} satisfies CompleteResolvers<ImportRowErrorRow, GraphQLImportRowError, ImportRowErrorResolvers>

export const resolvers = {
  Query,
  Mutation,
  Store,
  Product,
  ProductVariant,
  ProductConnection,
  Category,
  OrderableVariant,
  ProductImport,
  ImportRowError,
}
