import { systemLanguage } from '@saler/kernel'
import type { Accounts } from '../domain/accounts.ts'
import type { PasswordChanged } from '../events.ts'
import { passwordChangedMail } from '../mails/password-changed.ts'

/** Tells a user by mail that their password was changed. */
export async function mailPasswordChanged(accounts: Accounts, { userId }: PasswordChanged): Promise<void> {
  const user = await accounts.prisma.user.findUnique({ where: { id: userId } })
  if (!user) return
  const mail = passwordChangedMail({ language: systemLanguage(user.locale), firstName: user.firstName })
  await accounts.mailer.send({ to: user.email, ...mail })
}
