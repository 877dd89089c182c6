import { escaped, SYSTEM_LANGUAGES, type SystemLanguage, type Wording } from '@saler/kernel'
import type { Named, Paper, PaperLine } from '../paper/paper.ts'
import { WORDING } from '../paper/wording.ts'
import { qrSvg } from '../qr-modules.ts'
import { page } from './page.ts'

/** The two languages, the buyer's first. */
const inOrder = (first: SystemLanguage): readonly SystemLanguage[] =>
  first === SYSTEM_LANGUAGES[0] ? SYSTEM_LANGUAGES : SYSTEM_LANGUAGES.toReversed()

/** A tax document as a page, which is laid out for A4 paper as well. `pdfPath` is where the same is to be had as PDF. */
export function invoicePage(paper: Paper, pdfPath: string): string {
  const both = (name: Wording, between = ' '): string =>
    inOrder(paper.language)
      .map(
        (language) =>
          `<span lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">${escaped(name[language])}</span>`,
      )
      .join(between)
  // Numbers, dates and codes keep their own order within text of either direction.
  const alone = (text: string): string => `<bdi>${escaped(text)}</bdi>`
  const facts = (named: readonly Named[]): string =>
    `<dl class="names">${named.map(({ name, value }) => `<dt>${both(name, ' / ')}</dt><dd>${alone(value)}</dd>`).join('')}</dl>`
  const party = (name: Wording, { name: who, lines }: { name: string; lines: readonly string[] }, more = ''): string =>
    `<section><h2>${both(name, ' / ')}</h2><p class="name">${alone(who)}</p>
${lines.map((line) => `<p>${alone(line)}</p>`).join('\n')}${more}</section>`
  const row = ({ title, detail, cells }: PaperLine): string =>
    `<tr><td>${typeof title === 'string' ? alone(title) : both(title, ' / ')}${
      detail ? `<span class="detail">${alone(detail)}</span>` : ''
    }</td>${cells.map((cell) => `<td class="number">${alone(cell)}</td>`).join('')}</tr>`
  const { number, qr, seller, buyer, heads, lines, totals, uuid, title, language } = paper
  const body = `<p class="actions"><a href="${escaped(pdfPath)}">${both(WORDING.download, ' / ')}</a></p>
<main>
<header><div><h1>${both(title)}</h1>${facts(paper.facts)}</div>${qr === null ? '' : qrSvg(qr)}</header>
<div class="parties">${party(WORDING.seller, seller, facts(seller.facts))}${buyer ? party(WORDING.buyer, buyer) : ''}</div>
<div class="lines"><table>
<thead><tr>${heads.map((head, i) => `<th scope="col"${i === 0 ? '' : ' class="number"'}>${both(head)}</th>`).join('')}</tr></thead>
<tbody>
${lines.map(row).join('\n')}
</tbody>
</table></div>
<table class="totals"><tbody>
${totals
  .map(
    ({ name, value, strong }) =>
      `<tr${strong ? ' class="strong"' : ''}><th scope="row">${both(name, ' / ')}</th><td class="number">${alone(value)}</td></tr>`,
  )
  .join('\n')}
</tbody></table>
<footer>${alone(`UUID ${uuid}`)}</footer>
</main>`
  return page({ language, title: `${title[language]} ${number}`, body })
}
