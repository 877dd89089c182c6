import { refuse } from '@saler/kernel'
import { CsvError, parse } from 'csv-parse/sync'
import type { ImportProductsErrorCode } from '../../generated/resolvers.ts'
import type { RefusedRow } from '../import-row.ts'
import { LIMITS } from '../limits.ts'

/** The columns that are read. Files have more of them, which are left alone. */
export const COLUMNS = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Type',
  'Tags',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Requires Shipping',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Barcode',
] as const

export type Column = (typeof COLUMNS)[number]

const NEEDED: readonly Column[] = ['Handle', 'Title', 'Variant Price']

/** A row of the file. */
export interface FileRow {
  /** The line on which it begins; the header is line 1. */
  readonly line: number
  /** What stands in a column, trimmed; undefined when the file has no such column. */
  readonly cell: (column: Column) => string | undefined
}

export interface ShopifyFile {
  /** How many rows the file has below its header; blank ones do not count. */
  readonly total: number
  readonly rows: readonly FileRow[]
  readonly refused: readonly RefusedRow[]
}

type Parsed = { record: string[]; info: { bytes: number } }

const REFUSE = refuse<ImportProductsErrorCode>
const FIELD = ['content']

/**
 * Reads a file of Shopify's product export: CSV in UTF-8, with or without a byte order mark, with line ends of any kind.
 *
 * @throws Refusal on `content`: REQUIRED, TOO_LONG, TOO_MANY, INVALID (a column twice), QUOTE_NOT_CLOSED, COLUMN_MISSING.
 */
export function readShopifyFile(content: string): ShopifyFile {
  if (content.trim() === '') REFUSE('REQUIRED', FIELD)
  if (content.length > LIMITS.importCharacters) REFUSE('TOO_LONG', FIELD, { max: LIMITS.importCharacters })
  const bytes = Buffer.from(content)
  const [header, ...records] = withLines(bytes, parseCsv(bytes))
  const columns = readHeader(header!.record)
  const filled = records.filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  if (filled.length > LIMITS.importRows) REFUSE('TOO_MANY', FIELD, { max: LIMITS.importRows })
  const rows: FileRow[] = []
  const refused: RefusedRow[] = []
  const expected = header!.record.length
  for (const { record, line } of filled) {
    if (record.length !== expected)
      refused.push({ line, code: 'COLUMN_COUNT_WRONG', values: { found: record.length, expected } })
    else rows.push({ line, cell: (column) => record[columns.get(column) ?? -1]?.trim() })
  }
  return { total: filled.length, rows, refused }
}

function parseCsv(bytes: Buffer): Parsed[] {
  try {
    return parse(bytes, {
      bom: true,
      info: true,
      // Rows of the wrong length are reported one by one, and a quotation mark inside a value is only that.
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Parsed[]
  } catch (error) {
    // With the rules relaxed so far, this is all that can be wrong.
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error
    // How far the parser came before the value that begins with the quotation mark.
    const { bytes: read } = error as unknown as { bytes: number }
    return REFUSE('QUOTE_NOT_CLOSED', FIELD, { line: lineAfter(bytes, 0, read, 1) })
  }
}

const NEWLINE = 0x0a
const RETURN = 0x0d

/** The line of the first character that ends no line, at or behind `to`, when `from` is on `line`. */
function lineAfter(bytes: Buffer, from: number, to: number, line: number): number {
  let at = from
  let current = line
  for (; at < bytes.length && (at < to || bytes[at] === NEWLINE || bytes[at] === RETURN); at++)
    if (bytes[at] === NEWLINE || (bytes[at] === RETURN && bytes[at + 1] !== NEWLINE)) current++
  return current
}

/** The parser counts records; people and editors count lines, those inside quoted values too. */
function withLines(bytes: Buffer, parsed: readonly Parsed[]): { record: string[]; line: number }[] {
  let end = behindLineEnds(bytes, 0)
  let line = lineAfter(bytes, 0, 0, 1)
  return parsed.map(({ record, info }) => {
    const begins = line
    line = lineAfter(bytes, end, info.bytes, line)
    end = behindLineEnds(bytes, info.bytes)
    return { record, line: begins }
  })
}

function behindLineEnds(bytes: Buffer, from: number): number {
  let at = from
  while (bytes[at] === NEWLINE || bytes[at] === RETURN) at++
  return at
}

function readHeader(header: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>()
  for (const [i, name] of header.entries()) {
    const column = name.trim()
    if (columns.has(column) && (COLUMNS as readonly string[]).includes(column)) REFUSE('INVALID', FIELD)
    columns.set(column, i)
  }
  const missing = NEEDED.find((column) => !columns.has(column))
  if (missing) REFUSE('COLUMN_MISSING', FIELD, { column: missing })
  return columns
}
