/** What PostgreSQL said about a failed statement, whether it reached us through `pg` or through Prisma. */
type Fault = { sqlState?: string; constraint?: string }

type Shape = {
  code?: unknown
  constraint?: unknown
  message?: unknown
  kind?: unknown
  originalCode?: unknown
  originalMessage?: unknown
  cause?: unknown
  errors?: unknown
  meta?: { driverAdapterError?: { cause?: unknown } }
}

/** Whether a row was refused because another one has the same key; with a name, whether that constraint refused it. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return matches(error, '23505', constraint)
}

/** Whether a row was refused by a check constraint; with a name, by that one. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return matches(error, '23514', constraint)
}

/** Whether a row was refused because what it refers to is missing, or is still referred to. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return matches(error, '23503', constraint)
}

/** Whether a transaction lost against another and can be run again as it is: serialization failure or deadlock. */
export function isWriteConflict(error: unknown): boolean {
  if (asShape(error)?.code === 'P2034') return true
  const { sqlState } = faultOf(error)
  return sqlState === '40001' || sqlState === '40P01'
}

/** Whether the database could not be reached or went away: an outage, so the same request may succeed later. */
export function isConnectionError(error: unknown): boolean {
  const shape = asShape(error)
  if (!shape) return false
  const { code, kind, message } = shape
  if (typeof code === 'string' && (OUTAGE_CODES.has(code) || code.startsWith('08'))) return true
  if (typeof kind === 'string' && OUTAGE_KINDS.has(kind)) return true
  if (typeof message === 'string' && OUTAGE_MESSAGES.test(message)) return true
  const inner = [shape.cause, shape.meta?.driverAdapterError, ...(Array.isArray(shape.errors) ? shape.errors : [])]
  return inner.some((one) => one !== undefined && one !== error && isConnectionError(one))
}

function matches(error: unknown, sqlState: string, constraint?: string): boolean {
  const fault = faultOf(error)
  return fault.sqlState === sqlState && (constraint === undefined || fault.constraint === constraint)
}

function faultOf(error: unknown): Fault {
  const shape = asShape(error)
  if (!shape) return {}
  const adapter = asShape(shape.meta?.driverAdapterError?.cause ?? (shape.kind ? error : undefined))
  if (adapter) return faultOfAdapter(adapter)
  if (typeof shape.code === 'string' && SQL_STATE.test(shape.code)) {
    return { sqlState: shape.code, constraint: typeof shape.constraint === 'string' ? shape.constraint : undefined }
  }
  return shape.cause === undefined || shape.cause === error ? {} : faultOf(shape.cause)
}

/** The shape of `@prisma/driver-adapter-utils`: `{ kind, originalCode, originalMessage, constraint: { index } }`. */
function faultOfAdapter(adapter: Shape): Fault {
  const code = adapter.originalCode ?? adapter.code
  const index = asShape(adapter.constraint) as { index?: unknown } | undefined
  const message = String(adapter.originalMessage ?? adapter.message ?? '')
  return {
    sqlState: typeof code === 'string' ? code : undefined,
    // For check constraints the adapter hands on no name, only the sentence that ends with it.
    constraint: typeof index?.index === 'string' ? index.index : message.match(/constraint "([^"]+)"$/)?.[1],
  }
}

const asShape = (value: unknown): Shape | undefined =>
  typeof value === 'object' && value !== null ? (value as Shape) : undefined

const SQL_STATE = /^[0-9A-Z]{5}$/

const OUTAGE_CODES = new Set([
  // The network.
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  // PostgreSQL: shutting down, crashed, starting up, too many connections.
  ...['57P01', '57P02', '57P03', '53300'],
  // Prisma: unreachable, timed out, closed, no free connection.
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'],
])
const OUTAGE_KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])
const OUTAGE_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/
