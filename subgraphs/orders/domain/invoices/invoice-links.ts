import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

export type InvoiceFormat = 'page' | 'pdf'

/** What a link to a document is worth. */
export type LinkStanding = 'GOOD' | 'EXPIRED' | 'FORGED'

/** Makes and checks links that show one document in one format to whoever has them, until they expire. */
export interface InvoiceLinks {
  /** An absolute URL that works for a day. */
  urlOf(id: string, format: InvoiceFormat): string
  /** The path and query of the same document in the other format, which expires when the given link does. */
  pathOf(id: string, format: InvoiceFormat, expires: number): string
  check(id: string, format: InvoiceFormat, query: URLSearchParams): LinkStanding
}

const KEY_BYTES = 32
const LIFE_SECONDS = 24 * 60 * 60
/** Links made within the same five minutes are the same, so that clients need not draw a page anew for them. */
const STEP_SECONDS = 5 * 60

/** Signs links by HMAC-SHA256 (RFC 2104), with a key of their own (RFC 5869). */
export function invoiceLinks({ secret, publicUrl }: { secret: string; publicUrl: string }): InvoiceLinks {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'saler invoice links', KEY_BYTES))
  const origin = publicUrl.replace(/\/+$/, '')
  const digestOf = (id: string, format: InvoiceFormat, expires: number): Buffer =>
    createHmac('sha256', key).update(`${id} ${format} ${expires}`).digest()
  const pathOf = (id: string, format: InvoiceFormat, expires: number): string => {
    const signature = digestOf(id, format, expires).toString('base64url')
    return `/invoices/${id}${format === 'pdf' ? '.pdf' : ''}?expires=${expires}&signature=${signature}`
  }
  return {
    pathOf,
    urlOf(id, format) {
      const now = Math.floor(Date.now() / 1000)
      return origin + pathOf(id, format, now - (now % STEP_SECONDS) + STEP_SECONDS + LIFE_SECONDS)
    },
    check(id, format, query) {
      const expires = Number(query.get('expires'))
      const given = Buffer.from(query.get('signature') ?? '', 'base64url')
      const right = digestOf(id, format, expires)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'FORGED'
      return expires * 1000 > Date.now() ? 'GOOD' : 'EXPIRED'
    },
  }
}
