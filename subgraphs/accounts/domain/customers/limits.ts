/** How many addresses a customer has at most. */
export const MAX_ADDRESSES = 50
/** How many entries of the log of consents are shown, the newest. */
export const MAX_CONSENT_LOG = 100
export const MAX_NAME = 255
export const MAX_NOTE = 5_000
export const MAX_TAGS = 50
export const MAX_TAG = 50
export const MAX_SEARCH = 100
export const MAX_SOURCE = 100
export const MAX_WORDING = 2_000
export const MAX_VERSION = 50
