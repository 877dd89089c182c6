/** How many units one change, one line of an order or one setting may name. */
export const MAX_UNITS = 1_000_000
/** How many lines an order and how many items an opening may have. */
export const MAX_LINES = 500
/** How many characters a reason may have. */
export const MAX_REASON = 1_000
/** How many characters an idempotency key may have. */
export const MAX_KEY = 200
