import type { ApiKeyRow as ShownApiKey } from '../domain/api-keys/api-key-row.ts'
import type { ApiKeyStanding } from '../domain/api-keys/api-key-standing.ts'
import type { AppRow as ShownApp } from '../domain/apps/app-row.ts'
import type { AppPage } from '../domain/apps/list-apps.ts'
import type { CustomerAddressRow as AddressRow } from '../domain/customers/customer-address.ts'
import type { CustomerRow as ShownCustomer } from '../domain/customers/customer-row.ts'
import type { CustomerPage } from '../domain/customers/list-customers.ts'
import type { ConsentChangeRow as ShownConsentChange } from '../domain/customers/read-consent-log.ts'
import type { OwnSession } from '../domain/list-sessions.ts'
import type { ManifestPage } from '../domain/manifests/list-manifests.ts'
import type { ManifestOperationPage } from '../domain/manifests/list-operations.ts'
import type { ManifestDiff } from '../domain/manifests/manifest-diff.ts'
import type { ManifestRow as ShownManifest } from '../domain/manifests/manifest-row.ts'
import type { PublishedOperationPage } from '../domain/manifests/published-operations.ts'
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
export type StoreRow = { readonly id: string }
export type AppRow = ShownApp
export type AppConnectionRow = AppPage
export type ApiKeyRow = ShownApiKey
export type ApiKeyStandingRow = ApiKeyStanding
export type ManifestRow = ShownManifest
export type ManifestConnectionRow = ManifestPage
export type ManifestOperationConnectionRow = ManifestOperationPage
export type PublishedOperationPageRow = PublishedOperationPage
export type ManifestDiffRow = ManifestDiff
