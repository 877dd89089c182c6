import { SlowConsumer } from '../subscription/slow-consumer.ts'
import { ResponseStream, type ResponseStreamOptions } from './response-stream.ts'

export interface StreamOptions extends ResponseStreamOptions {
  /** JSON texts of GraphQL responses. */
  readonly events: AsyncIterableIterator<string>
  /** The stream ends with its `expiresAt` or `signal`. */
  readonly context: unknown
}

/**
 * Writes events into a response as they come. An event is asked for when the network has taken the one before, so nothing
 * piles up for a slow client.
 */
export async function sendStream({ events, context, ...options }: StreamOptions): Promise<void> {
  const stream = new ResponseStream(options)
  stream.onceClosed(() => void events.return?.())
  stream.onceClosed(stream.endWith(context))
  try {
    for await (const json of events) {
      if (!stream.isOpen) return
      await stream.send(json)
    }
    stream.end()
  } catch (error) {
    if (error instanceof SlowConsumer) return stream.breakOff(error)
    stream.breakOff()
    throw error
  }
}
