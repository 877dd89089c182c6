export { databaseUrl, parseAddress } from './address.ts'
export { applyMigrations, type MigrationOptions } from './apply-migrations.ts'
export { type EnsureOptions, ensureDatabases } from './ensure-databases.ts'
export {
  isCheckViolation,
  isConnectionError,
  isForeignKeyViolation,
  isUniqueViolation,
  isWriteConflict,
} from './fault.ts'
export type { BeginStatement } from './follow-statements.ts'
export { type Database, type DatabaseOptions, openDatabase } from './open-database.ts'
export { prepared, type Statement } from './statement.ts'
export type { Queries, Transaction, TransactionOptions } from './transaction.ts'
