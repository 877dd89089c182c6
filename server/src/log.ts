import type { OnFault } from '@saler/subgraph'
import pino, { type DestinationStream, type Logger } from 'pino'
import type { Config } from './config.ts'

export type { Logger } from 'pino'

/** Names of what may be secret, wherever it is logged. */
const SECRETS = [
  'authorization',
  '["x-api-key"]',
  'cookie',
  'apiKey',
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  // They hold all of the above, under whichever names clients gave them.
  'headers',
  'variables',
  // Those of databases hold passwords.
  'url',
]

const REDACTED = ['', '*', '*.*'].flatMap((above) =>
  SECRETS.map((name) => (above === '' || name.startsWith('[') ? `${above}${name}` : `${above}.${name}`)),
)

/** Structured logs on standard error, one JSON object a line; what may hold a secret is taken out by its name. */
export const createLogger = (
  config: Pick<Config, 'logLevel'>,
  name: string,
  destination: DestinationStream = pino.destination(2),
): Logger => pino({ name, level: config.logLevel, redact: REDACTED }, destination)

/** Logs a subgraph's faults with the request they happened in. */
export const logFaults =
  (logger: Logger, subgraph: string): OnFault =>
  (error, { requestId, field }) =>
    logger.error({ err: error, requestId, subgraph, field }, 'a resolver failed')
