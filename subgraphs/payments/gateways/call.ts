import { GatewayRefused, GatewayUnavailable, OutcomeUnknown } from './gateway.ts'
import { plainCode, plainMessage } from './plain-message.ts'

/** Whether a call may move money or only looks. What asks can always be repeated. */
export type Purpose = 'ACT' | 'ASK'

export interface Call {
  readonly url: string | URL
  readonly method: 'GET' | 'POST'
  readonly purpose: Purpose
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs: number
}

export interface Reply {
  readonly status: number
  readonly body: unknown
}

/** Faults in which the gateway was never reached, so that nothing can have been done. */
const NEVER_REACHED = new Set(
  'ECONNREFUSED ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH UND_ERR_CONNECT_TIMEOUT CERT_HAS_EXPIRED'.split(' '),
)

/** Whether a failed call did not get as far as the gateway. */
export const neverReached = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (NEVER_REACHED.has((cause as { code?: string }).code ?? '')) return true
  return false
}

/** No answer that can be used: an act may have been done, a question was only not answered. */
export const noAnswer = (purpose: Purpose, message: string): Error =>
  purpose === 'ACT' ? new OutcomeUnknown(message) : new GatewayUnavailable(message)

/**
 * Calls a gateway's interface that speaks JSON, and sorts out what is known when it fails.
 *
 * @returns every answer below 500 but 429, read as JSON.
 * @throws GatewayUnavailable when nothing was done, OutcomeUnknown when an act may have been.
 */
export async function call({ url, method, purpose, headers, body, timeoutMs }: Call): Promise<Reply> {
  let answered: { status: number; text: string }
  try {
    const response = await fetch(url, {
      method,
      headers: { accept: 'application/json', ...headers },
      ...(body !== undefined && { body }),
      // An interface does not move, and a key is not to be carried elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    answered = { status: response.status, text: await response.text() }
  } catch (error) {
    if (neverReached(error)) throw new GatewayUnavailable('The gateway cannot be reached.')
    throw noAnswer(purpose, 'The gateway did not answer.')
  }
  const { status, text } = answered
  if (status === 429) throw new GatewayUnavailable('The gateway is asked too often.')
  if (status >= 500) throw noAnswer(purpose, `The gateway answered with an error (HTTP ${status}).`)
  try {
    return { status, body: text === '' ? undefined : JSON.parse(text) }
  } catch {
    // Below 500 and above 399 the gateway, or what stands before it, has said no in other words.
    if (status >= 400) return { status, body: undefined }
    throw noAnswer(purpose, 'The answer of the gateway cannot be read.')
  }
}

/** A refusal (4xx) as the error that says it. */
export function refusalOf(status: number, code: unknown, message: unknown): GatewayRefused {
  // What a gateway says about a wrong key may repeat it.
  if (status === 401 || status === 403)
    return new GatewayRefused('CREDENTIALS_REFUSED', 'The gateway does not accept the credentials of the store.')
  return new GatewayRefused(plainCode(code, 'REFUSED'), plainMessage(message, 'The gateway refused this.'))
}
