import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductRow, ProductVariantRow, CategoryRow, ProductConnectionRow, OrderableVariantRow, ProductImportRow, ImportRowErrorRow, StoreRow } from '../graphql/rows.ts';
import type { Context } from '../domain/context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 4217 currency code such as "SAR". */
  CurrencyCode: { input: string; output: string; }
  /** A moment, as RFC 3339 text in UTC. */
  DateTime: { input: Date; output: Date | string; }
  /** An exact decimal number as text, such as "149.50". Never a float. */
  Decimal: { input: string; output: string; }
  /** A BCP 47 language tag such as "ar" or "en". */
  LanguageCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What addVariants refuses. */
export type AddVariantsErrorCode =
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such product for the caller. */
  | 'NOT_FOUND'
  /** The option values do not fit the product's options, or another variant has the same. */
  | 'OPTION_VALUES_INVALID'
  /** The price is no plain amount in the store's currency, such as "149.50". */
  | 'PRICE_INVALID'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** Another variant of the store, or of this input, has this SKU. */
  | 'SKU_TAKEN'
  /** The stock or threshold is negative or too large. */
  | 'STOCK_INVALID'
  /** The text is too long. */
  | 'TOO_LONG'
  /** There are too many of them. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The weight is negative or too large. */
  | 'WEIGHT_INVALID';

/** Further variants of a product. */
export type AddVariantsInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** The variants. With those that it has, the product may have 100. */
  variants: Array<CreateVariantInput>;
};

/** What addVariants answers. */
export type AddVariantsPayload = {
  __typename?: 'AddVariantsPayload';
  /** The product with all its variants; null when it was refused. */
  product?: Maybe<Product>;
  /** What was wrong; empty when they were added. */
  userErrors: Array<AddVariantsUserError>;
};

/** Why addVariants refused. */
export type AddVariantsUserError = {
  __typename?: 'AddVariantsUserError';
  /** What is wrong. */
  code: AddVariantsErrorCode;
  /** The path of the input field it is about, such as ["variants", "1", "sku"]. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What archiveProduct refuses. */
export type ArchiveProductErrorCode =
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such product for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which product to take off sale. */
export type ArchiveProductInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
};

/** What archiveProduct answers. */
export type ArchiveProductPayload = {
  __typename?: 'ArchiveProductPayload';
  /** The product; null when it was refused. */
  product?: Maybe<Product>;
  /** What was wrong; empty when it is off sale. */
  userErrors: Array<ArchiveProductUserError>;
};

