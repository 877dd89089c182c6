import { createHash } from 'node:crypto'
import { formatAmount, type SystemLanguage } from '@saler/kernel'
import type { SandboxCharge } from '../gateways/sandbox-ledger.ts'

const WORDS = {
  ar: {
    title: 'تأكيد الدفع',
    note: 'هذه صفحة تجريبية، ولن يُخصم أي مبلغ.',
    approve: 'موافق',
    decline: 'رفض',
    done: 'تم تسجيل إجابتك. يمكنك إغلاق هذه الصفحة.',
  },
  en: {
    title: 'Confirm the payment',
    note: 'This is a page for trying out: no money is taken.',
    approve: 'Approve',
    decline: 'Decline',
    done: 'Your answer was noted. You can close this page.',
  },
} as const

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;background:#f4f1ea;color:#2b2420}
main{background:#fff;padding:2.5rem;border-radius:1rem;box-shadow:0 8px 30px #0001;max-width:22rem;text-align:center}
strong{display:block;font-size:2rem;margin:.5rem 0 1rem;font-variant-numeric:tabular-nums}p{color:#6b5f57}
form{display:flex;gap:.75rem;margin-top:1.5rem}button{flex:1;font:inherit;padding:.75rem;border-radius:.6rem;border:1px solid #5e3023;background:#fff;color:#5e3023;cursor:pointer}
button[value=approve]{background:#5e3023;color:#fff}`

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'`

/** The page that asks the buyer to approve a charge; when that is over, it says so. */
export function authenticationPage(charge: SandboxCharge, language: SystemLanguage): Response {
  const words = WORDS[language]
  const sum = `${formatAmount(charge.amount, charge.currency)} ${charge.currency}`
  const asked =
    charge.status === 'REQUIRES_ACTION'
      ? `<form method="post"><button name="answer" value="approve">${words.approve}</button><button name="answer" value="decline">${words.decline}</button></form>`
      : `<p>${words.done}</p>`
  const html = `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${words.title}</title><style>${STYLE}</style>
<main><h1>${words.title}</h1><strong dir="ltr">${sum}</strong><p>${words.note}</p>${asked}</main></html>`
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}
