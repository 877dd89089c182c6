import type { CommonCode, Messages } from '@saler/subgraph'
import type { RefusedCodeReason } from './domain/pricing/priced.ts'
import type {
  CancelFulfillmentErrorCode,
  CancelOrderErrorCode,
  CartNoticeKind,
  CheckoutErrorCode,
  CreateCartErrorCode,
  CreateDiscountErrorCode,
  EditOrderErrorCode,
  FulfillOrderErrorCode,
  IssueInvoiceErrorCode,
  PlaceOrderErrorCode,
  ReceiveReturnErrorCode,
  RefundReturnErrorCode,
  RequestReturnErrorCode,
  SetOrderStatusErrorCode,
  SetShippingZoneErrorCode,
} from './generated/resolvers.ts'

type OwnCode = Exclude<
  | PlaceOrderErrorCode
  | CheckoutErrorCode
  | CreateCartErrorCode
  | IssueInvoiceErrorCode
  | CreateDiscountErrorCode
  | SetShippingZoneErrorCode
  | SetOrderStatusErrorCode
  | CancelOrderErrorCode
  | FulfillOrderErrorCode
  | CancelFulfillmentErrorCode
  | RequestReturnErrorCode
  | EditOrderErrorCode
  | ReceiveReturnErrorCode
  | RefundReturnErrorCode,
  CommonCode
>

/** Why a discount's code is not taken: what the message of DISCOUNT_CODE_INVALID says. */
type CodeReason = `CODE_${RefusedCodeReason | 'BUYER_UNKNOWN'}`

/** What the notices of a cart say. */
type Notice = `NOTICE_${CartNoticeKind}`

