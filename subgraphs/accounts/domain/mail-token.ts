import type { MailTokenPurpose, Prisma } from '../generated/prisma/client.ts'
import type { Accounts } from './accounts.ts'
import { digestOf, newToken } from './opaque-token.ts'

const HOUR = 60 * 60_000

/** How long a mailed token works. */
export const MAIL_TOKEN_MS: Readonly<Record<MailTokenPurpose, number>> = {
  VERIFY_EMAIL: 72 * HOUR,
  RESET_PASSWORD: HOUR,
}

/** Makes a token to be mailed. Only its digest is stored, so the mail is the one place that has it. */
export async function issueMailToken(accounts: Accounts, userId: string, purpose: MailTokenPurpose): Promise<string> {
  const token = newToken()
  await accounts.prisma.mailToken.create({
    data: {
      hash: new Uint8Array(digestOf(token)),
      userId,
      purpose,
      expiresAt: new Date(accounts.now().getTime() + MAIL_TOKEN_MS[purpose]),
    },
  })
  return token
}

/** Whose token it is; undefined when it is unknown, has expired or was used. It can still be used afterwards. */
export async function ownerOfMailToken(
  accounts: Accounts,
  token: string,
  purpose: MailTokenPurpose,
): Promise<string | undefined> {
  const found = await accounts.prisma.mailToken.findUnique({ where: { hash: new Uint8Array(digestOf(token)) } })
  return found && found.purpose === purpose && found.expiresAt > accounts.now() ? found.userId : undefined
}

/**
 * Uses a token up, and with it every other one of the user for the same purpose. False when it cannot be used any more:
 * of two uses at the same moment only one gets true.
 */
export async function useMailToken(
  accounts: Accounts,
  tx: Prisma.TransactionClient,
  token: { text: string; userId: string; purpose: MailTokenPurpose },
): Promise<boolean> {
  const { userId, purpose } = token
  const used = await tx.mailToken.deleteMany({
    where: { hash: new Uint8Array(digestOf(token.text)), userId, purpose, expiresAt: { gt: accounts.now() } },
  })
  if (used.count === 0) return false
  await tx.mailToken.deleteMany({ where: { userId, purpose } })
  return true
}
