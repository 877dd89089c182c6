import { can, userActor } from '@saler/identity'
import { type CompleteResolvers, refusable } from '@saler/subgraph'
import type { Context } from '../domain/context.ts'
import { addOrderNote } from '../domain/notes/add-order-note.ts'
import { setOrderTags } from '../domain/tags/set-order-tags.ts'
import type {
  OrderNote as GraphQLOrderNote,
  MutationAddOrderNoteArgs,
  MutationSetOrderTagsArgs,
  OrderNoteResolvers,
  OrderResolvers,
} from '../generated/resolvers.ts'
import type { OrderNoteRow } from './rows.ts'

export const OrderNote = {
  by: ({ userId }) => userActor(userId),
} satisfies CompleteResolvers<OrderNoteRow, GraphQLOrderNote, OrderNoteResolvers>

/** What staff keep with an order for each other: nobody else reads it. */
export const notesOfOrder = {
  notes: (order, _args, context) =>
    can(context.identity, order.storeNo, 'orders:read') ? context.loaders.notes.load(order) : [],
  tags: (order, _args, context) => (can(context.identity, order.storeNo, 'orders:read') ? [...order.tags] : []),
} satisfies OrderResolvers

export const noteMutations = {
  addOrderNote: refusable((context: Context, { input }: MutationAddOrderNoteArgs) => addOrderNote(context, input)),
  setOrderTags: refusable((context: Context, { input }: MutationSetOrderTagsArgs) =>
    setOrderTags(context, input).then((order) => ({ order })),
  ),
}
