import { setImmediate as turn } from 'node:timers/promises'
import { errorResponse, refusal } from '../execute.ts'
import type { PreparedOperation } from '../request.ts'
import type { Router } from '../router.ts'
import { Generation } from './generation.ts'

export interface ReloadableRouterOptions<C> {
  /**
   * Makes the router of a supergraph, with transports of its own: they are closed with it. Throws when the supergraph
   * cannot be served.
   */
  open: (supergraphSdl: string) => Router<C>
  /** The first supergraph. */
  supergraphSdl: string
  /** How many of the operations most in use are planned before a new supergraph serves. Default 200. */
  warmOperations?: number
  /**
   * How long subscriptions may go on with a supergraph that was replaced, in milliseconds: they are then ended with
   * SUBSCRIPTION_INTERRUPTED, so that their clients subscribe again. Default an hour.
   */
  streamsEndAfterMs?: number
}

/** What a change of the supergraph took. */
export interface Reload {
  readonly milliseconds: number
  /** Operations that were planned before the change. */
  readonly warmed: number
  /** Operations in use that are not valid any more. */
  readonly invalid: number
}

/** A router whose supergraph can be changed while it serves. */
export interface ReloadableRouter<C> extends Router<C> {
  /**
   * Loads a supergraph, plans the operations most in use, and then serves it. What runs already, subscriptions too, goes on
   * with the one before. Rejects, and changes nothing, when the supergraph cannot be served; undefined when it is the one
   * that is served already.
   */
  reload(supergraphSdl: string): Promise<Reload | undefined>
  /** How many supergraphs are in use: the present one, and those before on which something still runs. */
  readonly generations: number
}

const WARM_OPERATIONS = 200
const HOUR_MS = 3_600_000

/** @throws what `open` throws for the first supergraph. */
export function createReloadableRouter<C>(options: ReloadableRouterOptions<C>): ReloadableRouter<C> {
  const { open, warmOperations = WARM_OPERATIONS, streamsEndAfterMs = HOUR_MS } = options
  const generations = new Set<Generation<C>>()
  const begin = (router: Router<C>): Generation<C> => {
    const generation = new Generation(router, (closed) => generations.delete(closed))
    generations.add(generation)
    return generation
  }
  let sdl = options.supergraphSdl
  let current = begin(open(sdl))
  let reloading: Promise<unknown> = Promise.resolve()
  let closing = false

  const swap = async (next: string): Promise<Reload | undefined> => {
    if (next === sdl || closing) return undefined
    const begun = performance.now()
    const router = open(next)
    let warmed = 0
    const used = current.router.mostUsed(warmOperations)
    for (const operation of used) {
      // Planning takes milliseconds each: requests are answered in between.
      await turn()
      if (router.warm(operation)) warmed++
    }
    if (closing) {
      await router.close()
      return undefined
    }
    const previous = current
    current = begin(router)
    sdl = next
    previous.retire(streamsEndAfterMs)
    return { milliseconds: performance.now() - begun, warmed, invalid: used.length - warmed }
  }

  const prepare: Router<C>['prepare'] = async (request, context) => {
    const generation = current
    const prepared = await generation.run(() => generation.router.prepare(request, context))
    if ('errors' in prepared) return prepared
    // Between being prepared and run its supergraph may have gone: it is then prepared anew.
    return {
      ...prepared,
      async execute(signal): ReturnType<PreparedOperation['execute']> {
        if (!generation.isClosed) return generation.run(() => prepared.execute(signal))
        const again = await prepare(request, context)
        return 'errors' in again ? refusal(again.errors, false) : again.execute(signal)
      },
      defer(format) {
        if (generation.isClosed) return undefined
        const parts = prepared.defer(format)
        return parts && generation.hold(parts)
      },
      async subscribe(): ReturnType<PreparedOperation['subscribe']> {
        if (generation.isClosed) {
          const again = await prepare(request, context)
          return 'errors' in again ? again : again.subscribe()
        }
        return generation.run(async () => {
          const opened = await prepared.subscribe()
          return 'errors' in opened ? opened : generation.hold(opened)
        })
      },
    }
  }

  return {
    get schema() {
      return current.router.schema
    },
    get generations() {
      return generations.size
    },
    prepare,
    async execute(request, context, signal) {
      const prepared = await prepare(request, context)
      return 'errors' in prepared ? errorResponse(prepared.errors, false) : (await prepared.execute(signal)).text
    },
    async subscribe(request, context) {
      const prepared = await prepare(request, context)
      return 'errors' in prepared ? prepared : prepared.subscribe()
    },
    mostUsed: (limit) => current.router.mostUsed(limit),
    warm: (operation) => current.router.warm(operation),
    reload(next) {
      const reload = reloading.then(() => swap(next))
      reloading = reload.catch(() => {})
      return reload
    },
    async close() {
      closing = true
      await reloading
      await Promise.all([...generations].map((generation) => generation.close()))
    },
  }
}
