/**
 * Has something done once in every turn of a clock that all processes share: turn n lasts from n times the interval
 * after 1970 to the next one. It is told the turn's number at once, and then at the beginning of each turn; that
 * another process is told the same number is up to it to notice.
 *
 * BullMQ's own schedulers are not used, since each turn has to arrange the next: on PostgreSQL a schedule that several
 * processes ask for at the same moment now and then breaks off for good, or runs twice. Here no turn needs another.
 */
export function repeat(intervalMs: number, onTurn: (turn: number) => void): () => void {
  let timer: NodeJS.Timeout
  const run = (): void => {
    const turn = Math.floor(Date.now() / intervalMs)
    // A timer can fire a moment early: without the millisecond on top, it would find itself in the old turn again.
    timer = setTimeout(run, Math.min((turn + 1) * intervalMs - Date.now() + 1, LONGEST_TIMER))
    onTurn(turn)
  }
  run()
  return () => clearTimeout(timer)
}

/** What a timer can wait for at most, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1
