import { escaped, type SystemLanguage, type Wording } from '@saler/kernel'
import { page } from './page.ts'

/** Why there is nothing to see. */
const NOTICES = {
  NOT_FOUND: { ar: 'لا توجد وثيقة هنا.', en: 'There is no document here.' },
  FORGED: {
    ar: 'هذا الرابط غير صالح. افتح الفاتورة من صفحة الطلب.',
    en: 'This link is not valid. Open the invoice from the page of the order.',
  },
  EXPIRED: {
    ar: 'انتهت صلاحية هذا الرابط. افتح الفاتورة من صفحة الطلب لتحصل على رابط جديد.',
    en: 'This link has expired. Open the invoice from the page of the order for a new one.',
  },
  METHOD: { ar: 'هذا الرابط للقراءة فقط.', en: 'This link can only be read.' },
} as const satisfies Record<string, Wording>

export type Notice = keyof typeof NOTICES

/** A page that says why there is nothing to see, in both languages. It tells nothing of the document. */
export function noticePage(notice: Notice, language: SystemLanguage): string {
  const { ar, en } = NOTICES[notice]
  const body = `<main><p lang="ar" dir="rtl">${escaped(ar)}</p><p lang="en" dir="ltr">${escaped(en)}</p></main>`
  return page({ language, title: NOTICES[notice][language], body })
}
