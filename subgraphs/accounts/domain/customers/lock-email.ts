import type { Queries } from '@saler/database'

/**
 * In SQL, with the e-mail address as $1: waits until no other transaction decides whose customer records this address has.
 * Held until the transaction ends.
 */
export const LOCK_EMAIL = "SELECT pg_advisory_xact_lock(hashtextextended('customer ' || $1::text, 0))::text"

/** Takes the lock on an e-mail address, for the rest of the transaction. */
export const lockEmail = (tx: Pick<Queries, 'query'>, email: string): Promise<unknown> => tx.query(LOCK_EMAIL, [email])
