/** Measures the stages of a request for the header `server-timing` (W3C Server Timing), in milliseconds. */
export class ServerTiming {
  readonly #entries: string[] = []
  #last = performance.now()

  /** Ends a stage that began where the last one ended. */
  stage(name: string): void {
    const now = performance.now()
    this.#entries.push(`${name};dur=${(now - this.#last).toFixed(2)}`)
    this.#last = now
  }

  get header(): string {
    return this.#entries.join(', ')
  }
}
