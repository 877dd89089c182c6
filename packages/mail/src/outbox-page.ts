import { escaped } from '@saler/kernel'
import type { SentMessage } from './outbox-reader.ts'

// Up to the first character that ends a link in running text; a full stop or bracket behind it is no part of it.
const LINK = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]،؛؟]/g

/** Text as HTML, its links made to be followed. */
function linked(text: string): string {
  let html = ''
  let end = 0
  for (const match of text.matchAll(LINK)) {
    const link = escaped(match[0])
    html += `${escaped(text.slice(end, match.index))}<a href="${link}" rel="noreferrer">${link}</a>`
    end = match.index + match[0].length
  }
  return html + escaped(text.slice(end))
}

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
  article { border: 1px solid #8886; border-radius: .5rem; padding: 1rem; margin: 1rem 0 }
  h2 { font-size: 1.1rem; margin: 0 0 .25rem }
  .about { color: GrayText; font-size: .85rem; margin: 0 0 1rem; display: flex; gap: 1rem; flex-wrap: wrap }
  .text { white-space: pre-wrap; overflow-wrap: anywhere }
  iframe { width: 100%; height: 20rem; border: 0; background: #fff }`

/** A message's HTML runs in a frame that may do nothing: no scripts, no forms, nothing of this page. */
const preview = (html: string): string =>
  html === ''
    ? ''
    : `<details><summary>HTML</summary><iframe sandbox title="HTML" srcdoc="${escaped(html)}"></iframe></details>`

const article = ({ id, to, subject, text, html, language, sentAt }: SentMessage): string => `
<article id="${escaped(id)}" lang="${escaped(language)}">
<h2 dir="auto">${escaped(subject)}</h2>
<p class="about"><bdi>${escaped(to)}</bdi> <time datetime="${sentAt.toISOString()}">${sentAt.toISOString()}</time></p>
<div class="text" dir="auto">${linked(text)}</div>
${preview(html)}
</article>`

/** The development outbox as a page of its own: no scripts, nothing loaded, each text in its own direction. */
export const renderOutboxPage = (messages: readonly SentMessage[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Outbox</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>Outbox</h1>
${messages.length === 0 ? '<p>No mail has been sent yet.</p>' : messages.map(article).join('')}
</body>
</html>
`
