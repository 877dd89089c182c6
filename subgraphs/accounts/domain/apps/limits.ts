/** How many apps a store has at most. */
export const MAX_APPS = 100
export const MAX_NAME = 100
export const MAX_DESCRIPTION = 1_000
