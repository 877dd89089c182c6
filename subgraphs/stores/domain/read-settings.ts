import { canonicalLanguage, formatAmount, isCountry, isLongerThan, isWhole, parseAmount, Refusals } from '@saler/kernel'
import { z } from 'zod'
import type { UpdateStoreSettingsErrorCode } from '../generated/resolvers.ts'
import { isIban } from './iban.ts'
import { LIMITS } from './limits.ts'
import { readOrigin } from './origin.ts'
import type {
  Category,
  CheckoutSettings,
  GeneralSettings,
  NotificationSettings,
  PaymentSettings,
  ShippingSettings,
  TaxSettings,
} from './settings.ts'
import { isTimezone } from './timezone.ts'

/** A change of a category's settings: only the keys that are to change. */
export interface SettingsChanges {
  general: Partial<GeneralSettings>
  shipping: Partial<ShippingSettings>
  payments: Partial<PaymentSettings>
  notifications: Partial<NotificationSettings>
  tax: Partial<TaxSettings>
  checkout: Partial<CheckoutSettings>
}

const unique = <T>(items: readonly T[], keyOf: (item: T) => unknown): boolean =>
  new Set(items.map(keyOf)).size === items.length

const isSpan = ([from = 0, to = from]: readonly number[]): boolean => from <= to

/** An amount in the currency, written with all of its digits. */
const amount = (currency: string) =>
  z.string().transform((text, context) => {
    const minor = parseAmount(text, currency)
    if (minor !== undefined) return formatAmount(minor, currency)
    context.addIssue({ code: 'custom' })
    return z.NEVER
  })

const title = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !isLongerThan(text, LIMITS.name) && isWhole(text))

const method = (currency: string) =>
  z.strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/),
    title,
    price: amount(currency),
    estimated_days: z
      .string()
      .regex(/^\d{1,3}(?:-\d{1,3})?$/)
      .refine((days) => isSpan(days.split('-').map(Number))),
  })

const choice = <const Options extends readonly [string, ...string[]]>(options: Options, least: number) =>
  z
    .array(z.enum(options))
    .min(least)
    .max(options.length)
    .refine((items) => unique(items, (item) => item))

const language = z
  .string()
  .max(35)
  .transform((tag, context) => {
    const canonical = canonicalLanguage(tag)
    if (canonical !== undefined) return canonical
    context.addIssue({ code: 'custom' })
    return z.NEVER
  })

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null)

/** An origin such as `https://shop.example`, as browsers write it. */
const origin = z
  .string()
  .max(LIMITS.origin)
  .transform((text, context) => {
    const read = readOrigin(text)
    if (read !== undefined) return read
    context.addIssue({ code: 'custom' })
    return z.NEVER
  })

// A Saudi number has fifteen digits, of which the first and the last are 3; others have letters too, or other lengths.
const VAT_NUMBER = /^(?:3\d{13}3|(?!\d{15}$)[A-Z0-9-]{5,20})$/

const businessAddress = z.strictObject({
  line1: title,
  building_number: optional(z.string().regex(/^\d{4}$/)),
  additional_number: optional(z.string().regex(/^\d{4}$/)),
  district: optional(title),
  city: title,
  region: optional(title),
  postal_code: optional(z.string().regex(/^[A-Za-z0-9 -]{2,20}$/)),
  country: z.string().refine(isCountry),
})

const schemas = (currency: string) => ({
  general: z
    .strictObject({
      // Prices, orders and settings hold amounts of this currency: another one would give them another meaning.
      currency: z.string().refine((code) => code === currency, { params: { refusal: 'CURRENCY_FIXED' } }),
      language,
      timezone: z.string().refine(isTimezone),
      country: z.string().refine(isCountry),
    })
    .partial(),
  shipping: z
    .strictObject({
      free_shipping_threshold: amount(currency).nullable(),
      methods: z
        .array(method(currency))
        .min(1)
        .max(LIMITS.shippingMethods)
        .refine((methods) => unique(methods, ({ name }) => name)),
    })
    .partial(),
  payments: z
    .strictObject({
      methods: choice(['cod', 'bank_transfer', 'credit_card'], 1),
      gateways: choice(['mada', 'stc_pay', 'stripe', 'paypal'], 0),
    })
    .partial(),
  notifications: z
    .strictObject({ email: z.boolean(), sms: z.boolean(), new_order: z.boolean(), low_stock: z.boolean() })
    .partial(),
  tax: z
    .strictObject({
      prices_include_tax: z.boolean(),
      vat_number: z.string().regex(VAT_NUMBER).nullable(),
      legal_name: title.nullable(),
      registration_number: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,30}$/)
        .nullable(),
      address: businessAddress.nullable(),
    })
    .partial(),
  checkout: z
    .strictObject({
      cash_on_delivery_fee: amount(currency),
      bank_transfer: z
        .strictObject({
          beneficiary: title,
          bank: title,
          iban: z
            .string()
            .max(LIMITS.writtenIban)
            .transform((text) => text.replaceAll(' ', '').toUpperCase())
            .refine(isIban),
        })
        .nullable(),
      unpaid_order_minutes: z.int().min(LIMITS.unpaidOrderMinutes.least).max(LIMITS.unpaidOrderMinutes.most),
      capture: z.enum(['automatic', 'manual']),
      return_origins: z
        .array(origin)
        .max(LIMITS.returnOrigins)
        .refine((origins) => unique(origins, (one) => one)),
    })
    .partial(),
})

/**
 * Reads a change of one category's settings, with amounts in the store's currency.
 *
 * @throws Refusal with every fault (the first 20): UNKNOWN_SETTING for a key that there is not, CURRENCY_FIXED for
 *   another currency, INVALID for anything else, each with its path below `settings`.
 */
export function readSettings<C extends Category>(category: C, settings: unknown, currency: string): SettingsChanges[C] {
  const read = schemas(currency)[category].safeParse(settings)
  if (read.success) return read.data as SettingsChanges[C]
  const refusals = new Refusals<UpdateStoreSettingsErrorCode>()
  const faults = read.error.issues.flatMap(faultsOf).slice(0, LIMITS.settingFaults)
  for (const { code, path } of faults) refusals.add(code, ['settings', ...path])
  refusals.throwIfAny()
  throw new Error('zod refused settings without saying why')
}

interface Fault {
  readonly code: UpdateStoreSettingsErrorCode
  readonly path: readonly (string | number)[]
}

// A key of the caller's own making is told back, but not at any length.
const MAX_KEY = 100

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  if (issue.code === 'unrecognized_keys')
    return issue.keys
      .slice(0, LIMITS.settingFaults)
      .map((key) => ({ code: 'UNKNOWN_SETTING', path: [...path, key.slice(0, MAX_KEY)] }))
  const fixed = issue.code === 'custom' && issue.params?.refusal === 'CURRENCY_FIXED'
  return [{ code: fixed ? 'CURRENCY_FIXED' : 'INVALID', path }]
}
