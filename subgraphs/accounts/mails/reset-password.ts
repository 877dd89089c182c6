import type { SystemLanguage } from '@saler/kernel'
import { type WrittenMail, writeMail } from './letter.ts'

/** The mail with which a password is set anew. */
export function resetPasswordMail(values: {
  language: SystemLanguage
  firstName: string
  url: string
  token: string
}): WrittenMail {
  const { language, firstName, url, token } = values
  if (language === 'en')
    return writeMail({
      language,
      subject: 'Set a new password',
      greeting: `Hello ${firstName},`,
      paragraphs: ['You asked to set a new password. The link works once, for one hour.'],
      link: { label: 'Set a new password', url, tokenLabel: 'Or use this code', token },
      closing: 'If it was not you, ignore this message: your password stays as it is.',
    })
  return writeMail({
    language,
    subject: 'تعيين كلمة مرور جديدة',
    greeting: `مرحبًا ${firstName}،`,
    paragraphs: ['طلبت تعيين كلمة مرور جديدة. الرابط صالح لمرة واحدة ولمدة ساعة.'],
    link: { label: 'تعيين كلمة المرور', url, tokenLabel: 'أو استخدم هذا الرمز', token },
    closing: 'إذا لم تطلب ذلك فتجاهل هذه الرسالة، وستبقى كلمة مرورك كما هي.',
  })
}
