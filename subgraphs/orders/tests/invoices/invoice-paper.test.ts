import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { InvoiceDocument } from '../../domain/invoices/invoice-document.ts'
import { invoicePage } from '../../domain/invoices/page/invoice-page.ts'
import { paperOf } from '../../domain/invoices/paper/paper.ts'
import { printedMoment } from '../../domain/invoices/paper/printed-moment.ts'
import { invoicePdf } from '../../domain/invoices/pdf/invoice-pdf.ts'
import { unpackWoff } from '../../domain/invoices/pdf/unpack-woff.ts'
import { visualRuns } from '../../domain/invoices/pdf/visual-runs.ts'
import { zatcaQr } from '../../domain/invoices/zatca-qr.ts'

const issuedAt = '2026-11-23T21:30:05.000Z'
const line = {
  kind: 'PRODUCT',
  title: 'بن خولاني',
  variantTitle: 'Large / Red',
  sku: 'SKU-1',
  quantity: 2,
  unitPrice: '11500',
  discount: '0',
  net: '20000',
  taxRate: 1500,
  tax: '3000',
  total: '23000',
} as const

const documentOf = (more: Partial<InvoiceDocument> = {}): InvoiceDocument => ({
  kind: 'INVOICE',
  number: 'INV-12',
  uuid: '0198aaaa-0000-8000-8000-000000000000',
  issuedAt,
  timezone: 'Asia/Riyadh',
  language: 'ar',
  currency: 'SAR',
  seller: {
    name: 'شركة نور',
    vatNumber: '310122393500003',
    registrationNumber: '1010010000',
    address: null,
  },
  buyer: { name: 'نورة', email: 'noura@example.com', phone: null, address: null },
  order: { number: '1001', placedAt: issuedAt },
  taxIncluded: true,
  lines: [line],
  taxes: [{ taxRate: 1500, net: '20000', tax: '3000' }],
  totals: { discount: '0', net: '20000', tax: '3000', total: '23000', giftCards: '0' },
  credits: null,
  qr: zatcaQr({
    seller: 'شركة نور',
    vatNumber: '310122393500003',
    issuedAt: new Date(issuedAt),
    total: '230.00',
    tax: '30.00',
  }),
  ...more,
})

test('a moment is printed in the time zone, in both calendars', () => {
  expect(printedMoment(new Date(issuedAt), 'Asia/Riyadh')).toBe('2026-11-24 00:30:05 (1448-06-14 H)')
  expect(printedMoment(new Date(issuedAt), 'UTC')).toBe('2026-11-23 21:30:05 (1448-06-13 H)')
})

describe('a line of text is drawn', () => {
  const drawn = (text: string, base: 'ltr' | 'rtl' | 'auto' = 'auto') => visualRuns(text, base).map((run) => run.text)

  test('with Arabic words from right to left and numbers within from left to right', () => {
    expect(drawn('بن 250 غرام')).toEqual(['غرام', ' ', '250', ' ', 'بن'])
  })

  test('with brackets that open to the side of their text', () => {
    expect(drawn('نور (الرياض)')).toEqual(['(', 'الرياض', ') ', 'نور'].map((part) => part))
  })

  test('in the direction of its first letter unless another is given', () => {
    expect(drawn('XL مقاس')).toEqual(['XL ', 'مقاس'])
    expect(drawn('XL مقاس', 'rtl')).toEqual(['مقاس', ' ', 'XL'])
  })

  test('without the marks that only order it', () => {
    expect(drawn('\u2068VAT %\u2069')).toEqual(['VAT %'])
  })

  test('each script by the file of the font that has it', () => {
    expect(visualRuns('İzmir قهوة', 'ltr').map((run) => run.script)).toEqual(['latin-ext', 'latin', 'arabic'])
  })
})

test('the font for PDF is unpacked to OpenType', () => {
  const file = createRequire(import.meta.url).resolve('@fontsource/cairo/files/cairo-arabic-400-normal.woff')
  const font = unpackWoff(readFileSync(file))
  expect(() => unpackWoff(font)).toThrow('This is no WOFF font.')
  expect(font.readUInt32BE(0)).toBe(0x00010000)
  const count = font.readUInt16BE(4)
  const tags = Array.from({ length: count }, (_, i) => font.toString('latin1', 12 + i * 16, 16 + i * 16))
  expect(tags).toEqual(expect.arrayContaining(['GSUB', 'glyf', 'cmap', 'head']))
})

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

