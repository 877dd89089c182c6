import { ConfigurationError } from '@saler/kernel'
import pg from 'pg'
import { parseAddress, placeOf } from './address.ts'

const CONNECT_TIMEOUT = 10_000

/**
 * Opens one connection for work at start: no statement timeout, since migrations may take long.
 *
 * @throws ConfigurationError, a sentence that names the setting and the place but no password, when it cannot.
 */
export async function connect(url: string, purpose: string, setting = 'DATABASE_URL'): Promise<pg.Client> {
  parseAddress(url, setting)
  const client = new pg.Client({
    connectionString: url,
    application_name: `saler ${purpose}`,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  })
  // Without a listener a connection that breaks would end the process; the statement under way rejects anyway.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (cause) {
    await client.end().catch(() => undefined)
    throw new ConfigurationError(`${setting}: the database at ${placeOf(url)} cannot be opened: ${reason(cause)}.`, {
      cause,
    })
  }
  return client
}

function reason(cause: unknown): string {
  const { code, message } = cause as { code?: string; message: string }
  switch (code) {
    case 'ECONNREFUSED':
      return 'no server listens there'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no host of that name'
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'the host cannot be reached'
    case '53300':
      return 'the server has no free connection'
    default:
      return message.replace(/\.$/, '')
  }
}
