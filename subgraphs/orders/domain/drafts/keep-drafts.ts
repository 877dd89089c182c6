import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { formatAmount, newId, refuse } from '@saler/kernel'
import type {
  CreateDraftOrderInput,
  DeleteDraftOrderErrorCode,
  DeleteDraftOrderInput,
  UpdateDraftOrderErrorCode,
  UpdateDraftOrderInput,
} from '../../generated/resolvers.ts'
import type { DraftOrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { storeCurrency } from '../store-currency.ts'
import { readDraft, writeDraft } from './draft-order.ts'
import { readDraftInput } from './read-draft-input.ts'

const DELETE = prepared(
  'delete_draft_order',
  `DELETE FROM draft_order WHERE store_no = $1 AND id = $2 AND status = 'OPEN'`,
)

/**
 * Keeps an order that staff prepare for a buyer.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, and every reason why its content cannot be kept.
 */
export async function createDraftOrder(context: Context, input: CreateDraftOrderInput): Promise<DraftOrderRow> {
  const { storeId } = input
  const storeNo = authorize(context.identity, storeId, 'orders:write', ['storeId'])
  const content = readDraftInput(storeNo, storeId, await storeCurrency(context, storeId), input)
  return (await writeDraft(context, { storeNo, id: newId(storeNo), storeId }, content))!
}

/**
 * Changes a draft; what is left out stays.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND and TRANSITION_NOT_ALLOWED on `draftOrderId`, and every reason why its
 *   content cannot be kept.
 */
export async function updateDraftOrder(context: Context, input: UpdateDraftOrderInput): Promise<DraftOrderRow> {
  const { draftOrderId } = input
  const storeNo = authorize(context.identity, draftOrderId, 'orders:write', ['draftOrderId'])
  const draft = await readDraft(context, storeNo, draftOrderId)
  const currency = await storeCurrency(context, draft.storeId)
  const amount = (minor: string | null): string | null => minor && formatAmount(BigInt(minor), currency)
  const merged = {
    lines: input.lines ?? draft.lines.map((line) => ({ ...line, unitPrice: amount(line.unitPrice) })),
    email: input.email === undefined ? draft.email : input.email,
    phone: input.phone === undefined ? draft.phone : input.phone,
    shippingAddress: input.shippingAddress === undefined ? draft.shippingAddress : input.shippingAddress,
    shippingMethod: input.shippingMethod === undefined ? draft.shippingMethod : input.shippingMethod,
    note: input.note === undefined ? draft.note : input.note,
    manualDiscount: input.manualDiscount ?? formatAmount(draft.manualDiscount, currency),
    tags: input.tags ?? draft.tags,
  }
  const content = readDraftInput(storeNo, draft.storeId, currency, merged)
  const written = draft.status === 'OPEN' ? await writeDraft(context, draft, content) : undefined
  const move = { from: 'COMPLETED', to: 'OPEN' }
  return written ?? refuse<UpdateDraftOrderErrorCode>('TRANSITION_NOT_ALLOWED', ['draftOrderId'], move)
}

/**
 * Throws a draft away that did not become an order, and answers its id.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND and TRANSITION_NOT_ALLOWED on `draftOrderId`.
 */
export async function deleteDraftOrder(context: Context, { draftOrderId }: DeleteDraftOrderInput): Promise<string> {
  const storeNo = authorize(context.identity, draftOrderId, 'orders:write', ['draftOrderId'])
  await readDraft(context, storeNo, draftOrderId)
  if ((await context.database.execute(DELETE, [storeNo, draftOrderId])) === 0)
    refuse<DeleteDraftOrderErrorCode>('TRANSITION_NOT_ALLOWED', ['draftOrderId'], { from: 'COMPLETED', to: 'DELETED' })
  return draftOrderId
}
