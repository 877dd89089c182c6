import { parseAmount, textFault } from '@saler/kernel'
import type { RefusedRow } from '../import-row.ts'
import { LIMITS } from '../limits.ts'
import { optionKey } from '../option.ts'
import type { NewVariant } from '../variant-input.ts'
import { type FileProduct, type FileVariant, madeSku } from './file-product.ts'
import type { KnownProduct, KnownVariant } from './known-product.ts'
import type { Column } from './shopify-file.ts'

/** Whose each SKU is: the id of a variant of the store, or the option key and handle of a new one of the file. */
export type SkuOwners = Map<string, string>

/** A variant of the store that the file changes, as it is going to be. */
export type VariantChange = Pick<KnownVariant, 'id' | 'sku' | 'price' | 'compareAt' | 'barcode'>

export interface VariantPlan {
  readonly added: readonly NewVariant[]
  readonly changed: readonly VariantChange[]
}

type Fault = Pick<RefusedRow, 'code' | 'values'>

/** Thrown inside a row's reading, and caught there: what is wrong with the row. */
class RowRefused extends Error {
  readonly fault: Fault
  constructor(code: Fault['code'], column: Column, values: Fault['values'] = {}) {
    super(code)
    this.fault = { code, values: { column, ...values } }
  }
}

/**
 * What a file's rows mean for the variants of one product: which are new and which change. A row that is wrong is
 * refused, the others count.
 */
export function planVariants(
  product: FileProduct,
  known: KnownProduct | undefined,
  options: { currency: string; skus: SkuOwners; refuse: (row: RefusedRow) => void },
): VariantPlan {
  const { currency, skus } = options
  const names = known ? known.options.map(({ name }) => name) : product.optionNames
  const knownByKey = new Map(known?.variants.map((variant) => [variant.key, variant]))
  const used = names.map((_, i) => new Set(known?.options[i]?.values))
  const seen = new Set<string>()
  const added: NewVariant[] = []
  const changed: VariantChange[] = []
  for (const row of product.variants) {
    try {
      const optionValues = valuesFor(row, product, names)
      const key = optionKey(optionValues)
      if (seen.has(key)) throw new RowRefused('OPTION_VALUES_INVALID', 'Option1 Value')
      const own = knownByKey.get(key)
      if (!own) checkOptionsHaveRoom(optionValues, used)
      if (!own && knownByKey.size + added.length >= LIMITS.variants)
        throw new RowRefused('TOO_MANY', 'Handle', { max: LIMITS.variants })
      const price = readPrice(row, own, currency)
      const compareAt = readCompareAt(row, own, currency)
      const barcode = readBarcode(row, own)
      const opening = own ? undefined : readOpening(row)
      const owner = own?.id ?? `${product.handle}/${key}`
      const sku = claimSku(row, { own, owner, made: madeSku(product.handle, optionValues), key, skus })
      seen.add(key)
      for (const [i, value] of optionValues.entries()) used[i]!.add(value)
      if (opening) added.push({ sku, price, compareAt, barcode, optionValues, ...opening, lowStockThreshold: null })
      else if (
        own &&
        (own.sku !== sku || own.price !== price || own.compareAt !== compareAt || own.barcode !== barcode)
      )
        changed.push({ id: own.id, sku, price, compareAt, barcode })
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error
      options.refuse({ line: row.line, ...error.fault })
    }
  }
  return { added, changed }
}

function checkOptionsHaveRoom(optionValues: readonly string[], used: readonly ReadonlySet<string>[]): void {
  const full = optionValues.some((value, i) => !used[i]!.has(value) && used[i]!.size >= LIMITS.optionValues)
  if (full) throw new RowRefused('TOO_MANY', 'Option1 Value', { max: LIMITS.optionValues })
}

/** The row's option values in the order of the product's options. */
function valuesFor({ optionValues }: FileVariant, product: FileProduct, names: readonly string[]): string[] {
  const fits = optionValues?.length === names.length && names.every((name) => product.optionNames.includes(name))
  if (!optionValues || !fits) throw new RowRefused('OPTION_VALUES_INVALID', 'Option1 Value')
  for (const value of optionValues) {
    const fault = textFault(value, LIMITS.name)
    if (fault) throw new RowRefused(fault, 'Option1 Value', { max: LIMITS.name })
  }
  return names.map((name) => optionValues[product.optionNames.indexOf(name)]!)
}

