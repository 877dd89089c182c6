import type { LoggedEvent } from '@saler/events'
import type { Connection } from '@saler/kernel'
import type { StockChanged } from '../events.ts'
import type { StockMovementKind } from '../generated/resolvers.ts'

/** A variant, of which only the id is known here. */
export interface ProductVariantRow {
  readonly id: string
}

/** The balance of a variant; all zeros for one that was never stocked. */
export interface StockRow {
  readonly storeNo: number
  readonly variantId: string
  readonly onHand: number
  readonly reserved: number
  readonly lowStockThreshold: number
  /** How far `onHand - reserved` may fall below zero; 0 takes no backorders. */
  readonly backorderLimit: number
  /** How many movements there were. */
  readonly movementCount: number
}

export interface StockMovementRow {
  readonly variantId: string
  /** 1, 2, 3 … for each variant, in the order of the changes. */
  readonly number: number
  readonly id: string
  readonly kind: StockMovementKind
  readonly onHandChange: number
  readonly reservedChange: number
  readonly onHandAfter: number
  readonly reservedAfter: number
  readonly reason: string | null
  readonly orderId: string | null
  readonly userId: string | null
  readonly at: Date
}

export type StockMovementConnectionRow = Connection<StockMovementRow> & { readonly totalCount: number }

export type InventoryEventRow = LoggedEvent<StockChanged>
