import { ConfigurationError } from '@saler/kernel'

const SHAPE = 'postgresql://user:password@host:5432/database'

/**
 * Reads the address of a PostgreSQL database.
 *
 * @param setting the name of the setting it came from, for the message.
 * @throws ConfigurationError when it is malformed. The message never repeats the address, which holds a password.
 */
export function parseAddress(url: string, setting = 'DATABASE_URL'): URL {
  const malformed = (why: string) =>
    new ConfigurationError(
      `${setting} is not the address of a PostgreSQL database (${why}): it has to look like ${SHAPE}, with special characters in the password percent-encoded.`,
    )
  if (url.trim() === '') throw malformed('it is empty')
  let parsed: URL
  try {
    parsed = new URL(url)
    decodeURIComponent(parsed.username + parsed.password + parsed.pathname)
  } catch {
    throw malformed('it cannot be read')
  }
  if (parsed.protocol !== 'postgresql:' && parsed.protocol !== 'postgres:') {
    throw malformed(`it begins with ${parsed.protocol.slice(0, 20)}`)
  }
  if (parsed.hostname === '' && !parsed.searchParams.has('host')) throw malformed('it names no host')
  if (parsed.hash !== '') throw malformed('it contains an unencoded #')
  return parsed
}

/** The address of another database on the same server, with the same role. */
export function databaseUrl(baseUrl: string, database: string): string {
  const url = parseAddress(baseUrl)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.toString()
}

/** What may be shown of an address: where it leads, without role and password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = parseAddress(url)
  return `${hostname || searchParams.get('host')}:${port || '5432'}${pathname}`
}
