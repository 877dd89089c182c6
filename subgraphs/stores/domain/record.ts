import { recordEvents } from '@saler/events'
import { newId } from '@saler/kernel'
import type { Prisma } from '../generated/prisma/client.ts'

/** Writes down what happened in a store, in the transaction of the change itself. */
export const record = <Payload extends object>(
  tx: Prisma.TransactionClient,
  storeNo: number,
  type: string,
  payload: Payload,
): Promise<void> => recordEvents(tx, [{ id: newId(storeNo), storeNo, type, payload, at: new Date() }])
