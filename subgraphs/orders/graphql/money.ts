import { formatAmount } from '@saler/kernel'

/** Minor units as the API shows them. */
export const money = (minor: bigint, currency: string) => ({ amount: formatAmount(minor, currency), currency })
