import {
  canonicalJson,
  isWhole,
  optionalText,
  parseEmail,
  parsePhone,
  Refusals,
  readPostalAddress,
  refuse,
  storeOf,
} from '@saler/kernel'
import type { OrderLineInput, PlaceOrderErrorCode, PlaceOrderInput } from '../generated/resolvers.ts'
import type { AddressRow } from '../graphql/rows.ts'
import { MAX_LINES, MAX_NOTE, MAX_PROPERTIES, MAX_QUANTITY } from './limits.ts'
import { MAX_CODES } from './pricing/codes.ts'

/** One variant to be bought. `index` is the line of the input that refusals about it point to. */
export interface WantedLine {
  readonly index: number
  readonly variantId: string
  readonly quantity: number
  readonly properties: unknown
}

/** What a buyer asks for, checked and in its one spelling. */
export interface WantedOrder {
  readonly lines: readonly WantedLine[]
  readonly email: string | null
  readonly phone: string | null
  readonly shippingAddress: AddressRow | null
  readonly shippingMethod: string | null
  readonly note: string | null
  /** Of discounts. */
  readonly codes: readonly string[]
  /** Codes of gift cards. */
  readonly giftCards: readonly string[]
  /** Gift cards whose codes the buyer showed before. */
  readonly giftCardIds?: readonly string[]
}

/** Every reason why an order is refused. */
type Findings = Refusals<PlaceOrderErrorCode>

/**
 * Checks all of an order that can be checked without asking anybody, and gathers what is wrong with it.
 *
 * @throws Refusal with every reason.
 */
export function readOrder(storeNo: number, input: PlaceOrderInput): WantedOrder {
  const findings: Findings = new Refusals()
  if (input.lines.length === 0) findings.add('EMPTY_ORDER', ['lines'])
  // Beyond the limit the lines are not even read, so that a refusal costs little and is short.
  if (input.lines.length > MAX_LINES) refuse<PlaceOrderErrorCode>('TOO_MANY', ['lines'], { max: MAX_LINES })
  const order = {
    lines: readLines(findings, storeNo, input.lines),
    email: readContact(findings, input.email, parseEmail, 'EMAIL_INVALID', ['email']),
    phone: readContact(findings, input.phone, parsePhone, 'PHONE_INVALID', ['phone']),
    shippingAddress: input.shippingAddress
      ? readPostalAddress(findings, input.shippingAddress, ['shippingAddress'])
      : null,
    shippingMethod: input.shippingMethod?.trim() || null,
    note: optionalText(findings, input.note, MAX_NOTE, ['note']),
    codes: input.discountCode?.trim() ? [input.discountCode] : [],
    giftCards: readGiftCards(findings, input.giftCards ?? []),
  }
  findings.throwIfAny()
  return order
}

function readGiftCards(findings: Findings, codes: readonly string[]): string[] {
  if (codes.length > MAX_CODES) findings.add('TOO_MANY', ['giftCards'], { max: MAX_CODES })
  return codes.slice(0, MAX_CODES)
}

/** What can be wrong with lines. */
export type LineErrorCode = 'VARIANT_NOT_FOUND' | 'QUANTITY_INVALID' | 'INVALID' | 'TOO_LONG'

/** Reads the lines of an input: each is checked, and equal ones are added together. What is wrong goes to the findings. */
export const readLines = (
  findings: Pick<Refusals<LineErrorCode>, 'add'>,
  storeNo: number,
  lines: readonly OrderLineInput[],
): WantedLine[] =>
  mergeLines(
    findings,
    lines.map((line, index) => readLine(findings, storeNo, line, index)),
  )

function readLine(
  findings: Pick<Refusals<LineErrorCode>, 'add'>,
  storeNo: number,
  { variantId, quantity, properties = null }: OrderLineInput,
  index: number,
): WantedLine {
  if (storeOf(variantId) !== storeNo) findings.add('VARIANT_NOT_FOUND', ['lines', index, 'variantId'])
  if (quantity < 1 || quantity > MAX_QUANTITY)
    findings.add('QUANTITY_INVALID', ['lines', index, 'quantity'], { max: MAX_QUANTITY })
  const fault = propertiesFault(properties)
  if (fault) findings.add(fault, ['lines', index, 'properties'], { max: MAX_PROPERTIES })
  return { index, variantId, quantity, properties: fault ? null : properties }
}

/** Why a line's properties cannot be kept, if they cannot. */
function propertiesFault(properties: unknown): 'INVALID' | 'TOO_LONG' | undefined {
  if (properties === null) return undefined
  let whole = true
  try {
    const text = JSON.stringify(properties, (key, value: unknown) => {
      whole &&= isWhole(key) && (typeof value !== 'string' || isWhole(value))
      return value
    })
    if (Buffer.byteLength(text) > MAX_PROPERTIES) return 'TOO_LONG'
  } catch {
    // Nested so deeply that it cannot be written.
    return 'INVALID'
  }
  return whole ? undefined : 'INVALID'
}

/** Lines for which this is the same are one line. */
export const sameLine = ({ variantId, properties }: Pick<WantedLine, 'variantId' | 'properties'>): string =>
  `${variantId} ${canonicalJson(properties)}`

/** Lines of the same variant with the same properties are one, which has the place of the first. */
function mergeLines(findings: Pick<Refusals<LineErrorCode>, 'add'>, lines: readonly WantedLine[]): WantedLine[] {
  const merged = new Map<string, WantedLine>()
  for (const line of lines) {
    const same = sameLine(line)
    const first = merged.get(same)
    const quantity = line.quantity + (first?.quantity ?? 0)
    // Said of the line that makes it too many; one that is too many by itself was found before.
    if (first && line.quantity <= MAX_QUANTITY && first.quantity <= MAX_QUANTITY && quantity > MAX_QUANTITY)
      findings.add('QUANTITY_INVALID', ['lines', line.index, 'quantity'], { max: MAX_QUANTITY })
    merged.set(same, { ...(first ?? line), quantity })
  }
  return [...merged.values()]
}

/** Reads how somebody is reached; blank is the same as left out. */
export function readContact<Code extends string>(
  findings: Pick<Refusals<Code>, 'add'>,
  text: string | null | undefined,
  parse: (text: string) => string | undefined,
  code: Code,
  field: readonly string[],
): string | null {
  if (text == null || text.trim() === '') return null
  const parsed = parse(text)
  if (parsed === undefined) findings.add(code, field)
  return parsed ?? null
}
