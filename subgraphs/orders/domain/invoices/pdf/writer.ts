import PDFDocument from 'pdfkit'
import { type FontWeight, printFont, SCRIPTS, WEIGHTS } from '../font-files.ts'
import { type Direction, visualRuns } from './visual-runs.ts'

/** How a text looks. */
export interface TextStyle {
  readonly size: number
  readonly weight?: FontWeight
  readonly color?: string
  /** Of each line; of its first letter unless given. */
  readonly direction?: Direction
}

/** Where on a page a text goes, in points. `start` is measured from the side on which reading begins. */
export interface Place {
  readonly start: number
  readonly width: number
  readonly align?: 'start' | 'end'
}

export const PAGE = { width: 595.28, height: 841.89, margin: 42 } as const
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin
/** Below it a page holds nothing but its number. */
export const FOOT = PAGE.height - PAGE.margin - 18
export const INK = '#1b1b1f'
export const GREY = '#5c5f66'

const LEADING = 1.45
/** Where letters stand in their line, as a part of its height. */
const BASELINE = 0.74
// Features are given, even none, so that the font shapes each run as a whole.
const FEATURES: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic', features: [] }

/** Writes text of either direction onto the pages of a PDF. */
export type PdfWriter = ReturnType<typeof createPdfWriter>

export function createPdfWriter(options: { rightToLeft: boolean; info: PDFKit.DocumentInfo; language: string }) {
  const { rightToLeft, info, language } = options
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    info,
    lang: language,
    displayTitle: true,
    font: printFont('latin', 400) as never,
  })
  for (const script of SCRIPTS)
    for (const weight of WEIGHTS) document.registerFont(`${script}-${weight}`, printFont(script, weight) as never)

  const measured = new Map<string, number>()
  const widthOf = (text: string, { size, weight = 400, direction = 'auto' }: TextStyle): number => {
    const key = `${size} ${weight} ${direction} ${text}`
    let width = measured.get(key)
    if (width === undefined) {
      width = 0
      for (const run of visualRuns(text, direction))
        width += document.font(`${run.script}-${weight}`).fontSize(size).widthOfString(run.text, FEATURES)
      measured.set(key, width)
    }
    return width
  }

  /** The text in lines that are no wider than `width`; a word that is wider by itself is broken. */
  const linesOf = (text: string, width: number, style: TextStyle): string[] => {
    const lines: string[] = []
    let line = ''
    for (const word of text.replace(/\p{Cc}+/gu, ' ').split(/ +/)) {
      const longer = line === '' ? word : `${line} ${word}`
      if (widthOf(longer, style) <= width) {
        line = longer
        continue
      }
      if (line !== '') lines.push(line)
      line = ''
      for (const character of word) {
        if (line !== '' && widthOf(line + character, style) > width) {
          lines.push(line)
          line = ''
        }
        line += character
      }
    }
    return [...lines, line]
  }

  const leftOf = (start: number, width: number): number =>
    rightToLeft ? PAGE.width - PAGE.margin - start - width : PAGE.margin + start

  const heightOf = (lines: readonly string[], { size }: TextStyle): number => lines.length * size * LEADING

  return {
    document,
    leftOf,
    widthOf,
    /** How high a text is in a place. */
    measure: (text: string, { width }: Place, style: TextStyle): number => heightOf(linesOf(text, width, style), style),
    /** Writes a text, its first line beginning at `top`, and gives its height. */
    write(text: string, top: number, { start, width, align = 'start' }: Place, style: TextStyle): number {
      const { size, weight = 400, color = INK, direction = 'auto' } = style
      const lines = linesOf(text, width, style)
      for (const [index, line] of lines.entries()) {
        const lineWidth = widthOf(line, style)
        const toLeft = (align === 'start') !== rightToLeft
        let x = leftOf(start, width) + (toLeft ? 0 : width - lineWidth)
        const y = top + (index + BASELINE) * size * LEADING
        for (const run of visualRuns(line, direction)) {
          document.font(`${run.script}-${weight}`).fontSize(size).fillColor(color).text(run.text, x, y, FEATURES)
          x += document.widthOfString(run.text, FEATURES)
        }
      }
      return heightOf(lines, style)
    },
    /** A line across a part of the page. */
    rule(top: number, { start, width }: Place, { thick = 0.5, color = '#c9ccd2' } = {}): void {
      const left = leftOf(start, width)
      document
        .moveTo(left, top)
        .lineTo(left + width, top)
        .lineWidth(thick)
        .strokeColor(color)
        .stroke()
    },
    /** The file, complete. Nothing can be written after it. */
    async bytes(): Promise<Buffer<ArrayBuffer>> {
      const chunks: Buffer[] = []
      document.on('data', (chunk: Buffer) => chunks.push(chunk))
      const ended = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject))
      document.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
}
