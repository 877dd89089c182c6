import { type Database, prepared } from '@saler/database'

const BATCH = 1_000
/** Batches in one go: what is left waits for the next time, so that nothing runs for hours. */
const MOST_BATCHES = 2_000

// The log is gone through once, from its beginning on, as far as it is old and was handed on to those who react. Of each store
// the newest event stays, and everything behind what stays: so whoever knows of one that is there has missed nothing.
const FORGET_EVENTS = prepared<{ passed: number }>(
  'forget_events',
  `WITH passing AS (
    SELECT store_no, position, bool_and(at < now() - $1 * interval '1 millisecond') OVER (ORDER BY position) AS is_old
    FROM event
    WHERE position > coalesce((SELECT position FROM relay_cursor WHERE name = 'forgotten'), 0)
      AND position <= coalesce((SELECT position FROM relay_cursor WHERE name = 'jobs'), 0)
    ORDER BY position LIMIT ${BATCH}
  ), old AS (
    SELECT store_no, position FROM passing WHERE is_old
  ), last AS (
    SELECT store_no, max(position) AS position FROM old
    WHERE EXISTS (SELECT FROM event newer WHERE newer.store_no = old.store_no AND newer.position > old.position)
    GROUP BY store_no
  ), gone AS (
    DELETE FROM event USING last WHERE event.store_no = last.store_no AND event.position <= last.position
  ), reached AS (
    INSERT INTO relay_cursor (name, position) SELECT 'forgotten', max(position) FROM old HAVING count(*) > 0
    ON CONFLICT (name) DO UPDATE SET position = greatest(relay_cursor.position, excluded.position)
  )
  SELECT count(*)::int AS passed FROM old`,
)

const forgetRows = (table: 'handled_event' | 'saved_answer') =>
  prepared(
    `forget_${table}`,
    `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM ${table} WHERE at < now() - $1 * interval '1 millisecond' ORDER BY at LIMIT ${BATCH}))`,
  )
const FORGET_HANDLED = forgetRows('handled_event')
const FORGET_ANSWERS = forgetRows('saved_answer')

/**
 * Removes what is older than the retention from a domain's database, in batches, each a transaction of its own: events of the
 * log, the notes of what reacted to which event, and the answers to requests with idempotency keys. What was not handed on to
 * those who react stays, however old it is; a follower whose cursor lies before what was removed is told so.
 *
 * @param retentionMs longer than any client resumes, any request is repeated and any job is tried again: a day at least.
 */
export async function forgetOld(database: Database, retentionMs: number): Promise<void> {
  const repeat = async (batch: () => Promise<number>): Promise<void> => {
    for (let i = 0; i < MOST_BATCHES; i++) if ((await batch()) < BATCH) return
  }
  await repeat(async () => (await database.query(FORGET_EVENTS, [retentionMs]))[0]!.passed)
  await repeat(() => database.execute(FORGET_HANDLED, [retentionMs]))
  await repeat(() => database.execute(FORGET_ANSWERS, [retentionMs]))
}