function readPrice(row: FileVariant, own: KnownVariant | undefined, currency: string): bigint {
  const cell = row.cell('Variant Price')
  if (cell) return readAmount(cell, currency, 'Variant Price')
  return own?.price ?? fail('REQUIRED', 'Variant Price')
}

function readCompareAt(row: FileVariant, own: KnownVariant | undefined, currency: string): bigint | null {
  const cell = row.cell('Variant Compare At Price')
  if (cell === undefined) return own?.compareAt ?? null
  return cell === '' ? null : readAmount(cell, currency, 'Variant Compare At Price')
}

const readAmount = (cell: string, currency: string, column: Column): bigint =>
  parseAmount(cell, currency) ?? fail('PRICE_INVALID', column, { currency })

function readBarcode(row: FileVariant, own: KnownVariant | undefined): string | null {
  const cell = row.cell('Variant Barcode')
  if (cell === undefined) return own?.barcode ?? null
  // Shopify puts an apostrophe before barcodes so that spreadsheets keep their zeros.
  const barcode = cell.replace(/^'/, '')
  checkText(barcode, 'Variant Barcode')
  return barcode || null
}

/** What a new variant begins with. What is in stock later is the inventory's to say. */
function readOpening(
  row: FileVariant,
): Pick<NewVariant, 'onHand' | 'allowBackorder' | 'weightGrams' | 'requiresShipping'> {
  const quantity = row.cell('Variant Inventory Qty') || '0'
  const onHand = /^\d{1,7}$/.test(quantity) ? Number(quantity) : -1
  if (onHand < 0 || onHand > LIMITS.stock)
    throw new RowRefused('STOCK_INVALID', 'Variant Inventory Qty', { max: LIMITS.stock })
  const policy = (row.cell('Variant Inventory Policy') || 'deny').toLowerCase()
  if (policy !== 'deny' && policy !== 'continue') throw new RowRefused('INVALID', 'Variant Inventory Policy')
  return { onHand, allowBackorder: policy === 'continue', ...readParcel(row) }
}

/** What a new variant weighs, and whether it is shipped. */
function readParcel(row: FileVariant): Pick<NewVariant, 'weightGrams' | 'requiresShipping'> {
  // Spreadsheets write whole numbers as "250.0" too.
  const grams = Math.round(Number(row.cell('Variant Grams') || '0'))
  if (!(grams >= 0 && grams <= LIMITS.weightGrams)) throw new RowRefused('INVALID', 'Variant Grams')
  return { weightGrams: grams, requiresShipping: row.cell('Variant Requires Shipping')?.toLowerCase() !== 'false' }
}

/** Finds the variant's SKU and takes it, so that no later row can have it. */
function claimSku(
  row: FileVariant,
  claim: { own: KnownVariant | undefined; owner: string; made: string; key: string; skus: SkuOwners },
): string {
  const { own, owner, made, key, skus } = claim
  const isFree = (sku: string) => (skus.get(sku) ?? owner) === owner
  const given = row.cell('Variant SKU') || own?.sku
  if (given) {
    checkText(given, 'Variant SKU')
    if (!isFree(given)) throw new RowRefused('SKU_TAKEN', 'Variant SKU', { sku: given })
  }
  const numbered = `${made}-${key.slice(0, 6)}`
  const sku = given ?? (isFree(made) ? made : numbered)
  if (!isFree(sku)) throw new RowRefused('SKU_TAKEN', 'Variant SKU', { sku })
  skus.set(sku, owner)
  return sku
}

function checkText(text: string, column: Column): void {
  const fault = textFault(text, LIMITS.code)
  if (fault) throw new RowRefused(fault, column, { max: LIMITS.code })
}

function fail(code: Fault['code'], column: Column, values?: Fault['values']): never {
  throw new RowRefused(code, column, values)
}
