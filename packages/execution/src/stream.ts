/**
 * Maps a stream, one event at a time: the next one is asked for when the last one was taken. Unlike an async generator,
 * it can be cancelled while it waits: `return()` closes the source at once and ends a `next()` that is under way. An
 * error of the source or of `map` closes the source and rejects `next()`.
 */
export function mapStream<A, B>(source: AsyncIterable<A>, map: (value: A) => B | Promise<B>): AsyncIterableIterator<B> {
  const iterator = source[Symbol.asyncIterator]()
  const waiting = new Set<(end: IteratorResult<B>) => void>()
  let done = false
  const end = (): IteratorResult<B> => ({ value: undefined, done: true })
  const stop = (): void => {
    done = true
    // A source that cannot be cancelled while it waits answers late or never: nobody should wait for it.
    const closed = async (): Promise<unknown> => iterator.return?.()
    closed().catch(() => {})
  }
  const close = (): void => {
    if (done) return
    stop()
    for (const resolve of waiting) resolve(end())
    waiting.clear()
  }
  const pull = async (): Promise<IteratorResult<B>> => {
    try {
      const event = await iterator.next()
      if (!event.done) return { value: await map(event.value), done: false }
      done = true
      return end()
    } catch (error) {
      if (done) return end()
      stop()
      throw error
    }
  }
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next() {
      if (done) return Promise.resolve(end())
      return new Promise((resolve, reject) => {
        waiting.add(resolve)
        const settle = (): boolean => waiting.delete(resolve)
        pull().then(
          (result) => settle() && resolve(result),
          (error) => settle() && reject(error),
        )
      })
    },
    return() {
      close()
      return Promise.resolve(end())
    },
    throw(error) {
      close()
      return Promise.reject(error)
    },
  }
}
