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
