import { prepared } from '@saler/database'
import { recordEvents } from '@saler/events'
import { authorize } from '@saler/identity'
import { newId, Refusals, refuse } from '@saler/kernel'
import type { StockChanged } from '../events.ts'
import type { UpdateStockSettingsErrorCode, UpdateStockSettingsInput } from '../generated/resolvers.ts'
import type { StockRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { MAX_UNITS } from './limits.ts'
import { availableOf, stockEventType } from './stock-event-type.ts'
import { knowVariant, lockStockItem, openStockItem } from './stock-item.ts'

const UPDATE = prepared(
  'update_stock_settings',
  'UPDATE stock_item SET low_stock_threshold = $3, backorder_limit = $4 WHERE store_no = $1 AND variant_id = $2',
)

/**
 * Changes when the merchant is warned and whether backorders are taken; what is left out stays. A variant of the
 * catalogue that has no stock item gets one.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `variantId`, INVALID on the other fields,
 *   BACKORDERS_OUTSTANDING when more units are on backorder than the new limit allows.
 */
export async function updateStockSettings(context: Context, input: UpdateStockSettingsInput): Promise<StockRow> {
  const { variantId } = input
  const storeNo = authorize(context.identity, variantId, 'inventory:write', ['variantId'])
  checkSettings(input)
  const variant = await knowVariant(context, storeNo, variantId)
  const after = await context.database.transaction(async (transaction) => {
    await openStockItem(transaction, variant)
    const { storeId, ...before } = await lockStockItem(transaction, variant)
    const after = { ...before, ...newSettings(before, input) }
    const { lowStockThreshold, backorderLimit, onHand, reserved } = after
    const backordered = -availableOf(after)
    if (backordered > backorderLimit)
      refuse<UpdateStockSettingsErrorCode>(
        'BACKORDERS_OUTSTANDING',
        [input.backorderLimit == null ? 'allowBackorder' : 'backorderLimit'],
        { backordered },
      )
    if (lowStockThreshold === before.lowStockThreshold && backorderLimit === before.backorderLimit) return after
    await transaction.execute(UPDATE, [storeNo, variantId, lowStockThreshold, backorderLimit])
    const payload: StockChanged = { storeId, variantId, onHand, reserved }
    const type = stockEventType(before, after)
    await recordEvents(transaction, [{ id: newId(storeNo), storeNo, type, payload, at: new Date() }])
    return after
  })
  context.outbox.poke()
  context.loaders.stock.clear(variantId)
  return after
}

function checkSettings({ lowStockThreshold, allowBackorder, backorderLimit }: UpdateStockSettingsInput): void {
  const refusals = new Refusals<UpdateStockSettingsErrorCode>()
  const fits = (value: number | null | undefined): boolean => value == null || (value >= 0 && value <= MAX_UNITS)
  if (!fits(lowStockThreshold)) refusals.add('INVALID', ['lowStockThreshold'])
  if (!fits(backorderLimit)) refusals.add('INVALID', ['backorderLimit'])
  else if (allowBackorder != null && backorderLimit != null && allowBackorder !== backorderLimit > 0)
    refusals.add('INVALID', ['backorderLimit'])
  refusals.throwIfAny()
}

function newSettings(
  before: StockRow,
  { lowStockThreshold, allowBackorder, backorderLimit }: UpdateStockSettingsInput,
): Pick<StockRow, 'lowStockThreshold' | 'backorderLimit'> {
  const allowed =
    allowBackorder === false ? 0 : allowBackorder ? before.backorderLimit || MAX_UNITS : before.backorderLimit
  return {
    lowStockThreshold: lowStockThreshold ?? before.lowStockThreshold,
    backorderLimit: backorderLimit ?? allowed,
  }
}
