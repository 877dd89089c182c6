export const MAX_LINES = 100
export const MAX_QUANTITY = 9_999
/** Bytes of JSON that a client may attach to a line. */
export const MAX_PROPERTIES = 4_096
export const MAX_NOTE = 1_000
/** After its last change. */
export const CART_DAYS = 30
/** New carts of guests from one network address: many buyers share one. */
export const MAX_CARTS_PER_HOUR = 300
/** Of what staff write for each other. */
export const MAX_STAFF_NOTE = 5_000
export const MAX_TAGS = 50
export const MAX_TAG = 50
export const MAX_ADDRESS_PART = 255
export const MAX_TRACKING_NUMBER = 255
export const MAX_URL = 2_048
/** How many orders another part may ask about at once. */
export const MAX_ASKED = 500
