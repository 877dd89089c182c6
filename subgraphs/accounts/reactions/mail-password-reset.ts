import { systemLanguage } from '@saler/kernel'
import type { Accounts } from '../domain/accounts.ts'
import { findUserByEmail } from '../domain/find-user.ts'
import { issueMailToken } from '../domain/mail-token.ts'
import type { PasswordResetRequested } from '../events.ts'
import { resetPasswordMail } from '../mails/reset-password.ts'

/** Mails the link to set a new password with, if the address has an account; otherwise does nothing. */
export async function mailPasswordReset(accounts: Accounts, { email }: PasswordResetRequested): Promise<void> {
  const user = await findUserByEmail(accounts, email)
  if (!user) return
  const token = await issueMailToken(accounts, user.id, 'RESET_PASSWORD')
  const mail = resetPasswordMail({
    language: systemLanguage(user.locale),
    firstName: user.firstName,
    url: `${accounts.publicUrl}/reset-password?token=${token}`,
    token,
  })
  await accounts.mailer.send({ to: user.email, ...mail })
}
