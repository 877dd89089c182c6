import { can } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { StockRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { availableOf, orderableOf } from './stock-event-type.ts'

const mayRead = (context: Context, { storeNo }: StockRow): boolean => can(context.identity, storeNo, 'inventory:read')

/**
 * Lets only those pass who may know the numbers. That a variant has stock is no secret, so those who may not are told
 * just that.
 *
 * @throws Refusal UNAUTHENTICATED for guests, FORBIDDEN for everybody else without inventory:read.
 */
export function requireStockReader(context: Context, stock: StockRow): void {
  if (mayRead(context, stock)) return
  if (context.identity.kind === 'anonymous') refuse('UNAUTHENTICATED')
  refuse('FORBIDDEN', undefined, { permission: 'inventory:read' })
}

/** A number of the stock, for those who may know it. */
export function readStock<Value>(context: Context, stock: StockRow, read: (stock: StockRow) => Value): Value {
  requireStockReader(context, stock)
  return read(stock)
}

/** What is available: the number for those who may know it; for everybody else 1 when it can be ordered, and else 0. */
export function readAvailable(context: Context, stock: StockRow): number {
  if (mayRead(context, stock)) return availableOf(stock)
  return orderableOf(stock) > 0 ? 1 : 0
}
