import { escaped, type SystemLanguage } from '@saler/kernel'

/** The parts of a mail, in the order in which they are read. */
export interface Letter {
  readonly language: SystemLanguage
  readonly subject: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  /** What to click. In the text it stands as an address; the token follows on a line of its own. */
  readonly link?: { readonly label: string; readonly url: string; readonly tokenLabel: string; readonly token: string }
  readonly closing: string
}

/** A mail as the mailer takes it. */
export interface WrittenMail {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: SystemLanguage
}

/** Writes a letter as plain text and as HTML that reads from the right in Arabic. */
export const writeMail = (letter: Letter): WrittenMail => ({
  subject: letter.subject,
  text: textOf(letter),
  html: htmlOf(letter),
  language: letter.language,
})

function textOf({ greeting, paragraphs, link, closing }: Letter): string {
  const linkLines = link ? [`${link.label}:\n${link.url}`, `${link.tokenLabel}:\n${link.token}`] : []
  return `${[greeting, ...paragraphs, ...linkLines, closing].join('\n\n')}\n`
}

function htmlOf({ language, subject, greeting, paragraphs, link, closing }: Letter): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const p = (text: string) => `<p>${escaped(text)}</p>`
  const button = link
    ? `<p><a href="${escaped(link.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;` +
      `background:#0b6e4f;color:#fff;text-decoration:none">${escaped(link.label)}</a></p>` +
      `<p style="color:#555">${escaped(link.tokenLabel)}:<br><code dir="ltr">${escaped(link.token)}</code></p>`
    : ''
  return (
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">` +
    `<title>${escaped(subject)}</title></head>` +
    `<body style="font-family:sans-serif;line-height:1.6;max-width:560px;margin:24px auto;padding:0 16px">` +
    `${p(greeting)}${paragraphs.map(p).join('')}${button}${p(closing)}</body></html>`
  )
}
