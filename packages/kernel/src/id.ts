import { randomFillSync } from 'node:crypto'

/** The store number that ids outside any store (users, sessions, stores' founders) carry. */
export const NO_STORE = 0

// Store numbers fill 32 bits, of which the first is 0: PostgreSQL's INTEGER has a sign. An id with a larger number is no id,
// so that no query is ever sent a number that its column cannot hold.
const MAX_STORE = 0x7fff_ffff
const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-7][0-9a-f]{2}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

// Random bytes are drawn in blocks: one call to the system per id would cost more than the rest of the function.
const pool = Buffer.alloc(6 * 512)
let used = pool.length

function random6(): number {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 6
  return pool.readUIntBE(used - 6, 6)
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/**
 * Makes an id: a UUIDv8 (RFC 9562 §5.8) of 48 bits of milliseconds since 1970, the 32-bit store number and 42 random
 * bits. Ids sort by the time they were made, and `storeOf` reads the tenant back without a query.
 *
 * @throws RangeError when the store number is negative or beyond 2³¹ − 1.
 */
export function newId(store: number, now: number = Date.now()): string {
  if (!Number.isInteger(store) || store < 0 || store > MAX_STORE)
    throw new RangeError(`No store has the number ${store}`)
  const time = hex(now, 12)
  const high = hex(store >>> 20, 3)
  const low = store & 0xf_ffff
  // Two variant bits, the store's low 20 bits and 42 random bits make the last 64: 16 hexadecimal digits in three parts.
  const random = random6() % 0x400_0000_0000
  const third = 0x8000 | (low >>> 6)
  const rest = (low & 0x3f) * 0x400_0000_0000 + random
  return `${time.slice(0, 8)}-${time.slice(8)}-8${high}-${hex(third, 4)}-${hex(rest, 12)}`
}

/** True for the text of an id made by `newId`; upper case is not accepted, so one row has one spelling. */
export const isId = (text: string): boolean => PATTERN.test(text)

/** The number of the store that owns the row with this id, or undefined when the text is no id of ours. */
export function storeOf(id: string): number | undefined {
  if (!isId(id)) return undefined
  const high = Number.parseInt(id.slice(15, 18), 16)
  const middle = Number.parseInt(id.slice(19, 23), 16) & 0x3fff
  const low = Number.parseInt(id.slice(24, 26), 16) >>> 2
  return high * 0x10_0000 + middle * 0x40 + low
}

/** The moment at which the id was made. */
export const timeOf = (id: string): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
