import { newId } from '@saler/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeCardNumber } from '../domain/card-number.ts'
import { MOVES, mayMove, statusOfSums } from '../domain/moves.ts'
import { idsIn } from '../domain/store-of-webhook.ts'

/** The digits with the check digit that makes them a card number. */
const withCheckDigit = (digits: string): string =>
  [...'0123456789'].map((last) => digits + last).find((number) => looksLikeCardNumber(number))!

describe('card numbers', () => {
  it.each([
    '4242424242424242',
    '4242 4242 4242 4242',
    '4242-4242-4242-4242',
    '4242.4242.4242.4242',
    'my card is 5555 5555 5555 4444, thank you',
    '378282246310005',
    '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢',
    '4242\u00a04242\u00a04242\u00a04242',
    '4242–4242–4242–4242',
    '6304000000000000000',
  ])('are known in "%s"', (text) => {
    expect(looksLikeCardNumber(text)).toBe(true)
  })

  it.each([
    'tok_success',
    'pm_1PQ2aB3CdEfGhIjK',
    '4242424242424241',
    '+966501234567',
    '0000000000000000',
    '',
    '149.50',
  ])('are not seen in "%s"', (text) => {
    expect(looksLikeCardNumber(text)).toBe(false)
  })

  it('of every length are known, whatever stands between their digits', () => {
    const body = fc.stringMatching(/^[1-9]\d{11,17}$/)
    const between = fc.constantFrom('', ' ', '-', '.', '_')
    fc.assert(
      fc.property(body, between, (digits, separator) => {
        const number = withCheckDigit(digits)
        expect(looksLikeCardNumber([...number].join(separator))).toBe(true)
        const wrong = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`
        expect(looksLikeCardNumber(wrong)).toBe(false)
      }),
    )
  })

  it('are searched for in time that grows with the text alone', () => {
    const started = performance.now()
    looksLikeCardNumber('1 '.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('moves of a payment', () => {
  it('lead nowhere twice, and never from a status to itself', () => {
    const pairs = MOVES.map(({ from, to }) => `${from} ${to}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const { from, to } of MOVES) expect(from).not.toBe(to)
  })

  it('never lead from taken money back to where none was taken', () => {
    for (const from of ['CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED'] as const)
      for (const to of ['PENDING', 'REQUIRES_ACTION', 'AUTHORIZED', 'VOIDED', 'FAILED'] as const)
        expect([from, to, mayMove(from, to)]).toEqual([from, to, false])
  })

  it('let the gateway take the money after we gave up on it', () => {
    for (const from of ['PENDING', 'REQUIRES_ACTION', 'AUTHORIZED', 'VOIDED', 'FAILED'] as const)
      expect(mayMove(from, 'CAPTURED')).toBe(true)
  })

  it('follow the sums as soon as something was taken', () => {
    expect(statusOfSums({ authorized: 10n, captured: 0n, refunded: 0n })).toBeUndefined()
    expect(statusOfSums({ authorized: 10n, captured: 5n, refunded: 0n })).toBe('CAPTURED')
    expect(statusOfSums({ authorized: 10n, captured: 5n, refunded: 4n })).toBe('PARTIALLY_REFUNDED')
    expect(statusOfSums({ authorized: 10n, captured: 5n, refunded: 5n })).toBe('REFUNDED')
  })
})

describe('the ids in a webhook', () => {
  const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

  it('are found wherever they stand, and nothing else is', () => {
    const [a, b] = [newId(7), newId(8)]
    const body = { id: 'evt_1', data: { object: { metadata: { payment_id: a }, list: [{ custom_id: b }, a] } } }
    expect(idsIn(bytes(body))).toEqual([a, b])
    expect(idsIn(bytes({ [a]: 'a key is no value' }))).toEqual([])
  })

  it('are looked for no further than a limit, in text that is no JSON not at all', () => {
    const many = Array.from({ length: 200 }, () => newId(7))
    expect(idsIn(bytes(many))).toHaveLength(50)
    let deep: unknown = newId(7)
    for (let i = 0; i < 40; i++) deep = [deep]
    expect(idsIn(bytes(deep))).toEqual([])
    for (const text of ['', 'not json', '\uFFFD']) expect(idsIn(new TextEncoder().encode(text))).toEqual([])
  })
})
