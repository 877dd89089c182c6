import type { Queries } from '@saler/database'

/** What can write into a domain's database: our own database or transaction, or Prisma's client or transaction. */
export type Writer =
  | Pick<Queries, 'execute'>
  | { $executeRawUnsafe(statement: string, ...values: unknown[]): Promise<number> }

/** Sends one statement and answers how many rows it changed. */
export const write = (writer: Writer, statement: string, values: readonly unknown[]): Promise<number> =>
  'execute' in writer ? writer.execute(statement, values) : writer.$executeRawUnsafe(statement, ...values)
