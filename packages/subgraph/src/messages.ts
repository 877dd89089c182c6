import { type SystemLanguage, type Wording, wordingIn } from '@saler/kernel'

/** Codes that any operation may refuse with; their wordings are the same everywhere. */
export type CommonCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'CURSOR_TOO_OLD'

/** What each refusal code says, in every language of the system. */
export type Messages<Code extends string = string> = Readonly<Record<Code, Wording>>

export const commonMessages: Messages<CommonCode> = {
  UNAUTHENTICATED: { ar: 'سجّل الدخول أولًا.', en: 'Sign in first.' },
  FORBIDDEN: { ar: 'ليست لديك صلاحية لهذا الإجراء.', en: 'You do not have permission to do this.' },
  NOT_FOUND: { ar: 'غير موجود.', en: 'It does not exist.' },
  INVALID: { ar: 'القيمة غير صالحة.', en: 'This value is not valid.' },
  REQUIRED: { ar: 'هذه القيمة مطلوبة.', en: 'This value is required.' },
  TOO_LONG: { ar: 'النص أطول من {max} حرفًا.', en: 'The text is longer than {max} characters.' },
  TOO_MANY: { ar: 'العدد أكثر من {max}.', en: 'There are more than {max}.' },
  IDEMPOTENCY_KEY_REUSED: {
    ar: 'استُخدم مفتاح عدم التكرار هذا من قبل مع مدخلات أخرى.',
    en: 'This idempotency key was used before with another input.',
  },
  CURSOR_TOO_OLD: {
    ar: 'لم يعد ما حدث بعد هذا المؤشر محفوظًا. اقرأ الحالة من جديد ثم تابع من الآن.',
    en: 'What happened after this cursor is no longer kept. Read anew how things are, and follow from now on.',
  },
}

/** Says a refusal code in a language, its values filled in. A code without a wording says itself. */
export type Say = (code: string, values?: Readonly<Record<string, string | number>>) => string

export const sayIn = (messages: Messages, language: SystemLanguage): Say => {
  const all: Messages = { ...commonMessages, ...messages }
  return (code, values) => {
    const wording = all[code]
    return wording ? wordingIn(wording, language, values) : code
  }
}
