/** Turns a row of bytes into decisions. A byte of 0 stands for the simplest, so that shrinking bytes simplifies what is made. */
export class Choices {
  readonly #bytes: Uint8Array
  #next = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** A number from 0 to `most`. */
  upTo(most: number): number {
    const byte = this.#bytes[this.#next++] ?? 0
    return byte % (most + 1)
  }

  /** True so often out of a hundred times. */
  chance(percent: number): boolean {
    return (this.#bytes[this.#next++] ?? 0) > 255 - percent * 2.56
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.upTo(choices.length - 1)]!
  }

  /** Some of them, at least one. */
  some<T>(choices: readonly T[]): T[] {
    const kept = choices.filter(() => this.chance(60))
    return kept.length ? kept : [this.of(choices)]
  }

  get isSpent(): boolean {
    return this.#next >= this.#bytes.length
  }
}
