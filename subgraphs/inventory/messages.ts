import type { CommonCode, Messages } from '@saler/subgraph'
import type { AdjustStockErrorCode, UpdateStockSettingsErrorCode } from './generated/resolvers.ts'

type OwnCode = Exclude<AdjustStockErrorCode | UpdateStockSettingsErrorCode, CommonCode>

/** What the inventory's own refusals say. */
export const messages: Messages<OwnCode> = {
  INSUFFICIENT_STOCK: {
    ar: 'لا يمكن خصم أكثر من المتاح، وهو {available}.',
    en: 'No more than {available} can be taken off: that is what is available.',
  },
  BACKORDERS_OUTSTANDING: {
    ar: 'عدد الوحدات المطلوبة مسبقًا الآن {backordered}، وهو أكثر من الحد الجديد.',
    en: '{backordered} units are on backorder now, which is more than the new limit.',
  },
}
