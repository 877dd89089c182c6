import type { Prisma } from '../generated/prisma/client.ts'

/** Holds a store's domains, staff and invitations for this transaction: of those who change them, one goes at a time. */
export async function lockStore(tx: Prisma.TransactionClient, storeNo: number): Promise<void> {
  // FOR NO KEY UPDATE lets others go on inserting rows that refer to the store.
  await tx.$executeRaw`SELECT FROM store WHERE store_no = ${storeNo} FOR NO KEY UPDATE`
}
