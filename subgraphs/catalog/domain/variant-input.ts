import {
  type Field,
  type Findings,
  optionalText,
  parseAmount,
  requiredText,
  type TextErrorCode,
  textFault,
} from '@saler/kernel'
import { LIMITS } from './limits.ts'
import { type Option, optionKey, valuesInOrder } from './option.ts'

/** A variant as clients give it. */
export interface GivenVariant {
  readonly sku: string
  readonly price: string
  readonly compareAtPrice?: string | null
  readonly barcode?: string | null
  readonly optionValues?: readonly { readonly name: string; readonly value: string }[] | null
  readonly stock?: number | null
  readonly lowStockThreshold?: number | null
  readonly allowBackorder?: boolean | null
  readonly weightGrams?: number | null
  readonly requiresShipping?: boolean | null
}

/** A variant that can be written. Amounts are in the minor units of the store's currency. */
export interface NewVariant {
  readonly sku: string
  readonly price: bigint
  readonly compareAt: bigint | null
  readonly barcode: string | null
  /** One value for each of the product's options, in their order. */
  readonly optionValues: readonly string[]
  readonly onHand: number
  readonly lowStockThreshold: number | null
  readonly allowBackorder: boolean
  readonly weightGrams: number
  readonly requiresShipping: boolean
}

export type VariantErrorCode =
  | TextErrorCode
  | 'TOO_MANY'
  | 'SKU_TAKEN'
  | 'PRICE_INVALID'
  | 'STOCK_INVALID'
  | 'WEIGHT_INVALID'
  | 'OPTION_VALUES_INVALID'

export interface VariantRules {
  readonly options: readonly Option[]
  /** True when a value that an option does not have is added to it instead of refused. */
  readonly newValues: boolean
  readonly currency: string
  /** Combinations of option values that the product has already. */
  readonly takenKeys?: ReadonlySet<string>
}

/** Reads the variants of an input. What is wrong goes to the findings; then the result must not be written. */
export function readVariants(
  findings: Findings<VariantErrorCode>,
  given: readonly GivenVariant[],
  rules: VariantRules,
): NewVariant[] {
  if (given.length === 0) findings.add('REQUIRED', ['variants'])
  if (given.length > LIMITS.variants) {
    findings.add('TOO_MANY', ['variants'], { max: LIMITS.variants })
    return []
  }
  const skus = new Set<string>()
  const keys = new Set(rules.takenKeys)
  return given.map((variant, i) => {
    const field = ['variants', i]
    const sku = requiredText(findings, variant.sku, LIMITS.code, [...field, 'sku'])
    if (sku !== '' && skus.has(sku)) findings.add('SKU_TAKEN', [...field, 'sku'], { sku })
    skus.add(sku)
    return {
      sku,
      price: readPrice(findings, variant.price, rules.currency, [...field, 'price']),
      compareAt:
        variant.compareAtPrice == null
          ? null
          : readPrice(findings, variant.compareAtPrice, rules.currency, [...field, 'compareAtPrice']),
      barcode: optionalText(findings, variant.barcode, LIMITS.code, [...field, 'barcode']),
      optionValues: readOptionValues(findings, variant.optionValues ?? [], rules, keys, [...field, 'optionValues']),
      onHand: readPieces(findings, variant.stock ?? 0, [...field, 'stock']),
      lowStockThreshold:
        variant.lowStockThreshold == null
          ? null
          : readPieces(findings, variant.lowStockThreshold, [...field, 'lowStockThreshold']),
      allowBackorder: variant.allowBackorder ?? false,
      weightGrams: readWeight(findings, variant.weightGrams ?? 0, [...field, 'weightGrams']),
      requiresShipping: variant.requiresShipping ?? true,
    }
  })
}

/** Reads an amount in the store's currency; 0 stands for one that is refused. */
export function readPrice(findings: Findings<'PRICE_INVALID'>, given: string, currency: string, field: Field): bigint {
  const minor = parseAmount(given, currency)
  if (minor === undefined) findings.add('PRICE_INVALID', field, { currency })
  return minor ?? 0n
}

/** Reads a weight in grams. */
export function readWeight(findings: Findings<'WEIGHT_INVALID'>, grams: number, field: Field): number {
  if (grams < 0 || grams > LIMITS.weightGrams) findings.add('WEIGHT_INVALID', field, { max: LIMITS.weightGrams })
  return grams
}

function readPieces(findings: Findings<'STOCK_INVALID'>, pieces: number, field: Field): number {
  if (pieces < 0 || pieces > LIMITS.stock) findings.add('STOCK_INVALID', field, { max: LIMITS.stock })
  return pieces
}

function readOptionValues(
  findings: Findings<VariantErrorCode>,
  given: readonly { name: string; value: string }[],
  rules: VariantRules,
  keys: Set<string>,
  field: Field,
): string[] {
  const values = valuesInOrder(rules.options, given)
  const fit = values?.every((value, i) =>
    rules.newValues ? textFault(value, LIMITS.name) === undefined : rules.options[i]!.values.includes(value),
  )
  const key = optionKey(values ?? [])
  if (!values || !fit || keys.has(key)) {
    findings.add('OPTION_VALUES_INVALID', field)
    return []
  }
  keys.add(key)
  return values
}
