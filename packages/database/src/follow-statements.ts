import { AsyncResource } from 'node:async_hooks'
import type pg from 'pg'

/** Told of a statement when it is sent; what it gives is told when the answer is there. */
export type BeginStatement = (sql: string) => (error?: unknown) => void

type Callback = (error: unknown, ...rest: unknown[]) => void

/** Has the followers told of each statement of a connection. Every way to the server ends in its `query`. */
export function followStatements(client: pg.PoolClient, followers: ReadonlySet<BeginStatement>): void {
  const send = client.query.bind(client) as (...parameters: unknown[]) => unknown
  client.query = ((...parameters: unknown[]) => {
    if (followers.size === 0) return send(...parameters)
    const [statement] = parameters as [string | { text: string }]
    const text = typeof statement === 'string' ? statement : statement.text
    const ends = Array.from(followers, (begin) => begin(text))
    const end = (error?: unknown): void => {
      for (const one of ends) one(error)
    }
    const callback = parameters.at(-1)
    if (typeof callback === 'function') {
      const told: Callback = (error, ...rest) => {
        end(error ?? undefined)
        ;(callback as Callback)(error, ...rest)
      }
      return send(...parameters.slice(0, -1), told)
    }
    const answer = send(...parameters)
    if (answer instanceof Promise)
      answer.then(
        () => end(),
        (error) => end(error),
      )
    else end()
    return answer
  }) as typeof client.query
}

/** Whoever waits for a connection gets it from whoever gives one back, and would go on in that one's context. */
export function keepContext(pool: pg.Pool, followers: ReadonlySet<BeginStatement>): void {
  const connect = pool.connect.bind(pool) as (callback?: Callback) => unknown
  pool.connect = ((callback?: Callback) =>
    connect(callback && followers.size > 0 ? AsyncResource.bind(callback) : callback)) as typeof pool.connect
}
