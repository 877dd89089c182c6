import { can, userActor } from '@saler/identity'
import { money } from '@saler/kernel'
import { type CompleteResolvers, refusable } from '@saler/subgraph'
import type { Context } from '../domain/context.ts'
import { editOrder } from '../domain/edits/edit-order.ts'
import type {
  OrderEdit as GraphQLOrderEdit,
  MutationEditOrderArgs,
  OrderEditResolvers,
  OrderResolvers,
  OrderState,
} from '../generated/resolvers.ts'
import type { OrderEditRow } from './rows.ts'

const isStaffReader = ({ identity }: Context, { storeNo }: OrderEditRow): boolean =>
  can(identity, storeNo, 'orders:read')

const stateOf = ({ lines, total }: OrderEditRow['before'], currency: string): OrderState => ({
  lines: lines.map((line) => ({ ...line, unitPrice: money(BigInt(line.unitPrice), currency) })),
  total: money(BigInt(total), currency),
})

export const OrderEdit = {
  before: ({ before, currency }) => stateOf(before, currency),
  after: ({ after, currency }) => stateOf(after, currency),
  reason: (edit, _args, context) => (isStaffReader(context, edit) ? edit.reason : null),
  by: (edit, _args, context) => (isStaffReader(context, edit) ? userActor(edit.userId) : null),
} satisfies CompleteResolvers<OrderEditRow, GraphQLOrderEdit, OrderEditResolvers>

/** What edits add to an order. */
export const editsOfOrder = {
  edits: (order, _args, context) => context.loaders.edits.load(order),
} satisfies OrderResolvers

export const editMutations = {
  editOrder: refusable((context: Context, { input }: MutationEditOrderArgs) => editOrder(context, input)),
}
