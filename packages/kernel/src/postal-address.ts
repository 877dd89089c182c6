import { parsePhone } from './contact.ts'
import { isCountry } from './country.ts'
import type { Refusals } from './refusal.ts'
import { type Field, isWhole, latinDigits, optionalText, requiredText, type TextErrorCode } from './text.ts'

/** How many characters the free texts of an address may have. */
const MAX_PART = 255
const MAX_POSTAL_CODE = 20
const MAX_UNIT_NUMBER = 10

/**
 * Where somebody can be reached by post, in its one spelling. The Saudi national address (SPL) has fields of its own:
 * building number, additional number, unit number and the short address that stands for all of it.
 */
export interface PostalAddress {
  readonly name: string
  readonly line1: string
  readonly line2: string | null
  /** Four digits, as on the plate of the building. */
  readonly buildingNumber: string | null
  /** Four digits, which make the place exact together with the postal code. */
  readonly additionalNumber: string | null
  readonly unitNumber: string | null
  /** Four letters and four digits, such as RRRD2929. */
  readonly shortAddress: string | null
  readonly district: string | null
  readonly city: string
  readonly region: string | null
  /** Five digits in Saudi Arabia. */
  readonly postalCode: string | null
  /** ISO 3166-1 alpha-2, in upper case. */
  readonly country: string
  /** In international form (E.164). */
  readonly phone: string | null
}

type Given = 'name' | 'line1' | 'city' | 'country'

/** An address as somebody typed it; blank is the same as left out. */
export type PostalAddressInput = Readonly<
  Record<Given, string> & Partial<Record<Exclude<keyof PostalAddress, Given>, string | null>>
>

/**
 * ADDRESS_INVALID: a part that is needed is empty, the country is none, or a part has not the form it has in the Saudi
 * national address. PHONE_INVALID: the telephone number is none. The others: of any text.
 */
export type PostalAddressErrorCode = Exclude<TextErrorCode, 'REQUIRED'> | 'ADDRESS_INVALID' | 'PHONE_INVALID'

/**
 * Checks an address and puts it in its one spelling: trimmed, digits in Latin, country and short address in upper case.
 * What is wrong goes to the findings, at the path `at` followed by the part's name. Only postal codes depend on the
 * country; the numbers of the Saudi national address have its form wherever they are given.
 */
export function readPostalAddress(
  findings: Pick<Refusals<PostalAddressErrorCode>, 'add'>,
  input: PostalAddressInput,
  at: Field,
): PostalAddress {
  const texts = {
    add: (code: TextErrorCode, field?: Field, values?: Parameters<typeof findings.add>[2]) =>
      findings.add(code === 'REQUIRED' ? 'ADDRESS_INVALID' : code, field, values),
  }
  const required = (part: Given): string => requiredText(texts, input[part], MAX_PART, [...at, part])
  const optional = (part: keyof PostalAddress, max = MAX_PART): string | null =>
    optionalText(texts, input[part], max, [...at, part])
  const code = (part: keyof PostalAddress, form: RegExp): string | null => {
    const given = compact(input[part])
    if (given === '') return null
    if (!form.test(given)) findings.add('ADDRESS_INVALID', [...at, part])
    return given
  }
  const phone = input.phone?.trim() ? parsePhone(input.phone) : null
  if (phone === undefined) findings.add('PHONE_INVALID', [...at, 'phone'])
  const country = input.country.trim().toUpperCase()
  if (!isWhole(country) || !isCountry(country)) findings.add('ADDRESS_INVALID', [...at, 'country'])
  return {
    name: required('name'),
    line1: required('line1'),
    line2: optional('line2'),
    buildingNumber: code('buildingNumber', /^\d{4}$/),
    additionalNumber: code('additionalNumber', /^\d{4}$/),
    unitNumber: optional('unitNumber', MAX_UNIT_NUMBER),
    shortAddress: code('shortAddress', /^[A-Z]{4}\d{4}$/),
    district: optional('district'),
    city: required('city'),
    region: optional('region'),
    postalCode: country === 'SA' ? code('postalCode', /^\d{5}$/) : optional('postalCode', MAX_POSTAL_CODE),
    country,
    phone: phone ?? null,
  }
}

/** A code as it is kept, however it was typed: "rrrd 2929" is RRRD2929. */
const compact = (text: string | null | undefined): string =>
  // A code is short: what is far too long is no code, and is refused for its form.
  latinDigits((text ?? '').slice(0, 100).replace(/[\s\u200e\u200f]/g, '')).toUpperCase()
