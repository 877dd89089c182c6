import type { SystemLanguage } from '@saler/kernel'
import { type WrittenMail, writeMail } from './letter.ts'

/** The mail that verifies an address: sent after registering, and again when asked for. */
export function verifyEmailMail(values: {
  language: SystemLanguage
  firstName: string
  url: string
  token: string
}): WrittenMail {
  const { language, firstName, url, token } = values
  if (language === 'en')
    return writeMail({
      language,
      subject: 'Verify your e-mail address',
      greeting: `Hello ${firstName},`,
      paragraphs: ['Welcome to Saler. Please confirm that this e-mail address is yours. The link works for 3 days.'],
      link: { label: 'Verify my address', url, tokenLabel: 'Or use this code', token },
      closing: 'If you did not open an account with us, ignore this message.',
    })
  return writeMail({
    language,
    subject: 'أكّد بريدك الإلكتروني',
    greeting: `مرحبًا ${firstName}،`,
    paragraphs: ['أهلًا بك في Saler. فضلًا أكّد أن هذا البريد الإلكتروني لك. الرابط صالح لمدة 3 أيام.'],
    link: { label: 'تأكيد البريد الإلكتروني', url, tokenLabel: 'أو استخدم هذا الرمز', token },
    closing: 'إذا لم تفتح حسابًا لدينا فتجاهل هذه الرسالة.',
  })
}
