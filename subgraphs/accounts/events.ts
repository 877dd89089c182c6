/** An account was opened. */
export const USER_REGISTERED = 'user.registered'
export interface UserRegistered {
  readonly userId: string
  /** BCP 47 tag of the language that mails to the user are written in. */
  readonly locale: string
}

/** A signed-in user asked for another mail to verify the address with. */
export const VERIFICATION_REQUESTED = 'user.verification_requested'
export interface VerificationRequested {
  readonly userId: string
}

/** A user showed that the e-mail address is theirs. */
export const USER_EMAIL_VERIFIED = 'user.email_verified'
export interface UserEmailVerified {
  readonly userId: string
  readonly email: string
}

/** Somebody asked to reset the password of an address. Whether it has an account is not known yet. */
export const PASSWORD_RESET_REQUESTED = 'user.password_reset_requested'
export interface PasswordResetRequested {
  readonly email: string
}

/** A user's password was changed or reset. */
export const PASSWORD_CHANGED = 'user.password_changed'
export interface PasswordChanged {
  readonly userId: string
}

/**
 * What a guest did in a store is now a user's, who showed that the guest's e-mail address is theirs. The event is the
 * store's. When the user was a customer of the store already, `guestCustomerId` is gone; otherwise it is `customerId`.
 */
export const CUSTOMER_JOINED = 'customer.joined'
export interface CustomerJoined {
  readonly userId: string
  readonly email: string
  readonly customerId: string
  readonly guestCustomerId: string
}
