import type { CommonCode, Messages } from '@saler/subgraph'
import type * as G from './generated/resolvers.ts'

type ErrorCode =
  | G.CreateStoreErrorCode
  | G.UpdateStoreErrorCode
  | G.UpdateStoreSettingsErrorCode
  | G.AddDomainErrorCode
  | G.RemoveDomainErrorCode
  | G.SetPrimaryDomainErrorCode
  | G.InviteStaffErrorCode
  | G.CancelInvitationErrorCode
  | G.SetStaffRoleErrorCode
  | G.RemoveStaffErrorCode

/** What the refusals of this domain say. A code without a wording does not compile. */
export const messages: Messages<Exclude<ErrorCode, CommonCode>> = {
  HANDLE_TAKEN: { ar: 'هذا المعرّف مستخدم في متجر آخر.', en: 'Another store has this handle.' },
  HANDLE_INVALID: {
    ar: 'المعرّف من 3 إلى 40 حرفًا إنجليزيًا صغيرًا أو رقمًا، مع شرطات مفردة بينها، وليس كلمة محجوزة.',
    en: 'A handle has 3 to 40 of a–z, 0–9 and single hyphens between them, and is no reserved word.',
  },
  UNKNOWN_SETTING: { ar: 'لا يوجد إعداد بهذا الاسم.', en: 'There is no such setting.' },
  CURRENCY_FIXED: {
    ar: 'لا يمكن تغيير عملة المتجر، فكل أسعاره محفوظة بها.',
    en: 'The currency of a store cannot change: all of its prices are kept in it.',
  },
  DOMAIN_TAKEN: { ar: 'هذا النطاق مضاف إلى متجر بالفعل.', en: 'A store has this domain already.' },
  DOMAIN_IN_USE: {
    ar: 'هذا هو النطاق الرئيسي. اجعل نطاقًا آخر رئيسيًا أولًا.',
    en: 'This is the primary domain: make another one primary first.',
  },
  DOMAIN_FIXED: { ar: 'النطاق الذي منحه سالر للمتجر لا يُزال.', en: 'The domain that Saler gave to the store stays.' },
  DOMAIN_PENDING: { ar: 'لم يُفعّل هذا النطاق بعد.', en: 'This domain is not active yet.' },
  ALREADY_STAFF: { ar: 'صاحب هذا البريد يعمل في المتجر بالفعل.', en: 'They work for the store already.' },
  LAST_OWNER: {
    ar: 'هذا آخر مالك للمتجر. اجعل شخصًا آخر مالكًا أولًا.',
    en: 'They are the last owner of the store: make somebody else an owner first.',
  },
}
