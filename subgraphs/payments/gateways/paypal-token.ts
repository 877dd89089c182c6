import { call, refusalOf } from './call.ts'

/** A token is given up this much before its end, in milliseconds. */
const MARGIN_MS = 60_000

interface Kept {
  readonly token: Promise<string>
  until: number
}

/** Keeps the access token of an account until shortly before it ends. Many who want one at once share one request for it. */
export function tokenKeeper(account: { base: string; clientId: string; clientSecret: string; timeoutMs: number }) {
  const { base, clientId, clientSecret, timeoutMs } = account
  let kept: Kept | undefined

  const fetchToken = async (): Promise<{ token: string; seconds: number }> => {
    const { status, body } = await call({
      url: `${base}/v1/oauth2/token`,
      method: 'POST',
      purpose: 'ASK',
      timeoutMs,
      headers: {
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    })
    // PayPal answers 400 or 401 when it does not know the account.
    if (status >= 400) throw refusalOf(401, null, null)
    const { access_token, expires_in } = body as { access_token: string; expires_in: number }
    return { token: access_token, seconds: expires_in }
  }

  return {
    get(): Promise<string> {
      if (kept && kept.until > Date.now()) return kept.token
      const fetched = fetchToken()
      const mine: Kept = { token: fetched.then(({ token }) => token), until: Number.POSITIVE_INFINITY }
      kept = mine
      fetched.then(
        ({ seconds }) => {
          mine.until = Date.now() + seconds * 1_000 - MARGIN_MS
        },
        () => {
          if (kept === mine) kept = undefined
        },
      )
      return mine.token
    },
    forget() {
      kept = undefined
    },
  }
}
