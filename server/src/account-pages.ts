import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { SystemLanguage } from '@saler/kernel'

/** A page as the front door sends it: whole, with nothing to load from anywhere. */
export interface AccountPage {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

interface Texts {
  readonly title: string
  readonly explanation: string
  readonly button: string
  readonly done: string
  /** The field for a password and what it must have, on the page that sets one. */
  readonly password?: { readonly label: string; readonly hint: string }
}

const VERIFY_EMAIL: Readonly<Record<SystemLanguage, Texts>> = {
  ar: {
    title: 'تأكيد البريد الإلكتروني',
    explanation: 'اضغط الزر لتأكيد أن هذا البريد الإلكتروني لك.',
    button: 'تأكيد البريد',
    done: 'تم تأكيد بريدك الإلكتروني. يمكنك إغلاق هذه الصفحة.',
  },
  en: {
    title: 'Verify your e-mail address',
    explanation: 'Press the button to confirm that this e-mail address is yours.',
    button: 'Verify the address',
    done: 'Your e-mail address is verified. You can close this page.',
  },
}

const RESET_PASSWORD: Readonly<Record<SystemLanguage, Texts>> = {
  ar: {
    title: 'تعيين كلمة مرور جديدة',
    explanation: 'سيُسجَّل خروجك من جميع أجهزتك عند تعيين كلمة المرور الجديدة.',
    button: 'تعيين كلمة المرور',
    done: 'تم تعيين كلمة المرور الجديدة. يمكنك الآن تسجيل الدخول بها.',
    password: { label: 'كلمة المرور الجديدة', hint: '10 أحرف على الأقل.' },
  },
  en: {
    title: 'Set a new password',
    explanation: 'Setting a new password signs you out of all your devices.',
    button: 'Set the password',
    done: 'Your new password is set. You can sign in with it now.',
    password: { label: 'New password', hint: 'At least 10 characters.' },
  },
}

const FAILED: Readonly<Record<SystemLanguage, string>> = {
  ar: 'تعذّر إتمام الطلب. حاول مرة أخرى بعد قليل.',
  en: 'That did not work. Try again in a moment.',
}

const INCOMPLETE: Readonly<Record<SystemLanguage, string>> = {
  ar: 'الرابط غير مكتمل. افتحه من الرسالة مرة أخرى.',
  en: 'The link is incomplete. Open it from the mail again.',
}

const NEEDS_SCRIPT: Readonly<Record<SystemLanguage, string>> = {
  ar: 'تحتاج هذه الصفحة إلى تفعيل JavaScript في المتصفح.',
  en: 'This page needs JavaScript to be on in the browser.',
}

const SCRIPT = readFileSync(new URL('./account-page-script.js', import.meta.url), 'utf8')

const STYLE = `
:root { color-scheme: light dark; --accent: #0b6e4f; --refused: #b3261e }
@media (prefers-color-scheme: dark) { :root { --refused: #ff8a80 } }
body { font: 1.05rem/1.7 system-ui, sans-serif; max-width: 26rem; margin: 12vh auto 0; padding: 0 1rem }
h1 { font-size: 1.5rem; line-height: 1.4 }
label { display: block; font-weight: 600 }
input, button { box-sizing: border-box; width: 100%; padding: .7rem 1rem; border-radius: .5rem; font: inherit }
input { border: 1px solid #767676 }
small { display: block }
button { margin-top: 1.25rem; border: 0; background: var(--accent); color: #fff; cursor: pointer }
button:disabled { opacity: .55; cursor: default }
:focus-visible { outline: 3px solid #4c9aff; outline-offset: 2px }
[role=status] { white-space: pre-line; font-weight: 600 }
[data-outcome=refused] { color: var(--refused) }
`

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * Only this script and this style run; the script reaches this origin alone; no form is sent by the browser itself, and
 * no other site shows the page in a frame. The token in the address goes to nobody as a referrer.
 */
const HEADERS: AccountPage['headers'] = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; script-src ${sourceOf(SCRIPT)}; style-src ${sourceOf(STYLE)}; connect-src 'self'; ` +
    `base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  vary: 'accept-language',
}

/** Where the link in the mail that verifies an address leads: asks `verifyEmail` when its button is pressed. */
export const verifyEmailPage = (language: SystemLanguage): AccountPage =>
  writePage(language, VERIFY_EMAIL[language], 'verifyEmail', 'VerifyEmailInput')

/** Where the link in the mail for a forgotten password leads: asks `resetPassword` with the password that is typed. */
export const resetPasswordPage = (language: SystemLanguage): AccountPage =>
  writePage(language, RESET_PASSWORD[language], 'resetPassword', 'ResetPasswordInput')

/** Everything written into the page is a text of this file, so that nothing needs to be escaped. */
function writePage(language: SystemLanguage, texts: Texts, mutation: string, input: string): AccountPage {
  const { title, explanation, button, done, password } = texts
  const query = `mutation ($input: ${input}!) { outcome: ${mutation}(input: $input) { userErrors { message } } }`
  const field = password
    ? `<label for="password">${password.label}</label>
<input id="password" type="password" autocomplete="new-password" minlength="10" maxlength="200" required aria-describedby="hint">
<small id="hint">${password.hint}</small>`
    : ''
  const html = `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<form method="post" data-mutation="${query}" data-done="${done}" data-failed="${FAILED[language]}" data-incomplete="${INCOMPLETE[language]}">
<p>${explanation}</p>
${field}
<button disabled>${button}</button>
</form>
<p role="status" aria-live="polite"></p>
<noscript><p>${NEEDS_SCRIPT[language]}</p></noscript>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
  return { html, headers: HEADERS }
}
