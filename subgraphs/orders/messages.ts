import type { CommonCode, Messages } from '@saler/subgraph'
import type {
  CancelFulfillmentErrorCode,
  CancelOrderErrorCode,
  FulfillOrderErrorCode,
  PlaceOrderErrorCode,
  ReceiveReturnErrorCode,
  RefundReturnErrorCode,
  RequestReturnErrorCode,
  SetOrderStatusErrorCode,
} from './generated/resolvers.ts'

type OwnCode = Exclude<
  | PlaceOrderErrorCode
  | SetOrderStatusErrorCode
  | CancelOrderErrorCode
  | FulfillOrderErrorCode
  | CancelFulfillmentErrorCode
  | RequestReturnErrorCode
  | ReceiveReturnErrorCode
  | RefundReturnErrorCode,
  CommonCode
>

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
    ar: 'لا يمكن الانتقال من {from} إلى {to}.',
    en: 'It does not move from {from} to {to}.',
  },
  NOT_ENOUGH_LEFT: { ar: 'المتبقي من هذا البند {left} فقط.', en: 'Only {left} of this line are left.' },
  RETURN_EXISTS: {
    ar: 'أُعيدت سلع من هذه الشحنة أو طُلبت إعادتها.',
    en: 'Goods of this parcel came back, or are asked to.',
  },
  REFUND_TOO_LARGE: { ar: 'أكبر مبلغ ممكن هنا هو {max}.', en: 'No more than {max} is possible here.' },
  REFUND_REFUSED: {
    ar: 'ليس في مدفوعات الطلب ما يكفي لرد هذا المبلغ.',
    en: 'The payments of the order do not hold this much to give back.',
  },
}
