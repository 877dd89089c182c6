import { type Identity, seesInside } from '@saler/identity'
import type { CategoryRow } from './category-row.ts'
import type { ProductRow } from './product-row.ts'
import { entryFor, inStoreLanguage } from './translation.ts'

type Language = string | null | undefined

/** A product's title in a language; without a wish, or without such a title, in the store's. */
export const productTitle = (product: ProductRow, language: Language): string =>
  (language && language !== product.language ? entryFor(product.translations, language)?.title : undefined) ??
  product.listedTitle

/** A product's description in a language; without a wish, or without such a description, in the store's. */
export const productDescription = ({ translations, description, language: own }: ProductRow, language: Language) =>
  (language && language !== own ? entryFor(translations, language)?.description : undefined) ??
  inStoreLanguage(translations, own)?.description ??
  description

/** A category's name in a language; without a wish, or without such a name, in the store's. */
export const categoryName = (category: CategoryRow, language: Language): string =>
  (language && language !== category.language ? entryFor(category.translations, language) : undefined) ??
  category.listedName

/** All translations of a product, for the staff of its store. */
export const productTranslations = (identity: Identity, { storeNo, translations }: ProductRow) =>
  seesInside(identity, storeNo, 'products:write')
    ? Object.entries(translations).map(([language, texts]) => ({ language, ...texts }))
    : []
