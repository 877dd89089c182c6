import type { Measured } from './load.ts'

/** Does something over and over for some seconds, a number of times at once, each time waiting until it is done. */
export async function repeat(options: {
  readonly work: () => Promise<void>
  readonly atOnce: number
  readonly seconds: number
}): Promise<Measured> {
  const { work, atOnce, seconds } = options
  const took: number[] = []
  const start = performance.now()
  const end = start + seconds * 1_000
  const goOn = async (): Promise<void> => {
    while (performance.now() < end) {
      const begun = performance.now()
      await work()
      took.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, goOn))
  const elapsed = (performance.now() - start) / 1_000
  took.sort((a, b) => a - b)
  const at = (part: number): number => Math.round(took[Math.min(took.length - 1, Math.floor(took.length * part))]!)
  return { perSecond: took.length / elapsed, p50: at(0.5), p99: at(0.99) }
}
