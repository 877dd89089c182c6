import type { CacheRead } from './cache-store.ts'

/** Collects what one run of an operation read, to know what its whole answer depends on. */
export class RunReads {
  readonly #byService = new Map<string, { position: number; readonly tags: Set<string> }>()
  #spoiled = false

  add({ service, position, tags }: CacheRead): void {
    const known = this.#byService.get(service)
    if (!known) this.#byService.set(service, { position, tags: new Set(tags) })
    else {
      // All of it is true from the newest position on at which nothing of it had changed: the oldest is the safe one.
      known.position = Math.min(known.position, position)
      for (const tag of tags) known.tags.add(tag)
    }
  }

  /** Says that something was read of which nobody knows when it changes. */
  spoil(): void {
    this.#spoiled = true
  }

  /** What was read; undefined when the answer cannot be kept. */
  get all(): readonly CacheRead[] | undefined {
    if (this.#spoiled) return undefined
    return [...this.#byService].map(([service, { position, tags }]) => ({ service, position, tags: [...tags] }))
  }
}
