/** Characters of the reason of a refund, a void or a rejection. */
export const MAX_REASON = 500
/** Characters of a return address, and of a token: Apple Pay's are whole messages. */
export const MAX_URL = 2_000
export const MAX_TOKEN = 8_000
/** Characters of the name of a way to pay. */
export const MAX_METHOD = 40
/** How many payments an order may have: more than that nobody tries in earnest. */
export const MAX_PAYMENTS = 20
/** How many one-time passwords may be tried for a payment: the buyer has read it, so more are guesses. */
export const MAX_CONFIRMATIONS = 5
