import { isUniqueViolation } from '@saler/database'
import { type KeyedRequest, replay, saveAnswer } from '@saler/events'
import { actorIdOf, authorize } from '@saler/identity'
import { fingerprint, newId, refuse } from '@saler/kernel'
import type { Units } from '../../events.ts'
import { ChangeReservationDocument } from '../../generated/calls/inventory.ts'
import type { EditOrderErrorCode, EditOrderInput } from '../../generated/resolvers.ts'
import type { OrderEditRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { afterFulfillment } from '../fulfillments/after-fulfillment.ts'
import { holdStock } from '../hold-stock.ts'
import { returnStock, soon } from '../return-stock.ts'
import { priceEdit } from './price-edit.ts'
import { readEdit, type WantedEdit } from './read-edit.ts'
import { unitDifferences } from './unit-differences.ts'
import { EditNotWritten, isEditable, type WrittenEdit, writeEdit } from './write-edit.ts'

/** How often an edit is tried that others overtook, or whose stock was held too briefly. */
const ATTEMPTS = 3

type Answer = { readonly editId: string }

/**
 * Changes the lines of an order of which nothing was shipped. What is added is held first, under the edit's id, all or
 * nothing; then the edit is written, while that is certainly held and the order still is what was priced; then the order's
 * reservation follows, at once or from the event. The same key and input answers with the same edit.
 *
 * @throws Refusal with every code of EditOrderErrorCode; then nothing was changed and nothing stays held.
 */
export async function editOrder(
  context: Context,
  input: EditOrderInput,
): Promise<{ order: OrderRow; edit: OrderEditRow }> {
  const { idempotencyKey: key, ...asked } = input
  const { orderId } = asked
  const storeNo = authorize(context.identity, orderId, 'orders:write', ['orderId'])
  const request: KeyedRequest = { storeNo, operation: 'editOrder', key, input: asked }
  const known = await replay<Answer>(context.database, request)
  const editId = known?.editId ?? (await editAnew(context, request, input))
  const order = await afterFulfillment(context, orderId)
  context.loaders.edits.clear(order)
  const edit = (await context.loaders.edits.load(order)).find(({ id }) => id === editId)!
  return { order, edit }
}

async function editAnew(context: Context, request: KeyedRequest, input: EditOrderInput): Promise<string> {
  const { orderId } = input
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    context.loaders.order.clear(orderId)
    const order = (await context.loaders.order.load(orderId)) ?? refuse('NOT_FOUND', ['orderId'])
    if (!isEditable(order))
      return refuse<EditOrderErrorCode>('TRANSITION_NOT_ALLOWED', ['orderId'], { from: order.status, to: 'EDITED' })
    context.loaders.lines.clear(order)
    const lines = await context.loaders.lines.load(order)
    const wanted = readEdit(order, lines, input)
    const priced = await priceEdit(context, order, wanted)
    const { added, removed } = unitDifferences(lines, wanted.lines)
    const { editId, until } = await hold(context, order, request, wanted, added)
    const edit = { id: editId, order, lines, wanted, priced, added, removed, until }
    const written = await write(context, request, edit)
    if (written === 'written') {
      context.outbox.poke()
      const changes = { storeId: order.storeId, orderId, editId, added, removed }
      await soon(context, () => context.call('inventory', ChangeReservationDocument, { input: changes }))
      return editId
    }
    const twin = written === 'answered' ? await replay<Answer>(context.database, request) : undefined
    // Nobody will write an edit under this id any more: the twin's has another, or the order went on to another version.
    const over = written === 'overtaken' || (twin !== undefined && twin.editId !== editId)
    if (over && added.length > 0) await returnStock(context, order.storeId, editId, 'The order was edited otherwise.')
    if (twin) return twin.editId
  }
  throw new Error(`The order ${orderId} changes all the time.`)
}

/** Writes an edit: not when the order is no longer what was priced, its additions are not held, or a twin was faster. */
async function write(
  context: Context,
  request: KeyedRequest,
  edit: WrittenEdit,
): Promise<'written' | 'overtaken' | 'expired' | 'answered'> {
  const userId = actorIdOf(context.identity)
  try {
    await context.database.transaction(async (transaction) => {
      await saveAnswer(transaction, { ...request, answer: { editId: edit.id } })
      await writeEdit(transaction, edit, { userId, say: context.say })
    })
    return 'written'
  } catch (error) {
    if (error instanceof EditNotWritten) return error.because
    if (isUniqueViolation(error, 'saved_answer_pkey')) return 'answered'
    throw error
  }
}

/** Holds what an edit adds to this version of the order. Shortages point to the lines that want too much. */
async function hold(
  context: Context,
  order: OrderRow,
  { storeNo, key }: KeyedRequest,
  { lines }: WantedEdit,
  added: readonly Units[],
): Promise<{ editId: string; until: Date | null }> {
  if (added.length === 0) return { editId: newId(storeNo), until: null }
  const fieldOf = (variantId: string) => lines.findLast((line) => line.variantId === variantId)!.field
  const { id, until } = await holdStock(context, {
    storeId: order.storeId,
    key: `edit ${fingerprint([order.id, order.edits, key])}`,
    lines: added.map((units) => ({ ...units, field: fieldOf(units.variantId) })),
  })
  return { editId: id, until }
}
