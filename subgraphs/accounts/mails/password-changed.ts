import type { SystemLanguage } from '@saler/kernel'
import { type WrittenMail, writeMail } from './letter.ts'

/** The mail that tells that a password was changed, so that a stranger cannot do it unnoticed. */
export function passwordChangedMail(values: { language: SystemLanguage; firstName: string }): WrittenMail {
  const { language, firstName } = values
  if (language === 'en')
    return writeMail({
      language,
      subject: 'Your password was changed',
      greeting: `Hello ${firstName},`,
      paragraphs: ['The password of your account was just changed, and your other devices were signed out.'],
      closing: 'If it was not you, ask for a new password at once: "Forgot your password?" where you sign in.',
    })
  return writeMail({
    language,
    subject: 'تغيّرت كلمة مرورك',
    greeting: `مرحبًا ${firstName}،`,
    paragraphs: ['تغيّرت كلمة مرور حسابك قبل قليل، وسُجّل خروجك من أجهزتك الأخرى.'],
    closing: 'إذا لم تكن أنت من غيّرها فاطلب كلمة مرور جديدة فورًا من «نسيت كلمة المرور؟» في صفحة الدخول.',
  })
}