/** What the refusals of orders say. */
export const messages: Messages<OwnCode | CodeReason | Notice> = {
  EMPTY_ORDER: { ar: 'الطلب فارغ: أضف منتجًا واحدًا على الأقل.', en: 'The order is empty: add at least one product.' },
  QUANTITY_INVALID: { ar: 'الكمية من 1 إلى {max}.', en: 'A quantity is from 1 to {max}.' },
  VARIANT_NOT_FOUND: { ar: 'المتجر لا يبيع هذا المنتج.', en: 'The store does not sell this product.' },
  OUT_OF_STOCK: { ar: 'المتاح من هذا المنتج {available} فقط.', en: 'Only {available} of this product are available.' },
  TOTAL_TOO_LARGE: { ar: 'مبلغ الطلب أكبر مما يمكن قبوله.', en: 'The order costs more than an order can.' },
  STORE_NOT_FOUND: { ar: 'لا يوجد متجر كهذا.', en: 'There is no such store.' },
  STORE_CLOSED: { ar: 'المتجر لا يستقبل الطلبات الآن.', en: 'The store takes no orders at the moment.' },
  SHIPPING_METHOD_NOT_FOUND: {
    ar: 'المتجر لا يوصل بهذه الطريقة أو إلى هذا العنوان.',
    en: 'The store does not ship this way, or not to this address.',
  },
  DISCOUNT_CODE_INVALID: { ar: '{reason}', en: '{reason}' },
  CODE_UNKNOWN: { ar: 'رمز الخصم غير صالح.', en: 'This discount code is not valid.' },
  CODE_NOT_STARTED: { ar: 'لم يبدأ هذا الخصم بعد.', en: 'This discount has not begun yet.' },
  CODE_ENDED: { ar: 'انتهى هذا الخصم.', en: 'This discount has ended.' },
  CODE_USED_UP: { ar: 'استُخدم هذا الخصم بالعدد المسموح به.', en: 'This discount was used as often as it may be.' },
  CODE_CUSTOMER_USED_UP: {
    ar: 'استخدمت هذا الخصم بالعدد المسموح به لك.',
    en: 'You have used this discount as often as you may.',
  },
  CODE_MINIMUM_NOT_REACHED: {
    ar: 'قيمة المنتجات أقل مما يتطلبه هذا الخصم.',
    en: 'The goods cost less than this discount asks for.',
  },
  CODE_NOT_APPLICABLE: {
    ar: 'هذا الخصم لا يشمل ما في الطلب.',
    en: 'This discount is for nothing that is in the order.',
  },
  CODE_BUYER_UNKNOWN: {
    ar: 'لكل مشترٍ عدد محدود من هذا الخصم: سجّل الدخول أو اكتب بريدك الإلكتروني.',
    en: 'Each buyer has so many uses of this discount: sign in, or give your e-mail address.',
  },
  GIFT_CARD_INVALID: {
    ar: 'بطاقة الهدية غير صالحة أو لم يبقَ فيها ما يكفي.',
    en: 'This gift card is not valid, or too little is left on it.',
  },
  TOO_MANY_ATTEMPTS: {
    ar: 'محاولات كثيرة برموز خاطئة. حاول بعد ساعة.',
    en: 'There were too many wrong codes. Try again in an hour.',
  },
  CODE_TAKEN: { ar: 'لخصم آخر هذا الرمز نفسه.', en: 'Another discount has this code.' },
  ZONE_PLACE_TAKEN: { ar: 'المكان نفسه في منطقة أخرى.', en: 'Another zone has the same place.' },
  EMAIL_INVALID: { ar: 'هذا ليس عنوان بريد إلكتروني.', en: 'This is no e-mail address.' },
  PHONE_INVALID: { ar: 'هذا ليس رقم هاتف.', en: 'This is no telephone number.' },
  ADDRESS_INVALID: {
    ar: 'هذا الجزء من العنوان ناقص أو غير صحيح.',
    en: 'This part of the address is missing or wrong.',
  },
  TRANSITION_NOT_ALLOWED: {
    ar: 'لا يمكن الانتقال من {from} إلى {to}.',
    en: 'It does not move from {from} to {to}.',
  },
  TOTAL_TOO_SMALL: {
    ar: 'دفعت بطاقات الهدايا أكثر مما سيكلفه الطلب.',
    en: 'Gift cards have paid more than the order would cost.',
  },
  NOT_ENOUGH_LEFT: { ar: 'المتبقي من هذا البند {left} فقط.', en: 'What is left of this line: {left}.' },
  RETURN_EXISTS: {
    ar: 'أُعيدت سلع من هذه الشحنة أو طُلبت إعادتها.',
    en: 'Goods of this parcel came back, or are asked to.',
  },
  REFUND_TOO_LARGE: { ar: 'أكبر مبلغ ممكن هنا هو {max}.', en: 'No more than {max} is possible here.' },
  REFUND_REFUSED: {
    ar: 'ليس في مدفوعات الطلب ما يكفي لرد هذا المبلغ.',
    en: 'The payments of the order do not hold this much to give back.',
  },
  REFUSED_BY_GATEWAY: { ar: 'رفضت بوابة الدفع: {reason}', en: 'The gateway refused: {reason}' },
  ORDER_CANCELLED: { ar: 'أُلغي الطلب قبل إصدار فاتورته.', en: 'The order was cancelled before it was invoiced.' },
  GATEWAY_NOT_AVAILABLE: {
    ar: 'لا يقبل المتجر الدفع بهذه الطريقة.',
    en: 'The store does not take payments this way.',
  },
  CURRENCY_NOT_SUPPORTED: {
    ar: 'لا تقبل بوابة الدفع هذه عملة المتجر.',
    en: 'This gateway does not take the store’s currency.',
  },
  TOKEN_REQUIRED: { ar: 'رمز وسيلة الدفع مطلوب.', en: 'This gateway needs a token.' },
  CARD_NUMBER_REFUSED: {
    ar: 'يبدو هذا رقم بطاقة، ولا يُرسل رقم البطاقة إلى هنا أبدًا. لم نحتفظ به.',
    en: 'This looks like a card number, which must never be sent here. It was not kept.',
  },
  RETURN_URL_INVALID: {
    ar: 'عنوان العودة يجب أن يبدأ بـ http أو https.',
    en: 'The return address must begin with http or https.',
  },
  RETURN_URL_NOT_ALLOWED: {
    ar: 'لا يسمح المتجر بالعودة إلى هذا العنوان.',
    en: 'The store does not let buyers come back to this address.',
  },
  CART_CLOSED: { ar: 'أصبحت هذه السلة طلبًا.', en: 'This cart has become an order.' },
  CART_CHANGED: {
    ar: 'تغيّرت السلة. راجعها ثم أكّد الطلب.',
    en: 'The cart has changed. Look at it again, then order.',
  },
  PRICE_CHANGED: { ar: 'تغيّر المبلغ وأصبح {total}.', en: 'The price has changed: it is {total} now.' },
  NOTICE_PRICE_UP: { ar: 'ارتفع السعر من {before} إلى {after}.', en: 'The price went up from {before} to {after}.' },
  NOTICE_PRICE_DOWN: {
    ar: 'انخفض السعر من {before} إلى {after}.',
    en: 'The price went down from {before} to {after}.',
  },
  NOTICE_NOT_ON_SALE: { ar: 'لم يعد المتجر يبيع هذا المنتج.', en: 'The store no longer sells this product.' },
  NOTICE_TOO_FEW: { ar: 'المتاح من هذا المنتج {after} فقط.', en: 'Only {after} of this product are available.' },
  NOTICE_CODE_INVALID: { ar: '{before}: {reason}', en: '{before}: {reason}' },
  NOTICE_GIFT_CARD_INVALID: {
    ar: 'بطاقة الهدية المنتهية بـ {before} لم تعد صالحة.',
    en: 'The gift card that ends in {before} is no longer valid.',
  },
  NOTICE_SHIPPING_OPTION_GONE: {
    ar: 'طريقة التوصيل المختارة لم تعد متاحة.',
    en: 'The chosen way to ship is no longer available.',
  },
}
