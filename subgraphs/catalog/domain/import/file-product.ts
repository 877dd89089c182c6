import { type TextErrorCode, textFault } from '@saler/kernel'
import { handleFrom, isHandle, normalizeHandle } from '../handle.ts'
import type { RefusedRow } from '../import-row.ts'
import { LIMITS } from '../limits.ts'
import type { Column, FileRow } from './shopify-file.ts'

/** What a file says of one product: the rows with its handle. Undefined means that the file does not say. */
export interface FileProduct {
  readonly handle: string
  /** The line that tells of the product itself: its first. */
  readonly line: number
  readonly title: string
  readonly description: string | null | undefined
  readonly vendor: string | null | undefined
  readonly tags: string[] | undefined
  readonly published: boolean | undefined
  /** The name of its category. */
  readonly type: string | null
  readonly optionNames: readonly string[]
  readonly variants: readonly FileVariant[]
}

export interface FileVariant {
  readonly line: number
  readonly cell: FileRow['cell']
  /** One for each option name of the product; undefined where there is none, or one too many. */
  readonly optionValues: readonly string[] | undefined
}

type Refuse = (row: RefusedRow) => void

const OPTIONS: readonly { name: Column; value: Column }[] = [
  { name: 'Option1 Name', value: 'Option1 Value' },
  { name: 'Option2 Name', value: 'Option2 Value' },
  { name: 'Option3 Name', value: 'Option3 Value' },
]

/** What Shopify writes for a product without options. */
const NO_OPTION = { name: 'Title', value: 'Default Title' }

/**
 * Puts the rows of a file together to products. Rows that fit nowhere are refused; so are all rows of a product whose
 * first row, which tells its title and more, is wrong.
 */
export function productsOfFile(rows: readonly FileRow[], refuse: Refuse): FileProduct[] {
  const byHandle = new Map<string, FileRow[]>()
  for (const row of rows) {
    const handle = normalizeHandle(row.cell('Handle') ?? '')
    if (handle === '') refuse({ line: row.line, code: 'REQUIRED', values: { column: 'Handle' } })
    else if (!isHandle(handle)) refuse({ line: row.line, code: 'HANDLE_INVALID', values: { column: 'Handle' } })
    else if (byHandle.has(handle)) byHandle.get(handle)!.push(row)
    else byHandle.set(handle, [row])
  }
  return [...byHandle].flatMap(([handle, ofProduct]) => readProduct(handle, ofProduct, refuse) ?? [])
}

function readProduct(handle: string, rows: readonly FileRow[], refuse: Refuse): FileProduct | undefined {
  const [first] = rows as [FileRow, ...FileRow[]]
  const tags = first
    .cell('Tags')
    ?.split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
  const fault =
    faultOf(first, 'Title', LIMITS.name) ??
    faultOf(first, 'Body (HTML)', LIMITS.description) ??
    faultOf(first, 'Vendor', LIMITS.name) ??
    faultOf(first, 'Type', LIMITS.name) ??
    faultOfTags(tags ?? [])
  if (fault) {
    for (const { line } of rows) refuse({ line, ...fault })
    return undefined
  }
  const optionNames = optionNamesOf(rows)
  return {
    handle,
    line: first.line,
    title: first.cell('Title') ?? '',
    description: blankAsNull(first.cell('Body (HTML)')),
    vendor: blankAsNull(first.cell('Vendor')),
    tags: tags && [...new Set(tags)],
    published: first.cell('Published') === undefined ? undefined : first.cell('Published')?.toLowerCase() === 'true',
    type: first.cell('Type') || null,
    optionNames,
    variants: rows
      .filter((row) => !isImageOnly(row))
      .map((row) => ({ line: row.line, cell: row.cell, optionValues: optionValuesOf(row, optionNames) })),
  }
}

const blankAsNull = (cell: string | undefined): string | null | undefined => (cell === '' ? null : cell)

function faultOf(
  row: FileRow,
  column: Column,
  max: number,
): { code: TextErrorCode; values: RefusedRow['values'] } | undefined {
  const code = textFault(row.cell(column) ?? '', max)
  return code && { code, values: { column, max } }
}

function faultOfTags(tags: readonly string[]): Pick<RefusedRow, 'code' | 'values'> | undefined {
  if (tags.length > LIMITS.tags) return { code: 'TOO_MANY', values: { column: 'Tags', max: LIMITS.tags } }
  const code = tags.map((tag) => textFault(tag, LIMITS.tag)).find((fault) => fault)
  return code && { code, values: { column: 'Tags', max: LIMITS.tag } }
}

/** The names stand in the product's first row; the other rows leave them out or repeat them. */
function optionNamesOf(rows: readonly FileRow[]): string[] {
  const [first] = rows as [FileRow, ...FileRow[]]
  const names = OPTIONS.map(({ name }) => first.cell(name) ?? '')
  const used = names.slice(0, names.findLastIndex((name) => name !== '') + 1)
  const isNone = used.length === 1 && used[0] === NO_OPTION.name && first.cell('Option1 Value') === NO_OPTION.value
  return isNone ? [] : used
}

function optionValuesOf(row: FileRow, names: readonly string[]): string[] | undefined {
  const values = OPTIONS.map(({ value }) => row.cell(value) ?? '')
  if (names.length === 0 && values[0] === NO_OPTION.value) values[0] = ''
  const used = values.slice(0, names.length)
  const fits = used.every((value) => value !== '') && values.slice(names.length).every((value) => value === '')
  return fits ? used : undefined
}

/** A row with nothing but a further picture of its product. */
const isImageOnly = (row: FileRow): boolean =>
  (['Title', 'Option1 Value', 'Option2 Value', 'Option3 Value', 'Variant SKU', 'Variant Price'] as const).every(
    (column) => !row.cell(column),
  )

/** The SKU of a variant that has none in the file: always the same for the same handle and option values. */
export function madeSku(handle: string, optionValues: readonly string[]): string {
  const words = [handle, ...optionValues.map((value) => handleFrom(value, ''))].filter((word) => word !== '')
  return [...words.join('-')].slice(0, LIMITS.code - SUFFIX_ROOM).join('')
}

const SUFFIX_ROOM = 8
