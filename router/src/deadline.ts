/** Why an operation was given up. */
export class OperationStopped extends Error {
  override readonly name = 'OperationStopped'
  readonly code: 'OPERATION_TIMEOUT' | 'OPERATION_CANCELLED'
  constructor(code: OperationStopped['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Waits for the work, but no longer than `milliseconds` and no longer than the signal allows. When it gives up it calls
 * `stop` with the reason, and rejects with it; the work itself may go on unseen.
 */
export function withDeadline(
  work: Promise<void>,
  milliseconds: number,
  signal: AbortSignal | undefined,
  stop: (reason: OperationStopped) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancelled)
    }
    const giveUp = (reason: OperationStopped): void => {
      settle()
      stop(reason)
      reject(reason)
    }
    const cancelled = (): void => giveUp(new OperationStopped('OPERATION_CANCELLED', 'The operation was cancelled.'))
    const timer = setTimeout(() => {
      const seconds = milliseconds / 1000
      giveUp(new OperationStopped('OPERATION_TIMEOUT', `The operation took longer than ${seconds} s and was stopped.`))
    }, milliseconds)
    signal?.addEventListener('abort', cancelled)
    if (signal?.aborted) cancelled()
    work.then(
      () => {
        settle()
        resolve()
      },
      (error) => {
        settle()
        reject(error)
      },
    )
  })
}
