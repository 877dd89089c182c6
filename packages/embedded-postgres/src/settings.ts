/**
 * The server's settings, given at every start so that a newer version of this file takes effect on existing data.
 * Durability is PostgreSQL's own default (fsync and synchronous_commit on) and stays so: an answered order survives a
 * power cut.
 */
export const SERVER_SETTINGS: Record<string, string> = {
  // Reached over the loopback interface with a password only. No Unix socket: its path may have 107 bytes at most,
  // which a data folder easily exceeds.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',

  // One process holds a pool for each domain, the queue and the wake-ups; the command line comes on top.
  max_connections: '200',
  // Measured with ten connections of small transactions on two cores (5,500 a second): neither more memory (512 MB) nor
  // PostgreSQL's own defaults for all of this made a difference beyond the noise. So these are chosen for what a laptop
  // can spare, and the log for taking a sixth less to write.
  shared_buffers: '192MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',

  // One machine, no replica: the log needs no more than what crash recovery reads.
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'on',
  wal_buffers: '8MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',

  // A statement that waits for a lock or a client that forgot its transaction must not hold stock for ever.
  idle_in_transaction_session_timeout: '60s',
  // A lock cycle is resolved sooner than by default (1 s), since buyers wait for it.
  deadlock_timeout: '200ms',

  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_checkpoints: 'off',
  log_lock_waits: 'on',
  jit: 'off',
}

/** The settings as arguments of the `postgres` program. */
export function serverArguments(cluster: string, port: number): string[] {
  const settings = Object.entries({ ...SERVER_SETTINGS, port: String(port) })
  return ['-D', cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
