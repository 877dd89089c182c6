import { appActor, userActor } from '@saler/identity'
import { type CompleteResolvers, refusable } from '@saler/subgraph'
import { adjustStock } from '../domain/adjust-stock.ts'
import { availableStock } from '../domain/available-stock.ts'
import { changeReservation } from '../domain/change-reservation.ts'
import type { Context } from '../domain/context.ts'
import { findDifferences } from '../domain/find-differences.ts'
import { followStock } from '../domain/follow-stock.ts'
import { listChanges } from '../domain/list-changes.ts'
import { listMovements } from '../domain/list-movements.ts'
import { openStock } from '../domain/open-stock.ts'
import { readAvailable, readStock } from '../domain/read-stock.ts'
import { releaseStock } from '../domain/release-stock.ts'
import { reserveStock } from '../domain/reserve-stock.ts'
import { returnStock } from '../domain/return-stock.ts'
import { sellStock } from '../domain/sell-stock.ts'
import { undoSale } from '../domain/undo-sale.ts'
import { updateStockSettings } from '../domain/update-stock-settings.ts'
import { STOCK_BACK, STOCK_CHANGED, STOCK_LOW, STOCK_OUT } from '../events.ts'
import type {
  InventoryEvent as GraphQLInventoryEvent,
  ProductVariant as GraphQLProductVariant,
  Stock as GraphQLStock,
  StockMovement as GraphQLStockMovement,
  InventoryEventResolvers,
  InventoryEventType,
  MutationAdjustStockArgs,
  MutationUpdateStockSettingsArgs,
  ProductVariantResolvers,
  Resolvers,
  StockMovementResolvers,
  StockResolvers,
} from '../generated/resolvers.ts'
import type { InventoryEventRow, ProductVariantRow, StockMovementRow, StockRow } from './rows.ts'

const EVENT_TYPES: Readonly<Record<string, InventoryEventType>> = {
  [STOCK_CHANGED]: 'STOCK_CHANGED',
  [STOCK_LOW]: 'LOW_STOCK',
  [STOCK_OUT]: 'OUT_OF_STOCK',
  [STOCK_BACK]: 'BACK_IN_STOCK',
}

const ProductVariant = {
  __resolveReference: ({ id }) => ({ id }),
  stock: ({ id }, _args, context) => context.loaders.stock.load(id),
} satisfies CompleteResolvers<ProductVariantRow, GraphQLProductVariant, ProductVariantResolvers>

const Stock = {
  onHand: (stock, _args, context) => readStock(context, stock, (row) => row.onHand),
  reserved: (stock, _args, context) => readStock(context, stock, (row) => row.reserved),
  available: (stock, _args, context) => readAvailable(context, stock),
  allowBackorder: (stock, _args, context) => readStock(context, stock, (row) => row.backorderLimit > 0),
  backorderLimit: (stock, _args, context) => readStock(context, stock, (row) => row.backorderLimit),
  lowStockThreshold: (stock, _args, context) => readStock(context, stock, (row) => row.lowStockThreshold),
  movements: (stock, args, context) => listMovements(context, stock, args),
} satisfies CompleteResolvers<StockRow, GraphQLStock, StockResolvers>

const StockMovement = {
  // A movement changes one of the two numbers, or both by the same: a sale.
  quantity: ({ onHandChange, reservedChange }) => onHandChange || reservedChange,
  // Whoever may see how the stock moved need not be allowed to see orders.
  order: ({ orderId }) => (orderId === null ? null : { id: orderId, accessProof: '' }),
  by: ({ userId }) => userActor(userId),
  byApp: ({ userId }) => appActor(userId),
} satisfies CompleteResolvers<StockMovementRow, GraphQLStockMovement, StockMovementResolvers>

const InventoryEvent = {
  type: ({ type }) => EVENT_TYPES[type]!,
  variant: ({ payload }) => ({ id: payload.variantId }),
  stock: ({ payload }, _args, context) => context.loaders.stock.load(payload.variantId),
} satisfies CompleteResolvers<InventoryEventRow, GraphQLInventoryEvent, InventoryEventResolvers>

const changed = (stock: StockRow) => ({ variant: { id: stock.variantId }, stock })

export const resolvers: Resolvers = {
  ProductVariant,
  Stock,
  StockMovement,
  InventoryEvent,
  Query: {
    stockDifferences: (_source, { storeId }, context) => findDifferences(context, storeId),
    availableStock: (_source, args, context) => availableStock(context, args),
    stockChanges: (_source, { after }, context) => listChanges(context, after),
  },
  Mutation: {
    adjustStock: refusable((context: Context, { input }: MutationAdjustStockArgs) =>
      adjustStock(context, input).then(changed),
    ),
    updateStockSettings: refusable((context: Context, { input }: MutationUpdateStockSettingsArgs) =>
      updateStockSettings(context, input).then(changed),
    ),
    openStock: (_source, { input }, context) => openStock(context, input),
    reserveStock: (_source, { input }, context) => reserveStock(context, input),
    releaseStock: (_source, { input }, context) => releaseStock(context, input),
    sellStock: (_source, { input }, context) => sellStock(context, input),
    undoSale: (_source, { input }, context) => undoSale(context, input),
    returnStock: (_source, { input }, context) => returnStock(context, input),
    changeReservation: (_source, { input }, context) => changeReservation(context, input),
  },
  Subscription: {
    inventoryEvents: {
      subscribe: (_source, args, context) => followStock(context, args) as never,
      resolve: (event: InventoryEventRow) => event,
    },
  },
}
