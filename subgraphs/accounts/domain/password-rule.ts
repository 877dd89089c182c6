import { characters, normalisedEmail, type Refusals } from '@saler/kernel'

export const MIN_PASSWORD = 10
export const MAX_PASSWORD = 200

export type PasswordErrorCode = 'PASSWORD_TOO_SHORT' | 'PASSWORD_IS_EMAIL' | 'TOO_LONG' | 'INVALID'

/** Checks a new password: 10 to 200 characters, and not the e-mail address. What is wrong goes to `refusals`. */
export function checkNewPassword(
  password: string,
  email: string,
  field: string,
  refusals: Pick<Refusals<PasswordErrorCode>, 'add'>,
): void {
  const length = characters(password)
  if (!password.isWellFormed()) refusals.add('INVALID', [field])
  else if (length < MIN_PASSWORD) refusals.add('PASSWORD_TOO_SHORT', [field], { min: MIN_PASSWORD })
  else if (length > MAX_PASSWORD) refusals.add('TOO_LONG', [field], { max: MAX_PASSWORD })
  else if (normalisedEmail(password) === email) refusals.add('PASSWORD_IS_EMAIL', [field])
}
