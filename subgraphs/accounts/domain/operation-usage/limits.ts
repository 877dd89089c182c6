/** How many counts are written at once. */
export const MAX_RECORDS = 1_000
/** How many operations of an app are shown. */
export const MAX_OPERATIONS = 500
export const MAX_OPERATION_ID = 200
export const MAX_OPERATION_NAME = 200
/** How long counts are kept, in milliseconds. */
export const KEPT_MS = 90 * 24 * 60 * 60_000
