/** How far a subscriber may fall behind before its stream is ended. */
export interface BacklogLimits {
  /** Events that wait for one subscriber. Default 256. */
  readonly maxEvents: number
  /** Characters of the events that wait for one subscriber; a single event may be larger. Default 1,048,576. */
  readonly maxCharacters: number
}

export const DEFAULT_BACKLOG: BacklogLimits = { maxEvents: 256, maxCharacters: 1 << 20 }

/** How dead and stalled clients are found. */
export interface KeepAlive {
  /** How often each connection is tried. A client that did not answer until the next time is gone. Default 12,000. */
  readonly everyMs: number
  /** How long a client may take nothing of what was sent to it. Default 30,000. */
  readonly stalledMs: number
}

export const DEFAULT_KEEP_ALIVE: KeepAlive = { everyMs: 12_000, stalledMs: 30_000 }

/** Ends the stream of a subscriber who takes events more slowly than they come. The message is for clients. */
export class SlowConsumer extends Error {
  override readonly name = 'SlowConsumer'
  readonly code = 'SLOW_CONSUMER'
  constructor() {
    super('Events come faster than they are taken: subscribe again, after the last that arrived.')
  }

  /** As a socket is closed with: at most 123 bytes. */
  get reason(): string {
    return `${this.code}: ${this.message}`
  }
}
