import { isId } from './id.ts'
import { refuse } from './refusal.ts'

export const MAX_PAGE = 100

/** A keyset position as clients see it: opaque text that holds the sort keys of one row. */
export const encodeCursor = (keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url')

/**
 * Reads a cursor of `count` keys.
 *
 * @throws Refusal INVALID on `after` when the text is no cursor of this list.
 */
export function decodeCursor(cursor: string, count: number): (string | number)[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const valid = Array.isArray(keys) && keys.length === count
    if (valid && keys.every((k) => typeof k === 'string' || typeof k === 'number')) return keys
  } catch {
    // Not JSON: refused below like every other text that is no cursor.
  }
  return refuse('INVALID', ['after'])
}

/**
 * Reads a cursor whose only key is an id.
 *
 * @throws Refusal INVALID on `after` when the text is no such cursor.
 */
export function decodeIdCursor(cursor: string): string {
  const [id] = decodeCursor(cursor, 1)
  return typeof id === 'string' && isId(id) ? id : refuse('INVALID', ['after'])
}

/**
 * The page size that was asked for.
 *
 * @throws Refusal INVALID on `first` outside 1 to 100.
 */
export function pageSize(first: number | null | undefined, fallback = 20): number {
  const size = first ?? fallback
  if (size < 1 || size > MAX_PAGE) refuse('INVALID', ['first'], { max: MAX_PAGE })
  return size
}

export interface Connection<Node> {
  readonly nodes: readonly Node[]
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** One page of a list, from up to `size + 1` rows: the row too many only tells that there is a next page. */
export function connectionOf<Row, Node>(options: {
  rows: readonly Row[]
  size: number
  after: string | null | undefined
  cursor: (row: Row) => readonly (string | number)[]
  node: (row: Row) => Node
}): Connection<Node> {
  const page = options.rows.slice(0, options.size)
  const edges = page.map((row) => ({ cursor: encodeCursor(options.cursor(row)), node: options.node(row) }))
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: {
      hasNextPage: options.rows.length > options.size,
      hasPreviousPage: options.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
