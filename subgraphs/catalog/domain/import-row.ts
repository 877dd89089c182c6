import type { ImportRowErrorCode, ImportStatus } from '../generated/resolvers.ts'

/** A row of a file that was not taken in, as it is kept: its message is made for whoever reads it. */
export interface RefusedRow {
  /** The line on which the row begins. */
  readonly line: number
  readonly code: ImportRowErrorCode
  /** Of the message: the column and what else it names. */
  readonly values: Readonly<Record<string, string | number>>
}

/** An import as it is kept. */
export interface ProductImportRow {
  readonly id: string
  readonly status: ImportStatus
  readonly total: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly failed: number
  readonly rows: readonly RefusedRow[]
  readonly createdAt: Date
}
