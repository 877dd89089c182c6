import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { whenOver } from '../lifetime.ts'
import type { StreamFormat } from './stream-format.ts'

const HEARTBEAT_MS = 12_000
/** How long a client may take no more than the network holds for it. */
const STALLED_MS = 30_000

export interface StreamOptions {
  readonly response: ServerResponse
  readonly format: StreamFormat
  readonly headers: Readonly<Record<string, string>>
  /** JSON texts of GraphQL responses. */
  readonly events: AsyncIterableIterator<string>
  /** The stream ends with its `expiresAt` or `signal`. */
  readonly context: unknown
}

/**
 * Writes events into a response as they come. An event is asked for when the network has taken the one before, so nothing
 * piles up for a slow client, and one that takes nothing for half a minute is cut off.
 */
export async function sendStream({ response, format, headers, events, context }: StreamOptions): Promise<void> {
  // It may have left while its subscription was opened.
  if (response.destroyed) return void (await events.return?.())
  response.writeHead(200, {
    ...headers,
    'content-type': format.type,
    'cache-control': 'no-store, no-transform',
    // Proxies such as nginx would keep events back until there are many.
    'x-accel-buffering': 'no',
  })
  response.write(format.opening)
  const heartbeat = setInterval(() => response.write(format.heartbeat), HEARTBEAT_MS)
  const stopWatching = whenOver(context, () => {
    response.end(format.breakOff('{"message":"Subscribe again.","extensions":{"code":"SUBSCRIPTION_OVER"}}'))
  })
  const leave = (): void => void events.return?.()
  response.once('close', leave)
  response.once('finish', leave)
  try {
    for await (const json of events) {
      if (response.writableEnded || response.destroyed) return
      if (!response.write(format.event(json))) await drained(response)
    }
    if (!response.writableEnded) response.end(format.closing)
  } finally {
    clearInterval(heartbeat)
    stopWatching()
  }
}

/** Waits until the network has taken what was written; a client that lets it wait too long is cut off. */
async function drained(response: ServerResponse): Promise<void> {
  const giveUp = setTimeout(() => response.destroy(), STALLED_MS)
  await Promise.race([once(response, 'drain'), once(response, 'close')]).catch(() => {})
  clearTimeout(giveUp)
}
