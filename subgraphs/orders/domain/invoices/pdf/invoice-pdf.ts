import type { Wording } from '@saler/kernel'
import type { Named, Paper } from '../paper/paper.ts'
import { WORDING } from '../paper/wording.ts'
import { QUIET_ZONE, qrModules } from '../qr-modules.ts'
import { type Both, bothNames } from './both-names.ts'
import { drawTable } from './table.ts'
import { CONTENT_WIDTH, createPdfWriter, FOOT, GREY, INK, PAGE, type PdfWriter, type Place } from './writer.ts'

const QR_SIDE = 112
const GAP = 16

/** A tax document as an A4 PDF, as many pages as its lines need. */
export async function invoicePdf(paper: Paper, issuedAt: Date): Promise<Buffer<ArrayBuffer>> {
  const { language, title, number, seller } = paper
  const writer = createPdfWriter({
    rightToLeft: language === 'ar',
    language,
    info: { Title: `${title[language]} ${number}`, Author: seller.name, CreationDate: issuedAt, Producer: 'Saler' },
  })
  const both = bothNames(language)
  let top = drawHead(writer, paper, both)
  top = drawParties(writer, paper, both, top)
  top = drawTable(writer, paper, top)
  drawTotals(writer, paper, both, top)
  drawFeet(writer, paper, both)
  return writer.bytes()
}

function drawHead(writer: PdfWriter, { language, title, facts, qr }: Paper, both: Both): number {
  const second = language === 'ar' ? 'en' : 'ar'
  const place: Place = { start: 0, width: CONTENT_WIDTH - (qr === null ? 0 : QR_SIDE + GAP) }
  let top: number = PAGE.margin
  top += writer.write(title[language], top, place, { size: 19, weight: 700 })
  top += writer.write(title[second], top, place, { size: 12, color: GREY }) + 6
  top = drawFacts(writer, facts, both, top, place)
  if (qr !== null) drawQr(writer, qr, { start: CONTENT_WIDTH - QR_SIDE, width: QR_SIDE })
  return Math.max(top, qr === null ? 0 : PAGE.margin + QR_SIDE) + 10
}

const NAME_WIDTH = 0.45

/** Names and values below each other; gives where they end. */
function drawFacts(writer: PdfWriter, facts: readonly Named[], both: Both, from: number, place: Place): number {
  const nameWidth = Math.min(170, place.width * NAME_WIDTH)
  let top = from
  for (const { name, value } of facts) {
    const named = writer.write(both(name), top, { start: place.start, width: nameWidth }, { size: 8.5, color: GREY })
    const rest: Place = { start: place.start + nameWidth + 8, width: place.width - nameWidth - 8 }
    top += Math.max(named, writer.write(value, top, rest, { size: 8.5 }))
  }
  return top
}

function drawQr({ document, leftOf }: PdfWriter, text: string, { start, width }: Place): void {
  const { size, runs } = qrModules(text)
  const module = width / (size + 2 * QUIET_ZONE)
  const left = leftOf(start, width) + QUIET_ZONE * module
  const top = PAGE.margin + QUIET_ZONE * module
  for (const { x, y, length } of runs) document.rect(left + x * module, top + y * module, length * module, module)
  document.fill('#000')
}

function drawParties(writer: PdfWriter, { seller, buyer }: Paper, both: Both, from: number): number {
  const width = (CONTENT_WIDTH - GAP) / 2
  writer.rule(from, { start: 0, width: CONTENT_WIDTH })
  const drawParty = (name: Wording, party: { name: string; lines: readonly string[] }, start: number): number => {
    const place: Place = { start, width }
    let top = from + 8
    top += writer.write(both(name), top, place, { size: 8, color: GREY })
    top += writer.write(party.name, top, place, { size: 11, weight: 700 })
    for (const line of party.lines) top += writer.write(line, top, place, { size: 9 })
    return top
  }
  const sellerEnd = drawFacts(writer, seller.facts, both, drawParty(WORDING.seller, seller, 0), { start: 0, width })
  const buyerEnd = buyer ? drawParty(WORDING.buyer, buyer, width + GAP) : from
  const end = Math.max(sellerEnd, buyerEnd) + 8
  writer.rule(end, { start: 0, width: CONTENT_WIDTH })
  return end + 12
}

/** The totals, all on one page. */
function drawTotals(writer: PdfWriter, { totals, uuid }: Paper, both: Both, from: number): void {
  const place: Place = { start: CONTENT_WIDTH * 0.38, width: CONTENT_WIDTH * 0.62 }
  const rows = totals.map((row) => ({ ...row, size: row.strong ? 11.5 : 9.5 }))
  const height = rows.reduce((sum, { size }) => sum + size * 1.45 + 7, 0) + 40
  let top = from + 12
  if (top + height > FOOT) {
    writer.document.addPage()
    top = PAGE.margin
  }
  for (const { name, value, strong, size } of rows) {
    const style = { size, weight: strong ? 700 : 400 } as const
    const amount = writer.widthOf(value, style)
    writer.write(both(name), top, { start: place.start, width: place.width - amount - 8 }, style)
    writer.write(value, top, { ...place, align: 'end' }, { ...style, direction: 'ltr' })
    top += size * 1.45 + 3
    writer.rule(top, place, strong ? { thick: 1.2, color: INK } : {})
    top += 4
  }
  writer.write(
    `UUID ${uuid}`,
    top + 10,
    { start: 0, width: CONTENT_WIDTH },
    { size: 7.5, color: GREY, direction: 'ltr' },
  )
}

/** On each page which document it is of, and which of its pages. */
function drawFeet(writer: PdfWriter, { number }: Paper, both: Both): void {
  const { count } = writer.document.bufferedPageRange()
  const style = { size: 7.5, color: GREY } as const
  const top = PAGE.height - PAGE.margin
  for (let page = 0; page < count; page++) {
    writer.document.switchToPage(page)
    const words = both(WORDING.page)
      .replaceAll('{page}', String(page + 1))
      .replaceAll('{pages}', String(count))
    writer.write(number, top, { start: 0, width: CONTENT_WIDTH / 2 }, style)
    writer.write(words, top, { start: CONTENT_WIDTH / 2, width: CONTENT_WIDTH / 2, align: 'end' }, style)
  }
}
