import { ConfigurationError } from '@saler/kernel'
import { ask } from '../ask.ts'
import { readConfig } from '../config.ts'

/** Where commands send operations: to a server that runs somewhere, or into this installation's data. */
export interface Api {
  /** @throws ConfigurationError with the first error's message. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>
}

/** The options of every command that works through the API. */
export const API_OPTIONS = { url: { type: 'string' }, token: { type: 'string' } } as const

export const API_USAGE = `  --url <address>     a running Saler, such as https://shop.example/graphql (or SALER_URL); this installation without it
  --token <token>     an API key or access token for it (or SALER_TOKEN)`

const TIME_LIMIT_MS = 60_000

type Environment = Readonly<Record<string, string | undefined>>

/** Runs work over the API at an address, if one is given, and otherwise over the data of this installation. */
export async function withApi<Result>(
  given: { url?: string; token?: string },
  environment: Environment,
  work: (api: Api) => Promise<Result>,
): Promise<Result> {
  const url = given.url ?? (environment.SALER_URL || undefined)
  const token = given.token ?? (environment.SALER_TOKEN || undefined)
  if (url !== undefined) return work(remoteApi(url, token))
  if (token !== undefined) throw new ConfigurationError('A token needs the address that it is for: --url or SALER_URL.')
  // Loaded only where it is needed: a build that publishes over the network does not wait for all of Saler to load.
  const { withSystem } = await import('../with-system.ts')
  return withSystem(readConfig(environment), (system) =>
    work({
      ask: (query, variables) =>
        ask<never>(system, query, variables).catch((error: Error) => {
          throw new ConfigurationError(error.message)
        }),
    }),
  )
}

/** The API at an address. The token is sent to it and shown nowhere. */
export function remoteApi(url: string, token: string | undefined): Api {
  const address = URL.parse(url)
  if (!address || !/^https?:$/.test(address.protocol))
    throw new ConfigurationError(`The address ${url} must be one such as https://shop.example/graphql.`)
  return {
    async ask<Data>(query: string, variables: Record<string, unknown> = {}) {
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
        // A redirect would carry the token to wherever it leads.
        redirect: 'error',
        signal: AbortSignal.timeout(TIME_LIMIT_MS),
      }).catch((error: Error) => {
        throw new ConfigurationError(`${address.origin} does not answer: ${reasonOf(error)}.`)
      })
      const answer = (await response.json().catch(() => ({}))) as { data?: Data; errors?: { message: string }[] }
      const [error] = answer.errors ?? []
      if (error) throw new ConfigurationError(error.message)
      if (answer.data == null)
        throw new ConfigurationError(
          `${address.href} answers ${response.status} and no GraphQL. Is it the right address?`,
        )
      return answer.data
    },
  }
}

function reasonOf({ cause, message }: Error): string {
  const { code, message: reason } = (cause ?? {}) as { code?: string; message?: string }
  return code ?? reason ?? message
}

/** What a mutation answered beside its payload. */
export interface UserError {
  readonly code: string
  readonly field: readonly string[] | null
  readonly message: string
}

/** @throws ConfigurationError with what was refused, if something was. */
export function granted<Payload extends { readonly userErrors: readonly UserError[] }>(payload: Payload): Payload {
  if (payload.userErrors.length === 0) return payload
  throw new ConfigurationError(payload.userErrors.map(sentenceOf).join('\n'))
}

/** A refusal as one line. */
export const sentenceOf = ({ code, field, message }: UserError): string =>
  `${field ? `${field.join('.')}: ` : ''}${message} (${code})`
