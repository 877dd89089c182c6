import { performance } from 'node:perf_hooks'

/** Shows what a start has done, a line a step, with the time that each took. */
export function createProgress(out: NodeJS.WritableStream = process.stdout) {
  let last = performance.now()
  return {
    done(step: string): void {
      const now = performance.now()
      out.write(`  ✓ ${step.padEnd(44)} ${((now - last) / 1000).toFixed(2).padStart(6)} s\n`)
      last = now
    },
    say(text: string): void {
      out.write(text)
    },
  }
}
