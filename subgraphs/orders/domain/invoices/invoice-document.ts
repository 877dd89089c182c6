import type { AddressRow } from '../../graphql/rows.ts'

export type InvoiceKind = 'INVOICE' | 'CREDIT_NOTE'

/** An amount in the currency's smallest unit, as text: JSON has no integers beyond 2^53. */
export type Minor = string

/** Where a business is registered, as in the store's settings of `tax`. */
export interface SellerAddress {
  readonly line1: string
  readonly building_number: string | null
  readonly additional_number: string | null
  readonly district: string | null
  readonly city: string
  readonly region: string | null
  readonly postal_code: string | null
  readonly country: string
}

export interface Seller {
  readonly name: string
  /** Null for one that is not registered for VAT. */
  readonly vatNumber: string | null
  readonly registrationNumber: string | null
  readonly address: SellerAddress | null
}

export interface InvoiceBuyer {
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly address: AddressRow | null
}

export interface InvoiceLine {
  readonly kind: 'PRODUCT' | 'SHIPPING' | 'FEE' | 'CREDIT'
  /** Of products only; the others are named in both languages. */
  readonly title: string | null
  readonly variantTitle: string | null
  readonly sku: string | null
  readonly quantity: number
  /** As it was priced: with its tax where the document says `taxIncluded`. */
  readonly unitPrice: Minor
  readonly discount: Minor
  /** What is taxed. */
  readonly net: Minor
  /** Hundredths of a percent. */
  readonly taxRate: number
  readonly tax: Minor
  readonly total: Minor
}

/** What all lines of one rate come to. */
export interface TaxedAmount {
  readonly taxRate: number
  readonly net: Minor
  readonly tax: Minor
}

/**
 * All that is printed on an invoice or a credit note, copied when it is issued: what changes later, be it the order, the
 * product or the store's name, changes nothing of it.
 */
export interface InvoiceDocument {
  readonly kind: InvoiceKind
  /** The number as it is printed: INV-1, INV-2, …; CN-1, CN-2, … of credit notes. */
  readonly number: string
  readonly uuid: string
  /** RFC 3339 in UTC, whole seconds. */
  readonly issuedAt: string
  /** IANA name: in which the moment is printed. */
  readonly timezone: string
  /** BCP 47: of the two languages, Arabic goes first where it is the buyer's. */
  readonly language: string
  readonly currency: string
  readonly seller: Seller
  readonly buyer: InvoiceBuyer
  readonly order: { readonly number: string; readonly placedAt: string }
  /** Whether unit prices and discounts contain their tax. */
  readonly taxIncluded: boolean
  readonly lines: readonly InvoiceLine[]
  readonly taxes: readonly TaxedAmount[]
  readonly totals: {
    /** The lines' discounts added up. */
    readonly discount: Minor
    readonly net: Minor
    readonly tax: Minor
    readonly total: Minor
    /** What gift cards paid of the total. */
    readonly giftCards: Minor
  }
  /** Of a credit note: what it takes back, and why. */
  readonly credits: { readonly number: string; readonly issuedAt: string; readonly reason: string | null } | null
  readonly qr: string | null
}

/** Adds amounts up. */
export const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)

/** The lines of each rate added up, the highest rate first. */
export function taxesByRate(lines: readonly Pick<InvoiceLine, 'taxRate' | 'net' | 'tax'>[]): TaxedAmount[] {
  const groups = Map.groupBy(lines, (line) => line.taxRate)
  return [...groups]
    .sort(([a], [b]) => b - a)
    .map(([taxRate, group]) => ({
      taxRate,
      net: sumOf(group.map(({ net }) => BigInt(net))).toString(),
      tax: sumOf(group.map(({ tax }) => BigInt(tax))).toString(),
    }))
}
