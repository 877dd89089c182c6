import type { CommonCode, Messages } from '@saler/subgraph'
import type {
  AddAddressErrorCode,
  ChangePasswordErrorCode,
  ConfirmTwoFactorErrorCode,
  CreateApiKeyErrorCode,
  CreateAppErrorCode,
  DeleteAppErrorCode,
  DisableTwoFactorErrorCode,
  EnrolTwoFactorErrorCode,
  LoginErrorCode,
  LogoutErrorCode,
  PublishManifestErrorCode,
  RefreshSessionErrorCode,
  RegisterErrorCode,
  RemoveAddressErrorCode,
  RequestPasswordResetErrorCode,
  ResendVerificationErrorCode,
  ResetPasswordErrorCode,
  RevokeApiKeyErrorCode,
  RevokeSessionErrorCode,
  RotateApiKeyErrorCode,
  SetDefaultAddressErrorCode,
  SetMarketingConsentErrorCode,
  UpdateAddressErrorCode,
  UpdateAppErrorCode,
  UpdateCustomerProfileErrorCode,
  UpdateProfileErrorCode,
  VerifyEmailErrorCode,
  WithdrawManifestErrorCode,
} from './generated/resolvers.ts'

type Code =
  | ChangePasswordErrorCode
  | ConfirmTwoFactorErrorCode
  | DisableTwoFactorErrorCode
  | EnrolTwoFactorErrorCode
  | LoginErrorCode
  | LogoutErrorCode
  | RefreshSessionErrorCode
  | RegisterErrorCode
  | RequestPasswordResetErrorCode
  | ResendVerificationErrorCode
  | ResetPasswordErrorCode
  | RevokeSessionErrorCode
  | UpdateProfileErrorCode
  | AddAddressErrorCode
  | RemoveAddressErrorCode
  | SetDefaultAddressErrorCode
  | SetMarketingConsentErrorCode
  | UpdateAddressErrorCode
  | UpdateCustomerProfileErrorCode
  | VerifyEmailErrorCode
  | CreateAppErrorCode
  | UpdateAppErrorCode
  | DeleteAppErrorCode
  | CreateApiKeyErrorCode
  | RotateApiKeyErrorCode
  | RevokeApiKeyErrorCode
  | PublishManifestErrorCode
  | WithdrawManifestErrorCode

/** What each refusal of accounts says. */
export const messages: Messages<Exclude<Code, CommonCode>> = {
  EMAIL_TAKEN: {
    ar: 'يوجد حساب بهذا البريد الإلكتروني.',
    en: 'An account with this e-mail address exists already.',
  },
  PASSWORD_TOO_SHORT: {
    ar: 'كلمة المرور أقصر من {min} أحرف.',
    en: 'The password is shorter than {min} characters.',
  },
  PASSWORD_IS_EMAIL: {
    ar: 'لا يمكن أن تكون كلمة المرور هي البريد الإلكتروني.',
    en: 'The password must not be the e-mail address.',
  },
  INVALID_CREDENTIALS: {
    ar: 'البريد الإلكتروني أو كلمة المرور غير صحيحة.',
    en: 'The e-mail address or the password is wrong.',
  },
  TWO_FACTOR_INVALID: {
    ar: 'رمز التحقق غير صحيح أو استُخدم من قبل.',
    en: 'The code is wrong or was used before.',
  },
  TWO_FACTOR_ALREADY_ENABLED: {
    ar: 'التحقق بخطوتين مفعّل.',
    en: 'Two-factor sign-in is on already.',
  },
  TWO_FACTOR_NOT_ENROLLED: {
    ar: 'التحقق بخطوتين غير مفعّل. ابدأ بتسجيله.',
    en: 'Two-factor sign-in is not set up. Enrol first.',
  },
  TOO_MANY_ATTEMPTS: {
    ar: 'محاولات كثيرة. أعد المحاولة بعد {seconds} ثانية.',
    en: 'Too many attempts. Try again in {seconds} seconds.',
  },
  LOCKED: {
    ar: 'أُوقف تسجيل الدخول مؤقتًا لكثرة المحاولات. أعد المحاولة بعد {seconds} ثانية.',
    en: 'Locked after too many failed attempts. Try again in {seconds} seconds.',
  },
  SUSPENDED: { ar: 'هذا الحساب موقوف.', en: 'This account is suspended.' },
  TOKEN_INVALID: {
    ar: 'الرمز غير صحيح أو انتهت صلاحيته أو استُخدم من قبل.',
    en: 'The token is wrong, has expired or was used before.',
  },
  REFRESH_TOKEN_INVALID: {
    ar: 'انتهت الجلسة. سجّل الدخول من جديد.',
    en: 'The session has ended. Sign in again.',
  },
  REFRESH_TOKEN_REUSED: {
    ar: 'استُخدم رمز الجلسة مرتين فأُنهيت الجلسة حمايةً لك. سجّل الدخول من جديد.',
    en: 'The refresh token was used twice, so the session was ended for your safety. Sign in again.',
  },
  ALREADY_VERIFIED: { ar: 'البريد الإلكتروني مؤكَّد.', en: 'The e-mail address is verified already.' },
  ADDRESS_INVALID: {
    ar: 'هذا الجزء من العنوان ناقص أو غير صحيح.',
    en: 'This part of the address is missing or wrong.',
  },
  PHONE_INVALID: {
    ar: 'رقم الهاتف غير صحيح. اكتبه مع رمز الدولة مثل +966501234567.',
    en: 'The telephone number is not valid. Give it with the country code, such as +966501234567.',
  },
  NAME_TAKEN: { ar: 'يوجد تطبيق آخر بهذا الاسم.', en: 'Another app of the store has this name.' },
  SCOPE_NOT_ALLOWED: {
    ar: 'هذه الصلاحية للأشخاص فقط ولا تُمنح لمفتاح.',
    en: 'No key can have this permission: it is for people only.',
  },
  KEY_ENDED: {
    ar: 'أُلغي هذا المفتاح أو انتهى أو استُبدل من قبل.',
    en: 'The key was revoked, has expired, or was rotated before.',
  },
  MANIFEST_UNREADABLE: {
    ar: 'تعذّرت قراءة ملف العمليات: {reason}.',
    en: 'The document is no manifest of a known format: {reason}.',
  },
  OPERATION_INVALID: {
    ar: 'العملية {operation}، السطر {line}، العمود {column}: {reason}',
    en: 'Operation {operation}, line {line}, column {column}: {reason}',
  },
  OPERATION_REPEATED: {
    ar: 'تكرّر معرّف العملية {operation}.',
    en: 'Two operations have the id {operation}.',
  },
  VERSION_TAKEN: {
    ar: 'نُشر هذا الإصدار من قبل بعمليات أخرى أو سُحب. اختر إصدارًا جديدًا.',
    en: 'The version was published before with other operations, or has ended. Take a new one.',
  },
  ALREADY_WITHDRAWN: { ar: 'سُحب هذا الإصدار من قبل.', en: 'The manifest was withdrawn before.' },
}
