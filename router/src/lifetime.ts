const MAX_TIMER_MS = 2 ** 31 - 1

/** Calls back once, when the context's time (`expiresAt`) is up or its `signal` fires. Returns how to stop watching. */
export function whenOver(context: unknown, onOver: () => void): () => void {
  const { expiresAt, signal } = (context ?? {}) as { expiresAt?: number; signal?: AbortSignal }
  let timer: NodeJS.Timeout | undefined
  const stop = (): void => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
  }
  const end = (): void => {
    stop()
    onOver()
  }
  const wait = (): void => {
    const left = expiresAt! - Date.now()
    if (left <= 0) end()
    else timer = setTimeout(wait, Math.min(left, MAX_TIMER_MS))
  }
  signal?.addEventListener('abort', end)
  if (signal?.aborted) end()
  else if (expiresAt !== undefined) wait()
  return stop
}
