/** What other domains may react to: every change of stock is one event, of the most specific type that fits. */

/** The numbers or the settings changed, and none of the others fits. */
export const STOCK_CHANGED = 'stock.changed'
/** What is available fell to the low-stock threshold or below it. */
export const STOCK_LOW = 'stock.low'
/** It can no longer be ordered: nothing is available, and no further backorder is taken. */
export const STOCK_OUT = 'stock.out'
/** It can be ordered again, or for the first time. */
export const STOCK_BACK = 'stock.back'

export type StockEventType = typeof STOCK_CHANGED | typeof STOCK_LOW | typeof STOCK_OUT | typeof STOCK_BACK

/** Of every one of these events: the stock after the change. */
export type StockChanged = {
  readonly storeId: string
  readonly variantId: string
  readonly onHand: number
  readonly reserved: number
}
