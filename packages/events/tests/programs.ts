import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** Starts one of the programs beside this file, with its one argument. It is killed when the test is done. */
export function startProgram(name: string, argument: unknown): ChildProcess {
  const program = spawn(process.execPath, [path.join(import.meta.dirname, name), JSON.stringify(argument)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void program.kill('SIGKILL'))
  return program
}

/** Resolves when the program is done; rejects when it failed. */
export async function finished(program: ChildProcess): Promise<void> {
  const [code] = await once(program, 'exit')
  if (code !== 0) throw new Error(`A program of the test ended with ${code}`)
}

export async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = once(program, 'exit')
  program.kill('SIGKILL')
  await gone
}
