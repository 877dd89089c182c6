import { type Database, openDatabase } from '@saler/database'
import { newId } from '@saler/kernel'
import { createTestDatabase } from '@saler/test-database'
import { onTestFinished } from 'vitest'
import type { DomainEvent } from '../src/index.ts'

/** What `prisma migrate` makes of ../models.prisma. */
const TABLES = `
CREATE TABLE "event" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payload" JSONB NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "position" BIGINT,
    CONSTRAINT "event_pkey" PRIMARY KEY ("store_no","id")
);
CREATE TABLE "handled_event" (
    "reaction" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "handled_event_pkey" PRIMARY KEY ("reaction","event_id")
);
CREATE TABLE "saved_answer" (
    "store_no" INTEGER NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "saved_answer_pkey" PRIMARY KEY ("store_no","operation","key")
);
CREATE TABLE "relay_cursor" (
    "name" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    CONSTRAINT "relay_cursor_pkey" PRIMARY KEY ("name")
);
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");
CREATE INDEX "event_store_no_position_idx" ON "event"("store_no", "position");
CREATE INDEX "handled_event_at_idx" ON "handled_event"("at");
CREATE INDEX "saved_answer_at_idx" ON "saved_answer"("at");
`

export async function createEventTables(url: string): Promise<void> {
  const database = openDatabase({ url, name: 'setup', maxConnections: 1 })
  await database.query(TABLES)
  await database.close()
}

/** A new database with the tables for events, removed when the test is done. */
export async function openEventDatabase(): Promise<Database & { url: string }> {
  const { url, drop } = await createTestDatabase()
  await createEventTables(url)
  const database = openDatabase({ url, name: 'events', maxConnections: 20 })
  onTestFinished(async () => {
    await database.close()
    await drop()
  })
  return Object.assign(database, { url })
}

export const newEvent = (storeNo: number, payload: unknown = {}, type = 'thing.happened'): DomainEvent => ({
  id: newId(storeNo),
  storeNo,
  type,
  payload,
  at: new Date(),
})
