import { STOCK_BACK, STOCK_CHANGED, STOCK_LOW, STOCK_OUT, type StockEventType } from '../events.ts'

/** What decides which event a change of stock is. */
export interface StockLevel {
  readonly onHand: number
  readonly reserved: number
  readonly lowStockThreshold: number
  readonly backorderLimit: number
}

/** Units that are not held for anybody; below zero while backorders wait for goods. */
export const availableOf = ({ onHand, reserved }: Pick<StockLevel, 'onHand' | 'reserved'>): number => onHand - reserved

/** Units that can still be ordered, backorders included. Never below zero. */
export const orderableOf = (level: Pick<StockLevel, 'onHand' | 'reserved' | 'backorderLimit'>): number =>
  availableOf(level) + level.backorderLimit

/**
 * The one event of a change. "Out" and "back" follow what can be ordered, so that an item that takes backorders is not
 * called out of stock while shoppers may still order it.
 */
export function stockEventType(before: StockLevel, after: StockLevel): StockEventType {
  const couldOrder = orderableOf(before) > 0
  const canOrder = orderableOf(after) > 0
  if (couldOrder !== canOrder) return canOrder ? STOCK_BACK : STOCK_OUT
  const wasLow = availableOf(before) <= before.lowStockThreshold
  const isLow = availableOf(after) <= after.lowStockThreshold
  return isLow && !wasLow ? STOCK_LOW : STOCK_CHANGED
}
