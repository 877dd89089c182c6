import type { LoggedEvent } from './event.ts'

/**
 * A stream of something made of each event; events of which `map` makes `undefined` are left out. Like the stream below
 * it, and unlike an async generator, it can be cancelled while it waits. When `map` throws, the stream ends.
 */
export function mapEvents<Result>(
  events: AsyncIterator<LoggedEvent>,
  map: (event: LoggedEvent) => Result | undefined | Promise<Result | undefined>,
): AsyncIterableIterator<Result> {
  const end = async (): Promise<IteratorResult<Result>> => {
    await events.return?.()
    return { done: true, value: undefined }
  }
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      for (;;) {
        const { done, value } = await events.next()
        if (done) return { done: true, value: undefined }
        try {
          const result = await map(value)
          if (result !== undefined) return { done: false, value: result }
        } catch (error) {
          await end()
          throw error
        }
      }
    },
    return: end,
  }
}
