import { formatAmount, type SystemLanguage, systemLanguage, type Wording } from '@saler/kernel'
import type { InvoiceBuyer, InvoiceDocument, InvoiceLine, Seller } from '../invoice-document.ts'
import { printedMoment } from './printed-moment.ts'
import { WORDING } from './wording.ts'

/** Something with a name in both languages. */
export interface Named {
  readonly name: Wording
  readonly value: string
}

/** A line of the table. */
export interface PaperLine {
  /** The title of a product, or a name in both languages. */
  readonly title: string | Wording
  /** What tells the product from others: its options and code. */
  readonly detail: string
  /** As the heads of the columns are. */
  readonly cells: readonly string[]
}

/** A tax document as it is laid out on paper, whatever the paper is: each text as it is printed. */
export interface Paper {
  readonly language: SystemLanguage
  readonly title: Wording
  readonly number: string
  readonly uuid: string
  readonly qr: string | null
  readonly facts: readonly Named[]
  readonly seller: { readonly name: string; readonly lines: readonly string[]; readonly facts: readonly Named[] }
  readonly buyer: { readonly name: string; readonly lines: readonly string[] } | null
  readonly heads: readonly Wording[]
  readonly lines: readonly PaperLine[]
  readonly totals: readonly (Named & { readonly strong: boolean })[]
}

/** Lays a document out: what is written where, in which words. */
export function paperOf(document: InvoiceDocument): Paper {
  const { kind, number, uuid, qr, seller, buyer, currency, taxIncluded, lines } = document
  const registered = seller.vatNumber !== null
  const titles = {
    INVOICE: registered ? WORDING.taxInvoice : WORDING.invoice,
    CREDIT_NOTE: registered ? WORDING.taxCreditNote : WORDING.creditNote,
  }
  const { net, tax, lineTotal, item, quantity, discount, rate } = WORDING
  const unitPrice = taxIncluded ? WORDING.unitPriceWithTax : WORDING.unitPrice
  return {
    language: systemLanguage(document.language),
    title: titles[kind],
    number,
    uuid,
    qr,
    facts: factsOf(document),
    seller: { name: seller.name, ...sellerLines(seller) },
    buyer: buyerLines(buyer),
    heads: [item, quantity, unitPrice, discount, net, rate, tax, lineTotal],
    lines: lines.map((line) => lineOf(line, currency)),
    totals: totalsOf(document),
  }
}

function factsOf({ number, issuedAt, timezone, order, credits }: InvoiceDocument): Named[] {
  const moment = (text: string): string => printedMoment(new Date(text), timezone)
  return [
    { name: WORDING.number, value: number },
    { name: WORDING.issuedAt, value: moment(issuedAt) },
    { name: WORDING.order, value: order.number },
    { name: WORDING.placedAt, value: moment(order.placedAt) },
    ...(credits ? [{ name: WORDING.creditedInvoice, value: credits.number }] : []),
    ...(credits?.reason ? [{ name: WORDING.reason, value: credits.reason }] : []),
  ]
}

const ARABIC = /\p{Script=Arabic}/u

/** The parts of an address that there are, with the comma of their script between them. */
function filled(parts: readonly (string | null | undefined)[]): string {
  const there = parts.filter(Boolean)
  return there.join(there.some((part) => ARABIC.test(part!)) ? '، ' : ', ')
}

function sellerLines({ vatNumber, registrationNumber, address }: Seller) {
  const facts: Named[] = []
  if (vatNumber) facts.push({ name: WORDING.vatNumber, value: vatNumber })
  if (registrationNumber) facts.push({ name: WORDING.registrationNumber, value: registrationNumber })
  const lines = address
    ? [
        filled([address.building_number, address.line1, address.district]),
        filled([address.city, address.region, address.postal_code, address.additional_number, address.country]),
      ]
    : []
  return { lines, facts }
}

function buyerLines({ name, email, phone, address }: InvoiceBuyer) {
  const lines = address
    ? [
        filled([address.buildingNumber, address.line1, address.unitNumber, address.line2, address.district]),
        filled([address.city, address.region, address.postalCode, address.additionalNumber, address.country]),
        filled([address.shortAddress]),
      ]
    : []
  const all = [...lines, email, phone].filter((text) => text !== null && text !== '') as string[]
  return name === null && all.length === 0 ? null : { name: name ?? '', lines: all }
}

const percent = (basisPoints: number): string => `${basisPoints / 100}%`

function lineOf(line: InvoiceLine, currency: string): PaperLine {
  const amount = (minor: string): string => formatAmount(BigInt(minor), currency)
  const { kind, title, variantTitle, sku, quantity, unitPrice, discount, net, taxRate, tax, total } = line
  return {
    title: kind === 'PRODUCT' ? (title ?? '') : WORDING[kind],
    detail: [variantTitle, sku].filter(Boolean).join(' · '),
    cells: [
      String(quantity),
      amount(unitPrice),
      amount(discount),
      amount(net),
      percent(taxRate),
      amount(tax),
      amount(total),
    ],
  }
}

function totalsOf({ kind, totals, taxes, currency }: InvoiceDocument): Paper['totals'] {
  const row = (name: Wording, minor: bigint, strong = false) => ({
    name,
    value: `${formatAmount(minor, currency)} ${currency}`,
    strong,
  })
  const total = BigInt(totals.total)
  const giftCards = BigInt(totals.giftCards)
  const { ar, en } = WORDING.taxAt
  const byRate = taxes.map((part) => {
    const rate = percent(part.taxRate)
    return row({ ar: `${ar} ${rate}`, en: `${en} ${rate}` }, BigInt(part.tax))
  })
  return [
    ...(totals.discount === '0' ? [] : [row(WORDING.discountTotal, BigInt(totals.discount))]),
    row(WORDING.netTotal, BigInt(totals.net)),
    ...byRate,
    ...(byRate.length > 1 ? [row(WORDING.taxTotal, BigInt(totals.tax))] : []),
    row(WORDING.total, total, true),
    ...(kind === 'INVOICE' && giftCards > 0n
      ? [row(WORDING.giftCards, giftCards), row(WORDING.due, total - giftCards, true)]
      : []),
  ]
}
