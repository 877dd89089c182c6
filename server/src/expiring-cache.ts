/**
 * Remembers what was looked up for a short time, and asks once when many want the same. A failed look-up is forgotten.
 */
export class ExpiringCache<Value> {
  readonly #kept = new Map<string, { value: Promise<Value>; until: number }>()
  readonly #ttlMs: number
  readonly #limit: number

  constructor(options: { ttlMs: number; limit: number }) {
    this.#ttlMs = options.ttlMs
    this.#limit = options.limit
  }

  get(key: string, lookUp: () => Promise<Value>): Promise<Value> {
    const now = Date.now()
    const known = this.#kept.get(key)
    if (known && known.until > now) return known.value
    const value = lookUp()
    this.#kept.delete(key)
    if (this.#kept.size >= this.#limit) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(key, { value, until: now + this.#ttlMs })
    value.catch(() => this.delete(key, value))
    return value
  }

  /** Forgets a key; with `value` only if that is still what it holds. */
  delete(key: string, value?: Promise<Value>): void {
    if (!value || this.#kept.get(key)?.value === value) this.#kept.delete(key)
  }

  clear(): void {
    this.#kept.clear()
  }
}
