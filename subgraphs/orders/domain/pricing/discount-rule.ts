import type { DiscountKind, RefusedCodeReason } from './priced.ts'

/** A discount as the store made it. */
export interface DiscountRule {
  readonly id: string
  /** In upper case; null for an automatic one. */
  readonly code: string | null
  readonly title: string
  readonly kind: DiscountKind
  /** Hundredths of a percent: of PERCENTAGE and BUY_X_GET_Y. */
  readonly percentage: number | null
  /** Of FIXED. */
  readonly amount: bigint | null
  readonly buyQuantity: number | null
  readonly getQuantity: number | null
  /** Of the lines it is for, before any discount. */
  readonly minimumSubtotal: bigint | null
  /** With `categoryIds`: what it is for. Everything when both are empty. */
  readonly productIds: readonly string[]
  readonly categoryIds: readonly string[]
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly usageLimit: number | null
  readonly usageLimitPerCustomer: number | null
  readonly active: boolean
  /** How many orders have it. */
  readonly used: number
  /** How many orders of this buyer have it: by account or by e-mail address, whichever are more. */
  readonly usedByBuyer: number
}

/** Why a discount is not to be had now, whatever is bought. */
export function whyNotNow(rule: DiscountRule, now: Date): RefusedCodeReason | undefined {
  if (!rule.active || (rule.endsAt !== null && rule.endsAt <= now)) return 'ENDED'
  if (rule.startsAt !== null && rule.startsAt > now) return 'NOT_STARTED'
  if (rule.usageLimit !== null && rule.used >= rule.usageLimit) return 'USED_UP'
  if (rule.usageLimitPerCustomer !== null && rule.usedByBuyer >= rule.usageLimitPerCustomer) return 'CUSTOMER_USED_UP'
  return undefined
}
