import { ConfigurationError } from '@saler/kernel'

/** How long a shutdown may take before the process ends all the same. */
const SHUTDOWN_MS = 4_800

/**
 * Runs a program: one clear sentence and exit code 1 for a wrong setting; on Ctrl-C, SIGTERM or SIGHUP it closes what
 * `start` opened and ends with 0. A second Ctrl-C ends at once.
 */
export async function run(start: () => Promise<{ close(): Promise<void> }>): Promise<void> {
  let started: { close(): Promise<void> } | undefined
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(130)
    stopping = true
    if (!started) process.exit(0)
    const giveUp = setTimeout(() => {
      process.stderr.write('Some work did not end in time and was cut off.\n')
      process.exit(1)
    }, SHUTDOWN_MS)
    await started.close()
    clearTimeout(giveUp)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop().catch(fail))
  try {
    started = await start()
  } catch (error) {
    fail(error)
  }
}

/** Ends the process: with its sentence for a wrong setting, with the stack for a fault of ours. */
export function fail(error: unknown): never {
  const text =
    error instanceof ConfigurationError ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
