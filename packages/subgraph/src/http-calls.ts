import { IDENTITY_HEADER, signIdentity } from '@saler/identity'
import { type DocumentNode, print } from 'graphql'
import { Pool } from 'undici'
import { CallFailed, type Calls, dataOf } from './calls.ts'

export interface HttpCallsOptions {
  /** The GraphQL address of each subgraph. */
  readonly urls: Readonly<Record<string, string>>
  /** The secret that signs identities between the parts. */
  readonly secret: string
  /** How long a call may take, in milliseconds. */
  readonly timeoutMs?: number
  /** More headers for each call, such as those that say which trace it belongs to. */
  readonly headers?: () => Record<string, string>
}

/** Calls between subgraphs that run as processes of their own. */
export function httpCalls(options: HttpCallsOptions): Calls {
  const { urls, secret, timeoutMs = 10_000, headers = () => ({}) } = options
  const pools = new Map<string, Pool>()
  const texts = new WeakMap<DocumentNode, string>()
  const textOf = (document: DocumentNode): string => {
    let text = texts.get(document)
    if (text === undefined) {
      text = print(document)
      texts.set(document, text)
    }
    return text
  }
  const poolOf = (origin: string): Pool => {
    let pool = pools.get(origin)
    if (!pool) {
      pool = new Pool(origin, { connections: 32, headersTimeout: timeoutMs, bodyTimeout: timeoutMs })
      pools.set(origin, pool)
    }
    return pool
  }
  return {
    async request(service, document, variables, identity) {
      const url = urls[service]
      if (!url) throw new CallFailed(service, 'has no address', { outage: false })
      const { origin, pathname } = new URL(url)
      const answer = await poolOf(origin)
        .request({
          method: 'POST',
          path: pathname,
          headers: {
            ...headers(),
            'content-type': 'application/json',
            accept: 'application/json',
            [IDENTITY_HEADER]: signIdentity(identity, { secret, audience: service }),
          },
          body: JSON.stringify({ query: textOf(document), variables }),
        })
        .then(({ body }) => body.json())
        .catch((cause: unknown) => {
          throw new CallFailed(service, 'does not answer', { outage: true, cause })
        })
      return dataOf(service, answer as Parameters<typeof dataOf>[1])
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()))
    },
  }
}
