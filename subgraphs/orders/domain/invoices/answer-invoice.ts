import type { Database } from '@saler/database'
import { systemLanguage } from '@saler/kernel'
import type { Endpoint } from '@saler/subgraph'
import { readInvoice } from './find-invoice.ts'
import { type FontScript, type FontWeight, SCRIPTS, WEIGHTS, webFont } from './font-files.ts'
import type { InvoiceDocument } from './invoice-document.ts'
import type { InvoiceLinks } from './invoice-links.ts'
import { invoicePage } from './page/invoice-page.ts'
import { type Notice, noticePage } from './page/notice-page.ts'
import { CONTENT_SECURITY_POLICY } from './page/style.ts'
import { paperOf } from './paper/paper.ts'
import { invoicePdf } from './pdf/invoice-pdf.ts'

const PATH = /^\/invoices\/([0-9a-f-]{36})(\.pdf)?$/
const FONT = new RegExp(`^/invoices/fonts/cairo-(${SCRIPTS.join('|')})-(${WEIGHTS.join('|')})\\.woff2$`)

// A document is somebody's own: no cache keeps it, no other page frames it, and no link on it tells where it was.
const PRIVATE = {
  'cache-control': 'private, no-store',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const

const STATUS = { NOT_FOUND: 404, FORGED: 403, EXPIRED: 403, METHOD: 405 } as const satisfies Record<Notice, number>

/**
 * Answers `/invoices/<id>` (a page) and `/invoices/<id>.pdf`, to whoever has a signed link that has not expired. Nothing is
 * read before the signature was found right, so a wrong one does not tell whether there is such a document.
 */
export function invoiceEndpoint({ database, links }: { database: Database; links: InvoiceLinks }): Endpoint {
  return async (request, caller) => {
    const { pathname, searchParams } = new URL(request.url)
    const notice = (why: Notice): Response =>
      html(
        noticePage(why, systemLanguage(caller.language)),
        STATUS[why],
        why === 'METHOD' ? { allow: 'GET, HEAD' } : {},
      )
    if (request.method !== 'GET' && request.method !== 'HEAD') return notice('METHOD')
    const font = FONT.exec(pathname)
    if (font) return fontAnswer(font[1] as FontScript, Number(font[2]) as FontWeight)
    const [, id, suffix] = PATH.exec(pathname) ?? []
    if (id === undefined) return notice('NOT_FOUND')
    const format = suffix === undefined ? 'page' : 'pdf'
    const standing = links.check(id, format, searchParams)
    if (standing !== 'GOOD') return notice(standing)
    const invoice = await readInvoice(database, id)
    if (!invoice) return notice('NOT_FOUND')
    const { document } = invoice
    if (format === 'pdf') return pdfAnswer(document)
    return html(invoicePage(paperOf(document), links.pathOf(id, 'pdf', Number(searchParams.get('expires')))), 200)
  }
}

const html = (text: string, status: number, more: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { ...PRIVATE, 'content-type': 'text/html; charset=utf-8', ...more } })

async function pdfAnswer(document: InvoiceDocument): Promise<Response> {
  const pdf = await invoicePdf(paperOf(document), new Date(document.issuedAt))
  return new Response(pdf, {
    headers: {
      ...PRIVATE,
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      // The number is of our own making: letters, digits and a hyphen.
      'content-disposition': `attachment; filename="${document.number}.pdf"`,
    },
  })
}

/** Fonts are the same for everybody and never change under their names. */
const fontAnswer = (script: FontScript, weight: FontWeight): Response => {
  const file = webFont(script, weight)
  return new Response(new Uint8Array(file), {
    headers: {
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'font/woff2',
      'content-length': String(file.length),
      'x-content-type-options': 'nosniff',
    },
  })
}
