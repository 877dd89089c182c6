import { isId, parseAmount, type Refusals, requiredText, storeOf } from '@saler/kernel'
import type { CreateDiscountErrorCode, CreateDiscountInput } from '../../generated/resolvers.ts'
import type { DiscountRow } from '../../graphql/rows.ts'
import { parsePercent } from '../pricing/percent.ts'

const MAX_TITLE = 255
const MAX_TARGETS = 100
const MAX_UNITS = 9_999
const MAX_USES = 1_000_000_000
const MAX_USES_OF_BUYER = 1_000_000

type Findings = Refusals<CreateDiscountErrorCode>

/** What can be said of a discount, when it is made and later. */
export type GivenDiscount = Partial<Omit<CreateDiscountInput, 'storeId' | 'code' | 'kind'>>

/** What a discount is, but for its name and its uses. */
export type DiscountTerms = Pick<
  DiscountRow,
  | 'title'
  | 'percentage'
  | 'amount'
  | 'buyQuantity'
  | 'getQuantity'
  | 'minimumSubtotal'
  | 'productIds'
  | 'categoryIds'
  | 'startsAt'
  | 'endsAt'
  | 'usageLimit'
  | 'usageLimitPerCustomer'
>

const NEEDED = {
  PERCENTAGE: ['percentage'],
  FIXED: ['amount'],
  FREE_SHIPPING: [],
  BUY_X_GET_Y: ['percentage', 'buyQuantity', 'getQuantity'],
} as const

/**
 * Reads what is said of a discount over what was said before: what is left out stays. What is wrong goes to the findings.
 * The numbers of its kind must be there, and no others.
 */
export function readDiscountTerms(
  findings: Findings,
  { storeNo, currency, kind }: Pick<DiscountRow, 'storeNo' | 'currency' | 'kind'>,
  given: GivenDiscount,
  before?: DiscountTerms,
): DiscountTerms {
  /** The value as given, null when it was removed, or what it was. */
  const read = <Key extends keyof DiscountTerms & keyof GivenDiscount>(
    key: Key,
    parse: (value: NonNullable<GivenDiscount[Key]>) => DiscountTerms[Key] | undefined,
    missing: DiscountTerms[Key],
  ): DiscountTerms[Key] => {
    const value = given[key]
    if (value === undefined) return before ? before[key] : missing
    if (value === null) return missing
    const parsed = parse(value)
    if (parsed === undefined) findings.add('INVALID', [key])
    return parsed ?? missing
  }
  const count = (max: number) => (value: number) => (value >= 1 && value <= max ? value : undefined)
  const ids = (key: 'productIds' | 'categoryIds') => (values: readonly string[]) => {
    if (values.length > MAX_TARGETS) findings.add('TOO_MANY', [key], { max: MAX_TARGETS })
    const own = values.every((id) => isId(id) && storeOf(id) === storeNo)
    return own ? [...new Set(values)] : undefined
  }
  const percent = (text: string) => parsePercent(text) || undefined
  const terms: DiscountTerms = {
    title: given.title == null ? (before?.title ?? '') : requiredText(findings, given.title, MAX_TITLE, ['title']),
    percentage: read('percentage', percent, null),
    amount: read('amount', (text) => parseAmount(text, currency) || undefined, null),
    buyQuantity: read('buyQuantity', count(MAX_UNITS), null),
    getQuantity: read('getQuantity', count(MAX_UNITS), null),
    minimumSubtotal: read('minimumSubtotal', (text) => parseAmount(text, currency), null),
    productIds: read('productIds', ids('productIds'), []),
    categoryIds: read('categoryIds', ids('categoryIds'), []),
    startsAt: read('startsAt', (at) => at, null),
    endsAt: read('endsAt', (at) => at, null),
    usageLimit: read('usageLimit', count(MAX_USES), null),
    usageLimitPerCustomer: read('usageLimitPerCustomer', count(MAX_USES_OF_BUYER), null),
  }
  if (findings.any) return terms
  const needed: readonly string[] = NEEDED[kind]
  for (const key of ['percentage', 'amount', 'buyQuantity', 'getQuantity'] as const) {
    if (needed.includes(key) && terms[key] === null) findings.add('REQUIRED', [key])
    if (!needed.includes(key) && terms[key] !== null) findings.add('INVALID', [key])
  }
  if (terms.endsAt !== null && terms.endsAt <= (terms.startsAt ?? new Date(0))) findings.add('INVALID', ['endsAt'])
  return terms
}
