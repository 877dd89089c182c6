import type { BackendClasses, ConnectionOptions, IQueueBackend } from 'bullmq'

/** The address of the server that keeps the jobs. */
export type QueueStore = { readonly postgresUrl: string } | { readonly redisUrl: string }

/** What BullMQ needs to keep its jobs somewhere. */
export interface Backing {
  /** Its `Queue` and `Worker`, bound to that place. */
  readonly bull: BackendClasses<IQueueBackend, ConnectionOptions>
  /** For those who add jobs: fails soon when the server is away. */
  readonly producer: ConnectionOptions
  /** For those who do jobs: waits for the server as long as it takes. */
  readonly consumer: ConnectionOptions
  /** How many seconds a worker waits for a job before it looks by itself whether it missed one. */
  readonly drainDelay: number
  /** Call it when every queue and worker is closed. */
  close(): Promise<void>
}
