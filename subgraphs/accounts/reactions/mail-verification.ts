import { systemLanguage } from '@saler/kernel'
import type { Accounts } from '../domain/accounts.ts'
import { issueMailToken } from '../domain/mail-token.ts'
import { verifyEmailMail } from '../mails/verify-email.ts'

/**
 * Mails a user the link to verify their address with. Done twice, it mails twice and both tokens work until one is used;
 * once the address is verified it does nothing.
 */
export async function mailVerification(accounts: Accounts, { userId }: { userId: string }): Promise<void> {
  const user = await accounts.prisma.user.findUnique({ where: { id: userId } })
  if (!user || user.emailVerifiedAt) return
  const token = await issueMailToken(accounts, user.id, 'VERIFY_EMAIL')
  const mail = verifyEmailMail({
    language: systemLanguage(user.locale),
    firstName: user.firstName,
    url: `${accounts.publicUrl}/verify-email?token=${token}`,
    token,
  })
  await accounts.mailer.send({ to: user.email, ...mail })
}
