import type { Database } from '@saler/database'
import pg from 'pg'
import type { DeliveredEvent } from './event.ts'

/** Half of the advisory lock's key; the other half is the domain. It spells "rely". */
const LOCK = 0x72656c79

/**
 * Gives the next positions, without gaps, to the oldest events that have none. Only the holder of the lock runs it,
 * over the connection that holds the lock, so there is one writer: positions become visible in their order.
 *
 * Among those that wait, the order is that of writing. An event's time and id were often made before its transaction
 * waited for a row lock, so they could put it before the very event it had to wait for.
 */
const NUMBER = `WITH waiting AS (
    SELECT store_no, id, row_number() OVER (ORDER BY sequence) AS place
    FROM (SELECT store_no, id, sequence FROM event WHERE position IS NULL ORDER BY sequence LIMIT $1) oldest
  ), numbered AS (
    UPDATE event SET position = waiting.place + (SELECT coalesce(max(position), 0) FROM event)
    FROM waiting WHERE event.store_no = waiting.store_no AND event.id = waiting.id
    RETURNING event.store_no
  )
  SELECT count(*)::int AS count, array_agg(DISTINCT store_no) AS stores FROM numbered`

const READ = `SELECT id, store_no, type, at, position, CASE WHEN type = ANY ($2) THEN payload END AS payload
  FROM event WHERE position > $1 ORDER BY position LIMIT $3`

const READ_CURSOR = 'SELECT position FROM relay_cursor WHERE name = $1'

// Losing the newest cursor in a crash costs nothing but handing on the same events again: no wait for the disk.
const SAVE_CURSOR = `INSERT INTO relay_cursor (name, position)
  SELECT $1, $2 FROM set_config('synchronous_commit', 'off', true)
  ON CONFLICT (name) DO UPDATE SET position = excluded.position`

/** What happened since a position: the payload is there when the type was asked for. */
export interface PassingEvent extends DeliveredEvent {
  readonly position: bigint
}

/** A connection of its own on which a relay leads, as long as it stands. */
export class RelaySession {
  readonly #client: pg.Client
  readonly #domain: string
  /** Resolves when the connection is over. */
  readonly ended: Promise<void>

  private constructor(client: pg.Client, domain: string) {
    this.#client = client
    this.#domain = domain
    this.ended = new Promise((resolve) => client.once('end', resolve))
  }

  static async open(database: Database, domain: string, onError: (error: Error) => void): Promise<RelaySession> {
    const client = new pg.Client({
      ...(database.pool.options as pg.ClientConfig),
      application_name: `saler ${domain} relay`,
    })
    client.on('error', onError)
    const session = new RelaySession(client, domain)
    try {
      await client.connect()
      // Every statement here follows an index; what the planner knows of a table that grows this fast is soon wrong.
      await client.query('SET enable_seqscan = off')
    } catch (error) {
      await session.close()
      throw error
    }
    return session
  }

  /** Tries to become the domain's one relay. It is that until the connection ends. */
  async lead(): Promise<boolean> {
    const { rows } = await this.#client.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS leads', [
      LOCK,
      this.#domain,
    ])
    return rows[0].leads
  }

  /** Gives positions to at most `limit` events; answers how many, and of which stores. */
  async number(limit: number): Promise<{ count: number; stores: readonly number[] }> {
    const { rows } = await this.#client.query({ name: 'number', text: NUMBER, values: [limit] })
    return { count: rows[0].count, stores: rows[0].stores ?? [] }
  }

  async read(after: bigint, types: readonly string[], limit: number): Promise<PassingEvent[]> {
    const { rows } = await this.#client.query({ name: 'read', text: READ, values: [after, types, limit] })
    return rows.map(({ id, store_no, type, at, payload, position }) => ({
      id,
      storeNo: store_no,
      type,
      payload,
      at: at.toISOString(),
      position,
    }))
  }

  async readCursor(name: string): Promise<bigint> {
    const { rows } = await this.#client.query(READ_CURSOR, [name])
    return rows[0]?.position ?? 0n
  }

  async saveCursor(name: string, position: bigint): Promise<void> {
    await this.#client.query({ name: 'save-cursor', text: SAVE_CURSOR, values: [name, position] })
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => {})
  }
}
