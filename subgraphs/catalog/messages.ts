import type { CommonCode, Messages } from '@saler/subgraph'
import type {
  AddVariantsErrorCode,
  ArchiveProductErrorCode,
  CreateCategoryErrorCode,
  CreateProductErrorCode,
  ImportProductsErrorCode,
  ImportRowErrorCode,
  PublishProductErrorCode,
  RemoveVariantErrorCode,
  UpdateCategoryErrorCode,
  UpdateProductErrorCode,
  UpdateVariantErrorCode,
} from './generated/resolvers.ts'

type RefusalCode =
  | AddVariantsErrorCode
  | ArchiveProductErrorCode
  | CreateCategoryErrorCode
  | CreateProductErrorCode
  | ImportProductsErrorCode
  | PublishProductErrorCode
  | RemoveVariantErrorCode
  | UpdateCategoryErrorCode
  | UpdateProductErrorCode
  | UpdateVariantErrorCode

/** What is said of a row of a file names its column, which what is said of an input need not do. */
type RowCode = `ROW_${ImportRowErrorCode}`

type OwnCode = Exclude<RefusalCode, CommonCode> | RowCode

/** What the catalogue's refusals say beyond those that all of the system shares. */
export const messages: Messages<OwnCode> = {
  HANDLE_TAKEN: { ar: 'هذا المعرّف مستخدم في المتجر.', en: 'The store already uses this handle.' },
  HANDLE_INVALID: {
    ar: 'المعرّف أحرف وأرقام وشرطات فقط، ولا يبدأ بشرطة ولا ينتهي بها.',
    en: 'A handle has letters, digits and hyphens only, and neither begins nor ends with a hyphen.',
  },
  SKU_TAKEN: { ar: 'رمز المنتج «{sku}» مستخدم.', en: 'The SKU "{sku}" is already used.' },
  PRICE_INVALID: {
    ar: 'السعر ليس مبلغًا صحيحًا بعملة {currency}، مثل "149.50".',
    en: 'The price is no plain amount in {currency}, such as "149.50".',
  },
  WEIGHT_INVALID: {
    ar: 'الوزن بالجرام عدد صحيح من 0 إلى {max}.',
    en: 'A weight in grams is a whole number from 0 to {max}.',
  },
  STOCK_INVALID: { ar: 'الكمية عدد صحيح من 0 إلى {max}.', en: 'A quantity is a whole number from 0 to {max}.' },
  OPTION_VALUES_INVALID: {
    ar: 'قيم الخيارات لا تطابق خيارات المنتج أو هي مكررة.',
    en: "The option values do not fit the product's options, or are there twice.",
  },
  CATEGORY_NOT_FOUND: { ar: 'لا يوجد هذا التصنيف في المتجر.', en: 'The store has no such category.' },
  CATEGORY_TOO_DEEP: {
    ar: 'لا تتجاوز التصنيفات {max} مستويات.',
    en: 'Categories can lie at most {max} levels deep.',
  },
  CATEGORY_CYCLE: { ar: 'لا يمكن أن يقع التصنيف داخل نفسه.', en: 'A category cannot lie in itself.' },
  LAST_VARIANT: {
    ar: 'هذا آخر شكل للمنتج: أرشف المنتج بدلًا من حذفه.',
    en: 'This is the only variant of its product: archive the product instead.',
  },
  COLUMN_MISSING: { ar: 'ينقص الملف العمود «{column}».', en: 'The file lacks the column "{column}".' },
  QUOTE_NOT_CLOSED: {
    ar: 'في السطر {line} علامة اقتباس لم تُغلق.',
    en: 'On line {line} a quotation mark is opened and never closed.',
  },
  ROW_INVALID: { ar: '«{column}»: القيمة غير صالحة.', en: '{column}: this value is not valid.' },
  ROW_REQUIRED: { ar: '«{column}»: هذه القيمة مطلوبة.', en: '{column}: this value is required.' },
  ROW_TOO_LONG: {
    ar: '«{column}»: النص أطول من {max} حرفًا.',
    en: '{column}: the text is longer than {max} characters.',
  },
  ROW_TOO_MANY: { ar: '«{column}»: العدد أكثر من {max}.', en: '{column}: there are more than {max}.' },
  ROW_COLUMN_COUNT_WRONG: {
    ar: 'في السطر {found} قيمة وفي الملف {expected} عمودًا.',
    en: 'The row has {found} values and the file has {expected} columns.',
  },
  ROW_HANDLE_INVALID: {
    ar: '«{column}»: المعرّف أحرف وأرقام وشرطات فقط.',
    en: '{column}: a handle has letters, digits and hyphens only.',
  },
  ROW_SKU_TAKEN: {
    ar: '«{column}»: رمز المنتج «{sku}» مستخدم.',
    en: '{column}: the SKU "{sku}" is already used.',
  },
  ROW_PRICE_INVALID: {
    ar: '«{column}»: ليس مبلغًا صحيحًا بعملة {currency}.',
    en: '{column}: this is no plain amount in {currency}.',
  },
  ROW_STOCK_INVALID: {
    ar: '«{column}»: الكمية عدد صحيح من 0 إلى {max}.',
    en: '{column}: a quantity is a whole number from 0 to {max}.',
  },
  ROW_OPTION_VALUES_INVALID: {
    ar: '«{column}»: قيم الخيارات لا تطابق خيارات المنتج أو هي مكررة.',
    en: "{column}: the option values do not fit the product's options, or are there twice.",
  },
}
