/** How much of everything a store may keep. The SDL says the same to clients. */
export const LIMITS = {
  /** Titles, names, handles, vendors, options and their values, in characters. */
  name: 255,
  description: 50_000,
  /** SKUs and barcodes, in characters. */
  code: 100,
  tag: 64,
  tags: 50,
  translations: 20,
  categoriesOfProduct: 50,
  options: 3,
  optionValues: 100,
  variants: 100,
  /** Pieces of one variant. */
  stock: 1_000_000,
  /** Of one variant: ten tonnes. */
  weightGrams: 10_000_000,
  categories: 1_000,
  categoryLevels: 10,
  filterTags: 50,
  filterIds: 100,
  orderedVariants: 500,
  importCharacters: 3_000_000,
  importRows: 5_000,
  reportedRows: 1_000,
} as const
