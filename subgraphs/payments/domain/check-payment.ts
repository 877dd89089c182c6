import { requireService } from '@saler/identity'
import { formatAmount, isWhole, parseAmount, Refusals, refuse, storeOf } from '@saler/kernel'
import { takesCurrency } from '../gateways/currencies.ts'
import { PaymentTermsDocument, type PaymentTermsQuery } from '../generated/calls/stores.ts'
import type { CheckPaymentInput, PaymentGateway, PayOrderErrorCode } from '../generated/resolvers.ts'
import { looksLikeCardNumber } from './card-number.ts'
import type { Context } from './context.ts'
import { MAX_METHOD, MAX_TOKEN, MAX_URL } from './limits.ts'
import { readReturnUrl } from './return-url.ts'

export type Terms = NonNullable<PaymentTermsQuery['storeTerms']>

/** What somebody wants to pay with, checked. */
export interface WantedPayment {
  readonly gateway: PaymentGateway
  readonly method: string
  readonly token: string | null
  readonly returnUrl: string | null
}

type Input = Pick<CheckPaymentInput, 'gateway' | 'method' | 'token' | 'returnUrl'>

/** The usual way of paying at each gateway. */
const USUAL_METHOD: Readonly<Record<PaymentGateway, string>> = {
  SANDBOX: 'card',
  STRIPE: 'card',
  PAYPAL: 'paypal',
  MADA: 'card',
  STC_PAY: 'stcpay',
  CASH_ON_DELIVERY: 'cash',
  BANK_TRANSFER: 'transfer',
}

const NEEDS_TOKEN: ReadonlySet<PaymentGateway> = new Set(['SANDBOX', 'STRIPE', 'MADA', 'STC_PAY'])
/** Their buyers leave for a page of the gateway's, or may have to. */
const NEEDS_RETURN_URL: ReadonlySet<PaymentGateway> = new Set(['PAYPAL', 'MADA'])

/** The store's terms as payments need them. @throws Refusal NOT_FOUND when there is no such store. */
export async function findTerms(context: Context, storeId: string): Promise<Terms> {
  const { storeTerms } = await context.call('stores', PaymentTermsDocument, { storeId })
  return storeTerms ?? refuse('NOT_FOUND', ['storeId'])
}

/** Whether a store offers a way to pay. */
export async function isOffered({ gateways }: Context, storeId: string, terms: Terms, gateway: PaymentGateway) {
  if (gateway === 'CASH_ON_DELIVERY') return terms.paymentMethods.includes('cod')
  if (gateway === 'BANK_TRANSFER') return terms.paymentMethods.includes('bank_transfer')
  return gateways.isConnected(storeId, gateway)
}

/** What a way to pay adds to the order. */
export const feeOf = ({ checkout, currency }: Terms, gateway: PaymentGateway): bigint =>
  gateway === 'CASH_ON_DELIVERY' ? (parseAmount(checkout.cashOnDeliveryFee, currency) ?? 0n) : 0n

/**
 * Reads what somebody wants to pay with.
 *
 * @throws Refusal GATEWAY_NOT_AVAILABLE, CURRENCY_NOT_SUPPORTED, TOKEN_REQUIRED, CARD_NUMBER_REFUSED, RETURN_URL_INVALID,
 *   RETURN_URL_NOT_ALLOWED, INVALID, TOO_LONG on the field that is wrong.
 */
export async function readPayment(
  context: Context,
  { storeId, currency }: { storeId: string; currency: string },
  terms: Terms,
  input: Input,
): Promise<WantedPayment> {
  const findings = new Refusals<PayOrderErrorCode>()
  const { gateway } = input
  const text = (value: string | null | undefined, field: string, max: number): string | null => {
    const trimmed = value?.trim() || null
    if (trimmed !== null && looksLikeCardNumber(trimmed)) findings.add('CARD_NUMBER_REFUSED', [field])
    else if (trimmed !== null && !isWhole(trimmed)) findings.add('INVALID', [field])
    else if (trimmed !== null && trimmed.length > max) findings.add('TOO_LONG', [field], { max })
    else return trimmed
    return null
  }
  const method = text(input.method, 'method', MAX_METHOD)
  const token = text(input.token, 'token', MAX_TOKEN)
  const returnUrl = text(input.returnUrl, 'returnUrl', MAX_URL)
  findings.throwIfAny()
  if (returnUrl === null && NEEDS_RETURN_URL.has(gateway)) findings.add('RETURN_URL_INVALID', ['returnUrl'])
  const page = returnUrl === null ? null : readReturnUrl(findings, returnUrl, context, terms.checkout.returnOrigins)
  if (token === null && NEEDS_TOKEN.has(gateway)) findings.add('TOKEN_REQUIRED', ['token'])
  if (!(await isOffered(context, storeId, terms, gateway))) findings.add('GATEWAY_NOT_AVAILABLE', ['gateway'])
  else if (!takesCurrency(gateway, currency)) findings.add('CURRENCY_NOT_SUPPORTED', ['gateway'], { currency })
  findings.throwIfAny()
  return { gateway, method: method ?? USUAL_METHOD[gateway], token, returnUrl: page }
}

/**
 * Whether an order could be paid so, and what that adds to it. For other parts of the system, before an order is placed.
 *
 * @throws Refusal FORBIDDEN for everybody else, and as `readPayment` says.
 */
export async function checkPayment(context: Context, input: CheckPaymentInput): Promise<{ fee: string }> {
  requireService(context.identity)
  if (storeOf(input.storeId) === undefined) return refuse('NOT_FOUND', ['storeId'])
  const terms = await findTerms(context, input.storeId)
  await readPayment(context, input, terms, input)
  return { fee: formatAmount(feeOf(terms, input.gateway), input.currency) }
}
