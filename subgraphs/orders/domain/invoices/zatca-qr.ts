/** What the QR code of a Saudi tax document says (ZATCA e-invoicing, phase 1). */
export interface ZatcaFields {
  readonly seller: string
  readonly vatNumber: string
  readonly issuedAt: Date
  /** Decimals with the currency's digits, such as "115.00". */
  readonly total: string
  readonly tax: string
}

/** The length of a value is one byte. */
const MAX_BYTES = 255

/**
 * The base64 text that a ZATCA phase-1 QR code holds: for each field its tag, the number of its bytes in UTF-8, and those.
 *
 * @throws RangeError for a value of more than 255 bytes, which the format cannot hold: an Arabic letter takes two.
 */
export function zatcaQr({ seller, vatNumber, issuedAt, total, tax }: ZatcaFields): string {
  const moment = `${issuedAt.toISOString().slice(0, 19)}Z`
  const fields = [seller, vatNumber, moment, total, tax]
  return Buffer.concat(fields.map((value, index) => tagged(index + 1, value))).toString('base64')
}

function tagged(tag: number, value: string): Buffer {
  const bytes = Buffer.from(value)
  if (bytes.length > MAX_BYTES)
    throw new RangeError(`Field ${tag} of a ZATCA QR code has ${bytes.length} bytes; it may have ${MAX_BYTES}.`)
  return Buffer.concat([Buffer.from([tag, bytes.length]), bytes])
}

/** As much of a name as a QR code can hold: whole characters, at most 255 bytes of UTF-8. */
export function nameForQr(name: string): string {
  let bytes = 0
  let end = 0
  for (const character of name) {
    bytes += Buffer.byteLength(character)
    if (bytes > MAX_BYTES) break
    end += character.length
  }
  return name.slice(0, end).trimEnd()
}
