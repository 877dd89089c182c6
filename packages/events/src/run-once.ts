import { type Writer, write } from './writer.ts'

const CLAIM = 'INSERT INTO handled_event (reaction, event_id) VALUES ($1, $2::uuid) ON CONFLICT DO NOTHING'

/**
 * Gives a reaction one effect however often its event is delivered: notes in the caller's transaction that the
 * reaction has handled the event, and runs `effect` unless that was noted before. A twin at the same moment waits until
 * this transaction is over.
 *
 * @param effect writes on the same transaction; what it does elsewhere may happen twice.
 * @returns whether it ran.
 */
export async function runOnce(
  writer: Writer,
  reaction: string,
  eventId: string,
  effect: () => Promise<void>,
): Promise<boolean> {
  if ((await write(writer, CLAIM, [reaction, eventId])) === 0) return false
  await effect()
  return true
}
