import { GatewayUnavailable } from './gateway.ts'
import { callJson } from './json-call.ts'

/** A token is renewed this long before it ends, so that none ends on its way. */
const MARGIN_MS = 60_000

interface Token {
  readonly access_token: string
  /** In seconds. */
  readonly expires_in: number
}

/** Access tokens of one PayPal account (OAuth 2.0 client credentials, RFC 6749 §4.4), each used until shortly before its end. */
export function createPayPalTokens(options: {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
  readonly timeoutMs: number
}): () => Promise<string> {
  const { url, clientId, clientSecret, timeoutMs } = options
  let known: { token: string; until: number } | undefined
  let asking: Promise<string> | undefined
  const ask = async (): Promise<string> => {
    const answer = await callJson<Token>(
      {
        url: `${url}/v1/oauth2/token?grant_type=client_credentials`,
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
        timeoutMs,
        acts: false,
      },
      () => ({ code: 'CREDENTIALS_REFUSED', message: 'PayPal does not take these credentials.' }),
    )
    if (!answer) throw new GatewayUnavailable('PayPal gives no token.')
    known = { token: answer.access_token, until: Date.now() + answer.expires_in * 1000 - MARGIN_MS }
    return known.token
  }
  return () => {
    if (known && known.until > Date.now()) return Promise.resolve(known.token)
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}
