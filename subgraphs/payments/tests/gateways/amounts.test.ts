import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayRefused } from '../../gateways/gateway.ts'
import * as paypal from '../../gateways/paypal-amount.ts'
import { plainCode, plainMessage } from '../../gateways/plain-message.ts'
import * as stripe from '../../gateways/stripe-amount.ts'

describe('Amounts at Stripe', () => {
  it.each([
    ['SAR', 14_950n, 14_950],
    ['JPY', 500n, 500],
    ['KWD', 1_230n, 1_230],
    // Counted in hundredths at Stripe, though there are none.
    ['ISK', 500n, 50_000],
    ['UGX', 500n, 50_000],
  ])('%s: %s of ours is %s of Stripe’s', (currency, ours, theirs) => {
    expect(stripe.writeAmount(ours, currency)).toBe(theirs)
    expect(stripe.readAmount(theirs, currency.toLowerCase())).toBe(ours)
  })

  it('has no thousandths', () => {
    expect(() => stripe.writeAmount(1_234n, 'KWD')).toThrow(GatewayRefused)
  })
})

describe('Amounts at PayPal', () => {
  it.each([
    ['USD', 14_950n, '149.50'],
    ['USD', 5n, '0.05'],
    ['JPY', 500n, '500'],
    ['HUF', 150_000n, '1500'],
    ['TWD', 150_000n, '1500'],
  ])('%s: %s is written %s', (currency, minor, value) => {
    expect(paypal.writeAmount(minor, currency)).toBe(value)
    expect(paypal.readAmount({ value, currency_code: currency })).toBe(minor)
  })

  it('come back as they went, for any amount', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 99_999_999n), fc.constantFrom('USD', 'EUR', 'JPY'), (minor, currency_code) => {
        const value = paypal.writeAmount(minor, currency_code)
        expect(paypal.readAmount({ value, currency_code })).toBe(minor)
      }),
    )
  })
})

describe('What a gateway says of a failure', () => {
  it('is not passed on when a card number is in it', () => {
    expect(plainMessage('No such card: 4242 4242 4242 4242', 'Declined.')).toBe('Declined.')
    expect(plainMessage('٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢', 'Declined.')).toBe('Declined.')
  })

  it('is short', () => {
    expect(plainMessage('a'.repeat(1_000), '')).toHaveLength(300)
    expect(plainMessage(undefined, 'Declined.')).toBe('Declined.')
  })

  it('has codes in capitals', () => {
    expect(plainCode('insufficient_funds', '')).toBe('INSUFFICIENT_FUNDS')
    expect(plainCode('3-D Secure failed', '')).toBe('3_D_SECURE_FAILED')
    expect(plainCode(null, 'DECLINED')).toBe('DECLINED')
  })
})
