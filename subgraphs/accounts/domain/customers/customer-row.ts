import { can } from '@saler/identity'
import type { Context } from '../context.ts'

/** Somebody as a customer of one store. */
export interface CustomerRow {
  readonly storeNo: number
  readonly id: string
  /** Whose record it is; null for a guest's. */
  readonly userId: string | null
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly phone: string | null
  readonly language: string | null
  readonly note: string | null
  readonly tags: readonly string[]
  readonly emailConsent: boolean
  readonly emailConsentAt: Date | null
  readonly smsConsent: boolean
  readonly smsConsentAt: Date | null
  readonly createdAt: Date
}

/** First and last name in SQL, as the store knows them. */
export const FULL_NAME =
  "concat_ws(' ', nullif(coalesce(c.first_name, u.first_name), ''), nullif(coalesce(c.last_name, u.last_name), ''))"

/** What a `CustomerRow` is made of, from `CUSTOMERS`: the store's own knowledge goes before the account's. */
export const CUSTOMER_COLUMNS = `c.store_no AS "storeNo", c.id, c.user_id AS "userId", coalesce(c.email, u.email) AS email,
  coalesce(c.first_name, u.first_name, '') AS "firstName", coalesce(c.last_name, u.last_name, '') AS "lastName",
  coalesce(c.phone, u.phone) AS phone, coalesce(c.language, u.locale) AS language, c.note, c.tags,
  c.email_consent AS "emailConsent", c.email_consent_at AS "emailConsentAt", c.sms_consent AS "smsConsent",
  c.sms_consent_at AS "smsConsentAt", c.created_at AS "createdAt"`

export const CUSTOMERS = 'customer c LEFT JOIN users u ON u.id = c.user_id'

type Caller = Pick<Context, 'identity'>

export const isOwn = ({ identity }: Caller, { userId }: CustomerRow): boolean =>
  identity.kind === 'user' && identity.userId === userId

/** True when staff's notes and tags about the customer exist for the caller. */
export const isStaffReader = ({ identity }: Caller, { storeNo }: CustomerRow): boolean =>
  can(identity, storeNo, 'customers:read')

/** True when the caller may see all that the customer themself sees. */
export const seesAll = (caller: Caller, customer: CustomerRow): boolean =>
  isOwn(caller, customer) || isStaffReader(caller, customer)
