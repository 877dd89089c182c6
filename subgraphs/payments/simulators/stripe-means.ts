/** What a test card does. */
export interface Means {
  /** The buyer is asked on a page first. */
  readonly challenges?: true
  readonly declines?: { readonly code: string; readonly decline_code: string; readonly message: string }
}

const declined = (decline_code: string, message: string): Means => ({
  declines: { code: 'card_declined', decline_code, message },
})

/** What a card does that needs the buyer's approval where there can be none. */
export const AUTHENTICATION_REQUIRED: Means = declined('authentication_required', 'Your card was declined.')

/** Stripe's own names of test cards, as payment methods. https://docs.stripe.com/testing */
const METHODS: Readonly<Record<string, Means>> = {
  pm_card_visa: {},
  pm_card_mastercard: {},
  pm_card_threeDSecure2Required: { challenges: true },
  pm_card_authenticationRequired: { challenges: true },
  pm_card_visa_chargeDeclined: declined('generic_decline', 'Your card was declined.'),
  pm_card_visa_chargeDeclinedInsufficientFunds: declined('insufficient_funds', 'Your card has insufficient funds.'),
}

/** A token of Stripe.js becomes a payment method: `tok_visa` becomes `pm_card_visa`. */
export function methodOfToken(token: string): string | undefined {
  const method = token.replace(/^tok_/, 'pm_card_')
  return token.startsWith('tok_') && METHODS[method] ? method : undefined
}

export const meansOf = (method: string): Means | undefined => METHODS[method]
