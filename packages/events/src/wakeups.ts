/**
 * Short messages to whoever listens at this moment, in any process. A message can be lost (while a connection is
 * broken) or come twice, so it never carries the news itself: it only says "look again".
 */
export interface Wakeups {
  /** Sends a message of less than 8,000 bytes to a channel. Channel names have at most 63 bytes. */
  publish(channel: string, message: string): Promise<void>
  /**
   * Listens to a channel until the answered function is called.
   *
   * @param onReconnect called each time that listening has begun, the first time too. What was published before was
   *   not heard, so this is the moment to look again.
   */
  subscribe(channel: string, onMessage: (message: string) => void, onReconnect?: () => void): () => void
  close(): Promise<void>
}

const CHANNEL_BYTES = 63
const MESSAGE_BYTES = 7_999

/** @throws RangeError for a name that PostgreSQL would cut off, and so mix up with another. */
export function checkChannel(channel: string): void {
  const bytes = Buffer.byteLength(channel)
  if (bytes < 1 || bytes > CHANNEL_BYTES) throw new RangeError(`A channel's name has 1 to ${CHANNEL_BYTES} bytes`)
}

/** @throws RangeError for a message that PostgreSQL would refuse. */
export function checkMessage(message: string): void {
  if (Buffer.byteLength(message) > MESSAGE_BYTES)
    throw new RangeError(`A message on a channel has at most ${MESSAGE_BYTES} bytes`)
}

/** Where a domain's relay says that its log has grown: the message names the stores, as `wakeupFor` writes it. */
export const logChannel = (domain: string): string => `log:${domain}`

/** Where a process that does not lead a domain's relay says that it has committed events. */
export const outboxChannel = (domain: string): string => `outbox:${domain}`

const ALL_STORES = '*'

/** The message that names these stores, or all when there are too many to name. */
export function wakeupFor(stores: readonly number[]): string {
  const text = stores.join(',')
  return text.length > MESSAGE_BYTES ? ALL_STORES : text
}

/** Which stores a message names; undefined for all. */
export const storesOfWakeup = (message: string): number[] | undefined =>
  message === ALL_STORES ? undefined : message.split(',').map(Number)
