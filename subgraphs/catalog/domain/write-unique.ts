import { type Database, isUniqueViolation, type Transaction } from '@saler/database'

const ATTEMPTS = 10

/**
 * Runs a transaction that looks which SKUs and handles are taken before it writes. When somebody else took one between
 * the look and the write, it runs again, and then finds it taken and refuses it by its field.
 */
export async function writeUnique<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(work)
    } catch (error) {
      if (attempt === ATTEMPTS || !isUniqueViolation(error)) throw error
    }
  }
}
