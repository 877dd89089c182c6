import pg from 'pg'

/** Type numbers of PostgreSQL (`pg_type.oid`) that are read otherwise than `pg` does by itself. */
const INT8 = 20
const INT8_ARRAY = 1016
const DATE = 1082
const TIMESTAMP = 1114

type Parse = (text: string) => unknown

/** The declared types know the scalar type numbers only. */
const standardParser = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parse

const readInt8Array = standardParser(INT8_ARRAY)

const PARSERS = new Map<number, Parse>([
  [INT8, BigInt],
  [
    INT8_ARRAY,
    (text) => (readInt8Array(text) as (string | null)[]).map((item) => (item === null ? null : BigInt(item))),
  ],
  // A calendar day has no time zone and so is no Date.
  [DATE, (text) => text],
  // Without time zone: by Prisma's convention it is UTC, not the local time of whoever reads it.
  [TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`)],
])

/**
 * How columns become values in our own queries: `bigint` stays exact, `timestamptz` is a Date, `json` is parsed,
 * `numeric` and `date` are text. Given to each pool; nothing global is changed, Prisma keeps its own way.
 */
export const COLUMN_TYPES = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parse {
    const own = format === 'binary' ? undefined : PARSERS.get(oid)
    return own ?? standardParser(oid, format)
  },
}

/** A Date goes out as UTC: `pg` would write local time, which a column without time zone would keep as it is. */
export function toParameter(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value) && value[0] instanceof Date) return value.map(toParameter)
  return value
}
