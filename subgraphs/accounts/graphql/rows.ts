import type { CustomerAddressRow as AddressRow } from '../domain/customers/customer-address.ts'
import type { CustomerRow as ShownCustomer } from '../domain/customers/customer-row.ts'
import type { CustomerPage } from '../domain/customers/list-customers.ts'
import type { ConsentChangeRow as ShownConsentChange } from '../domain/customers/read-consent-log.ts'
import type { OwnSession } from '../domain/list-sessions.ts'
import type { SignedIn } from '../domain/open-session.ts'
import type { ShownUser } from '../domain/shown-user.ts'
import type { LiveSession } from '../domain/signed-in-session.ts'

export type UserRow = ShownUser
export type SessionRow = SignedIn
export type SessionInfoRow = OwnSession
export type CustomerRow = ShownCustomer
export type SignedInSessionRow = LiveSession
export type CustomerConnectionRow = CustomerPage
export type CustomerAddressRow = AddressRow
export type ConsentChangeRow = ShownConsentChange
