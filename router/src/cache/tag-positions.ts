import type { Changes } from './change-feed.ts'

const MAX_TAGS = 100_000

/** At which position of a subgraph's log what was read under a tag became untrue. */
export class TagPositions {
  readonly #maxTags: number
  /** The last change of each tag, the tag that changed longest ago first. */
  readonly #changed = new Map<string, number>()
  /** Tags of changes that have no position yet. */
  #pending: ReadonlySet<string> = new Set()
  /** Nothing is known of the changes up to here: what was read before may be untrue. */
  #floor = 0
  #position: number | undefined

  constructor(maxTags = MAX_TAGS) {
    this.#maxTags = maxTags
  }

  /** The newest position that is known; undefined before the first changes. */
  get position(): number | undefined {
    return this.#position
  }

  apply({ from, to, changes }: Changes): void {
    const known = this.#position
    if (known === undefined || from > known) this.#floor = Math.max(this.#floor, from)
    // A log that is shorter than it was is another one, such as that of a restored database.
    if (known !== undefined && to < known) this.#startOver(to)
    const pending = new Set<string>()
    for (const { tags, position } of changes) {
      for (const tag of tags) {
        if (position === undefined) pending.add(tag)
        else this.#set(tag, position)
      }
    }
    this.#pending = pending
    this.#position = to
  }

  /** Whether what was read under these tags at a position is still true, as far as is known. */
  holds(tags: readonly string[], readAt: number): boolean {
    // What claims to be newer than all that is known was read by a process that is ahead, or from another log.
    if (readAt < this.#floor || readAt > (this.#position ?? -1)) return false
    for (const tag of tags) {
      if ((this.#changed.get(tag) ?? 0) > readAt || this.#pending.has(tag)) return false
    }
    return true
  }

  #set(tag: string, position: number): void {
    const known = this.#changed.get(tag)
    if (known !== undefined && known >= position) return
    this.#changed.delete(tag)
    this.#changed.set(tag, position)
    if (this.#changed.size <= this.#maxTags) return
    const [oldest, forgotten] = this.#changed.entries().next().value!
    this.#changed.delete(oldest)
    this.#floor = Math.max(this.#floor, forgotten)
  }

  #startOver(position: number): void {
    this.#changed.clear()
    this.#floor = position
  }
}
