import type { Run } from '../plan/run.ts'

/** A part of a plan that is run for a deferred fragment. */
export interface DeferredPart<C> {
  readonly label: string | undefined
  /** The fetches that it needs the data of, by their ids in the plan. */
  readonly depends: readonly string[]
  run(run: Run<C>): Promise<void> | void
}

/** How far the deferred parts of one execution are. */
export class Deferring<C> {
  readonly #fetched = new Map<string, PromiseWithResolvers<void>>()
  readonly #parts = new Map<string, Promise<Run<C>>[]>()
  readonly #onError: (error: unknown) => void

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError
  }

  /** Says that a fetch of the plan is done, whether or not it brought anything. */
  fetched(id: string): void {
    this.#fetch(id).resolve()
  }

  /** Has a part run when what it needs is there; at the latest when everything `before` it is done. */
  start(part: DeferredPart<C>, run: Run<C>, before: Promise<void>): void {
    const { label = '', depends } = part
    const needed = Promise.all(depends.map((id) => this.#fetch(id).promise))
    const bring = async (): Promise<Run<C>> => {
      await Promise.race([needed, before])
      const own = run.fork()
      try {
        await part.run(own)
      } catch (error) {
        this.#onError(error)
      }
      return own
    }
    const known = this.#parts.get(label)
    if (known) known.push(bring())
    else this.#parts.set(label, [bring()])
  }

  /** Resolves when everything of a fragment is there, with the runs that brought it. */
  completed(label: string): Promise<readonly Run<C>[]> {
    return Promise.all(this.#parts.get(label) ?? [])
  }

  #fetch(id: string): PromiseWithResolvers<void> {
    let fetch = this.#fetched.get(id)
    if (!fetch) {
      fetch = Promise.withResolvers()
      this.#fetched.set(id, fetch)
    }
    return fetch
  }
}
