import { formatAmount } from '@saler/kernel'
import type { Money } from '../generated/resolvers.ts'

/** An amount as the API shows it. */
export const money = (minor: bigint, currency: string): Money => ({ amount: formatAmount(minor, currency), currency })
