import type { SystemLanguage, Wording } from '@saler/kernel'
import type { Paper, PaperLine } from '../paper/paper.ts'
import { bothNames } from './both-names.ts'
import { CONTENT_WIDTH, FOOT, GREY, INK, PAGE, type PdfWriter, type Place } from './writer.ts'

/** The widths of all columns but the first, which has what is left. */
const WIDTHS = [34, 64, 52, 62, 38, 56, 66] as const
const GUTTER = 5
const CELL = 8.5
const DETAIL = 7.5
const HEAD = 7.5
const PADDING = 4

const COLUMNS: readonly Place[] = (() => {
  const first = CONTENT_WIDTH - WIDTHS.reduce((sum, width) => sum + width, 0)
  let start = first
  const rest = WIDTHS.map((width): Place => {
    const place: Place = { start: start + GUTTER, width: width - GUTTER, align: 'end' }
    start += width
    return place
  })
  return [{ start: 0, width: first }, ...rest]
})()

/** The lines of a document; on each page that they need the heads of the columns come first. Gives where they end. */
export function drawTable(writer: PdfWriter, { heads, lines, language }: Paper, from: number): number {
  let top = drawHeads(writer, heads, language, from)
  for (const line of lines) {
    const { height, draw } = rowOf(writer, line, language)
    if (top + height > FOOT) {
      writer.document.addPage()
      top = drawHeads(writer, heads, language, PAGE.margin)
    }
    draw(top + PADDING)
    top += height
    writer.rule(top, { start: 0, width: CONTENT_WIDTH })
  }
  return top
}

function drawHeads(writer: PdfWriter, heads: readonly Wording[], language: SystemLanguage, top: number): number {
  const second = language === 'ar' ? 'en' : 'ar'
  const heights = heads.map((head, i) => {
    const first = writer.write(head[language], top, COLUMNS[i]!, { size: HEAD, weight: 700 })
    return first + writer.write(head[second], top + first, COLUMNS[i]!, { size: HEAD, color: GREY })
  })
  const end = top + Math.max(...heights) + 3
  writer.rule(end, { start: 0, width: CONTENT_WIDTH }, { thick: 1.2, color: INK })
  return end
}

/** A line of the table: how high it is, and how it is drawn. */
function rowOf(writer: PdfWriter, { title, detail, cells }: PaperLine, language: SystemLanguage) {
  const text = typeof title === 'string' ? title : bothNames(language)(title)
  const item = COLUMNS[0]!
  const style = { size: CELL } as const
  const detailStyle = { size: DETAIL, color: GREY } as const
  const titleHeight = writer.measure(text, item, style)
  const itemHeight = titleHeight + (detail ? writer.measure(detail, item, detailStyle) : 0)
  const heights = cells.map((cell, i) => writer.measure(cell, COLUMNS[i + 1]!, style))
  return {
    height: Math.max(itemHeight, ...heights) + 2 * PADDING,
    draw(top: number): void {
      writer.write(text, top, item, style)
      if (detail) writer.write(detail, top + titleHeight, item, detailStyle)
      for (const [i, cell] of cells.entries()) writer.write(cell, top, COLUMNS[i + 1]!, { ...style, direction: 'ltr' })
    },
  }
}
