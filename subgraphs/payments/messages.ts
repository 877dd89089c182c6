import type { CommonCode, Messages } from '@saler/subgraph'
import type {
  AttachPaymentReceiptErrorCode,
  CapturePaymentErrorCode,
  ConfirmPaymentErrorCode,
  ConnectGatewayErrorCode,
  PayOrderErrorCode,
} from './generated/resolvers.ts'

type OwnCode = Exclude<
  | PayOrderErrorCode
  | ConfirmPaymentErrorCode
  | CapturePaymentErrorCode
  | AttachPaymentReceiptErrorCode
  | ConnectGatewayErrorCode,
  CommonCode
>

/** What the refusals of payments say. */
export const messages: Messages<OwnCode> = {
  GATEWAY_NOT_AVAILABLE: {
    ar: 'لا يقبل المتجر الدفع بهذه الطريقة.',
    en: 'The store does not take payments this way.',
  },
  CURRENCY_NOT_SUPPORTED: {
    ar: 'لا تقبل بوابة الدفع هذه العملة {currency}.',
    en: 'This gateway does not take {currency}.',
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
  NOTHING_DUE: {
    ar: 'لا مبلغ مستحق على هذا الطلب، أو أن دفعه جارٍ.',
    en: 'Nothing is due of this order, or it is being paid.',
  },
  STATUS_NOT_ALLOWED: { ar: 'لا تسمح حالة الدفعة بذلك.', en: 'The payment is not in a status that allows this.' },
  AMOUNT_INVALID: {
    ar: 'هذا ليس مبلغًا موجبًا بهذه العملة.',
    en: 'This is no amount of the currency above zero.',
  },
  AMOUNT_TOO_LARGE: { ar: 'المتبقي {left} فقط.', en: 'Only {left} is left.' },
  TOO_MANY_ATTEMPTS: {
    ar: 'جُرّب {max} رموز لهذه الدفعة، وهذا أقصى ما يُسمح به. ابدأ دفعة أخرى.',
    en: '{max} passwords were tried for this payment, and no more are allowed. Begin another payment.',
  },
  REFUSED_BY_GATEWAY: { ar: 'رفضت بوابة الدفع: {reason}', en: 'The gateway refused: {reason}' },
  CREDENTIALS_INVALID: {
    ar: 'بيانات الاعتماد ناقصة أو فيها ما لا تعرفه البوابة.',
    en: 'The credentials lack something, or have what the gateway does not know.',
  },
}
