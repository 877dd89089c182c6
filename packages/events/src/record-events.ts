import type { DomainEvent } from './event.ts'
import { type Writer, write } from './writer.ts'

/** Events as the one parameter that `insertEvents` takes: JSON text. */
export const eventRows = (events: readonly DomainEvent[]): string =>
  JSON.stringify(events.map(({ storeNo, id, type, payload, at }) => ({ store_no: storeNo, id, type, payload, at })))

/**
 * The SQL that inserts events, for statements that write everything in one go: `WITH …, written AS (${insertEvents('$7')})`.
 *
 * @param parameter such as `$7`; its value is `eventRows(events)`.
 * @param condition SQL without which nothing is inserted, such as `EXISTS (SELECT FROM placed)`.
 */
export const insertEvents = (parameter: string, condition = 'true'): string =>
  `INSERT INTO event (store_no, id, type, payload, at)
  SELECT store_no, id, type, coalesce(payload, 'null'), at
  FROM jsonb_to_recordset(${parameter}::jsonb) AS e(store_no int, id uuid, type text, payload jsonb, at timestamptz)
  WHERE ${condition}`

const INSERT = insertEvents('$1')

/** Writes events in the caller's transaction, so that they are there exactly when the change is. One statement. */
export async function recordEvents(writer: Writer, events: readonly DomainEvent[]): Promise<void> {
  if (events.length > 0) await write(writer, INSERT, [eventRows(events)])
}
