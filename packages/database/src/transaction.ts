import { setTimeout as sleep } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { toParameter } from './column-types.ts'
import { isWriteConflict } from './fault.ts'
import type { Statement } from './statement.ts'

/** What can be asked of a database, inside or outside a transaction. */
export type Queries = {
  /** Sends one statement and answers its rows. A text is sent as it is; a `prepared` statement is planned once. */
  query<Row = Record<string, unknown>>(statement: Statement<Row> | string, values?: readonly unknown[]): Promise<Row[]>
  /** Sends one statement and answers how many rows it changed. */
  execute(statement: Statement<unknown> | string, values?: readonly unknown[]): Promise<number>
}

/** The statements of one transaction. Several may be sent at once: they go out together and are answered in order. */
export type Transaction = Queries

export type TransactionOptions = {
  /** READ COMMITTED unless given. */
  isolation?: 'repeatable read' | 'serializable'
  /** How often it is tried when it loses against another transaction. 4 unless given. */
  attempts?: number
}

type Sender = Pick<PoolClient, 'query'>

/** The two ways to ask, over a pool or one of its connections. */
export function queriesOver(sender: Sender): Queries {
  const send = (statement: Statement<unknown> | string, values: readonly unknown[] = []) => {
    const parameters = values.map(toParameter)
    return typeof statement === 'string'
      ? sender.query(statement, parameters)
      : sender.query({ name: statement.name, text: statement.text, values: parameters })
  }
  return {
    query: async <Row>(statement: Statement<Row> | string, values?: readonly unknown[]) =>
      (await send(statement, values)).rows as Row[],
    execute: async (statement, values) => (await send(statement, values)).rowCount ?? 0,
  }
}

const ATTEMPTS = 4

/**
 * Runs `work` in a transaction: commits when it resolves, rolls back when it rejects, and answers or throws the same.
 *
 * When the transaction loses against another (serialization failure, deadlock) all of `work` is run again after a short
 * random pause, so `work` must have no effects beyond its statements.
 */
export async function runTransaction<Result>(
  connect: () => Promise<PoolClient>,
  work: (transaction: Transaction) => Promise<Result>,
  { isolation, attempts = ATTEMPTS }: TransactionOptions,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(await connect(), work, isolation)
    } catch (error) {
      if (attempt >= attempts || !isWriteConflict(error)) throw error
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}

async function runOnce<Result>(
  client: PoolClient,
  work: (transaction: Transaction) => Promise<Result>,
  isolation: TransactionOptions['isolation'],
): Promise<Result> {
  let broken: Error | undefined
  // A connection that breaks while it is checked out says so by an event, which would end the process unheard.
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    // Awaited although it could go out together with the first statement (a tenth faster for the smallest work): when a
    // BEGIN fails, what follows it would be committed statement by statement.
    await client.query(isolation ? `BEGIN ISOLATION LEVEL ${isolation}` : 'BEGIN')
    const result = await work(queriesOver(client))
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back: one of its statements failed unheeded.')
    return result
  } catch (error) {
    // What cannot be rolled back is thrown away: the server rolls back when the connection closes.
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken ??= failure
    })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}
