import { GatewayRefused, GatewayUnavailable, OutcomeUnknown } from './gateway.ts'

export interface JsonCall {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly timeoutMs: number
  /** Whether it may change something: then an answer that is lost leaves its outcome unknown. */
  readonly acts: boolean
}

/** What a gateway says when it refuses: read from its error body. */
export type ReadRefusal = (body: unknown) => { code: string; message: string }

/**
 * Calls a gateway's JSON interface, and says what is known when that fails.
 *
 * @returns the body of a successful answer; undefined for 404.
 * @throws GatewayRefused for 4xx, GatewayUnavailable when nothing was done, OutcomeUnknown when something may have been.
 */
export async function callJson<Answer>(call: JsonCall, readRefusal: ReadRefusal): Promise<Answer | undefined> {
  const { url, method, headers, body, timeoutMs, acts } = call
  const lost = (message: string): Error => (acts ? new OutcomeUnknown(message) : new GatewayUnavailable(message))
  let response: Response
  let text: string
  try {
    response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    text = await response.text()
  } catch (error) {
    // A connection that never came about did nothing.
    if (isRefusedConnection(error)) throw new GatewayUnavailable('The gateway cannot be reached.')
    throw lost('The gateway did not answer.')
  }
  const { status } = response
  const parsed = parse(text)
  if (response.ok) {
    if (parsed === undefined) throw lost('The gateway answered what is no JSON.')
    return parsed as Answer
  }
  if (status === 404) return undefined
  if (status === 429) throw new GatewayUnavailable('The gateway is asked too much.')
  if (status >= 500) throw lost(`The gateway answered ${status}.`)
  const { code, message } = readRefusal(parsed)
  throw new GatewayRefused(code, message)
}

function parse(text: string): unknown {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRefusedConnection = (error: unknown): boolean => {
  const { cause } = error as { cause?: { code?: string } }
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(cause?.code ?? '')
}
