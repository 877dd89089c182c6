import { requireUser } from '@saler/identity'
import { parseEmail, refuse } from '@saler/kernel'
import type { User } from '../generated/prisma/client.ts'
import type { Accounts } from './accounts.ts'
import type { Context } from './context.ts'

/** The user with an e-mail address in any spelling; null when there is none, as for text that is no address. */
export async function findUserByEmail({ prisma }: Pick<Accounts, 'prisma'>, text: string): Promise<User | null> {
  const email = parseEmail(text)
  return email === undefined ? null : prisma.user.findUnique({ where: { email } })
}

/**
 * The caller's own row, with its secrets: for the domain only.
 *
 * @throws Refusal UNAUTHENTICATED for everybody who has not signed in.
 */
export async function findCaller(context: Context): Promise<User> {
  const { userId } = requireUser(context.identity)
  const user = await context.prisma.user.findUnique({ where: { id: userId } })
  return user ?? refuse('UNAUTHENTICATED')
}
