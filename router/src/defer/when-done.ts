/** The same parts of a response, calling back once: when the last has come, or nobody waits for it any more. */
export function whenDone(parts: AsyncIterableIterator<string>, then: () => void): AsyncIterableIterator<string> {
  let isDone = false
  const finish = (): void => {
    if (!isDone) then()
    isDone = true
  }
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      const result = await parts.next()
      if (result.done) finish()
      return result
    },
    async return() {
      finish()
      await parts.return?.()
      return { value: undefined, done: true }
    },
  }
}
