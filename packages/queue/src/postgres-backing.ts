import { type ConnectionOptions, createPostgresBackend, runMigrations, withBackend } from 'bullmq'
import pg from 'pg'
import type { Backing } from './backing.ts'

/** BullMQ's tables have a schema of their own in the bus database. */
const SCHEMA = 'bullmq'

/** Connections for the commands of all queues together: each command is one short statement. */
const COMMAND_CONNECTIONS = 4
/** Each worker listens on a connection of its own. More queues than this nobody has in one process. */
const LISTENERS_AT_MOST = 100
const CONNECT_TIMEOUT = 5_000
/** No command of a queue takes long, unless the server hangs. */
const STATEMENT_TIMEOUT = 15_000

/**
 * Keeps jobs in PostgreSQL. By itself BullMQ opens a pool per queue and per worker; here all share one pool for their
 * commands, and only the connections on which workers listen are kept apart, since a listener never gives its back.
 */
export async function postgresBacking(options: { url: string; onError: (error: Error) => void }): Promise<Backing> {
  const config = {
    connectionString: options.url,
    application_name: 'saler queue',
    options: `-c search_path=${SCHEMA}`,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    // A listener that is cut off silently is noticed by this alone.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
  const commands = new pg.Pool({
    ...config,
    max: COMMAND_CONNECTIONS,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_TIMEOUT,
  })
  const listeners = new pg.Pool({ ...config, max: LISTENERS_AT_MOST, idleTimeoutMillis: 1_000 })
  let closing = false
  const onError = (error: Error & { client?: unknown }): void => {
    // The pool adds all that it knows of the connection, which is nothing for a log.
    delete error.client
    // A connection that is cut while it is being closed is what was wanted.
    if (!closing) options.onError(error)
  }
  commands.on('error', onError)
  listeners.on('error', onError)
  const close = async (): Promise<void> => {
    closing = true
    await Promise.all([commands.end(), listeners.end()])
  }
  try {
    await migrate(listeners)
  } catch (error) {
    await close()
    throw error
  }
  // What BullMQ takes for a pool. It never ends one that it was given.
  const pool = {
    options: { keepAlive: true },
    query: (text: string, values?: unknown[]) => commands.query(text, values),
    connect: () => listeners.connect(),
    end: async () => {},
    on: () => pool,
    removeAllListeners: () => pool,
  }
  const connection = pool as unknown as ConnectionOptions
  return {
    bull: withBackend(createPostgresBackend) as Backing['bull'],
    producer: connection,
    consumer: connection,
    drainDelay: 30,
    close,
  }
}

async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await runMigrations(client, SCHEMA)
  } finally {
    client.release()
  }
}
