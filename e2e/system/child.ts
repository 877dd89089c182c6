import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

export interface Child {
  readonly process: ChildProcess
  /** All that it has written so far, both streams. */
  output(): string
  /** Waits until the output matches. @throws Error with the output when the process ends first or time runs out. */
  saying(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>
  /** Ends it with the signal and gives its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>
  /** Its exit code, when it ends by itself. */
  ended(): Promise<number | null>
}

/** Starts one of the project's programs as a process of its own, with only the environment it is given. */
export function startProgram(
  script: string,
  args: string[] = [],
  environment: Record<string, string> = {},
  account: { uid?: number; gid?: number } = {},
): Child {
  const child = spawn(process.execPath, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  })
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  child.stderr.on('data', (chunk) => {
    text += chunk
  })
  const ended = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    return child.exitCode
  }
  return {
    process: child,
    output: () => text,
    ended,
    async saying(pattern, timeoutMs = 30_000) {
      const until = Date.now() + timeoutMs
      for (;;) {
        const found = pattern.exec(text)
        if (found) return found
        if (child.exitCode !== null || Date.now() > until)
          throw new Error(`${script} did not say ${pattern} (exit code ${child.exitCode}). It said:\n${text}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    async end(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      return ended()
    },
  }
}
