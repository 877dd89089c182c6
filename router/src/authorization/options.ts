import type { Rights } from './rights.ts'

/** How `@authenticated`, `@requiresScopes` and `@policy` are enforced. */
export interface AuthorizationOptions<C> {
  /** What a caller may do. Asked only for operations that touch something guarded. */
  rightsOf(context: C): Rights
  /**
   * `filter` leaves out what the caller has no right to, and answers the rest; `refuse` refuses an operation that touches
   * any of it. Default `filter`.
   */
  mode?: 'filter' | 'refuse'
  /**
   * Where an answer says what was left out: in `errors`, in `extensions.authorizationErrors`, or nowhere. Default `errors`.
   */
  report?: 'errors' | 'extensions' | 'nowhere'
  /**
   * The code of what was left out, for callers who are not authenticated and for all others. Default for both:
   * `UNAUTHORIZED_FIELD_OR_TYPE`, as Apollo's router has it.
   */
  codes?: { unauthenticated: string; unauthorized: string }
  /** Leaves nothing out and refuses nothing, but reports as if it did: for trying out new directives. Default false. */
  dryRun?: boolean
}

/** For routers that were not told of anybody's rights. */
export const NO_RIGHTS: AuthorizationOptions<unknown> = {
  rightsOf: () => ({ authenticated: false, scopes: new Set(), policies: new Set() }),
}
