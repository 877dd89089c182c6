import { type Logger, pino } from 'pino'
import type { RouterConfig } from './schema.ts'

/** Names under which something secret may stand, at whatever depth it is logged. */
const SECRETS = ['authorization', 'cookie', 'password', 'token', 'secret', 'apiKey', 'headers', 'variables']

/** Structured logs on standard output, one JSON object a line; what may hold a secret is taken out by its name. */
export const createLogger = (logging: RouterConfig['logging']): Logger =>
  pino({
    level: logging?.level ?? 'info',
    redact: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  })
