import { createHash } from 'node:crypto'
import { SCRIPTS, WEIGHTS } from '../font-files.ts'

// What each file of the font has letters for, as its package says.
const RANGES = {
  arabic: 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+2012-206F,U+20AC,U+2122',
  'latin-ext': 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF',
} as const

const faces = SCRIPTS.flatMap((script) =>
  WEIGHTS.map(
    (weight) =>
      `@font-face{font-family:Cairo;font-weight:${weight};font-display:swap;unicode-range:${RANGES[script]};` +
      `src:url(/invoices/fonts/cairo-${script}-${weight}.woff2) format("woff2")}`,
  ),
).join('\n')

/** How documents look, on a screen and on A4 paper. */
export const STYLE = `${faces}
:root { color-scheme: light; font: 14px/1.5 Cairo, system-ui, sans-serif; color: #1b1b1f }
* { box-sizing: border-box }
body { margin: 0; background: #eceef1 }
main { background: #fff; max-width: 210mm; margin: 1.5rem auto; padding: 14mm; box-shadow: 0 1px 6px #0002 }
header { display: flex; gap: 1.5rem; justify-content: space-between; align-items: flex-start }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .75rem }
h1 [lang], thead [lang] { display: block; text-align: -webkit-match-parent; text-align: match-parent }
h1 [lang] + [lang], .names [lang] + [lang] { color: #5c5f66; font-weight: 400 }
h1 [lang] + [lang] { font-size: 1.05rem }
h2 { font-size: .85rem; margin: 0 0 .35rem; color: #5c5f66; font-weight: 400 }
p { margin: 0; overflow-wrap: anywhere }
.name { font-weight: 700; font-size: 1.05rem }
.qr { inline-size: 38mm; block-size: 38mm; flex: none; shape-rendering: crispEdges }
dl { display: grid; grid-template-columns: fit-content(60%) 1fr; gap: .1rem 1rem; margin: 0 }
dt { color: #5c5f66 } dd { margin: 0; overflow-wrap: break-word }
.parties { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin: 1.5rem 0; padding: 1rem 0;
  border-block: 1px solid #d8dbe0 }
table { inline-size: 100%; border-collapse: collapse }
th, td { text-align: start; vertical-align: top; padding: .4rem .35rem; border-block-end: 1px solid #e4e6ea }
thead th { font-size: .8rem; line-height: 1.35; font-weight: 700; border-block-end: 2px solid #1b1b1f }
tbody tr, .totals, dl { break-inside: avoid }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums }
thead .number { white-space: normal }
.detail { display: block; color: #5c5f66; font-size: .85rem }
.totals { margin-block-start: 1rem; margin-inline-start: auto; inline-size: 62% }
.totals th { font-weight: 400 }
.totals .strong > * { font-weight: 700; font-size: 1.05rem; border-block-end: 2px solid #1b1b1f }
footer { margin-block-start: 1.5rem; color: #5c5f66; font-size: .8rem; overflow-wrap: anywhere }
.actions { text-align: center; margin: 1.5rem 0 0 }
.actions a { color: #0b57d0 }
@media (max-width: 640px) {
  main { padding: 1rem; margin: 0 }
  header { flex-direction: column } .parties { grid-template-columns: 1fr }
  .lines { overflow-x: auto } .totals { inline-size: 100% }
}
@page { size: A4; margin: 14mm }
@media print {
  body { background: none } main { max-width: none; margin: 0; padding: 0; box-shadow: none }
  .actions { display: none }
}
`

const styleHash = createHash('sha256').update(STYLE).digest('base64')

/** What a page may do: show itself in its own style and fonts, and nothing else. */
export const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${styleHash}'`,
  `font-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ')
