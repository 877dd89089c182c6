import type { Reload } from './reloadable-router.ts'
import type { SupergraphSource } from './supergraph-source.ts'

export interface WatchOptions {
  readonly source: SupergraphSource
  /** How often it is looked for a change, in milliseconds; 0: only when told to. */
  readonly everyMs: number
  readonly reload: (supergraphSdl: string) => Promise<Reload | undefined>
  readonly onReload: (reload: Reload) => void
  /** Told why a supergraph was not taken; the one before serves on. Told once of the same reason. */
  readonly onRefused: (error: Error) => void
}

export interface SupergraphWatch {
  /** Looks now. Resolves when the change, if there is one, is made or refused. */
  look(): Promise<void>
  close(): Promise<void>
}

/**
 * Takes a changed supergraph into service. Looking at it now and then works on every file system, for mounted
 * configuration and for addresses, where being told of changes does not.
 */
export function watchSupergraph({ source, everyMs, reload, onReload, onRefused }: WatchOptions): SupergraphWatch {
  let looking: Promise<void> | undefined
  let refused: string | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const lookOnce = async (): Promise<void> => {
    try {
      const sdl = await source.read()
      if (sdl === undefined || closed) return
      const reloaded = await reload(sdl)
      refused = undefined
      if (reloaded) onReload(reloaded)
    } catch (error) {
      const { message } = error as Error
      if (message !== refused) onRefused(error as Error)
      refused = message
    }
  }
  const look = (): Promise<void> => {
    looking = (looking ?? Promise.resolve()).then(lookOnce)
    return looking
  }
  const wait = (): void => {
    if (everyMs > 0 && !closed) timer = setTimeout(() => void look().then(wait), everyMs).unref()
  }
  wait()
  return {
    look,
    async close() {
      closed = true
      clearTimeout(timer)
      await looking
    },
  }
}
