import { parseAmount, Refusals } from '@saler/kernel'
import type { CreateDraftOrderErrorCode, DraftOrderLineInput, PlaceOrderInput } from '../../generated/resolvers.ts'
import { readOrder } from '../read-order.ts'
import { readTags } from '../tags/read-tags.ts'
import type { DraftContent } from './draft-order.ts'

/** All that staff say of a draft. */
export interface DraftInput
  extends Pick<PlaceOrderInput, 'email' | 'phone' | 'shippingAddress' | 'shippingMethod' | 'note'> {
  readonly lines: readonly DraftOrderLineInput[]
  readonly manualDiscount?: string | null
  readonly tags?: readonly string[] | null
}

/**
 * Checks all of a draft as an order is checked, with staff's own prices and discount.
 *
 * @throws Refusal with every reason.
 */
export function readDraftInput(storeNo: number, storeId: string, currency: string, input: DraftInput): DraftContent {
  const { email, phone, shippingAddress, shippingMethod, note } = input
  const lines = input.lines.map(({ unitPrice: _, ...line }) => line)
  const about = { email, phone, shippingAddress, shippingMethod, note }
  const wanted = readOrder(storeNo, { storeId, idempotencyKey: '', lines, ...about })
  const findings = new Refusals<CreateDraftOrderErrorCode | 'REQUIRED'>()
  const amountOf = (text: string | null | undefined, field: readonly (string | number)[]): bigint | null => {
    const amount = text == null ? null : parseAmount(text, currency)
    if (amount === undefined) findings.add('INVALID', field)
    return amount ?? null
  }
  const prices = input.lines.map(({ unitPrice }, index) => amountOf(unitPrice, ['lines', index, 'unitPrice']))
  // Equal lines are one, which has one price.
  const priceOf = new Map<string, bigint | null>()
  for (const [index, { variantId }] of input.lines.entries()) {
    if (priceOf.has(variantId) && priceOf.get(variantId) !== prices[index])
      findings.add('INVALID', ['lines', index, 'unitPrice'])
    priceOf.set(variantId, prices[index]!)
  }
  const manualDiscount = amountOf(input.manualDiscount, ['manualDiscount']) ?? 0n
  const tags = readTags(findings, input.tags ?? [])
  findings.throwIfAny()
  return {
    lines: wanted.lines.map(({ variantId, quantity, properties }) => ({
      variantId,
      quantity,
      unitPrice: priceOf.get(variantId)?.toString() ?? null,
      properties: properties ?? null,
    })),
    email: wanted.email,
    phone: wanted.phone,
    shippingAddress: wanted.shippingAddress,
    shippingMethod: wanted.shippingMethod,
    manualDiscount,
    note: wanted.note,
    tags,
  }
}
