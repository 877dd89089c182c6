import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { COLUMN_TYPES } from './column-types.ts'
import { type BeginStatement, followStatements, keepContext } from './follow-statements.ts'
import { createStatementNames } from './statement.ts'
import { type Queries, queriesOver, runTransaction, type Transaction, type TransactionOptions } from './transaction.ts'

export type DatabaseOptions = {
  url: string
  /** Who is asking, as `pg_stat_activity` shows it: `saler <name>`. */
  name: string
  /** The most connections it opens. They are opened as they are needed and closed when idle. */
  maxConnections: number
  /** Told of connections that break while nobody uses them; they are replaced by themselves. */
  onIdleError?: (error: Error) => void
}

export type Database = Queries & {
  /** Runs the work in a transaction, again where it lost against another one. See `runTransaction`. */
  transaction<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>
  /** For `new PrismaClient({ adapter })`: Prisma over the same connections. Disconnecting Prisma leaves them open. */
  prismaAdapter(): PrismaPg
  /** Has every statement told that goes to the server from now on, Prisma's too; answers how to end that. */
  observe(listener: (sql: string) => void): () => void
  /**
   * Has every statement followed from when it is sent to its answer: `begin` is called with its text and gives what is
   * called with the error, if there is one, when it is over. It is called within the asynchronous context of whoever sent
   * the statement, even when it had to wait for a connection. Answers how to end that.
   */
  follow(begin: BeginStatement): () => void
  pool: pg.Pool
  /** Waits for running statements and closes the connections. Can be called again. */
  close(): Promise<void>
}

/** How long (milliseconds) a statement may run. A request that takes longer has been given up by its caller. */
const STATEMENT_TIMEOUT = 15_000
/** How long a transaction may wait for its client between two statements, holding its locks. */
const IDLE_IN_TRANSACTION_TIMEOUT = 15_000
/** How long to wait for a free or a new connection. */
const CONNECT_TIMEOUT = 5_000
const IDLE_TIMEOUT = 60_000

/** Opens a pool of connections; connects only when the first statement is sent. */
export function openDatabase(options: DatabaseOptions): Database {
  const listeners = new Set<(sql: string) => void>()
  const followers = new Set<BeginStatement>()
  let closing: Promise<void> | undefined
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: `saler ${options.name}`,
    max: options.maxConnections,
    types: COLUMN_TYPES,
    // Statements that are sent without waiting for each other go out together.
    pipeline: true,
    keepAlive: true,
    statement_timeout: STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    idleTimeoutMillis: IDLE_TIMEOUT,
  })
  pool.on('error', (error: Error & { client?: unknown }) => {
    // The pool adds all that it knows of the connection, which is nothing for a log.
    delete error.client
    // A connection that is cut while it is being closed is what was wanted.
    if (!closing) options.onIdleError?.(error)
  })
  pool.on('connect', (client) => {
    tellListeners(client, listeners)
    followStatements(client, followers)
  })
  keepContext(pool, followers)

  const nameStatement = createStatementNames()
  return {
    ...queriesOver(pool),
    pool,
    transaction: (work, transactionOptions = {}) => runTransaction(() => pool.connect(), work, transactionOptions),
    prismaAdapter: () => new PrismaPg(pool, { statementNameGenerator: nameStatement }),
    observe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    follow: (begin) => {
      followers.add(begin)
      return () => void followers.delete(begin)
    },
    close: () => (closing ??= pool.end()),
  }
}

/** Every way to the server (the pool, a transaction, Prisma) ends in a connection's `query`. */
function tellListeners(client: pg.PoolClient, listeners: Set<(sql: string) => void>): void {
  const send = client.query.bind(client) as (...parameters: unknown[]) => unknown
  client.query = ((...parameters: unknown[]) => {
    if (listeners.size > 0) {
      const [statement] = parameters as [string | { text: string }]
      for (const listener of listeners) listener(typeof statement === 'string' ? statement : statement.text)
    }
    return send(...parameters)
  }) as typeof client.query
}
