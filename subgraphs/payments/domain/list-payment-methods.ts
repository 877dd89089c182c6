import { formatAmount } from '@saler/kernel'
import { takesCurrency } from '../gateways/currencies.ts'
import type { PaymentGateway } from '../generated/resolvers.ts'
import type { PaymentMethodRow } from '../graphql/rows.ts'
import { feeOf, findTerms, isOffered } from './check-payment.ts'
import type { Context } from './context.ts'

const ALL: readonly PaymentGateway[] = [
  'MADA',
  'STC_PAY',
  'STRIPE',
  'PAYPAL',
  'SANDBOX',
  'CASH_ON_DELIVERY',
  'BANK_TRANSFER',
]

/** The ways to pay that a store offers in its currency. @throws Refusal NOT_FOUND on `storeId`. */
export async function listPaymentMethods(context: Context, storeId: string): Promise<PaymentMethodRow[]> {
  const terms = await findTerms(context, storeId)
  const { currency } = terms
  const offered = await Promise.all(ALL.map((gateway) => isOffered(context, storeId, terms, gateway)))
  return ALL.filter((gateway, i) => offered[i] && takesCurrency(gateway, currency)).map((gateway) => ({
    gateway,
    fee: { amount: formatAmount(feeOf(terms, gateway), currency), currency },
  }))
}