/** Why archiveProduct refused. */
export type ArchiveProductUserError = {
  __typename?: 'ArchiveProductUserError';
  /** What is wrong. */
  code: ArchiveProductErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A part of a store's range. Categories form trees. */
export type Category = {
  __typename?: 'Category';
  /** The categories that lie directly in it, by name. */
  children: Array<Category>;
  /** The category's part of its web address: letters and digits of any script, and hyphens. Unique within the store. */
  handle: Scalars['String']['output'];
  /** The category's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** The name in a language; falls back as a product's title does. */
  name: Scalars['String']['output'];
  /** The category it lies in; null at the top. */
  parent?: Maybe<Category>;
  /** The store whose category it is. */
  store: Store;
};


/** A part of a store's range. Categories form trees. */
export type CategoryNameArgs = {
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
};

/** A category's name in one language. */
export type CategoryTranslationInput = {
  /** The language. */
  language: Scalars['LanguageCode']['input'];
  /** The name, at most 255 characters. */
  name: Scalars['String']['input'];
};

/** What happened in this part of the system, in a stretch of its log. Internal. */
export type ChangeLog = {
  __typename?: 'ChangeLog';
  /** What happened to things that may be kept, the newest 2,000 at most. */
  events: Array<LoggedChange>;
  /** The position behind which `events` leaves out nothing. */
  from: Scalars['String']['output'];
  /** The newest position of all: give it as `after` next time. */
  to: Scalars['String']['output'];
};

/** What createCategory refuses. */
export type CreateCategoryErrorCode =
  /** The store has no such category to put it in. */
  | 'CATEGORY_NOT_FOUND'
  /** It would lie deeper than 10 levels. */
  | 'CATEGORY_TOO_DEEP'
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The handle has a character other than letters, digits and hyphens. */
  | 'HANDLE_INVALID'
  /** Another category of the store has this handle. */
  | 'HANDLE_TAKEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** The text is too long. */
  | 'TOO_LONG'
  /** The store has 1,000 categories, or there are too many translations. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A new category. */
export type CreateCategoryInput = {
  /** The category's part of its web address; made from the name when left out. */
  handle?: InputMaybe<Scalars['String']['input']>;
  /** The name in the store's language, at most 255 characters. */
  name: Scalars['String']['input'];
  /** The category to put it in, of the same store; the top when left out. At most 10 levels. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** The name in other languages, one entry for each, at most 20. */
  translations?: InputMaybe<Array<CategoryTranslationInput>>;
};

/** What createCategory answers. */
export type CreateCategoryPayload = {
  __typename?: 'CreateCategoryPayload';
  /** The category; null when it was refused. */
  category?: Maybe<Category>;
  /** What was wrong; empty when it was made. */
  userErrors: Array<CreateCategoryUserError>;
};

/** Why createCategory refused. */
export type CreateCategoryUserError = {
  __typename?: 'CreateCategoryUserError';
  /** What is wrong. */
  code: CreateCategoryErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What createProduct refuses. */
export type CreateProductErrorCode =
  /** The store has no such category. */
  | 'CATEGORY_NOT_FOUND'
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The handle has a character other than letters, digits and hyphens. */
  | 'HANDLE_INVALID'
  /** Another product of the store has this handle. */
  | 'HANDLE_TAKEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** The option values do not fit the product's options, or another variant has the same. */
  | 'OPTION_VALUES_INVALID'
  /** The price is no plain amount in the store's currency, such as "149.50". */
  | 'PRICE_INVALID'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** Another variant of the store, or of this input, has this SKU. */
  | 'SKU_TAKEN'
  /** The stock or threshold is negative or too large. */
  | 'STOCK_INVALID'
  /** The text is too long. */
  | 'TOO_LONG'
  /** There are too many of them. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The weight is negative or too large. */
  | 'WEIGHT_INVALID';

/** A new product. */
export type CreateProductInput = {
  /** The categories to put it in, of the same store, at most 50. */
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The description in the store's language, at most 50,000 characters. Kept as it is, HTML too. */
  description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The product's part of its web address, at most 255 characters: letters and digits of any script, and hyphens; kept in
   * lower case. Made from the title when left out.
   */
  handle?: InputMaybe<Scalars['String']['input']>;
  /** What buyers choose between: at most 3. */
  options?: InputMaybe<Array<ProductOptionInput>>;
  /** Whether shoppers see it at once. */
  status?: InputMaybe<ProductStatus>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** Words to find it by: at most 50 of at most 64 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How it is taxed. */
  taxClass?: InputMaybe<TaxClass>;
  /** The title in the store's language, at most 255 characters. */
  title: Scalars['String']['input'];
  /** Its texts in other languages, one entry for each, at most 20. */
  translations?: InputMaybe<Array<ProductTranslationInput>>;
  /** The forms it is sold in: 1 to 100. Without options there is exactly one. */
  variants: Array<CreateVariantInput>;
  /** The maker or brand, at most 255 characters. */
  vendor?: InputMaybe<Scalars['String']['input']>;
};

/** What createProduct answers. */
export type CreateProductPayload = {
  __typename?: 'CreateProductPayload';
  /** The product; null when it was refused. */
  product?: Maybe<Product>;
  /** What was wrong; empty when it was made. */
  userErrors: Array<CreateProductUserError>;
};

/** Why createProduct refused. */
export type CreateProductUserError = {
  __typename?: 'CreateProductUserError';
  /** What is wrong. */
  code: CreateProductErrorCode;
  /** The path of the input field it is about, such as ["variants", "1", "sku"]. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A new variant. */
export type CreateVariantInput = {
  /** Whether it may be ordered when there is none left. False when left out. */
  allowBackorder?: InputMaybe<Scalars['Boolean']['input']>;
  /** The barcode, at most 100 characters. */
  barcode?: InputMaybe<Scalars['String']['input']>;
  /** The price before a reduction. */
  compareAtPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** At how many pieces left the merchant is told. 0 to 1,000,000; the inventory's usual one when left out. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
  /** One value for each of the product's options. Each combination may be used once. */
  optionValues?: InputMaybe<Array<OptionValueInput>>;
  /** The price in the store's currency: with VAT where the store's setting `tax.prices_include_tax` says so, else without. */
  price: Scalars['Decimal']['input'];
  /** False for what is not sent anywhere, such as a download. True when left out. */
  requiresShipping?: InputMaybe<Scalars['Boolean']['input']>;
  /** The merchant's own code, at most 100 characters. Unique within the store. */
  sku: Scalars['String']['input'];
  /** The opening stock, 0 to 1,000,000; 0 when left out. */
  stock?: InputMaybe<Scalars['Int']['input']>;
  /** What one weighs, in grams: 0 to 10,000,000; 0 when left out. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** The format of a file of products. */
export type ImportFormat =
  /** Comma-separated values in UTF-8 with the columns of Shopify's product export. */
  | 'SHOPIFY_CSV';

/** What importProducts refuses. */
export type ImportProductsErrorCode =
  /** The file lacks a column that is needed (Handle, Title or Variant Price); the message names it. */
  | 'COLUMN_MISSING'
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The file is no text, or it has a column twice. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** A quotation mark is opened and never closed; the message names the line. */
  | 'QUOTE_NOT_CLOSED'
  /** The file is empty. */
  | 'REQUIRED'
  /** The file is longer than 3,000,000 characters. */
  | 'TOO_LONG'
  /** The file has more than 5,000 rows. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A file of products. */
export type ImportProductsInput = {
  /** The file's text, at most 3 MB (3,000,000 characters). */
  content: Scalars['String']['input'];
  /** The file's format. */
  format?: InputMaybe<ImportFormat>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What importProducts answers. */
export type ImportProductsPayload = {
  __typename?: 'ImportProductsPayload';
  /** What became of the file; null when all of it was refused. */
  import?: Maybe<ProductImport>;
  /** Why all of it was refused; empty otherwise: single rows are in `import`. */
  userErrors: Array<ImportProductsUserError>;
};

/** Why importProducts refused a whole file. */
export type ImportProductsUserError = {
  __typename?: 'ImportProductsUserError';
  /** What is wrong. */
  code: ImportProductsErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A row of a file that was not taken in. */
export type ImportRowError = {
  __typename?: 'ImportRowError';
  /** Why. */
  code: ImportRowErrorCode;
  /** The line of the file on which the row begins; the header is line 1. */
  line: Scalars['Int']['output'];
  /** Why, in the language of whoever asks, with the column. */
  message: Scalars['String']['output'];
};

/** Why a row of a file was not taken in. */
export type ImportRowErrorCode =
  /** The row has more or fewer values than the file has columns. */
  | 'COLUMN_COUNT_WRONG'
  /** The handle has a character other than letters, digits and hyphens. */
  | 'HANDLE_INVALID'
  /** A value that cannot be used, such as text with NUL or an unknown inventory policy. */
  | 'INVALID'
  /** The option values do not fit the product's options, or another variant has the same. */
  | 'OPTION_VALUES_INVALID'
  /** The price is no plain amount in the store's currency. */
  | 'PRICE_INVALID'
  /** A value is missing that every product needs. */
  | 'REQUIRED'
  /** Another product of the file or the store has this SKU. */
  | 'SKU_TAKEN'
  /** The quantity is no whole number, or negative. */
  | 'STOCK_INVALID'
  /** A text is too long. */
  | 'TOO_LONG'
  /** The product has more variants, options, values or tags than it may have, or the store more categories. */
  | 'TOO_MANY';

/** How far an import is. */
export type ImportStatus =
  /** Done: what could be taken in is in, and what could not is in `rows`. */
  | 'COMPLETED'
  /** Broken off by a fault; what was taken in stays. Importing the same file again carries on. */
  | 'FAILED'
  /** Under way. */
  | 'RUNNING';

/** That something happened. Internal. */
export type LoggedChange = {
  __typename?: 'LoggedChange';
  /** The ids of what it happened to. */
  ids: Array<Scalars['ID']['output']>;
  /** Its place in the log; null while it has none. It comes again when it has. */
  position?: Maybe<Scalars['String']['output']>;
  /** The number of the store that it happened in. */
  storeNo: Scalars['Int']['output'];
  /** What happened, such as "product.updated". */
  type: Scalars['String']['output'];
};

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount as a decimal with the currency's digits, such as "149.50". */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217 code. */
  currency: Scalars['CurrencyCode']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Gives a product further variants. A value that an option does not have yet is added to it. Needs products:write. */
  addVariants: AddVariantsPayload;
  /** Takes a product off sale: its status becomes ARCHIVED. Needs products:write. */
  archiveProduct: ArchiveProductPayload;
  /** Makes a category. Needs products:write. */
  createCategory: CreateCategoryPayload;
  /**
   * Makes a product with its variants and their opening stock. Needs products:write. All that is wrong with the input is
   * refused together.
   */
  createProduct: CreateProductPayload;
  /**
   * Takes in a file of products, at most 3 MB and 5,000 rows. New products are made, known ones (by handle) are brought to
   * what the file says, variants that the file does not have stay. A row that is wrong is reported and the others go in;
   * the same file again changes nothing. Needs products:write.
   */
  importProducts: ImportProductsPayload;
  /** Puts a product on sale: its status becomes ACTIVE. Needs products:write. */
  publishProduct: PublishProductPayload;
  /** Removes a variant from its product, which must have another one. Orders keep what they say of it. Needs products:write. */
  removeVariant: RemoveVariantPayload;
  /** Changes a category; what is left out stays. Needs products:write. */
  updateCategory: UpdateCategoryPayload;
  /** Changes a product's texts, categories and tags; what is left out stays. Needs products:write. */
  updateProduct: UpdateProductPayload;
  /** Changes a variant; what is left out stays. Stock is changed with adjustStock. Needs products:write. */
  updateVariant: UpdateVariantPayload;
};


export type MutationAddVariantsArgs = {
  input: AddVariantsInput;
};


export type MutationArchiveProductArgs = {
  input: ArchiveProductInput;
};


export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationImportProductsArgs = {
  input: ImportProductsInput;
};


export type MutationPublishProductArgs = {
  input: PublishProductInput;
};


export type MutationRemoveVariantArgs = {
  input: RemoveVariantInput;
};


export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};


export type MutationUpdateVariantArgs = {
  input: UpdateVariantInput;
};

/** One value of one option, such as Size: Large. */
export type OptionValue = {
  __typename?: 'OptionValue';
  /** The option's name. */
  name: Scalars['String']['output'];
  /** The value chosen. */
  value: Scalars['String']['output'];
};

/** The value of an option. */
export type OptionValueInput = {
  /** The option's name. */
  name: Scalars['String']['input'];
  /** One of its values. */
  value: Scalars['String']['input'];
};

/** A variant as an order needs it. */
export type OrderableVariant = {
  __typename?: 'OrderableVariant';
  /** True when shoppers may order it. */
  active: Scalars['Boolean']['output'];
  /** The categories of its product, those above them included. */
  categoryIds: Array<Scalars['ID']['output']>;
  /** The variant's id. */
  id: Scalars['ID']['output'];
  /** The price, with VAT or without it as the store's settings say. */
  price: Money;
  /** The product's id. */
  productId: Scalars['ID']['output'];
  /** False for what is not sent anywhere. */
  requiresShipping: Scalars['Boolean']['output'];
  /** The merchant's own code. */
  sku: Scalars['String']['output'];
  /** How it is taxed. */
  taxClass: TaxClass;
  /** The product's title in the store's language. */
  title: Scalars['String']['output'];
  /** The option values, such as "Large / Red"; null for a product without options. */
  variantTitle?: Maybe<Scalars['String']['output']>;
  /** What one weighs, in grams. */
  weightGrams: Scalars['Int']['output'];
};

/** Where a page of a list stands. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the page's last row: give it as `after` to read on. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when there are more rows after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was reached by a cursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the page's first row. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** The lowest and the highest price of a product's variants. */
export type PriceRange = {
  __typename?: 'PriceRange';
  /** The highest price. */
  max: Money;
  /** The lowest price. */
  min: Money;
};

/**
 * Something that a store sells, in one or more variants. Everybody sees active products; drafts and archived ones exist for
 * the staff of their store only.
 */
export type Product = {
  __typename?: 'Product';
  /** The categories it was put in, by name. */
  categories: Array<Category>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The description, as it was given (it may hold HTML: escape or clean it before showing it). Languages as for `title`. */
  description?: Maybe<Scalars['String']['output']>;
  /** The product's part of its web address: letters and digits of any script, and hyphens. Unique within the store. */
  handle: Scalars['String']['output'];
  /** The product's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** What buyers choose between, in order: none for a product with a single variant. At most 3. */
  options: Array<ProductOption>;
  /** The lowest and the highest price of its variants. */
  priceRange: PriceRange;
  /** Whether shoppers see it. */
  status: ProductStatus;
  /** The store that sells it. */
  store: Store;
  /** Words it is found by, at most 50. */
  tags: Array<Scalars['String']['output']>;
  /** How it is taxed. */
  taxClass: TaxClass;
  /**
   * The title in a language; where there is none in it, in its base language ("en" for "en-GB"), and else in the store's.
   * Without `language`: in the store's language.
   */
  title: Scalars['String']['output'];
  /** Its texts in other languages than the store's, as they were given. For the store's staff; empty for everybody else. */
  translations: Array<ProductTranslation>;
  /** When it, or one of its variants, was last changed by the merchant. */
  updatedAt: Scalars['DateTime']['output'];
  /** The forms it is sold in, in order: at least 1, at most 100. */
  variants: Array<ProductVariant>;
  /** The maker or brand. */
  vendor?: Maybe<Scalars['String']['output']>;
};


/**
 * Something that a store sells, in one or more variants. Everybody sees active products; drafts and archived ones exist for
 * the staff of their store only.
 */
export type ProductDescriptionArgs = {
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
};


/**
 * Something that a store sells, in one or more variants. Everybody sees active products; drafts and archived ones exist for
 * the staff of their store only.
 */
export type ProductTitleArgs = {
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
};

/** One page of a list of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The products of this page, each with its cursor. */
  edges: Array<ProductEdge>;
  /** The products of this page. */
  nodes: Array<Product>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many products the whole list has. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A product in a list. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** Where it stands in the list: give it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** Which products of a store: all conditions that are given must hold. */
export type ProductFilter = {
  /** In this category or one that lies in it, at any depth. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Among these products, at most 100. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: with a variant that can be ordered now. False: with none. Follows the stock within moments. */
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** With a variant that costs at most this, in the store's currency. */
  priceMax?: InputMaybe<Scalars['Decimal']['input']>;
  /** With a variant that costs at least this, in the store's currency. */
  priceMin?: InputMaybe<Scalars['Decimal']['input']>;
  /** In one of these states. For shoppers it is ACTIVE whatever they ask for. */
  status?: InputMaybe<Array<ProductStatus>>;
  /** Having all of these tags (at most 50), upper and lower case told apart. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The taking-in of a file of products. */
export type ProductImport = {
  __typename?: 'ProductImport';
  /** How many products were made. */
  created: Scalars['Int']['output'];
  /** When it began. */
  createdAt: Scalars['DateTime']['output'];
  /** How many rows were not taken in. */
  failed: Scalars['Int']['output'];
  /** The import's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** The rows that were not taken in, by line: the first 1,000. */
  rows: Array<ImportRowError>;
  /** How far it is. */
  status: ImportStatus;
  /** How many rows the file has below its header. */
  total: Scalars['Int']['output'];
  /** How many products were already as the file has them. */
  unchanged: Scalars['Int']['output'];
  /** How many products were changed. */
  updated: Scalars['Int']['output'];
};

/** Something that buyers choose, such as the size. */
export type ProductOption = {
  __typename?: 'ProductOption';
  /** What is chosen, such as "Size". */
  name: Scalars['String']['output'];
  /** What there is to choose from, in order. At most 100. */
  values: Array<Scalars['String']['output']>;
};

/** What buyers choose between. */
export type ProductOptionInput = {
  /** What is chosen, such as "Size", at most 255 characters. */
  name: Scalars['String']['input'];
  /** What there is to choose from: 1 to 100 values of at most 255 characters. */
  values: Array<Scalars['String']['input']>;
};

/** The order of a list of products. */
export type ProductSort =
  /** The last made first. */
  | 'NEWEST'
  /** The first made first. */
  | 'OLDEST'
  /** By the lowest price of their variants, cheapest first. */
  | 'PRICE_ASC'
  /** By the highest price of their variants, dearest first. */
  | 'PRICE_DESC'
  /** By their title in the store's language, Arabic letters first, then others, as dictionaries do. */
  | 'TITLE';

/** Whether shoppers see a product. */
export type ProductStatus =
  /** On sale. */
  | 'ACTIVE'
  /** Taken off sale: only staff see it, and it cannot be ordered. */
  | 'ARCHIVED'
  /** Being prepared: only staff see it, and it cannot be ordered. */
  | 'DRAFT';

/** A product's texts in one language. */
export type ProductTranslation = {
  __typename?: 'ProductTranslation';
  /** The description in this language. */
  description?: Maybe<Scalars['String']['output']>;
  /** The language of these texts. */
  language: Scalars['LanguageCode']['output'];
  /** The title in this language. */
  title: Scalars['String']['output'];
};

/** A product's texts in one language. */
export type ProductTranslationInput = {
  /** The description, at most 50,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The language. */
  language: Scalars['LanguageCode']['input'];
  /** The title, at most 255 characters. */
  title: Scalars['String']['input'];
};

/** A product in one of its forms: what is priced, stocked and ordered. Visible to whom its product is visible. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** The barcode (GTIN, EAN, UPC, ISBN), if it has one. */
  barcode?: Maybe<Scalars['String']['output']>;
  /** The price before a reduction, if one is to be shown. */
  compareAtPrice?: Maybe<Money>;
  /** The variant's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** One value of each of the product's options, in their order. */
  optionValues: Array<OptionValue>;
  /** The price in the store's currency: with VAT where the store's setting `tax.prices_include_tax` says so, else without. */
  price: Money;
  /** The product it is a form of. */
  product: Product;
  /** False for what is not sent anywhere, such as a download. */
  requiresShipping: Scalars['Boolean']['output'];
  /** The merchant's own code for it. Unique within the store. */
  sku: Scalars['String']['output'];
  /** Its option values, such as "Large / Red"; the product's title when the product has no options. */
  title: Scalars['String']['output'];
  /** What one weighs, in grams; 0 when it was not said. */
  weightGrams: Scalars['Int']['output'];
};

/** What publishProduct refuses. */
export type PublishProductErrorCode =
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such product for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which product to put on sale. */
export type PublishProductInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
};

/** What publishProduct answers. */
export type PublishProductPayload = {
  __typename?: 'PublishProductPayload';
  /** The product; null when it was refused. */
  product?: Maybe<Product>;
  /** What was wrong; empty when it is on sale. */
  userErrors: Array<PublishProductUserError>;
};

/** Why publishProduct refused. */
export type PublishProductUserError = {
  __typename?: 'PublishProductUserError';
  /** What is wrong. */
  code: PublishProductErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * What happened behind a position, or lately without one, also what was committed a moment ago. Internal.
   * Errors: FORBIDDEN, INVALID (`after`).
   */
  catalogChanges: ChangeLog;
  /** All categories of a store (at most 1,000), by name. Errors: NOT_FOUND (no store's id). */
  categories: Array<Category>;
  /** A category by id. Null when it does not exist. */
  category?: Maybe<Category>;
  /** Which of these products the store has, in whatever state. Internal. */
  existingProducts: Array<Scalars['ID']['output']>;
  /** A product by id. Null when it does not exist for whoever asks: shoppers see active products only. */
  product?: Maybe<Product>;
  /** A product by its handle. Null when it does not exist for whoever asks: shoppers see active products only. */
  productByHandle?: Maybe<Product>;
  /** An import by id. Needs products:write. Null when it does not exist for whoever asks. Errors: FORBIDDEN. */
  productImport?: Maybe<ProductImport>;
  /**
   * A store's products. Everybody sees the active ones; the store's staff see drafts and archived ones too.
   * Errors: NOT_FOUND (no store's id), INVALID (a bad `after`, `first`, price or filter).
   */
  products: ProductConnection;
  /** The variants that an order names, in the store's language; those that are not the store's are left out. Internal. */
  variantsForOrder: Array<OrderableVariant>;
};


export type QueryCatalogChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCategoriesArgs = {
  storeId: Scalars['ID']['input'];
};


export type QueryCategoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExistingProductsArgs = {
  ids: Array<Scalars['ID']['input']>;
  storeId: Scalars['ID']['input'];
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductByHandleArgs = {
  handle: Scalars['String']['input'];
  storeId: Scalars['ID']['input'];
};


export type QueryProductImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
  storeId: Scalars['ID']['input'];
};


export type QueryVariantsForOrderArgs = {
  ids: Array<Scalars['ID']['input']>;
  storeId: Scalars['ID']['input'];
};

/** What removeVariant refuses. */
export type RemoveVariantErrorCode =
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** It is the product's only variant: archive the product instead. */
  | 'LAST_VARIANT'
  /** There is no such variant for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which variant to remove. */
export type RemoveVariantInput = {
  /** The variant's id. */
  variantId: Scalars['ID']['input'];
};

/** What removeVariant answers. */
export type RemoveVariantPayload = {
  __typename?: 'RemoveVariantPayload';
  /** The product without the variant; null when it was refused. */
  product?: Maybe<Product>;
  /** What was wrong; empty when it was removed. */
  userErrors: Array<RemoveVariantUserError>;
};

/** Why removeVariant refused. */
export type RemoveVariantUserError = {
  __typename?: 'RemoveVariantUserError';
  /** What is wrong. */
  code: RemoveVariantErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A merchant's store. Everybody may see it while it is not closed; a closed one can be found by its staff only. */
export type Store = {
  __typename?: 'Store';
  /** The store's id. */
  id: Scalars['ID']['output'];
  /**
   * The store's products. Everybody sees the active ones; the store's staff see drafts and archived ones too.
   * Errors: INVALID (a bad `after`, `first`, price or filter).
   */
  products: ProductConnection;
};


/** A merchant's store. Everybody may see it while it is not closed; a closed one can be found by its staff only. */
export type StoreProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};

/** How a product is taxed. */
export type TaxClass =
  /** Not at all: exempt from tax. */
  | 'EXEMPT'
  /** At a rate of its own, where the store has set one; else at the usual rate. */
  | 'REDUCED'
  /** At the usual rate. */
  | 'STANDARD'
  /** At 0 %: zero-rated. */
  | 'ZERO';

/** What updateCategory refuses. */
export type UpdateCategoryErrorCode =
  /** A category cannot lie in itself. */
  | 'CATEGORY_CYCLE'
  /** The store has no such category to put it in. */
  | 'CATEGORY_NOT_FOUND'
  /** It would lie deeper than 10 levels. */
  | 'CATEGORY_TOO_DEEP'
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The handle has a character other than letters, digits and hyphens. */
  | 'HANDLE_INVALID'
  /** Another category of the store has this handle. */
  | 'HANDLE_TAKEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such category for the caller. */
  | 'NOT_FOUND'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** The text is too long. */
  | 'TOO_LONG'
  /** There are too many translations. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Changes of a category. What is left out stays as it is. */
export type UpdateCategoryInput = {
  /** The category's id. */
  categoryId: Scalars['ID']['input'];
  /** The handle. */
  handle?: InputMaybe<Scalars['String']['input']>;
  /** The name in the store's language. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The category to put it in; null puts it at the top. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The name in other languages; replaces those there were. */
  translations?: InputMaybe<Array<CategoryTranslationInput>>;
};

/** What updateCategory answers. */
export type UpdateCategoryPayload = {
  __typename?: 'UpdateCategoryPayload';
  /** The category; null when it was refused. */
  category?: Maybe<Category>;
  /** What was wrong; empty when it was changed. */
  userErrors: Array<UpdateCategoryUserError>;
};

/** Why updateCategory refused. */
export type UpdateCategoryUserError = {
  __typename?: 'UpdateCategoryUserError';
  /** What is wrong. */
  code: UpdateCategoryErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What updateProduct refuses. */
export type UpdateProductErrorCode =
  /** The store has no such category. */
  | 'CATEGORY_NOT_FOUND'
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The handle has a character other than letters, digits and hyphens. */
  | 'HANDLE_INVALID'
  /** Another product of the store has this handle. */
  | 'HANDLE_TAKEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such product for the caller. */
  | 'NOT_FOUND'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** The text is too long. */
  | 'TOO_LONG'
  /** There are too many of them. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Changes of a product. What is left out stays as it is; lists that are given replace the old ones. */
export type UpdateProductInput = {
  /** The categories. */
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The description in the store's language; null removes it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The handle. */
  handle?: InputMaybe<Scalars['String']['input']>;
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** The tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How it is taxed. */
  taxClass?: InputMaybe<TaxClass>;
  /** The title in the store's language. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** The texts in other languages. */
  translations?: InputMaybe<Array<ProductTranslationInput>>;
  /** The maker or brand; null removes it. */
  vendor?: InputMaybe<Scalars['String']['input']>;
};

/** What updateProduct answers. */
export type UpdateProductPayload = {
  __typename?: 'UpdateProductPayload';
  /** The product; null when it was refused. */
  product?: Maybe<Product>;
  /** What was wrong; empty when it was changed. */
  userErrors: Array<UpdateProductUserError>;
};

/** Why updateProduct refused. */
export type UpdateProductUserError = {
  __typename?: 'UpdateProductUserError';
  /** What is wrong. */
  code: UpdateProductErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What updateVariant refuses. */
export type UpdateVariantErrorCode =
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such variant for the caller. */
  | 'NOT_FOUND'
  /** The price is no plain amount in the store's currency, such as "149.50". */
  | 'PRICE_INVALID'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** Another variant of the store has this SKU. */
  | 'SKU_TAKEN'
  /** The text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The weight is negative or too large. */
  | 'WEIGHT_INVALID';

/** Changes of a variant. What is left out stays as it is. */
export type UpdateVariantInput = {
  /** The barcode; null removes it. */
  barcode?: InputMaybe<Scalars['String']['input']>;
  /** The price before a reduction; null removes it. */
  compareAtPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** The price. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** False for what is not sent anywhere. */
  requiresShipping?: InputMaybe<Scalars['Boolean']['input']>;
  /** The merchant's own code. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The variant's id. */
  variantId: Scalars['ID']['input'];
  /** What one weighs, in grams. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateVariant answers. */
export type UpdateVariantPayload = {
  __typename?: 'UpdateVariantPayload';
  /** What was wrong; empty when it was changed. */
  userErrors: Array<UpdateVariantUserError>;
  /** The variant; null when it was refused. */
  variant?: Maybe<ProductVariant>;
};

/** Why updateVariant refused. */
export type UpdateVariantUserError = {
  __typename?: 'UpdateVariantUserError';
  /** What is wrong. */
  code: UpdateVariantErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** Who may keep an answer. */
export type CacheControl__Scope =
  /** Only whoever asked. */
  | 'PRIVATE'
  /** Everybody: it is the same for all who do not work for the store. */
  | 'PUBLIC';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Category: Category;
  Product: Product;
  ProductVariant: ProductVariant;
  Store: Store;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  Store:
    ( { __typename: 'Store' }
    & GraphQLRecursivePick<FederationTypes['Store'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddVariantsErrorCode: AddVariantsErrorCode;
  AddVariantsInput: AddVariantsInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddVariantsPayload: ResolverTypeWrapper<Omit<AddVariantsPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  AddVariantsUserError: ResolverTypeWrapper<AddVariantsUserError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ArchiveProductErrorCode: ArchiveProductErrorCode;
  ArchiveProductInput: ArchiveProductInput;
  ArchiveProductPayload: ResolverTypeWrapper<Omit<ArchiveProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  ArchiveProductUserError: ResolverTypeWrapper<ArchiveProductUserError>;
  Category: ResolverTypeWrapper<CategoryRow>;
  CategoryTranslationInput: CategoryTranslationInput;
  ChangeLog: ResolverTypeWrapper<ChangeLog>;
  CreateCategoryErrorCode: CreateCategoryErrorCode;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryPayload: ResolverTypeWrapper<Omit<CreateCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  CreateCategoryUserError: ResolverTypeWrapper<CreateCategoryUserError>;
  CreateProductErrorCode: CreateProductErrorCode;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: ResolverTypeWrapper<Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  CreateProductUserError: ResolverTypeWrapper<CreateProductUserError>;
  CreateVariantInput: CreateVariantInput;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ImportFormat: ImportFormat;
  ImportProductsErrorCode: ImportProductsErrorCode;
  ImportProductsInput: ImportProductsInput;
  ImportProductsPayload: ResolverTypeWrapper<Omit<ImportProductsPayload, 'import'> & { import?: Maybe<ResolversTypes['ProductImport']> }>;
  ImportProductsUserError: ResolverTypeWrapper<ImportProductsUserError>;
  ImportRowError: ResolverTypeWrapper<ImportRowErrorRow>;
  ImportRowErrorCode: ImportRowErrorCode;
  ImportStatus: ImportStatus;
  LanguageCode: ResolverTypeWrapper<Scalars['LanguageCode']['output']>;
  LoggedChange: ResolverTypeWrapper<LoggedChange>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OptionValue: ResolverTypeWrapper<OptionValue>;
  OptionValueInput: OptionValueInput;
  OrderableVariant: ResolverTypeWrapper<OrderableVariantRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  Product: ResolverTypeWrapper<ProductRow>;
  ProductConnection: ResolverTypeWrapper<ProductConnectionRow>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFilter: ProductFilter;
  ProductImport: ResolverTypeWrapper<ProductImportRow>;
  ProductOption: ResolverTypeWrapper<ProductOption>;
  ProductOptionInput: ProductOptionInput;
  ProductSort: ProductSort;
  ProductStatus: ProductStatus;
  ProductTranslation: ResolverTypeWrapper<ProductTranslation>;
  ProductTranslationInput: ProductTranslationInput;
  ProductVariant: ResolverTypeWrapper<ProductVariantRow>;
  PublishProductErrorCode: PublishProductErrorCode;
  PublishProductInput: PublishProductInput;
  PublishProductPayload: ResolverTypeWrapper<Omit<PublishProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  PublishProductUserError: ResolverTypeWrapper<PublishProductUserError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemoveVariantErrorCode: RemoveVariantErrorCode;
  RemoveVariantInput: RemoveVariantInput;
  RemoveVariantPayload: ResolverTypeWrapper<Omit<RemoveVariantPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  RemoveVariantUserError: ResolverTypeWrapper<RemoveVariantUserError>;
  Store: ResolverTypeWrapper<StoreRow>;
  TaxClass: TaxClass;
  UpdateCategoryErrorCode: UpdateCategoryErrorCode;
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryPayload: ResolverTypeWrapper<Omit<UpdateCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  UpdateCategoryUserError: ResolverTypeWrapper<UpdateCategoryUserError>;
  UpdateProductErrorCode: UpdateProductErrorCode;
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: ResolverTypeWrapper<Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  UpdateProductUserError: ResolverTypeWrapper<UpdateProductUserError>;
  UpdateVariantErrorCode: UpdateVariantErrorCode;
  UpdateVariantInput: UpdateVariantInput;
  UpdateVariantPayload: ResolverTypeWrapper<Omit<UpdateVariantPayload, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  UpdateVariantUserError: ResolverTypeWrapper<UpdateVariantUserError>;
  cacheControl__Scope: CacheControl__Scope;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddVariantsInput: AddVariantsInput;
  ID: Scalars['ID']['output'];
  AddVariantsPayload: Omit<AddVariantsPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  AddVariantsUserError: AddVariantsUserError;
  String: Scalars['String']['output'];
  ArchiveProductInput: ArchiveProductInput;
  ArchiveProductPayload: Omit<ArchiveProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  ArchiveProductUserError: ArchiveProductUserError;
  Category: CategoryRow;
  CategoryTranslationInput: CategoryTranslationInput;
  ChangeLog: ChangeLog;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryPayload: Omit<CreateCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  CreateCategoryUserError: CreateCategoryUserError;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  CreateProductUserError: CreateProductUserError;
  CreateVariantInput: CreateVariantInput;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  ImportProductsInput: ImportProductsInput;
  ImportProductsPayload: Omit<ImportProductsPayload, 'import'> & { import?: Maybe<ResolversParentTypes['ProductImport']> };
  ImportProductsUserError: ImportProductsUserError;
  ImportRowError: ImportRowErrorRow;
  LanguageCode: Scalars['LanguageCode']['output'];
  LoggedChange: LoggedChange;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  OptionValue: OptionValue;
  OptionValueInput: OptionValueInput;
  OrderableVariant: OrderableVariantRow;
  PageInfo: PageInfo;
  PriceRange: PriceRange;
  Product: ProductRow;
  ProductConnection: ProductConnectionRow;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFilter: ProductFilter;
  ProductImport: ProductImportRow;
  ProductOption: ProductOption;
  ProductOptionInput: ProductOptionInput;
  ProductTranslation: ProductTranslation;
  ProductTranslationInput: ProductTranslationInput;
  ProductVariant: ProductVariantRow;
  PublishProductInput: PublishProductInput;
  PublishProductPayload: Omit<PublishProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  PublishProductUserError: PublishProductUserError;
  Query: Record<PropertyKey, never>;
  RemoveVariantInput: RemoveVariantInput;
  RemoveVariantPayload: Omit<RemoveVariantPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  RemoveVariantUserError: RemoveVariantUserError;
  Store: StoreRow;
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryPayload: Omit<UpdateCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  UpdateCategoryUserError: UpdateCategoryUserError;
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  UpdateProductUserError: UpdateProductUserError;
  UpdateVariantInput: UpdateVariantInput;
  UpdateVariantPayload: Omit<UpdateVariantPayload, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  UpdateVariantUserError: UpdateVariantUserError;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControl__Scope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddVariantsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddVariantsPayload'] = ResolversParentTypes['AddVariantsPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AddVariantsUserError']>, ParentType, ContextType>;
};

export type AddVariantsUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddVariantsUserError'] = ResolversParentTypes['AddVariantsUserError']> = {
  code?: Resolver<ResolversTypes['AddVariantsErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ArchiveProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveProductPayload'] = ResolversParentTypes['ArchiveProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ArchiveProductUserError']>, ParentType, ContextType>;
};

export type ArchiveProductUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveProductUserError'] = ResolversParentTypes['ArchiveProductUserError']> = {
  code?: Resolver<ResolversTypes['ArchiveProductErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<CategoryNameArgs>>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
};

export type ChangeLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeLog'] = ResolversParentTypes['ChangeLog']> = {
  events?: Resolver<Array<ResolversTypes['LoggedChange']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryPayload'] = ResolversParentTypes['CreateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CreateCategoryUserError']>, ParentType, ContextType>;
};

export type CreateCategoryUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryUserError'] = ResolversParentTypes['CreateCategoryUserError']> = {
  code?: Resolver<ResolversTypes['CreateCategoryErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CreateProductUserError']>, ParentType, ContextType>;
};

export type CreateProductUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductUserError'] = ResolversParentTypes['CreateProductUserError']> = {
  code?: Resolver<ResolversTypes['CreateProductErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type ImportProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProductsPayload'] = ResolversParentTypes['ImportProductsPayload']> = {
  import?: Resolver<Maybe<ResolversTypes['ProductImport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ImportProductsUserError']>, ParentType, ContextType>;
};

export type ImportProductsUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProductsUserError'] = ResolversParentTypes['ImportProductsUserError']> = {
  code?: Resolver<ResolversTypes['ImportProductsErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportRowErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRowError'] = ResolversParentTypes['ImportRowError']> = {
  code?: Resolver<ResolversTypes['ImportRowErrorCode'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface LanguageCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageCode'], any> {
  name: 'LanguageCode';
}

export type LoggedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoggedChange'] = ResolversParentTypes['LoggedChange']> = {
  ids?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storeNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addVariants?: Resolver<ResolversTypes['AddVariantsPayload'], ParentType, ContextType, RequireFields<MutationAddVariantsArgs, 'input'>>;
  archiveProduct?: Resolver<ResolversTypes['ArchiveProductPayload'], ParentType, ContextType, RequireFields<MutationArchiveProductArgs, 'input'>>;
  createCategory?: Resolver<ResolversTypes['CreateCategoryPayload'], ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductPayload'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  importProducts?: Resolver<ResolversTypes['ImportProductsPayload'], ParentType, ContextType, RequireFields<MutationImportProductsArgs, 'input'>>;
  publishProduct?: Resolver<ResolversTypes['PublishProductPayload'], ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'input'>>;
  removeVariant?: Resolver<ResolversTypes['RemoveVariantPayload'], ParentType, ContextType, RequireFields<MutationRemoveVariantArgs, 'input'>>;
  updateCategory?: Resolver<ResolversTypes['UpdateCategoryPayload'], ParentType, ContextType, RequireFields<MutationUpdateCategoryArgs, 'input'>>;
  updateProduct?: Resolver<ResolversTypes['UpdateProductPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  updateVariant?: Resolver<ResolversTypes['UpdateVariantPayload'], ParentType, ContextType, RequireFields<MutationUpdateVariantArgs, 'input'>>;
};

export type OptionValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OptionValue'] = ResolversParentTypes['OptionValue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderableVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderableVariant'] = ResolversParentTypes['OrderableVariant']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  categoryIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requiresShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxClass?: Resolver<ResolversTypes['TaxClass'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProductDescriptionArgs>>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  priceRange?: Resolver<ResolversTypes['PriceRange'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  taxClass?: Resolver<ResolversTypes['TaxClass'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ProductTitleArgs>>;
  translations?: Resolver<Array<ResolversTypes['ProductTranslation']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImport'] = ResolversParentTypes['ProductImport']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['ImportRowError']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductTranslation'] = ResolversParentTypes['ProductTranslation']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['LanguageCode'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  barcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  optionValues?: Resolver<Array<ResolversTypes['OptionValue']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  requiresShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublishProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishProductPayload'] = ResolversParentTypes['PublishProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['PublishProductUserError']>, ParentType, ContextType>;
};

export type PublishProductUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishProductUserError'] = ResolversParentTypes['PublishProductUserError']> = {
  code?: Resolver<ResolversTypes['PublishProductErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  catalogChanges?: Resolver<ResolversTypes['ChangeLog'], ParentType, ContextType, Partial<QueryCatalogChangesArgs>>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoriesArgs, 'storeId'>>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'id'>>;
  existingProducts?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryExistingProductsArgs, 'ids' | 'storeId'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  productByHandle?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductByHandleArgs, 'handle' | 'storeId'>>;
  productImport?: Resolver<Maybe<ResolversTypes['ProductImport']>, ParentType, ContextType, RequireFields<QueryProductImportArgs, 'id'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'storeId'>>;
  variantsForOrder?: Resolver<Array<ResolversTypes['OrderableVariant']>, ParentType, ContextType, RequireFields<QueryVariantsForOrderArgs, 'ids' | 'storeId'>>;
};

export type RemoveVariantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveVariantPayload'] = ResolversParentTypes['RemoveVariantPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RemoveVariantUserError']>, ParentType, ContextType>;
};

export type RemoveVariantUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveVariantUserError'] = ResolversParentTypes['RemoveVariantUserError']> = {
  code?: Resolver<ResolversTypes['RemoveVariantErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store'], FederationReferenceType extends FederationReferenceTypes['Store'] = FederationReferenceTypes['Store']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Store']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<StoreProductsArgs, 'first'>>;
};

export type UpdateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCategoryPayload'] = ResolversParentTypes['UpdateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateCategoryUserError']>, ParentType, ContextType>;
};

export type UpdateCategoryUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCategoryUserError'] = ResolversParentTypes['UpdateCategoryUserError']> = {
  code?: Resolver<ResolversTypes['UpdateCategoryErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateProductUserError']>, ParentType, ContextType>;
};

export type UpdateProductUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductUserError'] = ResolversParentTypes['UpdateProductUserError']> = {
  code?: Resolver<ResolversTypes['UpdateProductErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateVariantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateVariantPayload'] = ResolversParentTypes['UpdateVariantPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UpdateVariantUserError']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type UpdateVariantUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateVariantUserError'] = ResolversParentTypes['UpdateVariantUserError']> = {
  code?: Resolver<ResolversTypes['UpdateVariantErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddVariantsPayload?: AddVariantsPayloadResolvers<ContextType>;
  AddVariantsUserError?: AddVariantsUserErrorResolvers<ContextType>;
  ArchiveProductPayload?: ArchiveProductPayloadResolvers<ContextType>;
  ArchiveProductUserError?: ArchiveProductUserErrorResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  ChangeLog?: ChangeLogResolvers<ContextType>;
  CreateCategoryPayload?: CreateCategoryPayloadResolvers<ContextType>;
  CreateCategoryUserError?: CreateCategoryUserErrorResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  CreateProductUserError?: CreateProductUserErrorResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  ImportProductsPayload?: ImportProductsPayloadResolvers<ContextType>;
  ImportProductsUserError?: ImportProductsUserErrorResolvers<ContextType>;
  ImportRowError?: ImportRowErrorResolvers<ContextType>;
  LanguageCode?: GraphQLScalarType;
  LoggedChange?: LoggedChangeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OptionValue?: OptionValueResolvers<ContextType>;
  OrderableVariant?: OrderableVariantResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductImport?: ProductImportResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  ProductTranslation?: ProductTranslationResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  PublishProductPayload?: PublishProductPayloadResolvers<ContextType>;
  PublishProductUserError?: PublishProductUserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemoveVariantPayload?: RemoveVariantPayloadResolvers<ContextType>;
  RemoveVariantUserError?: RemoveVariantUserErrorResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  UpdateCategoryPayload?: UpdateCategoryPayloadResolvers<ContextType>;
  UpdateCategoryUserError?: UpdateCategoryUserErrorResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  UpdateProductUserError?: UpdateProductUserErrorResolvers<ContextType>;
  UpdateVariantPayload?: UpdateVariantPayloadResolvers<ContextType>;
  UpdateVariantUserError?: UpdateVariantUserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
