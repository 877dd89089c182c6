/** How many keys of an app work at once, at most. Each rotation needs one more for a while. */
export const MAX_LIVE_KEYS = 20
/** How many keys of an app are shown, those that work among them. */
export const MAX_SHOWN_KEYS = 100
export const MAX_NAME = 100
export const MAX_ORIGINS = 20
export const MAX_COST_CEILING = 1_000_000
export const DEFAULT_OVERLAP_SECONDS = 24 * 60 * 60
/** How long the old key of a rotation may go on, in seconds. */
export const MAX_OVERLAP_SECONDS = 30 * 24 * 60 * 60
/** How far ahead the end of a key may be, in milliseconds. */
export const MAX_LIFETIME_MS = 5 * 366 * 24 * 60 * 60_000
