import { hash } from 'node:crypto'

declare const row: unique symbol

/** An SQL statement that each connection parses and plans once. `Row` is what its rows look like. */
export type Statement<Row> = { readonly name: string; readonly text: string; readonly [row]?: Row }

/**
 * Makes a named statement, once, at the top of a module. Its values are `$1`, `$2`, …; the text must not vary, since
 * every connection keeps every statement it has seen. The hash in the name lets two versions of a text live side by
 * side on one server.
 *
 * @param name says in `pg_stat_activity` and in error messages which statement it is.
 */
export function prepared<Row = Record<string, unknown>>(name: string, text: string): Statement<Row> {
  return { name: `${name.slice(0, 48)}:${digest(text)}`, text }
}

const digest = (text: string) => hash('sha1', text).slice(0, 12)

/** Each connection keeps each named statement in memory for good, so their number is limited. */
const NAMED_AT_MOST = 1_000

/**
 * Names for Prisma's statements, which it would otherwise have parsed and planned anew each time. Prisma's texts vary
 * with the number of values in a list; beyond the limit further ones stay unnamed.
 */
export function createStatementNames(limit = NAMED_AT_MOST): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    let name = names.get(sql)
    if (name === undefined) {
      if (names.size >= limit) return ''
      name = `prisma:${digest(sql)}`
      names.set(sql, name)
    }
    return name
  }
}
