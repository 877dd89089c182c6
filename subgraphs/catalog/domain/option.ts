import { type Field, type Findings, fingerprint, requiredText, type TextErrorCode } from '@saler/kernel'
import { LIMITS } from './limits.ts'

/** What buyers choose between, such as Size with Small and Large. */
export interface Option {
  readonly name: string
  readonly values: string[]
}

export type OptionErrorCode = TextErrorCode | 'TOO_MANY' | 'OPTION_VALUES_INVALID'

/** Tells combinations of values apart in an index, for which the values themselves can be too long. */
export const optionKey = (values: readonly string[]): string => fingerprint(values)

/** Reads a new product's options: at most 3 with names of their own, each with 1 to 100 different values. */
export function readOptions(
  findings: Findings<OptionErrorCode>,
  given: readonly { readonly name: string; readonly values: readonly string[] }[],
): Option[] {
  if (given.length > LIMITS.options) findings.add('TOO_MANY', ['options'], { max: LIMITS.options })
  const names = new Set<string>()
  return given.slice(0, LIMITS.options).map((option, i) => {
    const name = requiredText(findings, option.name, LIMITS.name, ['options', i, 'name'])
    if (names.has(name)) findings.add('OPTION_VALUES_INVALID', ['options', i, 'name'])
    names.add(name)
    return { name, values: readValues(findings, option.values, ['options', i, 'values']) }
  })
}

function readValues(findings: Findings<OptionErrorCode>, given: readonly string[], field: Field): string[] {
  if (given.length === 0) findings.add('OPTION_VALUES_INVALID', field)
  if (given.length > LIMITS.optionValues) findings.add('TOO_MANY', field, { max: LIMITS.optionValues })
  const values: string[] = []
  for (const [i, text] of given.slice(0, LIMITS.optionValues).entries()) {
    const value = requiredText(findings, text, LIMITS.name, [...field, i])
    if (value !== '' && values.includes(value)) findings.add('OPTION_VALUES_INVALID', [...field, i])
    values.push(value)
  }
  return values
}

/**
 * Puts a variant's option values into the order of the product's options. Undefined when there is not exactly one value
 * for each option.
 */
export function valuesInOrder(
  options: readonly Option[],
  given: readonly { name: string; value: string }[],
): string[] | undefined {
  if (given.length !== options.length) return undefined
  const byName = new Map(given.map(({ name, value }) => [name.trim(), value.trim()]))
  const values = options.map(({ name }) => byName.get(name))
  return values.every((value) => value !== undefined && value !== '') ? (values as string[]) : undefined
}

/** The options with the values added that the variants have and the options do not. */
export function withValues(options: readonly Option[], variants: readonly (readonly string[])[]): Option[] {
  return options.map(({ name, values }, i) => ({
    name,
    values: [...new Set([...values, ...variants.map((variant) => variant[i]!)])],
  }))
}