describe('the page', () => {
  const pageOf = (document: InvoiceDocument) => invoicePage(paperOf(document), '/invoices/x.pdf?expires=1&signature=y')

  test.runIf(CHROMIUM)('has the second language of titles and heads at the edge where the first one is', async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage({ viewport: { width: 900, height: 1200 } })
      for (const language of ['ar', 'en'] as const) {
        await page.setContent(pageOf(documentOf({ language })))
        const edges = await page.evaluate(() =>
          Array.from(document.querySelectorAll('h1, thead th'), (title) => {
            const ofTexts = Array.from(title.querySelectorAll('[lang]'), (text) => {
              const range = document.createRange()
              range.selectNodeContents(text)
              return range.getBoundingClientRect()
            })
            const rightToLeft = document.documentElement.dir === 'rtl'
            const atRight = title.classList.contains('number') ? !rightToLeft : rightToLeft
            return ofTexts.map(({ left, right }) => Math.round(atRight ? right : left))
          }),
        )
        expect(edges.length).toBeGreaterThan(5)
        for (const [first, second] of edges) expect(second).toBe(first)
      }
    } finally {
      await browser.close()
    }
  })

  test('is in both languages, in the direction of the buyer’s, and loads nothing from elsewhere', () => {
    const page = pageOf(documentOf())
    expect(page).toContain('<html lang="ar" dir="rtl">')
    for (const text of [
      'فاتورة ضريبية مبسطة',
      'Simplified tax invoice',
      '310122393500003',
      '230.00 SAR',
      '<svg class="qr"',
    ])
      expect(page).toContain(text)
    expect(page).toContain('href="/invoices/x.pdf?expires=1&amp;signature=y"')
    expect(page).not.toMatch(/https?:|<script|style="/)
    expect(pageOf(documentOf({ language: 'en' }))).toContain('<html lang="en" dir="ltr">')
  })

  test('shows what a merchant typed as text', () => {
    const page = pageOf(documentOf({ lines: [{ ...line, title: '<img src=x onerror=alert(1)> & "co"' }] }))
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;')
    expect(page).not.toContain('<img')
  })

  test('of a seller who pays no VAT is no tax invoice and has no QR code', () => {
    const page = pageOf(documentOf({ qr: null, seller: { ...documentOf().seller, vatNumber: null } }))
    expect(page).not.toContain('class="qr" viewBox')
    expect(page).not.toContain('Simplified tax invoice')
    expect(page).toContain('Invoice')
  })

  test('of a credit note names the invoice and the reason', () => {
    const credits = { number: 'INV-3', issuedAt, reason: 'كسر في الشحن' }
    const page = pageOf(
      documentOf({ kind: 'CREDIT_NOTE', number: 'CN-1', credits, lines: [{ ...line, kind: 'CREDIT', title: null }] }),
    )
    for (const text of ['إشعار دائن ضريبي مبسط', 'INV-3', 'كسر في الشحن', 'مبلغ مسترد']) expect(page).toContain(text)
  })
})

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe('the PDF', () => {
  test('is a PDF of some tens of kilobytes', async () => {
    const pdf = await invoicePdf(paperOf(documentOf()), new Date(issuedAt))
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-')
    expect(pdf.length).toBeLessThan(60_000)
  })

  describe.runIf(hasPoppler)('as read back', () => {
    const textOf = async (document: InvoiceDocument): Promise<string[]> => {
      const folder = mkdtempSync(path.join(tmpdir(), 'invoice-'))
      try {
        const file = path.join(folder, 'invoice.pdf')
        writeFileSync(file, await invoicePdf(paperOf(document), new Date(issuedAt)))
        const text = execFileSync('pdftotext', ['-layout', file, '-']).toString()
        // Without the marks that say in which direction what follows runs.
        return text
          .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
          .split('\f')
          .slice(0, -1)
      } finally {
        rmSync(folder, { recursive: true })
      }
    }

    test('says what the page says', async () => {
      const [page] = await textOf(documentOf({ language: 'en' }))
      for (const text of ['Simplified tax invoice', 'INV-12', '310122393500003', '230.00 SAR', '2026-11-24 00:30:05'])
        expect(page).toContain(text)
      expect(page).toContain('نورة')
    })

    test('repeats the heads of the columns on each of its pages, numbers them, and loses no line', async () => {
      const lines = Array.from({ length: 100 }, (_, i) => ({ ...line, sku: `SKU-${i}.` }))
      const pages = await textOf(documentOf({ language: 'en', lines }))
      expect(pages.length).toBeGreaterThan(3)
      for (const [i, page] of pages.slice(0, -1).entries()) {
        expect(page).toContain('Unit price')
        expect(page).toContain(`Page ${i + 1} of ${pages.length}`)
      }
      const all = pages.join('')
      for (const { sku } of lines) expect(all).toContain(sku)
      expect(all.match(/Amount to pay|Total incl\. VAT/g)).toHaveLength(1)
    })

    test('breaks a word that is wider than its column', async () => {
      const [page] = await textOf(
        documentOf({
          lines: [
            { ...line, title: 'W'.repeat(255) },
            { ...line, sku: 'LAST' },
          ],
        }),
      )
      expect(page).toContain('LAST')
    })
  })
})
