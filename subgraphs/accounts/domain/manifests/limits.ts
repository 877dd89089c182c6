/** How many operations a manifest has at most. */
export const MAX_OPERATIONS = 2_000
/** How long the text of an operation is at most. */
export const MAX_BODY = 100_000
/** How long all texts of a manifest are together at most. */
export const MAX_TEXT = 3_000_000
/** How many tokens an operation has at most: no more than the router runs. */
export const MAX_TOKENS = 15_000
export const MAX_LIVE_VERSIONS = 50
/** How many versions of an app are kept; ended ones are forgotten after a while. */
export const MAX_VERSIONS = 500
/** How many faults of a manifest are told at once. */
export const MAX_FAULTS = 20
