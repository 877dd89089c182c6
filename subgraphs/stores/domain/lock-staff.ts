import { refuse } from '@saler/kernel'
import type { Membership, Prisma } from '../generated/prisma/client.ts'
import { lockStore } from './lock-store.ts'
import { may } from './role.ts'

/** The staff of one store, which nobody else can change before this transaction ends. */
export interface LockedStaff {
  readonly members: readonly Membership[]
  /** The member that the caller is at this moment, whatever their identity said when the request came in. */
  readonly actor: Membership
}

/** Locks the staff of a store, and gives it as it is now. */
export async function lockStaff(tx: Prisma.TransactionClient, storeNo: number): Promise<Membership[]> {
  await lockStore(tx, storeNo)
  return tx.membership.findMany({ where: { storeNo } })
}

/**
 * Locks the staff of a store for a caller who may change it.
 *
 * @throws Refusal NOT_FOUND when the caller works there no longer, FORBIDDEN when they may no longer do this, on `field`.
 */
export async function lockStaffFor(
  tx: Prisma.TransactionClient,
  options: { storeNo: number; userId: string; field: readonly string[] },
): Promise<LockedStaff> {
  const members = await lockStaff(tx, options.storeNo)
  const actor = members.find((member) => member.userId === options.userId) ?? refuse('NOT_FOUND', options.field)
  if (!may(actor, 'staff:write')) refuse('FORBIDDEN', options.field)
  return { members, actor }
}
