import type { OnFault } from '@saler/subgraph'
import pino, { type Logger } from 'pino'
import type { Config } from './config.ts'

export type { Logger } from 'pino'

/** Structured logs on standard error, one JSON object a line; what may hold a secret is taken out by its name. */
export const createLogger = (config: Pick<Config, 'logLevel'>, name: string): Logger =>
  pino(
    {
      name,
      level: config.logLevel,
      redact: [
        '*.password',
        '*.token',
        '*.accessToken',
        '*.refreshToken',
        '*.authorization',
        '*["x-api-key"]',
        '*.secret',
        '*.url',
      ],
    },
    pino.destination(2),
  )

/** Logs a subgraph's faults with the request they happened in. */
export const logFaults =
  (logger: Logger, subgraph: string): OnFault =>
  (error, { requestId, field }) =>
    logger.error({ err: error, requestId, subgraph, field }, 'a resolver failed')
