import type { ShownCustomer } from '../domain/customer.ts'
import type { OwnSession } from '../domain/list-sessions.ts'
import type { SignedIn } from '../domain/open-session.ts'
import type { ShownUser } from '../domain/shown-user.ts'
import type { LiveSession } from '../domain/signed-in-session.ts'

export type UserRow = ShownUser
export type SessionRow = SignedIn
export type SessionInfoRow = OwnSession
export type CustomerRow = ShownCustomer
export type SignedInSessionRow = LiveSession
