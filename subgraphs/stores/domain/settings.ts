import { formatAmount, fractionDigits } from '@saler/kernel'

export const CATEGORIES = ['general', 'shipping', 'payments', 'notifications', 'tax', 'checkout'] as const
export type Category = (typeof CATEGORIES)[number]

/** The categories that are kept as JSON. Those of `general` are columns of the store itself. */
export type KeptCategory = Exclude<Category, 'general'>

export const isCategory = (text: string): text is Category => (CATEGORIES as readonly string[]).includes(text)

export interface GeneralSettings {
  readonly currency: string
  readonly language: string
  readonly timezone: string
  readonly country: string
}

export interface ShippingMethod {
  readonly name: string
  readonly title: string
  /** A decimal with the digits of the store's currency. */
  readonly price: string
  /** Such as "3-5". */
  readonly estimated_days: string
}

export interface ShippingSettings {
  /** A decimal with the digits of the store's currency; null when shipping is never free. */
  readonly free_shipping_threshold: string | null
  readonly methods: readonly ShippingMethod[]
}

export interface PaymentSettings {
  readonly methods: readonly string[]
  readonly gateways: readonly string[]
}

export interface NotificationSettings {
  readonly email: boolean
  readonly sms: boolean
  readonly new_order: boolean
  readonly low_stock: boolean
}

/** Where a business is registered. */
export interface BusinessAddress {
  readonly line1: string
  /** Four digits, as are additional numbers: of the Saudi national address. */
  readonly building_number: string | null
  readonly additional_number: string | null
  readonly district: string | null
  readonly city: string
  readonly region: string | null
  readonly postal_code: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

export interface TaxSettings {
  /** Whether prices, shipping and fees contain their tax. */
  readonly prices_include_tax: boolean
  /** Fifteen digits in Saudi Arabia. */
  readonly vat_number: string | null
  readonly legal_name: string | null
  /** Of the commercial register. */
  readonly registration_number: string | null
  readonly address: BusinessAddress | null
}

/** Where buyers transfer money to. */
export interface BankAccount {
  readonly beneficiary: string
  readonly bank: string
  /** ISO 13616, without spaces. */
  readonly iban: string
}

export interface CheckoutSettings {
  /** What cash on delivery adds to an order: a decimal with the digits of the store's currency. */
  readonly cash_on_delivery_fee: string
  /** Null when the store takes no transfers. */
  readonly bank_transfer: BankAccount | null
  /** After how many minutes an order that nobody pays is cancelled. */
  readonly unpaid_order_minutes: number
  /** Whether amounts are taken at once, or promised first and captured by staff. */
  readonly capture: 'automatic' | 'manual'
  /** Origins to which buyers may come back from a gateway's page, beside the store's own domains. */
  readonly return_origins: readonly string[]
}

export interface KeptSettings {
  readonly shipping: ShippingSettings
  readonly payments: PaymentSettings
  readonly notifications: NotificationSettings
  readonly tax: TaxSettings
  readonly checkout: CheckoutSettings
}

/** A whole number of a currency's main unit, as a decimal with the currency's digits: 25 is "25.00" in SAR. */
const whole = (units: bigint, currency: string): string =>
  formatAmount(units * 10n ** BigInt(fractionDigits(currency)), currency)

/** The settings that a new store begins with. */
export const defaultSettings = (currency: string): KeptSettings => ({
  shipping: {
    free_shipping_threshold: whole(200n, currency),
    methods: [{ name: 'standard', title: 'التوصيل العادي', price: whole(25n, currency), estimated_days: '3-5' }],
  },
  payments: { methods: ['cod', 'bank_transfer', 'credit_card'], gateways: ['mada', 'stc_pay'] },
  notifications: { email: true, sms: false, new_order: true, low_stock: true },
  tax: { prices_include_tax: false, vat_number: null, legal_name: null, registration_number: null, address: null },
  checkout: {
    cash_on_delivery_fee: whole(0n, currency),
    bank_transfer: null,
    unpaid_order_minutes: 24 * 60,
    capture: 'automatic',
    return_origins: [],
  },
})

// What shoppers may see: true for a whole category, or the keys of it.
const PUBLIC: Readonly<Record<Category, true | readonly string[]>> = {
  general: true,
  shipping: true,
  payments: ['methods'],
  notifications: [],
  tax: ['prices_include_tax', 'vat_number', 'legal_name'],
  checkout: [],
}

/** What shoppers may see of a category's settings; undefined when it is nothing. */
export function publicSettings(category: Category, settings: object): object | undefined {
  const shown = PUBLIC[category]
  if (shown === true) return settings
  const entries = Object.entries(settings).filter(([key]) => shown.includes(key))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
