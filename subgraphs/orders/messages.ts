import type { CommonCode, Messages } from '@saler/subgraph'
import type { CancelOrderErrorCode, PlaceOrderErrorCode, SetOrderStatusErrorCode } from './generated/resolvers.ts'

type OwnCode = Exclude<PlaceOrderErrorCode | SetOrderStatusErrorCode | CancelOrderErrorCode, CommonCode>

/** What the refusals of orders say. */
export const messages: Messages<OwnCode> = {
  EMPTY_ORDER: { ar: 'الطلب فارغ: أضف منتجًا واحدًا على الأقل.', en: 'The order is empty: add at least one product.' },
  QUANTITY_INVALID: { ar: 'الكمية من 1 إلى {max}.', en: 'A quantity is from 1 to {max}.' },
  VARIANT_NOT_FOUND: { ar: 'المتجر لا يبيع هذا المنتج.', en: 'The store does not sell this product.' },
  OUT_OF_STOCK: { ar: 'المتاح من هذا المنتج {available} فقط.', en: 'Only {available} of this product are available.' },
  TOTAL_TOO_LARGE: { ar: 'مبلغ الطلب أكبر مما يمكن قبوله.', en: 'The order costs more than an order can.' },
  STORE_NOT_FOUND: { ar: 'لا يوجد متجر كهذا.', en: 'There is no such store.' },
  STORE_CLOSED: { ar: 'المتجر لا يستقبل الطلبات الآن.', en: 'The store takes no orders at the moment.' },
  SHIPPING_METHOD_NOT_FOUND: { ar: 'المتجر لا يوصل بهذه الطريقة.', en: 'The store does not ship this way.' },
  DISCOUNT_CODE_INVALID: { ar: 'رمز الخصم غير صالح.', en: 'This discount code is not valid.' },
  EMAIL_INVALID: { ar: 'هذا ليس عنوان بريد إلكتروني.', en: 'This is no e-mail address.' },
  PHONE_INVALID: { ar: 'هذا ليس رقم هاتف.', en: 'This is no telephone number.' },
  ADDRESS_INVALID: {
    ar: 'العنوان ناقص أو بلده غير معروف.',
    en: 'The address is incomplete, or its country is unknown.',
  },
  TRANSITION_NOT_ALLOWED: {
    ar: 'لا ينتقل الطلب من {from} إلى {to}.',
    en: 'An order does not move from {from} to {to}.',
  },
}
